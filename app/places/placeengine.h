// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/worker.h"

#include <QPlaceManagerEngine>

namespace summitry {

/// Search, suggestions, details and categories of places, offline.
class PlaceEngine final : public QPlaceManagerEngine {
public:
    PlaceEngine(const QVariantMap &parameters, PlaceSource source);

    QPlaceSearchReply *search(const QPlaceSearchRequest &request) override;
    QPlaceSearchSuggestionReply *searchSuggestions(const QPlaceSearchRequest &request) override;
    QPlaceDetailsReply *getPlaceDetails(const QString &placeId) override;

    QPlaceReply *initializeCategories() override;
    QString parentCategoryId(const QString &categoryId) const override;
    QStringList childCategoryIds(const QString &categoryId) const override;
    QPlaceCategory category(const QString &categoryId) const override;
    QList<QPlaceCategory> childCategories(const QString &parentId) const override;

    QList<QLocale> locales() const override;
    void setLocales(const QList<QLocale> &locales) override;

private:
    /// The manager signals what the reply does.
    template <class Reply, class Work> Reply *answer(Reply *reply, Work work);

    QList<QLocale> m_locales;
    Worker m_worker;
};

} // namespace summitry
