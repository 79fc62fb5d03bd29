# SPDX-License-Identifier: GPL-3.0-or-later

"""That the arrow test fails where it should."""

import tempfile
import unittest
from pathlib import Path

from arrows import problems

ROOMS = {
    "facts/CMakeLists.txt": "summitry_library(facts SOURCES facts.cpp LINK Qt6::Core)",
    "facts/facts.h": "",
    "facts/facts.cpp": '#include "facts/facts.h"\n',
    "map/CMakeLists.txt": "summitry_library(map SOURCES ink/ink.cpp LINK facts)",
    "map/ink/ink.h": '#include "facts/facts.h"\n',
    "map/ink/ink.cpp": '#include "map/ink/ink.h"\n',
    "CMakeLists.txt": "target_link_libraries(program PRIVATE map)",
    "main.cpp": '#include "map/ink/ink.h"\n',
}


class Arrows(unittest.TestCase):
    def told(self, **changes):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {**ROOMS, **changes}.items():
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
            return "\n".join(problems(Path(folder)))

    def test_says_nothing_of_rooms_in_order(self):
        self.assertEqual(self.told(), "")

    def test_tells_of_an_include_that_no_link_allows(self):
        self.assertIn(
            'app/facts/facts.h:2: includes "map/ink/ink.h", but facts does not LINK map',
            self.told(**{"facts/facts.h": '\n#include "map/ink/ink.h"\n'}),
        )

    def test_tells_of_a_link_that_nothing_needs(self):
        self.assertIn("LINKs facts, from which nothing is included", self.told(**{"map/ink/ink.h": ""}))

    def test_tells_of_rooms_in_a_circle(self):
        changes = {
            "facts/facts.h": '#include "map/ink/ink.h"\n',
            "facts/CMakeLists.txt": "summitry_library(facts SOURCES facts.cpp LINK map)",
        }
        self.assertIn("in a circle", self.told(**changes))

    def test_a_comment_links_nothing(self):
        commented = "summitry_library(map SOURCES ink/ink.cpp LINK # facts\n)"
        self.assertIn("does not LINK facts", self.told(**{"map/CMakeLists.txt": commented}))


if __name__ == "__main__":
    unittest.main()
