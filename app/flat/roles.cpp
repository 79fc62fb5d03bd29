// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/roles.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>

namespace summitry {

namespace {

struct RoleWords {
    Role role;
    const char *name; ///< on the command line
    const char *heads; ///< what people write over such a column, the likeliest first
};

constexpr RoleWords roleWords[]{
    {Role::Traveller, "traveller",
     "traveller|traveler|visitor|leader|who|person|president|name|full name|delegate|politician|"
     "путешественник|лидер|кто|имя|фио|президент|персона|посетитель|"
     "领导人|出访者|旅行者|姓名|名字|人物|谁|主席|总统|"
     "reisender|reisende|wer|politiker|präsident|voyageur|dirigeant|qui|nom|président|viajero|líder|lider|"
     "quién|quien|nombre|presidente|mandatario"},
    {Role::Met, "met",
     "met|met with|meets|meeting with|counterpart|interlocutor|host leader|guest|with whom|whom|"
     "встреча с|с кем|собеседник|гость|会见|会见人|会晤对象|会见对象|"
     "gesprächspartner|getroffen|treffen mit|mit wem|rencontre|interlocuteur|avec|avec qui|"
     "interlocutor|se reunió con|con quién|con quien"},
    {Role::Start, "date",
     "start|start date|startdate|date|dates|day|when|begin|begins|begin date|from date|date from|arrival "
     "date|"
     "first day|date of visit|visit date|period|time|timestamp|from|since|arrival|arrived|arrive|departure "
     "date|"
     "начало|дата|даты|дата начала|когда|день|с|период|прибытие|"
     "开始|开始日期|起始日期|日期|时间|出访日期|出访时间|到达日期|何时|"
     "beginn|anfang|datum|startdatum|von|ab|tag|wann|zeitraum|ankunft|"
     "début|debut|date de début|jour|quand|du|arrivée|période|"
     "inicio|fecha|fecha de inicio|fechas|desde|día|dia|cuándo|cuando|llegada"},
    {Role::End, "end",
     "end|end date|enddate|until|till|to date|date to|last day|finish|departure|departed|to|"
     "конец|окончание|дата окончания|по|до|отъезд|结束|结束日期|截止日期|离开日期|"
     "ende|enddatum|bis|abreise|fin|date de fin|au|jusqu au|départ|fecha de fin|hasta|final|salida"},
    {Role::Country, "country",
     "country|nation|state|land|country visited|destination country|country code|iso|iso3|iso code|"
     "страна|государство|страна визита|国家|国别|出访国家|访问国家|目的国|"
     "staat|zielland|pays|pays visité|país|pais|país visitado"},
    {Role::Place, "place",
     "place|city|locale|location|town|destination|where|venue|cities|places|locales|locations|areas visited|"
     "areas|stop|stops|site|"
     "город|города|место|места|место визита|где|пункт|город визита|城市|地点|地方|访问地点|目的地|到访城市|"
     "stadt|ort|orte|städte|reiseziel|ziel|wo|ville|villes|lieu|lieux|endroit|où|"
     "ciudad|ciudades|lugar|lugares|sitio|destino|dónde|donde|localidad"},
    {Role::Event, "event",
     "event|purpose|remarks|remark|notes|note|reason|details|description|comment|comments|occasion|why|topic|"
     "title|key details|"
     "событие|цель|примечание|примечания|комментарий|описание|повод|зачем|мероприятие|"
     "事件|目的|备注|说明|活动|事由|原因|内容|"
     "ereignis|zweck|anlass|bemerkung|bemerkungen|anmerkung|notiz|beschreibung|warum|"
     "événement|evenement|but|motif|objet|remarques|remarque|commentaire|pourquoi|"
     "evento|propósito|proposito|motivo|observaciones|notas|descripción|comentarios|por qué"},
    {Role::Lat, "lat", "lat|latitude|y|широта|纬度|breite|breitengrad|latitud|geo lat"},
    {Role::Lon, "lon", "lon|lng|long|longitude|x|долгота|经度|länge|längengrad|longitud|geo lon"},
    {Role::From, "from",
     "from|origin|from place|from city|departure|departure airport|dep|source|откуда|из|вылет|отправление|"
     "出发地|起点|从|出发|von|abflug|abfahrt|start|start place|startort|de|départ|depuis|origine|"
     "desde|origen|salida"},
    {Role::To, "to",
     "to|destination|to place|to city|arrival|arrival airport|arr|target|куда|в|прилёт|прилет|назначение|"
     "到达地|终点|至|到|抵达|nach|ankunft|zielort|ziel|end place|à|vers|arrivée|hacia|destino|llegada|a"},
    {Role::Trip, "trip", "trip|trip id|journey|поездка|визит|行程|出访|reise|voyage|viaje"},
    {Role::Home, "home",
     "home|home country|nationality|based in|country of origin|гражданство|родина|дом|国籍|本国|"
     "heimat|heimatland|nationalität|herkunft|nationalité|pays d origine|nacionalidad|país de origen"},
    {Role::Office, "office",
     "office|role|position|post|rank|должность|пост|职务|职位|身份|amt|rolle|funktion|fonction|poste|rôle|"
     "cargo|puesto|función"},
};

/// Lower case; words of letters and digits with a space between; without what stands in brackets.
QString plainHead(const QString &head)
{
    static const QRegularExpression brackets(QStringLiteral("[(\\[（].*"));
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"));
    QString plain = head.normalized(QString::NormalizationForm_C).toLower();
    plain.remove(brackets);
    return plain.replace(others, QStringLiteral(" ")).trimmed();
}

/// The place of a head among the words of each role.
const QHash<QString, QList<std::pair<qsizetype, Role>>> &headIndex()
{
    static const auto index = [] {
        QHash<QString, QList<std::pair<qsizetype, Role>>> made;
        for (const RoleWords &words : roleWords) {
            const QStringList heads = QString::fromUtf8(words.heads).split(QLatin1Char('|'));
            for (qsizetype i = 0; i < heads.size(); ++i)
                made[heads[i]] += {i, words.role};
        }
        return made;
    }();
    return index;
}

} // namespace

QString ignoredName()
{
    return QStringLiteral("ignore");
}

QString roleName(Role role)
{
    const auto found = std::ranges::find(roleWords, role, &RoleWords::role);
    return QLatin1String(found->name);
}

QStringList roleNames()
{
    QStringList names;
    for (const RoleWords &words : roleWords)
        names += QLatin1String(words.name);
    return names;
}

QList<Role> rolesNamed(const QString &name)
{
    QList<Role> roles;
    for (const RoleWords &words : roleWords)
        if (name.compare(QLatin1String(words.name), Qt::CaseInsensitive) == 0)
            roles += words.role;
    return roles.isEmpty() ? rolesOfHead(name) : roles;
}

QList<Role> rolesOfHead(const QString &head)
{
    auto found = headIndex().value(plainHead(head));
    std::ranges::stable_sort(found, {}, [](const auto &word) { return word.first; });
    QList<Role> roles;
    for (const auto &[at, role] : std::as_const(found))
        roles += role;
    return roles;
}

} // namespace summitry
