#pragma once

#include "window/look.h"

#include <functional>
#include <QDialog>
#include <QUrl>

class QLabel;

namespace summitry {

/// Shows an address before it is opened: 'Open in browser', 'Copy address'. Where no browser can be started
/// it says so and the address can be copied.
class LinkPrompt : public QDialog {
    Q_OBJECT
public:
    using Open = std::function<bool(const QUrl &)>;

    LinkPrompt(const Look &look, const QUrl &url, const Open &open, QWidget *parent);

private:
    void openAddress();
    void copyAddress();

    const QUrl m_url;
    const Open m_open;
    QLabel *m_word;
};

} // namespace summitry
