// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/everylanguage.h"

namespace summitry {

static constexpr NameInEnglish russianNames[]{
    {u"UN view", u"по версии ООН"},
    {u"as held on the ground", u"по фактическому контролю"},
    {u"in the UN's view part of China, status disputed", u"по версии ООН — часть Китая, статус оспаривается"},
    {u"in the UN's view part of Serbia, status disputed",
     u"по версии ООН — часть Сербии, статус оспаривается"},
    {u"Crimea", u"Крым"},
    {u"Kosovo", u"Косово"},
    {u"Taiwan", u"Тайвань"},
    {u"Western Sahara", u"Западная Сахара"},
    {u"Somaliland", u"Сомалиленд"},
    {u"Northern Cyprus", u"Северный Кипр"},
    {u"Palestine", u"Палестина"},
    {u"East Jerusalem", u"Восточный Иерусалим"},
    {u"Golan Heights", u"Голанские высоты"},
    {u"Abkhazia", u"Абхазия"},
    {u"South Ossetia", u"Южная Осетия"},
    {u"Transnistria", u"Приднестровье"},
    {u"Kashmir", u"Кашмир"},
    {u"Aksai Chin", u"Аксайчин"},
    {u"Shaksgam Valley", u"долина Шаксгам"},
    {u"Arunachal Pradesh", u"Аруначал-Прадеш"},
    {u"Southern Kurils", u"Южные Курилы"},
    {u"Abyei", u"Абьей"},
    {u"Spratly Islands", u"острова Спратли"},
    {u"Paracel Islands", u"Парасельские острова"},
    {u"Southern Patagonian Ice Field", u"Южное Патагонское ледяное поле"},
    {u"Robinson", u"Робинсона"},
    {u"Winkel Tripel", u"Винкеля (тройная)"},
    {u"Mercator", u"Меркатора"},
    {u"Plate Carrée", u"равнопромежуточная цилиндрическая"},
    {u"Lambert azimuthal equal-area", u"равновеликая азимутальная Ламберта"},
    {u"Azimuthal equidistant", u"равнопромежуточная азимутальная"},
    {u"orthographic", u"ортографическая"},
};

Language russian()
{
    return {
        .code = QStringLiteral("ru"),
        .locale = "ru",
        .sentences = {
            .journey = u"Поездка",
            .journeyLegs = u"{people, plural, =0 {} other {{who}: }}"
                           u"{N} {n, plural, one {отрезок} few {отрезка} other {отрезков}} пути",
            .visit = u"Визит",
            .visits = u"лидер приезжает на встречу{people, plural, =0 {} other { ({who})}}: {N}",
            .meetings = u"Встречи",
            .meetingsPlace = u"в одном месте",
            .country = u"Страна",
            .countryOf = u"одного из участников встреч",
            .dayOfDays = u"День {day} из {days}",
            .fromPlace = u"из: ",
            .onDays = u"{N} {n, plural, one {день} few {дня} other {дней}}",
            .countriesOnly = u"{n, plural, one {страна} other {страны}}: {names}",
            .regionsOnly = u"{n, plural, one {регион} other {регионы}}: {names}",
            .leadersOnly = u"{n, plural, one {лидер} other {лидеры}}: {names}",
            .regionsToo = u"{n, plural, one {регион} other {регионы}}: {names}",
            .leadersToo = u"{n, plural, one {лидер} other {лидеры}}: {names}",
            .fromDay = u"с {day}",
            .untilDay = u"до {day}",
            .filterGap = u"; ",
            .sources = u"{N} {n, plural, one {источник} few {источника} other {источников}}.",
            .sourcesAll = u"{N} {n, plural, one {источник} few {источника} other {источников}}: {names}.",
            .sourcesSome = u"{N} {n, plural, one {источник} few {источника} other {источников}}, в том числе "
                           u"{names}.",
            .arcNote = u"Линия — дуга большого круга от города лидера, а не запись полёта.",
            .borders = u"Границы: {view}",
            .disputedBorders = u"Границы: {view}; спорные территории: {names}",
            .disputeIn = u"{name} ({country})",
            .countryNote = u"{country}: {note}",
            .more = u"ещё {N}",
            .dashes = u"Линии контроля и спорные границы показаны пунктиром.",
            .map = u"Карта: Natural Earth, проекция {projection}.",
            .fromTable = u"Источник: таблица {name}.",
            .rowsShown = u"Показано строк: {N} из {M}.",
            .stopsLeftOut = u"Не удалось найти на карте: {N} {n, plural, one {остановка} few {остановки} "
                            u"other {остановок}}.",
            .legsInferred = u"Отрезки пути, отъезды и возвращения выведены из таблицы.",
            .stop = u".",
            .sentenceGap = u" ",
            .metres = u"{N} м",
            .kilometres = u"{N} км",
        },
        .names = russianNames,
    };
}

} // namespace summitry
