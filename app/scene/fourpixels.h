#pragma once

#include <algorithm>
#include <cstring>
#include <QtGlobal>

namespace summitry {

// Four neighbours of a row at a time, as the vector extensions of GCC and Clang have them for any processor.
using Floats4 = float __attribute__((vector_size(16)));
using Ints4 = qint32 __attribute__((vector_size(16)));

constexpr Floats4 Lanes{0, 1, 2, 3};

inline Floats4 all4(float value)
{
    return Floats4{value, value, value, value};
}

inline Floats4 smaller(Floats4 a, Floats4 b)
{
    return a < b ? a : b;
}

inline Floats4 larger(Floats4 a, Floats4 b)
{
    return a > b ? a : b;
}

inline Floats4 absolute(Floats4 a)
{
    Ints4 bits;
    std::memcpy(&bits, &a, sizeof bits);
    bits &= 0x7fffffff;
    std::memcpy(&a, &bits, sizeof bits);
    return a;
}

using Bytes8 = quint8 __attribute__((vector_size(8)));
using Shorts8 = quint16 __attribute__((vector_size(16)));

/// Two pixels' channels.
inline Shorts8 widened(const quint32 *pixels)
{
    Bytes8 bytes;
    std::memcpy(&bytes, pixels, sizeof bytes);
    return __builtin_convertvector(bytes, Shorts8);
}

inline void narrow(quint32 *pixels, Shorts8 channels)
{
    const Bytes8 bytes = __builtin_convertvector(channels, Bytes8);
    std::memcpy(pixels, &bytes, sizeof bytes);
}

/// An opaque colour (0xffRRGGBB) laid over premultiplied pixels.
class Over {
public:
    explicit Over(quint32 colour)
        : m_opaque(colour)
    {
        const quint32 both[2] = {colour, colour};
        m_colour = widened(both);
    }

    /// Over four pixels, each with so many of 256 parts of the colour.
    void four(quint32 *pixels, Ints4 parts) const
    {
        const Ints4 twice = parts | (parts << 16);
        two(pixels, __builtin_shufflevector(twice, twice, 0, 0, 1, 1));
        two(pixels + 2, __builtin_shufflevector(twice, twice, 2, 2, 3, 3));
    }

    /// Over fewer than four.
    void some(quint32 *pixels, int count, Ints4 parts) const
    {
        if (count <= 0)
            return;
        quint32 copies[4] = {};
        std::memcpy(copies, pixels, static_cast<size_t>(count) * sizeof *pixels);
        four(copies, parts);
        std::memcpy(pixels, copies, static_cast<size_t>(count) * sizeof *pixels);
    }

    /// Over the neighbours in a row, all alike.
    void row(quint32 *pixels, int count, int parts) const
    {
        if (parts == 256) {
            std::fill_n(pixels, std::max(count, 0), m_opaque);
            return;
        }
        for (; count >= 4; count -= 4, pixels += 4)
            four(pixels, Ints4{parts, parts, parts, parts});
        some(pixels, count, Ints4{parts, parts, parts, parts});
    }

    static void one(quint32 &pixel, quint32 colour, quint32 parts)
    {
        constexpr quint32 Channels = 0x00ff00ff; // two at a time
        const quint32 rest = 256 - parts;
        const quint32 low = ((colour & Channels) * parts + (pixel & Channels) * rest) >> 8;
        const quint32 high = ((colour >> 8) & Channels) * parts + ((pixel >> 8) & Channels) * rest;
        pixel = (low & Channels) | (high & ~Channels);
    }

private:
    void two(quint32 *pixels, Ints4 parts) const
    {
        Shorts8 share;
        std::memcpy(&share, &parts, sizeof share);
        narrow(pixels, (m_colour * share + widened(pixels) * (256 - share)) >> 8);
    }

    quint32 m_opaque;
    Shorts8 m_colour;
};

/// Two premultiplied pixels laid over others; rounded as Qt does it.
inline void layTwoOver(quint32 *pixels, const quint32 *above)
{
    const Shorts8 over = widened(above);
    const Shorts8 rest = 255 - __builtin_shufflevector(over, over, 3, 3, 3, 3, 7, 7, 7, 7);
    const Shorts8 seen = widened(pixels) * rest;
    narrow(pixels, over + ((seen + (seen >> 8) + 0x80) >> 8));
}

inline void layFourOver(quint32 *pixels, const quint32 *above)
{
    quint64 halves[2];
    std::memcpy(halves, above, sizeof halves);
    if (halves[0] != 0)
        layTwoOver(pixels, above);
    if (halves[1] != 0)
        layTwoOver(pixels + 2, above + 2);
}

inline void layOneOver(quint32 &pixel, quint32 above)
{
    quint32 pixels[2] = {pixel, 0};
    const quint32 over[2] = {above, 0};
    layTwoOver(pixels, over);
    pixel = pixels[0];
}

} // namespace summitry
