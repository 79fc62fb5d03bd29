// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/quotation.h"

#include <QTest>

using namespace summitry;

class TestQuotation : public QObject {
    Q_OBJECT
private slots:
    void marksFollowTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("English") << "en" << "It’s a day" << "“It’s a day”";
        QTest::newRow("English, a quotation in it")
            << "en" << "China “stood” and “stands”, it’s said" << "“China ‘stood’ and ‘stands’, it’s said”";
        QTest::newRow("English, one at each end") << "en" << "“A” and “b”" << "“\u200a‘A’ and ‘b’\u200a”";
        QTest::newRow("no language") << "" << "A “b” c" << "“A ‘b’ c”";
        QTest::newRow("Russian") << "ru" << "Визит в «Куксарой» и дом" << "«Визит в „Куксарой“ и дом»";
        QTest::newRow("Chinese") << "zh" << "参加“上合+”会议" << "“参加‘上合+’会议”";
        QTest::newRow("German") << "de" << "Ein „Haus“ am See" << "„Ein ‚Haus‘ am See“";
        QTest::newRow("a code that is none") << "<b>" << "A" << "“A”";
        QTest::newRow("nothing") << "en" << "" << "“”";
    }
    void marksFollowTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QTEST(inQuotationMarks(text, language), "quoted");
    }
};

QTEST_GUILESS_MAIN(TestQuotation)
#include "test_quotation.moc"
