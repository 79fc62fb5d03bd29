// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/keptemphasis.h"
#include "window/parts/messagestrip.h"

namespace summitry {

/// Says in the message strip that what is chosen leaves nothing, and leads back to the filter before.
class NothingKept : public QObject {
    Q_OBJECT
public:
    NothingKept(KeptEmphasis &kept, Selection &selection, MessageStrip &strip, QObject *parent = nullptr);

private:
    void follow();

    KeptEmphasis &m_kept;
    Selection &m_selection;
    MessageStrip &m_strip;
    Filter m_before; ///< the last that kept something
    bool m_told = false;
};

} // namespace summitry
