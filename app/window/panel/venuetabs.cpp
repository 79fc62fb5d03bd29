// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/venuetabs.h"

#include "scene/style/typeface.h"
#include "words/words.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace summitry {

namespace {

constexpr int tabHeight = 28;
constexpr int tabGap = 18;
constexpr Type tabType{.size = 12};
constexpr Type chosenTabType{.size = 12, .weight = 650};

/// "Kremlin 15", underlined where it is the chosen one.
class VenueTab : public QAbstractButton {
public:
    VenueTab(const Look &look, const QString &name, qsizetype meetings, QWidget *parent)
        : QAbstractButton(parent)
        , m_look(look)
        , m_number(QString::number(meetings))
    {
        setText(name);
        setAccessibleName(name + QStringLiteral(", ") + counted(meetings, tr("meeting")));
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override
    {
        const double wide = textWidth(text(), chosenTabType) + textWidth(m_number, tabType) + numberGap;
        return {static_cast<int>(std::ceil(wide)), tabHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = m_look.colours();
        const Type &type = isChecked() ? chosenTabType : tabType;
        QPainter painter(this);
        const QString name = elided(text(), type, width() - textWidth(m_number, tabType) - numberGap + 1);
        constexpr double baseline = 17;
        painter.setFont(typeface(type));
        painter.setPen(isChecked() || underMouse() ? c.ink : c.ink2);
        painter.drawText(QPointF(0, baseline), name);
        painter.setFont(typeface(tabType));
        painter.setPen(isChecked() ? c.ink2 : c.ink3);
        painter.drawText(QPointF(textWidth(name, type) + numberGap, baseline), m_number);
        if (isChecked())
            painter.fillRect(0, height() - 2, width(), 2, c.ink);
        if (hasFocus()) {
            painter.setPen(QPen(c.ink, 1, Qt::DotLine));
            painter.drawLine(QPointF(0, baseline + 3.5), QPointF(width(), baseline + 3.5));
        }
    }

private:
    static constexpr double numberGap = 4;
    const Look &m_look;
    const QString m_number;
};

} // namespace

VenueTabs::VenueTabs(PanelContext &context, const QList<MeetingIndex> &meetings, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    QList<std::pair<QString, qsizetype>> venues;
    for (const MeetingIndex meeting : meetings) {
        const QString &venue = context.story().meetings[meeting].place;
        const auto known = std::ranges::find(venues, venue, &std::pair<QString, qsizetype>::first);
        if (known == venues.end())
            venues.append({venue, 1});
        else
            ++known->second;
    }
    if (venues.size() < 2)
        return;
    std::ranges::stable_sort(venues, std::greater(), &std::pair<QString, qsizetype>::second);
    add({}, tr("All"), meetings.size());
    m_tabs.first()->setChecked(true);
    for (const auto &[venue, number] : std::as_const(venues))
        add(venue, context.story().place(venue)->name.in(context.language), number);
}

void VenueTabs::add(const QString &venue, const QString &name, qsizetype meetings)
{
    auto *tab = new VenueTab(m_context.look, name, meetings, this);
    tab->setObjectName(QStringLiteral("venue:") + venue);
    connect(tab, &QAbstractButton::toggled, this, [this, venue](bool on) {
        if (on)
            emit chosen(venue);
    });
    m_tabs.append(tab);
}

/// Lines from the left; the height that they take.
int VenueTabs::arrange(int width, bool move) const
{
    if (m_tabs.isEmpty())
        return 0;
    int x = 0, y = 0;
    for (QAbstractButton *tab : m_tabs) {
        const int wide = std::min(tab->sizeHint().width(), width);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += tabHeight;
        }
        if (move)
            tab->setGeometry(x, y, wide, tabHeight);
        x += wide + tabGap;
    }
    return y + tabHeight;
}

void VenueTabs::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, m_context.look.colours().rule);
}

void VenueTabs::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

} // namespace summitry
