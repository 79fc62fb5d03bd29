#include "window/panel/linkprompt.h"

#include "scene/typeface.h"
#include "window/panel/paragraph.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

LinkPrompt::LinkPrompt(const Look &look, const QUrl &url, const Open &open, QWidget *parent)
    : QDialog(parent)
    , m_url(url)
    , m_open(open)
    , m_word(new QLabel(tr("This address opens outside Summitry:"), this))
{
    setObjectName(QStringLiteral("linkPrompt"));
    setWindowTitle(tr("Open in browser"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    m_word->setWordWrap(true);
    column->addWidget(m_word);
    auto *address = new Paragraph(look, 18, this);
    address->setObjectName(QStringLiteral("address"));
    address->setSpans({{url.toString(), {.size = 13, .weight = 550}, &Colours::ink}});
    address->setFixedWidth(400);
    column->addWidget(address);
    column->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    auto *openButton = new QPushButton(tr("Open in browser"), this);
    openButton->setObjectName(QStringLiteral("open"));
    openButton->setDefault(true);
    auto *copyButton = new QPushButton(tr("Copy address"), this);
    copyButton->setObjectName(QStringLiteral("copyAddress"));
    auto *cancelButton = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(openButton);
    buttons->addWidget(copyButton);
    buttons->addStretch();
    buttons->addWidget(cancelButton);
    column->addLayout(buttons);
    connect(openButton, &QPushButton::clicked, this, &LinkPrompt::openAddress);
    connect(copyButton, &QPushButton::clicked, this, &LinkPrompt::copyAddress);
    connect(cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

void LinkPrompt::openAddress()
{
    if (m_open(m_url)) {
        accept();
        return;
    }
    m_word->setText(tr("No browser could be started here. Copy the address to open it elsewhere:"));
    findChild<QPushButton *>(QStringLiteral("open"))->setEnabled(false);
    findChild<QPushButton *>(QStringLiteral("copyAddress"))->setFocus();
}

void LinkPrompt::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_url.toString());
    accept();
}

} // namespace summitry
