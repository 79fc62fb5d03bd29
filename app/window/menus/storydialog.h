// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/story.h"

#include <QDialog>

namespace summitry {

/// 'About this story': what counts, how well it stands, where it is from.
class StoryDialog : public QDialog {
    Q_OBJECT
public:
    StoryDialog(const Story &story, const QString &language, QWidget *parent = nullptr);

signals:
    void linkActivated(const QUrl &url);
};

} // namespace summitry
