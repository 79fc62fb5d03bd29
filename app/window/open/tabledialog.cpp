// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open/tabledialog.h"

#include "finder/placegeocoder.h"
#include "scene/style/typeface.h"
#include "window/open/columngrid.h"
#include "window/open/travellerchoice.h"
#include "window/parts/inkrule.h"
#include "window/parts/plaintext.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int answersWidth = 300;

PlainLabel *wrapped(const QString &text, const Type &type)
{
    auto *label = new PlainLabel(text);
    label->setFont(typeface(type));
    label->setWordWrap(true);
    return label;
}

} // namespace

TableDialog::TableDialog(const QString &path, const TablePreview &preview, const Look &look, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_preview(preview)
    , m_rows(new QScrollArea)
    , m_columns(new ColumnGrid(preview))
    , m_travellers(new TravellerChoice(preview.options))
    , m_order(wrapped({}, {.size = 13}))
    , m_missing(wrapped({}, {.size = 13}))
    , m_dayFirst(new QRadioButton)
    , m_monthFirst(new QRadioButton)
    , m_busy(new QProgressBar)
    , m_open(new QPushButton(tr("Open the story")))
{
    setWindowTitle(tr("Open a table"));
    setObjectName(QStringLiteral("tableDialog"));
    resize(parent ? parent->size() - QSize(40, 40) : QSize(1100, 700));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 20, 24, 24);
    row->setSpacing(24);
    row->addWidget(makeTable(look), 1);
    row->addWidget(makeAnswers(look));
    m_dayFirst->setChecked(preview.options.dates == DayOrder::DayFirst);
    m_monthFirst->setChecked(preview.options.dates == DayOrder::MonthFirst);
    connect(m_columns, &ColumnGrid::changed, this, &TableDialog::readAgain);
    take(preview);
    const auto dress = [this, &look] { // what the desktop's style draws is not seen on dark paper
        const QString sheet
            = QStringLiteral(
                  "QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid %1; "
                  "border-radius: 7px; background: %2; }"
                  "QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid %1; }")
                  .arg(look.colours().ink.name(), look.colours().paper.name());
        for (QRadioButton *button : findChildren<QRadioButton *>())
            button->setStyleSheet(sheet);
    };
    dress();
    connect(&look, &Look::changed, this, dress);
}

QWidget *TableDialog::makeTable(const Look &look)
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(wrapped(QFileInfo(m_path).fileName(), {.size = 24, .weight = 700, .display = true}));
    column->addWidget(wrapped(
        tr("Rows: %1. Columns: %2. %3 The file itself is not changed.")
            .arg(QString::number(m_preview.count), QString::number(m_preview.heads.size()), m_preview.note),
        {.size = 13}));
    column->addWidget(new InkRule(look, left));
    column->addWidget(wrapped(tr("What each column means"), {.size = 11.5, .weight = 650}));
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setWidgetResizable(true);
    m_rows->setWidget(m_columns);
    column->addWidget(m_rows, 1);
    m_missing->setObjectName(QStringLiteral("missing"));
    column->addWidget(m_missing);
    return left;
}

QWidget *TableDialog::makeAnswers(const Look &look)
{
    auto *right = new QWidget;
    right->setFixedWidth(answersWidth);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(wrapped(tr("Who travelled?"), {.size = 22, .weight = 700, .display = true}));
    column->addWidget(m_travellers, 1);
    column->addWidget(new InkRule(look, right));
    column->addWidget(m_order);
    m_dayFirst->setObjectName(QStringLiteral("dayFirst"));
    m_monthFirst->setObjectName(QStringLiteral("monthFirst"));
    auto *orders = new QButtonGroup(this);
    for (QRadioButton *button : {m_dayFirst, m_monthFirst}) {
        orders->addButton(button);
        column->addWidget(button);
        connect(button, &QRadioButton::clicked, this, &TableDialog::readAgain);
    }
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("The table is being read."));
    m_open->setObjectName(QStringLiteral("openTable"));
    m_open->setMinimumHeight(44);
    m_open->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelTable"));
    cancel->setFlat(true);
    cancel->setAutoDefault(false);
    for (QWidget *each : std::initializer_list<QWidget *>{m_busy, m_open, cancel})
        column->addWidget(each);
    connect(m_open, &QPushButton::clicked, this, &TableDialog::answer);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_travellers, &TravellerChoice::chosen, this, &TableDialog::answer);
    connect(m_travellers, &TravellerChoice::changed, this, &TableDialog::refresh);
    return right;
}

void TableDialog::take(const TablePreview &preview)
{
    m_preview = preview;
    m_travellers->setTravellers(preview.travellers);
    if (!preview.ambiguous.isEmpty()) {
        const auto day = [&](DayOrder order) {
            return locale().toString(readTypedDate(preview.ambiguous, order).first, QLocale::LongFormat);
        };
        m_order->setText(tr("“%1” can be read two ways. Which is meant?").arg(preview.ambiguous.left(64)));
        m_dayFirst->setText(tr("The day first: %1").arg(day(DayOrder::DayFirst)));
        m_monthFirst->setText(tr("The month first: %1").arg(day(DayOrder::MonthFirst)));
    }
    for (QWidget *each : std::initializer_list<QWidget *>{m_order, m_dayFirst, m_monthFirst})
        each->setVisible(!m_order->text().isEmpty());
    refresh();
}

TableOptions TableDialog::options() const
{
    TableOptions said = m_preview.options;
    said.columns = m_columns->columns();
    said.dates = m_dayFirst->isChecked() ? DayOrder::DayFirst
        : m_monthFirst->isChecked()      ? DayOrder::MonthFirst
                                         : DayOrder::Unknown;
    m_travellers->tell(&said);
    return said;
}

void TableDialog::readAgain()
{
    m_reading.run(
        [path = m_path, options = options()] {
            PlaceGeocoder geocoder;
            return previewTable(path, options, &geocoder);
        },
        [this](const TablePreview &preview) { take(preview); });
    refresh();
}

/// Says what is still open; the story can be opened once nothing is.
void TableDialog::refresh()
{
    const bool hasPlace = m_columns->has(Role::Place) || m_columns->has(Role::Country)
        || m_columns->has(Role::From) || (m_columns->has(Role::Lat) && m_columns->has(Role::Lon));
    const bool isOrderOpen
        = !m_preview.ambiguous.isEmpty() && !m_dayFirst->isChecked() && !m_monthFirst->isChecked();
    QString missing;
    if (!m_columns->has(Role::Start))
        missing = tr("No column holds dates yet. Choose the one that does.");
    else if (!hasPlace)
        missing = tr("No column names places yet. Choose the one that does.");
    else if (isOrderOpen)
        missing = tr("Which way the dates are written is still open.");
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
    m_busy->setVisible(m_reading.isBusy());
    m_open->setEnabled(missing.isEmpty() && !m_reading.isBusy() && m_travellers->isAnswered());
}

void TableDialog::answer()
{
    if (!m_open->isEnabled() || !isVisible())
        return;
    emit answered(options());
    accept();
}

} // namespace summitry
