// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/find/places.h"
#include "window/library.h"
#include "window/parts/look.h"

#include <QDialog>

class QFormLayout;

namespace summitry {

class Playhead;

/// All settings in one place; each is followed at once, but for the size of text.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Look &look, Library &library, Places &places, Playhead &playhead, QWidget *parent);

signals:
    void providersAsked();

private:
    void addLook(QFormLayout *form, Look &look);
    void addMap(QFormLayout *form, Library &library, Places &places);
    void addPace(QFormLayout *form, Playhead &playhead);
};

} // namespace summitry
