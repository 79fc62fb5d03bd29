// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export/exportform.h"

#include "scene/arcs/centring.h"
#include "scene/style/typeface.h"
#include "window/export/filename.h"
#include "window/parts/named.h"
#include "window/parts/plaintext.h"
#include "window/settings.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace summitry {

namespace {

enum class Part { AsShown, Story, CloseUp, Filter };
constexpr int DpiRole = Qt::UserRole + 1; // of a print

QLabel *heading(const QString &text)
{
    auto *label = new PlainLabel(text);
    label->setFont(typeface({.size = 12, .weight = 650}));
    return label;
}

} // namespace

ExportForm::ExportForm(const SheetContent &content, const QSize &window, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
{
    makeFields();
    arrange();
    fillSizes(window);
    recall();
    for (QCheckBox *box : {m_title, m_legend, m_credit, m_transparent})
        connect(box, &QCheckBox::toggled, this, &ExportForm::changed);
    for (QComboBox *box : {m_part, m_notKept, m_projection, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    connect(m_size, &QComboBox::currentIndexChanged, this, &ExportForm::takeSize);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportForm::noteCustomSize);
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        showFormat();
        emit changed();
    });
    connect(m_format, &QComboBox::activated, this, &ExportForm::takeFormat);
    takeSize();
}

void ExportForm::makeFields()
{
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
    if (!m_content.filter.isEmpty())
        m_part->addItem(tr("What the filter keeps"), QVariant::fromValue(Part::Filter));
    m_part->addItem(tr("The whole story"), QVariant::fromValue(Part::Story));
    m_part->addItem(tr("Close-up"), QVariant::fromValue(Part::CloseUp));
    m_notKept = named(new QComboBox, "notKeptBox");
    m_notKept->addItem(tr("Leave out what is not kept"), QVariant::fromValue(NotKept::LeftOut));
    m_notKept->addItem(tr("What is not kept is pale"), QVariant::fromValue(NotKept::Pale));
    m_notKept->setCurrentIndex(m_content.notKept == NotKept::Pale ? 1 : 0);
    m_projection = named(new QComboBox, "projectionBox");
    m_projection->addItem(tr("Automatic"));
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
    m_format = named(new QComboBox, "formatBox");
    m_format->setAccessibleName(tr("Kind of file"));
    for (const Format &format : formats())
        m_format->addItem(QStringLiteral("%1 (.%2)").arg(format.name, format.suffix), format.suffix);
}

void ExportForm::arrange()
{
    setFixedWidth(300);
    auto *browse = named(new QPushButton(tr("Choose…")), "browseButton");
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportForm::browse);

    auto *pixels = new QHBoxLayout;
    pixels->addWidget(m_width, 1);
    pixels->addWidget(new PlainLabel(QStringLiteral("×")));
    pixels->addWidget(m_height, 1);
    pixels->addWidget(new PlainLabel(tr("pixels")));

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(heading(tr("Size")));
    rows->addWidget(m_size);
    rows->addLayout(pixels);
    rows->addSpacing(8);
    rows->addWidget(heading(tr("Map")));
    rows->addWidget(m_part);
    rows->addWidget(m_notKept);
    m_notKept->setVisible(!m_content.filter.isEmpty());
    rows->addWidget(m_projection);
    rows->addWidget(m_theme);
    rows->addSpacing(8);
    rows->addWidget(heading(tr("With")));
    for (QCheckBox *box : {m_title, m_legend, m_credit, m_transparent})
        rows->addWidget(box);
    rows->addSpacing(8);
    rows->addWidget(heading(tr("File")));
    rows->addWidget(m_format);
    rows->addWidget(m_file);
    rows->addWidget(browse, 0, Qt::AlignLeft);
    rows->addStretch(1);
}

void ExportForm::fillSizes(const QSize &window)
{
    m_size->addItem(tr("Window"), window);
    m_size->addItem(tr("Full HD"), QSize(1920, 1080));
    m_size->addItem(tr("4K"), QSize(3840, 2160));
    m_size->addItem(tr("8K"), QSize(7680, 4320));
    m_size->addItem(tr("Square"), QSize(2160, 2160));
    for (const QSize shape : {QSize(4, 3), QSize(4, 5), QSize(9, 16)})
        m_size->addItem(
            QStringLiteral("%1:%2").arg(shape.width()).arg(shape.height()),
            shape.width() > shape.height() ? QSize(1600, 1200)
                                           : QSize(1080, 1080 * shape.height() / shape.width()));
    m_size->addItem(tr("A4, 300 dpi"), QSize(2480, 3508));
    m_size->setItemData(m_size->count() - 1, 300, DpiRole);
    m_size->addItem(tr("Custom"), QSize());
    m_size->setCurrentIndex(1);
}

void ExportForm::takeSize()
{
    const QSize size = m_size->currentData().toSize();
    if (size.isValid()) {
        const QSignalBlocker width(m_width), height(m_height);
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    }
    emit changed();
}

void ExportForm::noteCustomSize()
{
    const int known = m_size->findData(QSize(m_width->value(), m_height->value()));
    const QSignalBlocker blocker(m_size);
    m_size->setCurrentIndex(known >= 0 ? known : m_size->count() - 1);
    emit changed();
}

FileChoice ExportForm::file() const
{
    return chooseFile(m_file->text());
}

ExportOrder ExportForm::order() const
{
    const FileChoice chosen = file();
    ExportOrder order{m_content, {}, chosen.path, chosen.format};
    order.options.pixels = QSize(m_width->value(), m_height->value());
    order.options.dpi = m_size->currentData(DpiRole).toDouble();
    order.options.title = m_title->isChecked();
    order.options.legend = m_legend->isChecked();
    order.options.credit = m_credit->isChecked();
    order.options.transparent = m_transparent->isChecked();
    order.content.notKept = m_notKept->currentData().value<NotKept>();
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
    case Part::Filter:
        order.content.fit = Fit::Filter;
        break;
    }
    order.content.automatic = !m_projection->currentData().isValid();
    if (order.content.automatic) {
        order.content.centre.reset();
        order.content.fit = order.content.fit.value_or(Fit::Filter);
        return order;
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

void ExportForm::browse()
{
    QStringList kinds;
    for (const Format &format : formats())
        kinds += QStringLiteral("%1 (*.%2)").arg(format.name, format.suffix);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the map"), m_file->text(), kinds.join(QStringLiteral(";;")), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_file->setText(QDir::toNativeSeparators(chooseFile(path).path));
}

/// The file's name gets the suffix of the kind that was chosen.
void ExportForm::takeFormat()
{
    const QString typed = m_file->text().trimmed(), old = QFileInfo(typed).suffix();
    const auto isOurs
        = [&](const Format &format) { return format.suffix.compare(old, Qt::CaseInsensitive) == 0; };
    const bool replaces = std::ranges::any_of(formats(), isOurs);
    m_file->setText(
        (replaces ? typed.chopped(old.size() + 1) : typed) + QLatin1Char('.')
        + m_format->currentData().toString());
}

/// The kind follows what is typed.
void ExportForm::showFormat()
{
    m_format->setCurrentIndex(m_format->findData(file().format.suffix));
}

void ExportForm::recall()
{
    const Settings &rows = settings();
    m_title->setChecked(rows.exportTitle.read());
    m_legend->setChecked(rows.exportLegend.read());
    m_credit->setChecked(rows.exportCredit.read());
    m_transparent->setChecked(rows.exportTransparent.read());
    const QSize size = rows.exportSize.read();
    const int known = m_size->findData(size);
    m_size->setCurrentIndex(known >= 0 ? known : m_size->count() - 1);
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    QString folder = rows.exportFolder.read();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QDir usable(QFileInfo(folder).isDir() ? folder : QDir::homePath());
    m_file->setText(QDir::toNativeSeparators(usable.filePath(fileNameFor(m_content))));
}

void ExportForm::remember() const
{
    const Settings &rows = settings();
    const ExportOrder chosen = order();
    rows.exportTitle.write(chosen.options.title);
    rows.exportLegend.write(chosen.options.legend);
    rows.exportCredit.write(chosen.options.credit);
    rows.exportTransparent.write(chosen.options.transparent);
    rows.exportSize.write(chosen.options.pixels);
    rows.exportFolder.write(QFileInfo(chosen.path).absolutePath());
}

} // namespace summitry
