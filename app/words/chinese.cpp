// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/everylanguage.h"

namespace summitry {

static constexpr NameInEnglish chineseNames[]{
    {u"UN view", u"联合国立场"},
    {u"as held on the ground", u"实际控制"},
    {u"in the UN's view part of China, status disputed", u"联合国视为中国的一部分，地位有争议"},
    {u"in the UN's view part of Serbia, status disputed", u"联合国视为塞尔维亚的一部分，地位有争议"},
    {u"Crimea", u"克里米亚"},
    {u"Kosovo", u"科索沃"},
    {u"Taiwan", u"台湾"},
    {u"Western Sahara", u"西撒哈拉"},
    {u"Somaliland", u"索马里兰"},
    {u"Northern Cyprus", u"北塞浦路斯"},
    {u"Palestine", u"巴勒斯坦"},
    {u"East Jerusalem", u"东耶路撒冷"},
    {u"Golan Heights", u"戈兰高地"},
    {u"Abkhazia", u"阿布哈兹"},
    {u"South Ossetia", u"南奥塞梯"},
    {u"Transnistria", u"德涅斯特河沿岸"},
    {u"Kashmir", u"克什米尔"},
    {u"Aksai Chin", u"阿克赛钦"},
    {u"Shaksgam Valley", u"沙克斯干谷地"},
    {u"Arunachal Pradesh", u"阿鲁纳恰尔邦"},
    {u"Southern Kurils", u"南千岛群岛"},
    {u"Abyei", u"阿卜耶伊"},
    {u"Spratly Islands", u"南沙群岛"},
    {u"Paracel Islands", u"西沙群岛"},
    {u"Southern Patagonian Ice Field", u"南巴塔哥尼亚冰原"},
    {u"Equal Earth", u"等地球"},
    {u"Natural Earth", u"自然地球"},
    {u"Robinson", u"罗宾森"},
    {u"Winkel Tripel", u"温克尔三重"},
    {u"Mercator", u"墨卡托"},
    {u"Plate Carrée", u"等距圆柱"},
    {u"Lambert azimuthal equal-area", u"兰勃特等积方位"},
    {u"Azimuthal equidistant", u"等距方位"},
    {u"orthographic", u"正射"},
};

Language chinese()
{
    return {
        .code = QStringLiteral("zh"),
        .locale = "zh_Hans",
        .sentences = {
            .journey = u"出访",
            .journeyLegs = u"{people, plural, =0 {} other {{who}，}}共{N}段行程",
            .visit = u"来访",
            .visits = u"领导人前来会晤{people, plural, =0 {} other {{who}}}：{N}次",
            .meetings = u"会晤",
            .meetingsPlace = u"同一地点的次数",
            .country = u"国家",
            .countryOf = u"参与会晤的领导人所属",
            .dayOfDays = u"第{day}天，共{days}天",
            .fromPlace = u"来自 ",
            .onDays = u"{N}天",
            .countriesOnly = u"国家：{names}",
            .regionsOnly = u"地区：{names}",
            .leadersOnly = u"领导人：{names}",
            .regionsToo = u"地区：{names}",
            .leadersToo = u"领导人：{names}",
            .fromDay = u"{day}起",
            .untilDay = u"截至{day}",
            .filterGap = u"；",
            .sources = u"{N}个来源。",
            .sourcesAll = u"{N}个来源：{names}。",
            .sourcesOf = u"{N}个来源，出自{P}家媒体和机构。",
            .arcNote = u"线条为自领导人所在城市起的大圆弧，并非飞行记录。",
            .borders = u"边界：{view}",
            .disputedBorders = u"边界：{view}；争议地区：{names}",
            .disputeIn = u"{name}（{country}）",
            .countryNote = u"{country}：{note}",
            .more = u"另外{N}处",
            .dashes = u"控制线和争议边界以虚线表示。",
            .map = u"地图：Natural Earth，{projection}投影。",
            .stop = u"。",
            .sentenceGap = u"",
            .metres = u"{N}米",
            .kilometres = u"{N}公里",
            .met = u"{leader}{people, plural, =0 {} other {与{who}}}会晤{N}次：{dates}，{places}"
                   u"{unsure, plural, =0 {} =1 {（其中{U}次未经证实）} other {（未经证实）}}。",
            .subject = u"{day}的议题：{what}",
            .occasion = u"{day}的场合：{what}",
            .inLanguage = u"{name}",
        },
        .names = chineseNames,
    };
}

} // namespace summitry
