// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/placeengine.h"

#include "places/answers.h"
#include "places/replies.h"

#include <algorithm>
#include <QPlaceResult>
#include <QPointer>

namespace summitry {

namespace {

constexpr int usualPage = 20;

/// Throws a Failure where the request asks for what the plugin does not do.
Question toQuestion(const QPlaceSearchRequest &request, const QStringList &languages)
{
    if (!request.recommendationId().isEmpty())
        throw Failure{Failure::Unsupported, QStringLiteral("Recommendations are not offered.")};
    Question question;
    question.text = request.searchTerm();
    question.bounds = request.searchArea();
    question.limit = request.limit() < 0 ? usualPage : request.limit();
    question.offset = request.searchContext().toInt();
    question.languages = languages;
    if (const QList<QPlaceCategory> categories = request.categories(); !categories.isEmpty()) {
        question.kinds = {};
        for (const Kind kind : everyKind())
            question.kinds.setFlag(kind, std::ranges::any_of(categories, [&](const QPlaceCategory &c) {
                                       return c.categoryId() == categoryId(kind);
                                   }));
    }
    return question;
}

QPlaceSearchResult toResult(const Found &found, const QGeoShape &area)
{
    QPlaceResult result;
    result.setTitle(found.name);
    result.setPlace(toPlace(found));
    if (area.isValid())
        result.setDistance(area.center().distanceTo(found.coordinate));
    return result;
}

QPlaceSearchRequest page(QPlaceSearchRequest request, qsizetype offset)
{
    request.setSearchContext(static_cast<int>(offset));
    return request;
}

SearchReply::Answer
search(Gazetteer &gazetteer, const QPlaceSearchRequest &request, const QStringList &languages)
{
    Question question = toQuestion(request, languages);
    const qsizetype limit = question.limit;
    question.limit = limit + 1; // tells whether there is a next page
    const std::vector<Found> found = gazetteer.find(question);
    SearchReply::Answer answer;
    for (qsizetype i = 0; i < std::min<qsizetype>(limit, std::ssize(found)); ++i)
        answer.results += toResult(found[static_cast<std::size_t>(i)], request.searchArea());
    if (question.offset > 0)
        answer.previousPage = page(request, std::max<qsizetype>(question.offset - limit, 0));
    if (std::ssize(found) > limit)
        answer.nextPage = page(request, question.offset + limit);
    return answer;
}

} // namespace

PlaceEngine::PlaceEngine(const QVariantMap &parameters, PlaceSource source)
    : QPlaceManagerEngine(parameters)
    , m_locales{QLocale()}
    , m_worker(std::move(source))
{
}

template <class Reply, class Work> Reply *PlaceEngine::answer(Reply *reply, Work work)
{
    connect(reply, &QPlaceReply::finished, this, [this, reply = QPointer<QPlaceReply>(reply)] {
        if (reply)
            emit finished(reply);
    });
    connect(
        reply, &QPlaceReply::errorOccurred, this,
        [this, reply = QPointer<QPlaceReply>(reply)](QPlaceReply::Error error, const QString &sentence) {
            if (reply)
                emit errorOccurred(reply, error, sentence);
        });
    m_worker.answer(reply, std::move(work));
    return reply;
}

QPlaceSearchReply *PlaceEngine::search(const QPlaceSearchRequest &request)
{
    return answer(
        new SearchReply(request), [request, languages = toLanguages(m_locales)](Gazetteer &gazetteer) {
            return summitry::search(gazetteer, request, languages);
        });
}

QPlaceSearchSuggestionReply *PlaceEngine::searchSuggestions(const QPlaceSearchRequest &request)
{
    return answer(new SuggestionReply, [request, languages = toLanguages(m_locales)](Gazetteer &gazetteer) {
        QStringList suggestions;
        for (const Found &found : gazetteer.find(toQuestion(request, languages)))
            suggestions += toText(found);
        suggestions.removeDuplicates();
        return suggestions;
    });
}

QPlaceDetailsReply *PlaceEngine::getPlaceDetails(const QString &placeId)
{
    return answer(new DetailsReply, [placeId, languages = toLanguages(m_locales)](Gazetteer &gazetteer) {
        return toPlace(gazetteer.details(placeId, languages));
    });
}

QPlaceReply *PlaceEngine::initializeCategories()
{
    return answer(new CategoriesReply, [](Gazetteer &) { return CategoriesReply::Answer{}; });
}

QString PlaceEngine::parentCategoryId(const QString &) const
{
    return {};
}

QStringList PlaceEngine::childCategoryIds(const QString &categoryId) const
{
    QStringList ids;
    for (const QPlaceCategory &category : childCategories(categoryId))
        ids += category.categoryId();
    return ids;
}

QPlaceCategory PlaceEngine::category(const QString &categoryId) const
{
    const QList<QPlaceCategory> all = allCategories();
    const auto found = std::ranges::find(all, categoryId, &QPlaceCategory::categoryId);
    return found == all.end() ? QPlaceCategory() : *found;
}

QList<QPlaceCategory> PlaceEngine::childCategories(const QString &parentId) const
{
    return parentId.isEmpty() ? allCategories() : QList<QPlaceCategory>();
}

QList<QLocale> PlaceEngine::locales() const
{
    return m_locales;
}

void PlaceEngine::setLocales(const QList<QLocale> &locales)
{
    m_locales = locales;
}

} // namespace summitry
