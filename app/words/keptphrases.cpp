// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/keptphrases.h"

#include "words/dates.h"
#include "words/icu.h"
#include "words/language.h"
#include "words/message.h"
#include "words/phrases.h"
#include "words/words.h"

#include <algorithm>
#include <map>
#include <memory>
#include <unicode/rbnf.h>

namespace summitry {

namespace {

const icu::RuleBasedNumberFormat *spelloutOf(const Language &language)
{
    thread_local std::map<const char *, std::unique_ptr<icu::RuleBasedNumberFormat>> kept;
    auto &format = kept[language.locale];
    if (!format) {
        UErrorCode error = U_ZERO_ERROR;
        format = std::make_unique<icu::RuleBasedNumberFormat>(
            icu::URBNF_SPELLOUT, icu::Locale(language.locale), error);
        format->setDefaultRuleSet(language.sentences.kept.spellout, error);
    }
    return format.get();
}

QString figure(qsizetype number)
{
    return QString::number(number);
}

/// The words for what a filter keeps, in one language.
class KeptWords {
public:
    KeptWords(const KeptFacts &facts, const Language &in)
        : m_facts(facts)
        , m_in(in)
        , m_say(in.sentences.kept)
    {
    }

    QString title() const
    {
        Kept rest{.from = m_facts.from, .to = m_facts.to, .withYear = m_facts.withYear};
        rest.countries = m_facts.countries;
        rest.places = m_facts.places;
        rest.regions = m_facts.regions;
        QString what = chosen(rest);
        const bool alone = rest.countries.isEmpty() && rest.places.isEmpty() && rest.regions.isEmpty();
        if (alone && (rest.from.isValid() || rest.to.isValid()))
            what = dated(what);
        else if (const QString words = keptInWords(rest, m_in.code); !words.isEmpty())
            what += QString::fromUtf16(m_in.sentences.filterGap) + words;
        return capitalised(what);
    }

    QString standfirst() const
    {
        if (m_facts.storyMeetings == 0)
            return {};
        const QString share = this->share();
        if (m_facts.meetings == 0)
            return share;
        return capitalised(filledIn(
            m_in, m_say.met,
            {{"people", m_facts.protagonists.size()},
             {"who", listed(m_facts.protagonists, m_in.code)},
             {"met", met()},
             {"where", where()},
             {"share", share}}));
    }

    QString brief(const QString &filter) const
    {
        const qsizetype n = m_facts.meetings, all = m_facts.storyMeetings;
        if (all == 0)
            return filter;
        return filledIn(
            m_in, n == 0 ? m_say.briefNone : m_say.brief,
            {{"filter", filter},
             {"n", n},
             {"N", figure(n)},
             {"W", number(n)},
             {"a", all},
             {"all", figure(all)},
             {"where", n == 0 ? QString() : where()},
             {"range", dateRange(m_facts.first, m_facts.last, m_in.code, {.withYear = m_facts.withYear})}});
    }

private:
    QString number(qsizetype n) const { return meetingsNumber(n, m_in.code); }

    QString meetings(qsizetype n) const
    {
        return filledIn(m_in, m_say.meetings, {{"n", n}, {"N", figure(n)}, {"W", number(n)}});
    }

    QString counted() const
    {
        const qsizetype n = m_facts.legs;
        return m_facts.storyMeetings > 0
            ? meetings(m_facts.meetings)
            : filledIn(m_in, m_say.legs, {{"n", n}, {"N", figure(n)}, {"W", number(n)}});
    }

    QString named(const char16_t *pattern, const QStringList &names) const
    {
        return filledIn(
            m_in, pattern,
            {{"what", counted()},
             {"n", m_facts.meetings},
             {"k", names.size()},
             {"names", listed(names, m_in.code)}});
    }

    /// By the first of what is chosen, which leaves `rest`.
    QString chosen(Kept &rest) const
    {
        if (!m_facts.leaders.isEmpty())
            return named(m_say.withLeaders, m_facts.leaders);
        if (!m_facts.places.isEmpty()) {
            rest.places.clear();
            return named(m_say.heldIn, m_facts.places);
        }
        if (!m_facts.countries.isEmpty()) {
            rest.countries.clear();
            QStringList names;
            for (const QString &name : m_facts.countries)
                names += withinSentence(name, m_in.code);
            if (m_facts.storyMeetings == 0)
                return named(m_say.legsTo, names);
            return named(
                m_facts.tie == KeptFacts::Tie::With         ? m_say.withLeadersOf
                    : m_facts.tie == KeptFacts::Tie::HeldIn ? m_say.heldIn
                                                            : m_say.heldInOrWith,
                names);
        }
        if (!m_facts.regions.isEmpty()) {
            rest.regions.clear();
            return named(m_say.withLeadersOf, m_facts.regions);
        }
        return counted();
    }

    QString dated(const QString &what) const
    {
        const QDate &from = m_facts.from, &to = m_facts.to;
        const auto told = [&](const char16_t *pattern, const QString &when) {
            return filledIn(m_in, pattern, {{"what", what}, {"when", when}});
        };
        if (from.isNull())
            return told(m_say.untilDay, dayInWords(to, m_in.code, {.withYear = m_facts.withYear}));
        if (to.isNull())
            return told(m_say.fromDay, dayInWords(from, m_in.code, {.withYear = m_facts.withYear}));
        const bool isMonth = from.day() == 1 && to == QDate(from.year(), from.month(), from.daysInMonth());
        return isMonth
            ? told(
                  m_say.inMonth,
                  dayInWords(from, m_in.code, {.withYear = m_facts.withYear, .precision = Precision::Month}))
            : told(m_say.duringDates, dateRange(from, to, m_in.code, {.withYear = m_facts.withYear}));
    }

    QString met() const
    {
        constexpr qsizetype Most = 4;
        const qsizetype leaders = m_facts.met.size();
        if (leaders > Most)
            return filledIn(
                m_in, m_say.leaders, {{"n", leaders}, {"N", figure(leaders)}, {"W", number(leaders)}});
        const bool onceEach
            = leaders > 1 && std::ranges::all_of(m_facts.met, [](const auto &met) { return met.times == 1; });
        QStringList names;
        for (const KeptFacts::Met &met : m_facts.met) {
            names += onceEach ? met.name
                              : filledIn(
                                    m_in, m_say.times,
                                    {{"name", met.name},
                                     {"n", met.times},
                                     {"N", figure(met.times)},
                                     {"W", number(met.times)},
                                     {"what", meetings(met.times)}});
        }
        return listed(names, m_in.code);
    }

    QString where() const
    {
        constexpr qsizetype Most = 3;
        const qsizetype hosts = m_facts.hosts.size();
        if (hosts > Most)
            return filledIn(m_in, m_say.cities, {{"n", hosts}, {"N", figure(hosts)}, {"W", number(hosts)}});
        return filledIn(m_in, m_say.places, {{"names", listed(m_facts.hosts, m_in.code)}});
    }

    QString share() const
    {
        const qsizetype n = m_facts.meetings, all = m_facts.storyMeetings;
        const QDate &first = m_facts.storyStart, &last = m_facts.storyEnd;
        return filledIn(
            m_in, n == 0 ? m_say.noShare : m_say.share,
            {{"n", n},
             {"N", figure(n)},
             {"W", number(n)},
             {"a", all},
             {"all", figure(all)},
             {"from", dayInWords(first, m_in.code, {.withYear = first.year() != last.year()})},
             {"to", dayInWords(last, m_in.code, {.withYear = true})},
             {"days", first.daysTo(last) + 1},
             {"range", dateRange(first, last, m_in.code, {.withYear = true})}});
    }

    const KeptFacts &m_facts;
    const Language &m_in;
    const KeptSentences &m_say;
};

} // namespace

QString keptTitle(const KeptFacts &facts, const QString &language)
{
    return KeptWords(facts, languageOf(language)).title();
}

QString keptStandfirst(const KeptFacts &facts, const QString &language)
{
    return KeptWords(facts, languageOf(language)).standfirst();
}

QString keptInBrief(const KeptFacts &facts, const QString &filter, const QString &language)
{
    return KeptWords(facts, languageOf(language)).brief(filter);
}

QString metInWords(const QList<KeptFacts::Met> &met, const QString &language)
{
    constexpr qsizetype Most = 3, Longest = 44; // leaders, letters
    const Language &in = languageOf(language);
    const KeptSentences &say = in.sentences.kept;
    QStringList names;
    for (const auto &[name, times] : met) {
        names += times == 1 ? name
                            : filledIn(
                                  in, met.size() == 1 ? say.repeatedly : say.repeatedlyInList,
                                  {{"name", name}, {"n", times}, {"N", figure(times)}});
    }
    const QString all = names.join(QString::fromUtf16(say.listGap));
    if (met.size() == 1 || (met.size() <= Most && all.size() <= Longest))
        return all;
    return filledIn(
        in, say.leaders, {{"n", met.size()}, {"N", figure(met.size())}, {"W", figure(met.size())}});
}

QString tripEnds(qsizetype starts, qsizetype ends, const QString &language)
{
    const Language &in = languageOf(language);
    const KeptSentences &say = in.sentences.kept;
    const qsizetype trips = std::max(starts, ends);
    if (trips == 0)
        return {};
    const char16_t *pattern = starts == ends ? say.startAndEnd : ends == 0 ? say.startOnly : say.endOnly;
    return filledIn(in, pattern, {{"n", trips}, {"N", figure(trips)}});
}

QString meetingsNumber(qsizetype number, const QString &language)
{
    constexpr qsizetype Most = 12;
    const Language &in = languageOf(language);
    if (number > Most || !in.sentences.kept.spellout)
        return figure(number);
    icu::UnicodeString text;
    spelloutOf(in)->format(static_cast<int64_t>(number), text);
    return fromIcu(text);
}

} // namespace summitry
