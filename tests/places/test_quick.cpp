// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtQuickTest>

// Runs the tst_*.qml beside it.
QUICK_TEST_MAIN(places)
