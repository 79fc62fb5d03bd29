# SPDX-License-Identifier: GPL-3.0-or-later

"""That the test of names fails where it should."""

import tempfile
import unittest
from pathlib import Path

from names import problems

FIRST = """namespace {

constexpr int edge = 12, gap = 4;

struct Line {
    int gap2 = 0;
};

QString textOf(const Sheet &sheet)
{
    const int inner = 1;
    return {};
}

} // namespace

static double halfOf(double value, int times = 2)
{
    return value;
}
"""


class Names(unittest.TestCase):
    def told(self, second, folder="map"):
        with tempfile.TemporaryDirectory() as app:
            for name, text in (("map/first.cpp", FIRST), (folder + "/second.cpp", second)):
                file = Path(app, name)
                file.parent.mkdir(exist_ok=True)
                file.write_text(text)
            return "\n".join(problems(Path(app)))

    def own(self, code, **where):
        return self.told(f"namespace {{\n\n{code}\n\n}} // namespace\n", **where)

    def test_tells_of_values(self):
        self.assertIn("edge stands for something else in each of app/map/first.cpp, app/map/second.cpp",
                      self.own("constexpr double edge = 3;"))
        self.assertIn("gap ", self.own("const Type gap{.size = 13};"))

    def test_tells_of_types(self):
        self.assertIn("Line ", self.own("class Line {};"))
        self.assertIn("Line ", self.own("using Line = QLineF;"))

    def test_tells_of_functions_with_the_same_parameters(self):
        self.assertIn("textOf ", self.own("QByteArray textOf(const Sheet &drawn)\n{\n}"))
        self.assertIn("halfOf ", self.told("static int halfOf(double of, int parts)\n{\n}\n"))

    def test_functions_may_be_overloaded(self):
        self.assertEqual(self.own("QString textOf(const Sheet &sheet, int page)\n{\n}"), "")

    def test_says_nothing_of_names_within_functions_and_types(self):
        self.assertEqual(self.own("void other()\n{\n    const int inner = 2, gap2 = 3;\n}"), "")

    def test_says_nothing_of_other_folders(self):
        self.assertEqual(self.own("constexpr double edge = 3;", folder="words"), "")


if __name__ == "__main__":
    unittest.main()
