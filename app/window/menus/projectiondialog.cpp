// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/projectiondialog.h"

#include "window/parts/plaintext.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace summitry {

ProjectionDialog::ProjectionDialog(const QString &definition, QWidget *parent)
    : QDialog(parent)
    , m_definition(new QLineEdit(definition))
    , m_message(new PlainLabel)
{
    setObjectName(QStringLiteral("projectionDialog"));
    setWindowTitle(tr("Other projection"));
    auto *question
        = new PlainLabel(tr("The PROJ string of a world projection, such as +proj=moll +lon_0=150"));
    question->setBuddy(m_definition);
    m_definition->setObjectName(QStringLiteral("definition"));
    m_definition->setMinimumWidth(420);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProjectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_definition, &QLineEdit::textEdited, m_message, &QLabel::clear);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(12);
    rows->addWidget(question);
    rows->addWidget(m_definition);
    rows->addWidget(m_message);
    rows->addWidget(buttons);
}

void ProjectionDialog::accept()
{
    const ProjectionReading reading = readProjection(m_definition->text());
    if (!reading.kind) {
        m_message->setText(reading.error);
        return;
    }
    emit chosen(*reading.kind);
    QDialog::accept();
}

} // namespace summitry
