// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads/background.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace summitry {

class Places;
struct PlaceProvider;

/// Who answers questions about places: the providers of Qt Location that this computer has, with what each
/// offers. The choice takes effect at once.
class ProviderDialog : public QDialog {
    Q_OBJECT
public:
    ProviderDialog(Places &places, QWidget *parent = nullptr);

private:
    void list(const QList<PlaceProvider> &providers);
    void add(const QString &name, const QString &offers, bool enabled);

    Places &m_places;
    QVBoxLayout *m_rows;
    QLabel *m_loading;
    Background m_listing;
};

} // namespace summitry
