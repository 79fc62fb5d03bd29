// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileDialog>

namespace summitry {

/// Asks for a file, or for a folder of a story's tables: 'Open' takes that instead of entering it.
class StoryFileDialog : public QFileDialog {
    Q_OBJECT
public:
    StoryFileDialog(const QString &folder, QWidget *parent);

protected:
    void accept() override;
};

} // namespace summitry
