// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/storydialog.h"

#include "window/menus/storytext.h"
#include "window/panel/citation.h"

#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace summitry {

StoryDialog::StoryDialog(const Story &story, const QString &language, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About this story"));
    setObjectName(QStringLiteral("storyDialog"));
    resize(560, 640);
    auto *text = new QTextBrowser(this);
    text->setObjectName(QStringLiteral("storyText"));
    text->setAccessibleName(windowTitle());
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenLinks(false);
    text->setHtml(storyText(story, language));
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(text, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (isWebAddress(url))
            emit linkActivated(url);
    });
}

} // namespace summitry
