// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/nearest.h"

#include <QTest>

using namespace summitry;

class TestNearest : public QObject {
    Q_OBJECT

private slots:
    void words_are_as_far_apart_as_letters_must_change_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("distance");
        QTest::newRow("the same") << "modi" << "modi" << 0;
        QTest::newRow("one more") << "modi" << "modie" << 1;
        QTest::newRow("one less") << "modi" << "mod" << 1;
        QTest::newRow("one other") << "modi" << "mody" << 1;
        QTest::newRow("two neighbours swapped") << "modi" << "mdoi" << 1;
        QTest::newRow("swapped and parted") << "ca" << "abc" << 3; // no letter is changed twice
        QTest::newRow("from nothing") << "" << "xi" << 2;
        QTest::newRow("nothing") << "" << "" << 0;
        QTest::newRow("all other") << "xi" << "modi" << 3;
        QTest::newRow("in Russian") << "путин" << "птуин" << 1;
    }

    void words_are_as_far_apart_as_letters_must_change()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(int, distance);
        QCOMPARE(editDistance(one, other), distance);
        QCOMPARE(editDistance(other, one), distance);
    }

    void the_nearest_word_is_offered_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("offer");
        QTest::newRow("mistyped") << "xi-jinpnig" << " Did you mean 'xi-jinping'?";
        QTest::newRow("a part") << "jinping" << " Did you mean 'xi-jinping'?";
        QTest::newRow("in capitals") << "MODI" << " Did you mean 'modi'?";
        QTest::newRow("far from all") << "zzzzzz" << "";
        QTest::newRow("none") << "" << "";
        QTest::newRow("too long to be asked") << QString(65, u'x') << "";
    }

    void the_nearest_word_is_offered()
    {
        QFETCH(QString, word);
        QTEST(didYouMean(word, {"xi-jinping", "modi", "li-qiang"}), "offer");
    }
};

QTEST_APPLESS_MAIN(TestNearest)
#include "test_nearest.moc"
