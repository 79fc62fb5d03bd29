#include <QtQuickTest>

// Runs the tst_*.qml beside it.
QUICK_TEST_MAIN(places)
