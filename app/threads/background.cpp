// SPDX-License-Identifier: GPL-3.0-or-later

#include "threads/background.h"

#include <new>
#include <QCoreApplication>

namespace summitry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Background", text);
}

} // namespace

QString whatWasThrown()
{
    try {
        throw;
    } catch (const std::bad_alloc &) {
        return tr("There is not enough memory.");
    } catch (const std::exception &exception) {
        return QString::fromLocal8Bit(exception.what());
    } catch (...) {
        return tr("The reason is unknown.");
    }
}

Background::Background(const QString &failure, QObject *parent)
    : QObject(parent)
    , m_failure(failure)
{
}

void Background::forget()
{
    ++m_number;
    m_isBusy = false;
}

void Background::tell(const QString &why) const
{
    emit BackgroundFailures::instance().failed(m_failure, why);
}

BackgroundFailures &BackgroundFailures::instance()
{
    static BackgroundFailures failures;
    return failures;
}

} // namespace summitry
