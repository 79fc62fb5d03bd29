#include "window/exportdialog.h"

#include "scene/centring.h"
#include "scene/typeface.h"
#include "window/exportpreview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QtConcurrentRun>
#include <QUrl>
#include <QVBoxLayout>

namespace summitry {

namespace {

enum class Part { AsShown, Story, CloseUp };

template <typename Widget> Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}

QString fileNameFor(const QString &title)
{
    QString name = title.toLower().normalized(QString::NormalizationForm_D);
    name.remove(QRegularExpression(QStringLiteral("\\p{M}+")));
    name.replace(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+")), QStringLiteral("-"));
    name.remove(QRegularExpression(QStringLiteral("^-|-$")));
    return (name.isEmpty() ? QStringLiteral("map") : name) + QStringLiteral(".png");
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(typeface({.size = 12, .weight = 650}));
    return label;
}

} // namespace

ExportDialog::ExportDialog(const SheetContent &content, QWidget *parent)
    : QDialog(parent)
    , m_content(content)
    , m_preview(named(new ExportPreview(this), "preview"))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the map"));
    resize(940, 560);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_preview, 1);
    columns->addWidget(makeForm());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(16);
    rows->addLayout(columns, 1);
    rows->addWidget(makeFoot());

    fillSizes();
    recall();
    for (QCheckBox *box : {m_title, m_legend, m_credit, m_transparent})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    for (QComboBox *box : {m_part, m_projection, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_size, &QComboBox::currentIndexChanged, this, &ExportDialog::takeSize);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::noteCustomSize);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyImage);
    connect(m_folder, &QPushButton::clicked, this, &ExportDialog::showInFolder);
    connect(&m_job, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_job, &QFutureWatcherBase::finished, this, &ExportDialog::finish);
    takeSize();
}

ExportDialog::~ExportDialog()
{
    m_job.cancel();
    m_job.waitForFinished();
}

QWidget *ExportDialog::makeForm()
{
    auto *form = new QWidget(this);
    form->setFixedWidth(300);
    m_size = named(new QComboBox, "sizeBox");
    m_width = named(new QSpinBox, "widthBox");
    m_height = named(new QSpinBox, "heightBox");
    for (QSpinBox *box : {m_width, m_height}) {
        box->setRange(ShortestSide, LongestSide);
        box->setKeyboardTracking(false);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height in pixels"));
    m_part = named(new QComboBox, "partBox");
    if (!m_content.fit)
        m_part->addItem(tr("As shown in the window"), QVariant::fromValue(Part::AsShown));
    m_part->addItem(tr("The whole story"), QVariant::fromValue(Part::Story));
    m_part->addItem(tr("Close-up"), QVariant::fromValue(Part::CloseUp));
    m_projection = named(new QComboBox, "projectionBox");
    for (const ProjectionKind kind : namedProjections)
        m_projection->addItem(kind.name(), QVariant::fromValue(kind));
    const ProjectionKind &shown = m_content.projection;
    if (shown.isCustom())
        m_projection->addItem(shown.name(), QVariant::fromValue(shown));
    m_projection->setCurrentIndex(m_projection->findText(shown.name()));
    m_theme = named(new QComboBox, "themeBox");
    m_theme->addItem(tr("Light"), QVariant::fromValue(Theme::Light));
    m_theme->addItem(tr("Dark"), QVariant::fromValue(Theme::Dark));
    m_theme->setCurrentIndex(m_content.theme == Theme::Dark ? 1 : 0);
    m_title = named(new QCheckBox(tr("Title")), "titleBox");
    m_legend = named(new QCheckBox(tr("Key")), "legendBox");
    m_credit = named(new QCheckBox(tr("Sources and note on borders")), "creditBox");
    m_transparent = named(new QCheckBox(tr("Transparent background")), "transparentBox");
    m_file = named(new QLineEdit, "fileName");
    auto *browse = named(new QPushButton(tr("Choose…")), "browseButton");
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);

    auto *pixels = new QHBoxLayout;
    pixels->addWidget(m_width, 1);
    pixels->addWidget(new QLabel(QStringLiteral("×")));
    pixels->addWidget(m_height, 1);
    pixels->addWidget(new QLabel(tr("pixels")));

    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(heading(tr("Size")));
    rows->addWidget(m_size);
    rows->addLayout(pixels);
    rows->addSpacing(8);
    rows->addWidget(heading(tr("Map")));
    rows->addWidget(m_part);
    rows->addWidget(m_projection);
    rows->addWidget(m_theme);
    rows->addSpacing(8);
    rows->addWidget(heading(tr("With")));
    for (QCheckBox *box : {m_title, m_legend, m_credit, m_transparent})
        rows->addWidget(box);
    rows->addSpacing(8);
    rows->addWidget(heading(tr("File")));
    rows->addWidget(m_file);
    rows->addWidget(browse, 0, Qt::AlignLeft);
    rows->addStretch(1);
    return form;
}

QWidget *ExportDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    m_message = named(new QLabel, "message");
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_progress = named(new QProgressBar, "progress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_folder = named(new QPushButton(tr("Show in folder")), "showInFolderButton");
    m_copy = named(new QPushButton(tr("Copy image")), "copyImageButton");
    m_close = named(new QPushButton(tr("Close")), "closeButton");
    m_export = named(new QPushButton(tr("Export")), "exportButton");
    m_export->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_message, 1);
    for (QPushButton *button : {m_folder, m_copy, m_close, m_export})
        row->addWidget(button);
    for (QPushButton *button : {m_folder, m_copy}) {
        button->setAutoDefault(false);
        button->hide();
    }
    m_close->setAutoDefault(false);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_progress->hide();
    auto *rows = new QVBoxLayout(foot);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_progress);
    rows->addLayout(row);
    return foot;
}

void ExportDialog::fillSizes()
{
    const QSize window
        = parentWidget() ? parentWidget()->window()->size() * devicePixelRatioF() : QSize(1440, 900);
    m_size->addItem(tr("Window"), window);
    m_size->addItem(tr("Full HD"), QSize(1920, 1080));
    m_size->addItem(tr("4K"), QSize(3840, 2160));
    m_size->addItem(tr("8K"), QSize(7680, 4320));
    m_size->addItem(tr("Square"), QSize(2160, 2160));
    m_size->addItem(tr("Custom"), QSize());
    m_size->setCurrentIndex(1);
}

void ExportDialog::takeSize()
{
    const QSize size = m_size->currentData().toSize();
    if (size.isValid()) {
        const QSignalBlocker width(m_width), height(m_height);
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    }
    refresh();
}

void ExportDialog::noteCustomSize()
{
    const int known = m_size->findData(QSize(m_width->value(), m_height->value()));
    const QSignalBlocker blocker(m_size);
    m_size->setCurrentIndex(known >= 0 ? known : m_size->count() - 1);
    refresh();
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order{m_content, {}, QDir::fromNativeSeparators(m_file->text().trimmed())};
    order.options.pixels = QSize(m_width->value(), m_height->value());
    order.options.title = m_title->isChecked();
    order.options.legend = m_legend->isChecked();
    order.options.credit = m_credit->isChecked();
    order.options.transparent = m_transparent->isChecked();
    order.content.theme = m_theme->currentData().value<Theme>();
    switch (m_part->currentData().value<Part>()) {
    case Part::AsShown:
        break;
    case Part::Story:
        order.content.fit = Fit::Story;
        break;
    case Part::CloseUp:
        order.content.fit = Fit::CloseUp;
        break;
    }
    const auto kind = m_projection->currentData().value<ProjectionKind>();
    if (kind != m_content.projection) {
        const Projection &shown = m_content.view.projection;
        order.content.projection = kind;
        order.content.centre = centreInstead(*m_content.itinerary, shown, kind);
        if (!order.content.fit) // what is shown in another projection has other edges
            order.content.fit = Fit::Story;
    }
    return order;
}

void ExportDialog::browse()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the map"), m_file->text(), tr("PNG pictures (*.png)"), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_file->setText(QDir::toNativeSeparators(path));
}

void ExportDialog::refresh()
{
    const ExportOrder chosen = order();
    m_preview->show(chosen.content, chosen.options);
    m_export->setEnabled(!chosen.path.isEmpty());
    m_folder->hide();
    m_copy->hide();
    say(QFileInfo(chosen.path).isFile() ? tr("A file of this name is there; it will be replaced.")
                                        : QString());
}

void ExportDialog::start()
{
    ExportOrder chosen = order();
    if (QFileInfo(chosen.path).suffix().isEmpty())
        chosen.path += QStringLiteral(".png");
    remember();
    say(tr("Writing %1 × %2 pixels…").arg(m_width->value()).arg(m_height->value()));
    m_folder->hide();
    m_copy->hide();
    m_export->setEnabled(false);
    m_close->setText(tr("Cancel"));
    m_progress->setValue(0);
    m_progress->show();
    m_job.setFuture(startExport(chosen));
}

void ExportDialog::finish()
{
    m_progress->hide();
    m_close->setText(tr("Close"));
    m_export->setEnabled(true);
    const QFuture<ExportResult> future = m_job.future();
    const ExportResult result = future.resultCount() > 0 ? future.result() : ExportResult{};
    if (result.path.isEmpty()) {
        say(result.error.isEmpty() ? tr("Cancelled. Nothing was written.") : result.error);
        return;
    }
    m_written = result.path;
    say(tr("Written: %1").arg(QDir::toNativeSeparators(m_written)));
    m_folder->show();
    m_copy->show();
}

void ExportDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

void ExportDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
}

void ExportDialog::copyImage()
{
    m_copy->setEnabled(false);
    QtConcurrent::run([path = m_written] {
        QImageReader reader(path);
        reader.setAllocationLimit(0);
        return reader.read();
    }).then(this, [this](const QImage &image) {
        m_copy->setEnabled(true);
        if (image.isNull()) {
            say(tr("The picture could not be read back, so nothing was copied."));
            return;
        }
        QGuiApplication::clipboard()->setImage(image);
        say(tr("The picture was copied."));
    });
}

void ExportDialog::showInFolder()
{
    const QString folder = QFileInfo(m_written).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        say(tr("No file manager could be started. The picture is in %1.")
                .arg(QDir::toNativeSeparators(folder)));
}

void ExportDialog::recall()
{
    const QSettings settings;
    const auto on = [&](const char *key, bool otherwise) {
        return settings.value(QStringLiteral("export/") + QLatin1String(key), otherwise).toBool();
    };
    m_title->setChecked(on("title", true));
    m_legend->setChecked(on("legend", true));
    m_credit->setChecked(on("credit", true));
    m_transparent->setChecked(on("transparent", false));
    const QSize size = settings.value(QStringLiteral("export/size"), QSize(1920, 1080)).toSize();
    const int known = m_size->findData(size);
    m_size->setCurrentIndex(known >= 0 ? known : m_size->count() - 1);
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString folder = settings.value(QStringLiteral("export/folder"), pictures).toString();
    const QDir usable(QFileInfo(folder).isDir() ? folder : QDir::homePath());
    m_file->setText(QDir::toNativeSeparators(
        usable.filePath(fileNameFor(m_content.itinerary->story->title.in(m_content.language)))));
}

void ExportDialog::remember() const
{
    QSettings settings;
    const ExportOrder chosen = order();
    settings.setValue(QStringLiteral("export/title"), chosen.options.title);
    settings.setValue(QStringLiteral("export/legend"), chosen.options.legend);
    settings.setValue(QStringLiteral("export/credit"), chosen.options.credit);
    settings.setValue(QStringLiteral("export/transparent"), chosen.options.transparent);
    settings.setValue(QStringLiteral("export/size"), chosen.options.pixels);
    settings.setValue(QStringLiteral("export/folder"), QFileInfo(chosen.path).absolutePath());
}

} // namespace summitry
