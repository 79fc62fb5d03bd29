// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export/exportwords.h"

#include "window/parts/named.h"

#include <QFormLayout>
#include <QLineEdit>

namespace summitry {

ExportWords::ExportWords(QWidget *parent)
    : QWidget(parent)
    , m_title(named(new QLineEdit, "titleWords"))
    , m_standfirst(named(new QLineEdit, "standfirstWords"))
    , m_credit(named(new QLineEdit, "creditWords"))
    , m_alternative(named(new QLineEdit, "alternativeWords"))
{
    auto *rows = new QFormLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addRow(tr("Title"), m_title);
    rows->addRow(tr("Standfirst"), m_standfirst);
    rows->addRow(tr("Credit"), m_credit);
    rows->addRow(tr("Alternative text"), m_alternative);
    for (QLineEdit *field : {m_title, m_standfirst, m_credit, m_alternative}) {
        field->setPlaceholderText(tr("From the story"));
        connect(field, &QLineEdit::textChanged, this, &ExportWords::changed);
    }
}

SheetWords ExportWords::words() const
{
    return {
        m_title->text().simplified(), m_standfirst->text().simplified(), m_credit->text().simplified(),
        m_alternative->text().simplified()};
}

} // namespace summitry
