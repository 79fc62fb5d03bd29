// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/notice.h"

#include "scene/style/typeface.h"

namespace summitry {

Notice::Notice(const Look &look, const QString &sentence, const QString &link, QWidget *parent)
    : QLabel(parent)
    , m_look(look)
    , m_sentence(sentence)
    , m_link(link)
{
    setFont(typeface({.size = 13}));
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setContentsMargins(0, 10, 0, 10);
    setAccessibleName(sentence + QLatin1Char(' ') + link);
    set();
    connect(&look, &Look::changed, this, &Notice::set);
    connect(this, &QLabel::linkActivated, this, &Notice::followed);
}

void Notice::set()
{
    setText(QStringLiteral("<p style=\"margin:0; line-height:18px; color:%1\">%2 "
                           "<a href=\"out\" style=\"color:%3\">%4</a></p>")
                .arg(
                    m_look.colours().ink2.name(), m_sentence.toHtmlEscaped(), m_look.colours().ink.name(),
                    m_link.toHtmlEscaped()));
}

} // namespace summitry
