// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/pacemenu.h"

#include <QInputDialog>

namespace summitry {

PaceMenu::PaceMenu(Playhead &playhead, QWidget *parent)
    : QMenu(tr("Pace"), parent)
    , m_playhead(playhead)
{
    setObjectName(QStringLiteral("paceMenu"));
    fill();
    connect(&playhead, &Playhead::paceChanged, this, &PaceMenu::fill);
}

QAction *PaceMenu::choice(const QString &text, bool on)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

void PaceMenu::fill()
{
    clear();
    addSection(tr("Speed"));
    for (const double speed : {0.5, 1.0, 2.0, 4.0}) {
        connect(
            choice(QStringLiteral("%1×").arg(speed), speed == m_playhead.speed()), &QAction::triggered, this,
            [this, speed] { m_playhead.setSpeed(speed); }, Qt::QueuedConnection);
    }
    addSection(tr("Whole story"));
    const auto setDuration = [this](double seconds) {
        Pace pace = m_playhead.pace();
        pace.duration = seconds * 1000;
        m_playhead.setPace(pace);
    };
    for (const double seconds : {20.0, 40.0, 60.0, 120.0}) {
        connect(
            choice(tr("%1 seconds").arg(seconds), seconds * 1000 == m_playhead.pace().duration),
            &QAction::triggered, this, [setDuration, seconds] { setDuration(seconds); },
            Qt::QueuedConnection);
    }
    connect(
        addAction(tr("Other duration…")), &QAction::triggered, this, &PaceMenu::askDuration,
        Qt::QueuedConnection);
    addSeparator();
    connect(
        choice(tr("Skip quiet days"), m_playhead.pace().skipQuietDays), &QAction::triggered, this,
        [this](bool on) {
            Pace pace = m_playhead.pace();
            pace.skipQuietDays = on;
            m_playhead.setPace(pace);
        },
        Qt::QueuedConnection);
    connect(
        choice(tr("Loop"), m_playhead.isLooping()), &QAction::triggered, this,
        [this](bool on) { m_playhead.setLooping(on); }, Qt::QueuedConnection);
}

void PaceMenu::askDuration()
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Duration"));
    dialog->setLabelText(tr("Seconds for the whole story:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(5, 3600);
    dialog->setIntValue(qRound(m_playhead.pace().duration / 1000));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int seconds) {
        Pace pace = m_playhead.pace();
        pace.duration = seconds * 1000.0;
        m_playhead.setPace(pace);
    });
    dialog->open();
}

} // namespace summitry
