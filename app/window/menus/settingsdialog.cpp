// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/settingsdialog.h"

#include "telling/playhead.h"
#include "window/parts/named.h"
#include "window/parts/plaintext.h"
#include "window/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace summitry {

SettingsDialog::SettingsDialog(
    Look &look, Library &library, Places &places, Playhead &playhead, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    addLook(form, look);
    addMap(form, library, places);
    addPace(form, playhead);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = new QPushButton(tr("Close"), this);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(20);
    column->addLayout(form);
    column->addWidget(buttons);
}

void SettingsDialog::addLook(QFormLayout *form, Look &look)
{
    auto *theme = named(new QComboBox(this), "theme");
    theme->addItems({tr("As the desktop"), tr("Light"), tr("Dark")}); // as Look::Choice
    theme->setCurrentIndex(static_cast<int>(look.choice()));
    connect(theme, &QComboBox::activated, &look, [&look](int choice) {
        look.setChoice(static_cast<Look::Choice>(choice));
    });
    form->addRow(tr("Theme"), theme);
    auto *size = named(new QSpinBox(this), "textSize");
    size->setRange(Settings::smallestText, Settings::largestText);
    size->setSingleStep(10);
    size->setSuffix(tr(" %, from the next start"));
    size->setValue(settings().textSize.read());
    connect(size, &QSpinBox::valueChanged, this, [](int percent) { settings().textSize.write(percent); });
    form->addRow(tr("Size of text"), size);
    auto *still = named(new QCheckBox(tr("Reduce motion"), this), "stillBox");
    still->setChecked(look.reduceMotion());
    connect(still, &QCheckBox::toggled, &look, &Look::setReduceMotion);
    form->addRow(QString(), still);
}

void SettingsDialog::addMap(QFormLayout *form, Library &library, Places &places)
{
    auto *view = named(new QComboBox(this), "worldview");
    for (const Worldview &worldview : worldviews())
        view->addItem(worldview.name, worldview.id);
    view->setCurrentIndex(view->findData(library.worldview()));
    connect(view, &QComboBox::activated, &library, [view, &library] {
        library.setWorldview(view->currentData().toString());
    });
    form->addRow(tr("Borders"), view);
    auto *provider = named(new QPushButton(withoutMnemonic(places.providerInWords()), this), "provider");
    provider->setAutoDefault(false);
    connect(provider, &QPushButton::clicked, this, &SettingsDialog::providersAsked);
    connect(&places, &Places::changed, provider, [provider, &places] {
        provider->setText(withoutMnemonic(places.providerInWords()));
    });
    form->addRow(tr("Places from"), provider);
}

void SettingsDialog::addPace(QFormLayout *form, Playhead &playhead)
{
    const auto change = [&playhead](auto to) {
        Pace pace = playhead.pace();
        to(pace);
        playhead.setPace(pace);
    };
    auto *duration = named(new QSpinBox(this), "duration");
    duration->setRange(5, 3600);
    duration->setSuffix(tr(" s"));
    duration->setValue(qRound(playhead.pace().duration / 1000));
    connect(duration, &QSpinBox::valueChanged, &playhead, [change](int seconds) {
        change([seconds](Pace &pace) { pace.duration = seconds * 1000.0; });
    });
    form->addRow(tr("Whole story in"), duration);
    auto *quiet = named(new QCheckBox(tr("Skip quiet days"), this), "quietBox");
    quiet->setChecked(playhead.pace().skipQuietDays);
    connect(quiet, &QCheckBox::toggled, &playhead, [change](bool skip) {
        change([skip](Pace &pace) { pace.skipQuietDays = skip; });
    });
    form->addRow(QString(), quiet);
    auto *loop = named(new QCheckBox(tr("Loop"), this), "loopBox");
    loop->setChecked(playhead.isLooping());
    connect(loop, &QCheckBox::toggled, &playhead, &Playhead::setLooping);
    form->addRow(QString(), loop);
}

} // namespace summitry
