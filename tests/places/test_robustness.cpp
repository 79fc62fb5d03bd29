// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"

#include <QPlaceSearchReply>
#include <QPlaceSearchRequest>
#include <QPlaceSearchSuggestionReply>
#include <QRandomGenerator>

/// Whatever is typed: an answer or an empty list, nothing else.
class TestRobustness : public QObject {
    Q_OBJECT

private slots:
    void awkward_texts_do_no_harm_data();
    void awkward_texts_do_no_harm();
    void two_thousand_random_texts_do_no_harm();
    void case_accents_and_punctuation_make_no_difference_data();
    void case_accents_and_punctuation_make_no_difference();

private:
    void ask(const QString &text);

    QGeoServiceProvider m_provider{"summitry"};
};

void TestRobustness::ask(const QString &text)
{
    const auto found = finished(m_provider.geocodingManager()->geocode(text, 5));
    QVERIFY2(found->error() == QGeoCodeReply::NoError, qPrintable(text + ": " + found->errorString()));
    QPlaceSearchRequest request;
    request.setSearchTerm(text);
    request.setLimit(5);
    const auto suggested = finished(m_provider.placeManager()->searchSuggestions(request));
    QVERIFY2(suggested->error() == QPlaceReply::NoError, qPrintable(text + ": " + suggested->errorString()));
}

void TestRobustness::awkward_texts_do_no_harm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a NUL") << QString("Par") + QChar(0) + "is";
    QTest::newRow("control characters") << "\x01\x02\x1b[31m\x7fParis\r\n";
    QTest::newRow("a lone surrogate") << QString("Paris") + QChar(0xd83d);
    QTest::newRow("no characters") << QString(QChar(0xffff)) + QChar(0xfffe) + "Paris";
    QTest::newRow("right to left") << "\u202eموسكو\u202c القاهرة";
    QTest::newRow("emoji") << "🗺️👩‍👩‍👧‍👦🇫🇷 Paris";
    QTest::newRow("marks alone") << QString(100, QChar(0x0301));
    QTest::newRow("a mark on each letter") << "P\u0301a\u0301r\u0301i\u0301s\u0301";
    QTest::newRow("joiners") << "Pa\u200dri\u200cs\ufeff";
    QTest::newRow("an injection") << "Paris'; DROP TABLE names; --";
    QTest::newRow("a union") << "' UNION SELECT 1,2,3,4 --";
    QTest::newRow("formats") << "%s%n%1%2%99$L1{0}${x}";
    QTest::newRow("placeholders") << "?1 :a @b $c";
    QTest::newRow("wildcards") << "% _ * ?";
    for (const char *text :
         {"AND",
          "OR",
          "NOT",
          "NEAR",
          "Paris AND",
          "NOT Paris",
          "Paris OR London",
          "NEAR(Paris London, 2)",
          "^Paris",
          "Paris*",
          "*",
          "name:Paris",
          "\"Paris",
          "\"\"",
          "(Paris",
          "Paris)",
          "{name}:",
          "-Paris",
          "+",
          "Paris + London",
          ",",
          ", ",
          ",,,,",
          "Paris,",
          ", France",
          "，",
          "Paris,,France"})
        QTest::newRow(text) << text;
    QTest::newRow("10,000 letters") << QString(10'000, 'x');
    QTest::newRow("10,000 words") << QString("a ").repeated(10'000);
    QTest::newRow("10,000 quotes") << QString(10'000, '"');
    QTest::newRow("10,000 parentheses") << QString(10'000, '(');
    QTest::newRow("10,000 commas") << QString(10'000, ',');
    QTest::newRow("16 long words") << (QString(11, 'x') + ' ').repeated(16);
    QTest::newRow("numbers") << "1 2 3 75001 0x7f 1e999 -0 nan";
}

void TestRobustness::awkward_texts_do_no_harm()
{
    QFETCH(QString, text);
    ask(text);
}

void TestRobustness::two_thousand_random_texts_do_no_harm()
{
    QRandomGenerator random(20241231);
    const QString pieces = QStringLiteral("aeionrstlmPKMАеионМ北京市アا \t\n'\"*^():,;-+%_?!\\/.{}[]&|~");
    for (int i = 0; i < 2000; ++i) {
        QString text;
        const int length = random.bounded(1, 40);
        for (int j = 0; j < length; ++j) {
            if (random.bounded(10) == 0)
                text += QChar(random.bounded(0x10000)); // anything, halves of pairs too
            else
                text += pieces[random.bounded(static_cast<int>(pieces.size()))];
        }
        ask(text);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestRobustness::case_accents_and_punctuation_make_no_difference_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"são paulo", "nur-sultan", "n'djamena", "saint-denis", "łódź", "санкт-петербург", "tōkyō"})
        QTest::newRow(text) << text;
}

void TestRobustness::case_accents_and_punctuation_make_no_difference()
{
    QFETCH(QString, text);
    const auto answer = [this](const QString &asked) {
        return brief(locations(m_provider.geocodingManager()->geocode(asked, 20)));
    };
    const QStringList expected = answer(text);
    QVERIFY(!expected.isEmpty());
    QCOMPARE(answer(text.toUpper()), expected);
    QCOMPARE(answer(text.normalized(QString::NormalizationForm_D)), expected);
    QString punctuated = text;
    QCOMPARE(answer("¿" + punctuated.replace('-', " – ").replace(' ', "  ") + "?!"), expected);
    QString plain = text.normalized(QString::NormalizationForm_D);
    plain.removeIf([](QChar c) { return c.isMark() && c != QChar(0x306); }); // й is a letter of its own
    QCOMPARE(answer(plain), expected);
}

QTEST_GUILESS_MAIN(TestRobustness)
#include "test_robustness.moc"
