// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/svg/svgpath.h"

#include <array>
#include <cmath>
#include <QPoint>

namespace summitry {

namespace {

constexpr int Hundredths = 100;

QPoint rounded(QPointF at)
{
    return {
        static_cast<int>(std::lround(at.x() * Hundredths)),
        static_cast<int>(std::lround(at.y() * Hundredths))};
}

void appendHundredths(QByteArray &out, int value)
{
    if (value < 0)
        out += '-';
    const unsigned size = value < 0 ? 0U - static_cast<unsigned>(value) : static_cast<unsigned>(value);
    const unsigned whole = size / Hundredths, rest = size % Hundredths;
    if (whole > 0 || rest == 0)
        out += QByteArray::number(whole);
    if (rest == 0)
        return;
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0)
        out += static_cast<char>('0' + rest % 10);
}

/// Writes commands with differences from the point before, each difference of rounded points, so that no
/// error grows.
class PathWriter {
public:
    void move(QPoint at)
    {
        command('M');
        number(at.x());
        number(at.y());
        m_at = at;
    }
    void line(QPoint to)
    {
        if (to == m_at)
            return;
        command('l');
        point(to);
        m_at = to;
    }
    void curve(QPoint first, QPoint second, QPoint to)
    {
        command('c');
        point(first);
        point(second);
        point(to);
        m_at = to;
    }
    void close() { command('z'); }
    QByteArray take() { return std::move(m_out); }
    QPoint at() const { return m_at; }

private:
    void command(char letter)
    {
        if (letter != m_command || letter == 'M')
            m_out += letter;
        else
            m_needsBlank = true;
        if (letter != m_command)
            m_needsBlank = false;
        m_command = letter;
    }
    void point(QPoint to)
    {
        number(to.x() - m_at.x());
        number(to.y() - m_at.y());
    }
    void number(int hundredths)
    {
        if (m_needsBlank && hundredths >= 0)
            m_out += ' ';
        appendHundredths(m_out, hundredths);
        m_needsBlank = true;
    }

    QByteArray m_out;
    QPoint m_at;
    char m_command = 0;
    bool m_needsBlank = false;
};

} // namespace

QByteArray svgNumber(double value)
{
    QByteArray text;
    appendHundredths(text, rounded({value, 0}).x());
    return text;
}

QByteArray svgPath(const QPainterPath &path)
{
    PathWriter out;
    bool isOpen = false;
    const auto close = [&] {
        if (isOpen)
            out.close();
        isOpen = false;
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        const QPoint at = rounded(element);
        switch (element.type) {
        case QPainterPath::MoveToElement: {
            close();
            out.move(at);
            isOpen = true;
            break;
        }
        case QPainterPath::LineToElement:
            out.line(at);
            break;
        case QPainterPath::CurveToElement:
            out.curve(at, rounded(path.elementAt(i + 1)), rounded(path.elementAt(i + 2)));
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
    close();
    return out.take();
}

QByteArray svgLine(const QPolygonF &line)
{
    if (line.size() < 2)
        return {};
    PathWriter out;
    const bool isClosed = line.size() > 3 && line.isClosed();
    out.move(rounded(line.first()));
    for (qsizetype i = 1; i < line.size() - (isClosed ? 1 : 0); ++i)
        out.line(rounded(line[i]));
    if (isClosed)
        out.close();
    return out.take();
}

} // namespace summitry
