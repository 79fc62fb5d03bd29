// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/shares.h"
#include "window/panel/panelcontext.h"

#include <QDialog>

class QListView;

namespace summitry {

class CountryModel;

/// Every country of the world by name, with what the story has there: the keyboard's way to the map's click.
/// Enter or Space keeps a country or lets it go; several may be kept.
class CountryListDialog : public QDialog {
    Q_OBJECT
public:
    CountryListDialog(
        const CountryShares &shares, std::shared_ptr<const World> world, Selection &selection, Look &look,
        QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void search(const QString &query);
    void toggle();

    Selection &m_selection;
    CountryModel *m_model;
    QListView *m_list;
    QWidget *m_empty;
};

} // namespace summitry
