// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/headerview.h"

#include "scene/paint/painterpaths.h"
#include "window/parts/countwords.h"

#include <QPainter>

namespace summitry {

HeaderView::HeaderView(
    const Stage &stage, Selection &selection, Playhead &playhead, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_stage(stage)
    , m_selection(selection)
    , m_look(look)
{
    setObjectName(QStringLiteral("header"));
    connect(&stage, &Stage::storyOpened, this, [this] {
        m_told = {};
        renew();
    });
    connect(&stage, &Stage::baseChanged, this, &HeaderView::renew);
    connect(&stage, &Stage::emphasisChanged, this, &HeaderView::renew);
    connect(&playhead, &Playhead::momentChanged, this, [this] {
        const Frame &frame = m_stage.scene().frame; // the words change with the day and the place
        const std::tuple told(frame.atRest, frame.day, frame.begun());
        if (std::exchange(m_told, told) != told)
            renew();
    });
    connect(&playhead, &Playhead::playingChanged, this, &HeaderView::renew);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void HeaderView::setOptions(const HeaderOptions &options)
{
    m_options = options;
    update();
}

void HeaderView::renew()
{
    if (!m_stage.scene().itinerary)
        return;
    const Furniture before
        = std::exchange(m_furniture, furnish(m_stage.scene(), m_selection.filter(), TitleOf::Story));
    setAccessibleName(m_furniture.title);
    QStringList words{
        m_furniture.standfirst, m_furniture.dateline, m_furniture.datelineSmall,
        countsInWords(m_furniture.counts, m_stage.scene().itinerary->story->meetings.size())};
    words.removeAll(QString());
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    const bool same = before.title == m_furniture.title && before.standfirst == m_furniture.standfirst
        && before.dateline == m_furniture.dateline && before.datelineSmall == m_furniture.datelineSmall
        && before.counts == m_furniture.counts && before.chosenCountries == m_furniture.chosenCountries;
    if (!same)
        update();
}

void HeaderView::paintEvent(QPaintEvent *)
{
    const Colours &c = m_look.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c.paper);
    if (m_furniture.title.isEmpty())
        return;
    PainterPaths canvas(painter);
    HeaderPlan plan = planHeader(m_furniture, m_options, width());
    if (HeaderOptions shorter = m_options;
        plan.height > height()) { // its words have grown since it was arranged
        shorter.shortKey = true;
        plan = planHeader(m_furniture, shorter, width());
    }
    paintHeader(canvas, rect(), m_furniture, c, plan);
}

} // namespace summitry
