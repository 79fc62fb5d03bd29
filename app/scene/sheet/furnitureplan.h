// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/mapkey.h"

namespace summitry {

struct HeaderOptions {
    double margin = 24; ///< at the sides
    double top = 13; ///< above the first line
    bool dates = true;
    bool title = true;
    bool standfirst = true;
    bool key = true;
    bool shortKey = false; ///< names and numbers alone
    double titleSize = 30;
    int standfirstLines = 1;
};

/// The lines of a header and where they stand, from its top left corner; device-independent pixels. Title and
/// key wrap where the width is too narrow for them.
struct HeaderPlan {
    HeaderOptions options;
    QStringList title, standfirst;
    std::vector<KeyEntry> key;
    double dates = 0, titleTop = 0, standfirstTop = 0, keyTop = 0;
    double titleLine = 0;
    double height = 0; ///< 0 where it holds nothing
};
HeaderPlan planHeader(const Furniture &, const HeaderOptions &, double width);
/// The key with the numbers of another moment, in the room that was planned.
void layKeyAgain(HeaderPlan &, const Furniture &, double width);
/// The words of the day that takes the most room beside the title.
QString widestDateline(const Story &, const QString &language, const HeaderOptions &);

/// Likewise for a footer, whose notes wrap to three lines each at most, where it is narrow to six.
struct FooterPlan {
    double margin = 0;
    QStringList sources, borders;
    double height = 0;
};
FooterPlan planFooter(const Furniture &, double margin, double width);

} // namespace summitry
