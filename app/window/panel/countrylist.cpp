// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/countrylist.h"

#include "window/panel/countrymodel.h"
#include "window/parts/notice.h"
#include "window/parts/searchfield.h"

#include "scene/style/typeface.h"
#include "window/parts/plaintext.h"

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

CountryListDialog::CountryListDialog(
    const CountryShares &shares, std::shared_ptr<const World> world, Selection &selection, Look &look,
    QWidget *parent)
    : QDialog(parent)
    , m_selection(selection)
    , m_model(new CountryModel(shares, std::move(world), selection, this))
    , m_list(new QListView(this))
    , m_empty(new Notice(look, tr("No country matches these letters."), tr("Clear the search."), this))
{
    setWindowTitle(tr("Countries"));
    setObjectName(QStringLiteral("countryList"));
    resize(420, 560);
    auto *search = new SearchField(look, tr("Country"), this);
    search->setObjectName(QStringLiteral("countrySearch"));
    m_list->setObjectName(QStringLiteral("countries"));
    m_list->setAccessibleName(tr("Countries"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListView { border: none; }"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CountryDelegate(look, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->installEventFilter(this);
    search->installEventFilter(this);
    m_empty->setObjectName(QStringLiteral("noCountry"));
    m_empty->hide();
    auto *hint = new PlainLabel(tr("Enter or Space keeps a country or lets it go."), this);
    hint->setFont(typeface({.size = 11}));
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(search);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(hint, 1);
    foot->addWidget(close);
    column->addLayout(foot);

    search->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(search, &SearchField::textChanged, this, &CountryListDialog::search);
    connect(search, &SearchField::downPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(static_cast<Notice *>(m_empty), &Notice::followed, search, &SearchField::clear);
    connect(m_list, &QListView::clicked, this, &CountryListDialog::toggle);
}

bool CountryListDialog::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (enter || (key == Qt::Key_Space && object == m_list)) {
            toggle();
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

void CountryListDialog::search(const QString &query)
{
    m_model->search(query);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    m_list->setCurrentIndex(m_model->index(0));
}

void CountryListDialog::toggle()
{
    if (const QModelIndex index = m_list->currentIndex(); index.isValid())
        m_selection.chooseCountry(index.data(CountryModel::Code).toString(), true);
}

} // namespace summitry
