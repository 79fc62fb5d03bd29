// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <bit>
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

using Bytes16 = quint8 __attribute__((vector_size(16)));
using Shorts8 = quint16 __attribute__((vector_size(16)));

/// The channels of four pixels, each in 16 bits.
struct FourPixels {
    Shorts8 left, right; ///< two pixels each

    static FourPixels at(const quint32 *pixels)
    {
        constexpr Bytes16 zero{};
        Bytes16 bytes;
        std::memcpy(&bytes, pixels, sizeof bytes);
        return {
            std::bit_cast<Shorts8>(
                __builtin_shufflevector(bytes, zero, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)),
            std::bit_cast<Shorts8>(__builtin_shufflevector(
                bytes, zero, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31))};
    }
    FourPixels operator>>(int bits) const { return {left >> bits, right >> bits}; }
    /// The upper eight bits of each channel.
    void storeUpper(quint32 *pixels) const
    {
        const Bytes16 bytes = __builtin_shufflevector(
            std::bit_cast<Bytes16>(left), std::bit_cast<Bytes16>(right), 1, 3, 5, 7, 9, 11, 13, 15, 17, 19,
            21, 23, 25, 27, 29, 31);
        std::memcpy(pixels, &bytes, sizeof bytes);
    }
};

/// An opaque colour (0xffRRGGBB) laid over premultiplied pixels.
class Over {
public:
    explicit Over(quint32 colour)
        : m_opaque(colour)
    {
        const quint32 copies[4] = {colour, colour, colour, colour};
        m_colour = FourPixels::at(copies).left;
    }

    /// Over four pixels, each with so many of 256 parts of the colour: 256 times what comes of it.
    FourPixels mixed(const FourPixels &pixels, Ints4 parts) const
    {
        const Ints4 twice = parts | (parts << 16);
        const auto left = std::bit_cast<Shorts8>(__builtin_shufflevector(twice, twice, 0, 0, 1, 1));
        const auto right = std::bit_cast<Shorts8>(__builtin_shufflevector(twice, twice, 2, 2, 3, 3));
        return {
            m_colour * left + pixels.left * (256 - left), m_colour * right + pixels.right * (256 - right)};
    }

    /// Over the neighbours in a row, all alike.
    void row(quint32 *pixels, int count, int parts) const
    {
        if (parts == 256) {
            std::fill_n(pixels, std::max(count, 0), m_opaque);
            return;
        }
        for (; count >= 4; count -= 4, pixels += 4)
            mixed(FourPixels::at(pixels), Ints4{parts, parts, parts, parts}).storeUpper(pixels);
        for (; count > 0; --count, ++pixels)
            one(*pixels, m_opaque, static_cast<quint32>(parts));
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
    quint32 m_opaque;
    Shorts8 m_colour; ///< two pixels of it
};

/// Four premultiplied pixels laid over others; rounded as Qt does it.
inline void layFourOver(quint32 *pixels, const quint32 *above)
{
    quint64 halves[2];
    std::memcpy(halves, above, sizeof halves);
    if ((halves[0] | halves[1]) == 0)
        return;
    const auto laid = [](Shorts8 pixels, Shorts8 above) -> Shorts8 {
        const Shorts8 rest = 255 - __builtin_shufflevector(above, above, 3, 3, 3, 3, 7, 7, 7, 7);
        const Shorts8 seen = pixels * rest;
        return (above << 8) + seen + (seen >> 8) + 0x80; // no more than 16 bits: above + under <= 255
    };
    const FourPixels under = FourPixels::at(pixels), over = FourPixels::at(above);
    FourPixels{laid(under.left, over.left), laid(under.right, over.right)}.storeUpper(pixels);
}

inline void layOneOver(quint32 &pixel, quint32 above)
{
    quint32 pixels[4] = {pixel};
    const quint32 over[4] = {above};
    layFourOver(pixels, over);
    pixel = pixels[0];
}

} // namespace summitry
