// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export/exportdialog.h"

#include "output/realstory.h"
#include "window/export/exportpreview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

template <typename Widget> Widget &part(const ExportDialog &dialog, const char *name)
{
    return *dialog.findChild<Widget *>(QString::fromLatin1(name));
}

QString message(const ExportDialog &dialog)
{
    return part<QLabel>(dialog, "message").text();
}

void setSize(const ExportDialog &dialog, int width, int height)
{
    part<QSpinBox>(dialog, "widthBox").setValue(width);
    part<QSpinBox>(dialog, "heightBox").setValue(height);
}

void click(const ExportDialog &dialog, const char *button)
{
    QTest::mouseClick(&part<QPushButton>(dialog, button), Qt::LeftButton);
}

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("summitry"));
        QVERIFY(realStory().itinerary);
    }
    void init() { QSettings().clear(); }

    void exportWritesWhatWasChosenAndOffersToCopyIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        ExportDialog dialog(realStory());
        dialog.show();
        setSize(dialog, 640, 360);
        part<QLineEdit>(dialog, "fileName").setText(path);
        click(dialog, "exportButton");
        QVERIFY(
            QTest::qWaitFor([&] { return message(dialog).startsWith(QStringLiteral("Written")); }, 20000));
        QCOMPARE(QImage(path).size(), QSize(640, 360));
        QVERIFY(part<QPushButton>(dialog, "showInFolderButton").isVisible());
        click(dialog, "copyImageButton");
        QVERIFY(QTest::qWaitFor(
            [&] { return message(dialog) == QStringLiteral("The picture was copied."); }, 20000));
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(640, 360));
    }
    void anErrorIsToldInTheDialog()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(realStory());
        dialog.show();
        setSize(dialog, 640, 360);
        part<QLineEdit>(dialog, "fileName").setText(folder.filePath(QStringLiteral("nowhere/map.png")));
        click(dialog, "exportButton");
        QVERIFY(QTest::qWaitFor(
            [&] { return message(dialog).contains(QStringLiteral("does not exist")); }, 20000));
        QVERIFY(!part<QPushButton>(dialog, "showInFolderButton").isVisible());
        QVERIFY(part<QPushButton>(dialog, "exportButton").isEnabled());
    }
    void cancelLeavesNothingAndKeepsTheDialog()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(realStory());
        dialog.show();
        setSize(dialog, 8000, 8000);
        part<QLineEdit>(dialog, "fileName").setText(folder.filePath(QStringLiteral("map.png")));
        click(dialog, "exportButton");
        click(dialog, "closeButton");
        QVERIFY(
            QTest::qWaitFor([&] { return message(dialog).startsWith(QStringLiteral("Cancelled")); }, 60000));
        QVERIFY(dialog.isVisible());
        QVERIFY(QTest::qWaitFor([&] { return QDir(folder.path()).isEmpty(); }, 60000));
    }
    void aKnownSizeFillsTheNumbersAndNumbersFindTheSize()
    {
        ExportDialog dialog(realStory());
        auto &size = part<QComboBox>(dialog, "sizeBox");
        size.setCurrentIndex(size.findText(QStringLiteral("8K")));
        QCOMPARE(dialog.order().options.pixels, QSize(7680, 4320));
        setSize(dialog, 3840, 2160);
        QCOMPARE(size.currentText(), QStringLiteral("4K"));
        setSize(dialog, 3840, 2161);
        QCOMPARE(size.currentText(), QStringLiteral("Custom"));
        setSize(dialog, 20000, 1);
        QCOMPARE(dialog.order().options.pixels, QSize(LongestSide, ShortestSide));
    }
    void choicesReachTheOrder()
    {
        SheetContent asShown = realStory();
        asShown.fit = std::nullopt;
        ExportDialog dialog(asShown);
        QVERIFY(!dialog.order().content.fit);
        auto &shown = part<QComboBox>(dialog, "partBox");
        shown.setCurrentIndex(shown.count() - 1);
        QVERIFY(dialog.order().content.fit == Fit::CloseUp);
        part<QComboBox>(dialog, "themeBox").setCurrentIndex(1);
        QCOMPARE(dialog.order().content.theme, Theme::Dark);
        part<QCheckBox>(dialog, "transparentBox").setChecked(true);
        part<QCheckBox>(dialog, "titleBox").setChecked(false);
        QVERIFY(dialog.order().options.transparent);
        QVERIFY(!dialog.order().options.title);
    }
    void folderAndSizeAreRememberedByTheNextDialog()
    {
        const QTemporaryDir folder;
        {
            ExportDialog dialog(realStory());
            dialog.show();
            setSize(dialog, 640, 360);
            part<QCheckBox>(dialog, "legendBox").setChecked(false);
            part<QLineEdit>(dialog, "fileName").setText(folder.filePath(QStringLiteral("map.png")));
            click(dialog, "exportButton");
            QVERIFY(QTest::qWaitFor(
                [&] { return message(dialog).startsWith(QStringLiteral("Written")); }, 20000));
        }
        const ExportDialog next(realStory());
        QCOMPARE(next.order().options.pixels, QSize(640, 360));
        QVERIFY(!next.order().options.legend);
        QCOMPARE(QFileInfo(next.order().path).absolutePath(), folder.path());
    }
    void aFileThatIsThereIsReplacedOnlyByConsent_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as it is called") << "map.png";
        QTest::newRow("without .png") << "map";
        QTest::newRow("with a space after") << "map ";
    }
    void aFileThatIsThereIsReplacedOnlyByConsent()
    {
        QFETCH(QString, typed);
        const QTemporaryDir folder;
        QFile old(folder.filePath(QStringLiteral("map.png")));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        ExportDialog dialog(realStory());
        dialog.show();
        setSize(dialog, 640, 360);
        part<QLineEdit>(dialog, "fileName").setText(folder.path() + QLatin1Char('/') + typed);
        QVERIFY(message(dialog).contains(QStringLiteral("is there")));
        click(dialog, "exportButton");
        auto *question = dialog.findChild<QMessageBox *>(QStringLiteral("replaceQuestion"));
        QVERIFY(question && question->isVisible());
        QVERIFY(question->text().contains(old.fileName()));
        QCOMPARE(question->textFormat(), Qt::PlainText);
        question->reject();
        QVERIFY(part<QPushButton>(dialog, "exportButton").isEnabled());
        QCOMPARE(old.size(), 3);

        QVERIFY(QTest::qWaitFor(
            [&] { return !dialog.findChild<QMessageBox *>(QStringLiteral("replaceQuestion")); }));
        click(dialog, "exportButton");
        question = dialog.findChild<QMessageBox *>(QStringLiteral("replaceQuestion"));
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QVERIFY(
            QTest::qWaitFor([&] { return message(dialog).startsWith(QStringLiteral("Written")); }, 20000));
        QCOMPARE(QImage(old.fileName()).size(), QSize(640, 360));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("map.png")});
    }
    void aNewNameGetsItsSuffixUnasked()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(realStory());
        part<QLineEdit>(dialog, "fileName").setText(folder.filePath(QStringLiteral("map")));
        QCOMPARE(dialog.order().path, folder.filePath(QStringLiteral("map.png")));
        QVERIFY(message(dialog).isEmpty());
        part<QLineEdit>(dialog, "fileName").setText(folder.path()); // a folder stays one, and is told
        QCOMPARE(dialog.order().path, folder.path());
    }
    void aSuffixThatNoFormatHasIsRefusedAtOnce()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(realStory());
        dialog.show();
        auto &name = part<QLineEdit>(dialog, "fileName");
        name.setText(folder.filePath(QStringLiteral("map.tiff")));
        QVERIFY(message(dialog).startsWith(
            QStringLiteral("The map cannot be written as .tiff: use .png, .svg, .jpg").left(49)));
        QVERIFY(!part<QPushButton>(dialog, "exportButton").isEnabled());
        name.setText(folder.filePath(QStringLiteral("map.PNG")));
        QCOMPARE(message(dialog), QString());
        QVERIFY(part<QPushButton>(dialog, "exportButton").isEnabled());
    }
    void theKindOfFileAndItsNameFollowEachOther()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(realStory());
        dialog.show();
        auto &name = part<QLineEdit>(dialog, "fileName");
        auto &kind = part<QComboBox>(dialog, "formatBox");
        name.setText(folder.filePath(QStringLiteral("v1.2 map.png")));
        QCOMPARE(kind.currentData().toString(), QStringLiteral("png"));
        kind.setFocus();
        QTest::keyClick(&kind, Qt::Key_Down);
        QCOMPARE(name.text(), folder.filePath(QStringLiteral("v1.2 map.svg")));
        name.setText(folder.filePath(QStringLiteral("map.JPG")));
        QCOMPARE(kind.currentData().toString(), QStringLiteral("jpg"));
        name.setText(folder.filePath(QStringLiteral("map")));
        QTest::keyClick(&kind, Qt::Key_Down);
        QCOMPARE(name.text(), folder.filePath(QStringLiteral("map.svg")));
        setSize(dialog, 640, 360);
        click(dialog, "exportButton");
        QVERIFY(QTest::qWaitFor([&] { return message(dialog).startsWith(QLatin1String("Written")); }, 20000));
        QFile written(name.text());
        QVERIFY(written.open(QIODevice::ReadOnly) && written.read(200).contains("<svg"));
    }
    void thePreviewCatchesUp()
    {
        ExportDialog dialog(realStory());
        dialog.show();
        auto &preview = part<ExportPreview>(dialog, "preview");
        QSignalSpy shown(&preview, &ExportPreview::shown);
        QVERIFY(shown.wait(20000));
        const QImage before = preview.grab().toImage();
        part<QComboBox>(dialog, "themeBox").setCurrentIndex(1);
        QVERIFY(shown.wait(20000));
        QVERIFY(preview.grab().toImage() != before);
    }
    void thePreviewPlansAgainWhatMustBe()
    {
        ExportDialog dialog(realStory());
        dialog.show();
        auto &preview = part<ExportPreview>(dialog, "preview");
        QSignalSpy shown(&preview, &ExportPreview::shown);
        QVERIFY(shown.wait(20000));
        const auto plan = preview.plan();
        QVERIFY(plan);
        part<QComboBox>(dialog, "themeBox").setCurrentIndex(1);
        QVERIFY(shown.wait(20000));
        QCOMPARE(preview.plan(), plan);
        setSize(dialog, 900, 900);
        QVERIFY(shown.wait(20000));
        QVERIFY(preview.plan() != plan);
    }
};

QTEST_MAIN(TestExportDialog)
#include "test_exportdialog.moc"
