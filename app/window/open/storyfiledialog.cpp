// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open/storyfiledialog.h"

#include "flat/readgrid.h"

#include <QDir>

namespace summitry {

StoryFileDialog::StoryFileDialog(const QString &folder, QWidget *parent)
    : QFileDialog(parent, tr("Open a story"), folder)
{
    setObjectName(QStringLiteral("openDialog"));
    setFileMode(QFileDialog::ExistingFile);
    resize(860, 540);
    QStringList endings{QStringLiteral("*.summitry"), QStringLiteral("*.zip")};
    for (const QString &ending : flatEndings())
        endings += QStringLiteral("*.") + ending;
    setNameFilters({tr("Stories and tables (%1)").arg(endings.join(QLatin1Char(' '))), tr("All files (*)")});
}

void StoryFileDialog::accept()
{
    const QString chosen = selectedFiles().value(0);
    if (!QFileInfo::exists(QDir(chosen).filePath(QStringLiteral("story.csv"))))
        return QFileDialog::accept();
    emit fileSelected(chosen);
    QDialog::accept();
}

} // namespace summitry
