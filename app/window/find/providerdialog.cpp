// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/providerdialog.h"

#include "scene/style/typeface.h"
#include "window/find/places.h"
#include "window/parts/plaintext.h"

#include <algorithm>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

QLabel *small(const QString &text)
{
    auto *label = new PlainLabel(text);
    label->setFont(typeface({.size = 12}));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ProviderDialog::ProviderDialog(Places &places, QWidget *parent)
    : QDialog(parent)
    , m_places(places)
    , m_rows(new QVBoxLayout)
    , m_loading(small(tr("Looking for providers…")))
    , m_listing(tr("The providers of places could not be listed."))
{
    setWindowTitle(tr("Places"));
    setObjectName(QStringLiteral("providerDialog"));
    setMinimumWidth(440);
    auto *head = new PlainLabel(tr("Who answers when a place is looked for"));
    head->setFont(typeface({.size = 14, .weight = 600}));
    auto *note = small(tr("A provider in the network is asked only when you press Enter or ask what is at a "
                          "point, and sees what you ask it. The story needs none."));
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    m_rows->setSpacing(2);
    m_rows->addWidget(m_loading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(head);
    column->addLayout(m_rows);
    column->addWidget(note);
    column->addStretch();
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_listing.run(&Places::providers, [this](const QList<PlaceProvider> &providers) { list(providers); });
}

void ProviderDialog::list(const QList<PlaceProvider> &providers)
{
    m_loading->hide();
    for (const PlaceProvider &provider : providers) {
        QStringList offers;
        if (!provider.finds && !provider.tellsWhere)
            offers << tr("Shows maps alone.");
        else
            offers << (provider.offline ? tr("On this computer.") : tr("In the network."));
        if (provider.finds)
            offers << tr("Finds places by name.");
        if (provider.tellsWhere)
            offers << tr("Tells what is at a point.");
        add(provider.name, offers.join(QLatin1Char(' ')), provider.finds);
    }
    // The chosen one is shown also where it is not there, so that one sees why nothing is found.
    if (std::ranges::none_of(providers, [this](const auto &p) { return p.name == m_places.provider(); }))
        add(m_places.provider(), tr("Is not on this computer."), true);
    adjustSize();
}

void ProviderDialog::add(const QString &name, const QString &offers, bool enabled)
{
    const bool isOwn = name == Places::offlineProvider();
    auto *button = new QRadioButton(isOwn ? tr("Summitry’s own places") : withoutMnemonic(name));
    button->setObjectName(QStringLiteral("provider:") + name);
    button->setAccessibleDescription(offers);
    button->setFont(typeface({.size = 13, .weight = 550}));
    button->setEnabled(enabled);
    button->setChecked(name == m_places.provider());
    connect(button, &QRadioButton::toggled, this, [this, name](bool on) {
        if (on)
            m_places.setProvider(name);
    });
    auto *words = small(offers);
    words->setContentsMargins(24, 0, 0, 6);
    m_rows->addWidget(button);
    m_rows->addWidget(words);
    if (button->isChecked())
        button->setFocus();
}

} // namespace summitry
