// SPDX-License-Identifier: GPL-3.0-or-later

import QtLocation
import QtPositioning
import QtQuick
import QtTest

TestCase {
    name: "The plugin in Qt Quick"

    Plugin {
        id: summitry
        name: "summitry"
        locales: ["ru"]
        PluginParameter { name: "summitry.worldview"; value: "de-facto" }
    }

    GeocodeModel {
        id: model
        plugin: summitry
        autoUpdate: false
    }

    PlaceSearchSuggestionModel {
        id: suggestions
        plugin: summitry
        limit: 5
    }

    function find(query) {
        model.query = query
        model.update()
        tryCompare(model, "status", GeocodeModel.Ready)
    }

    function test_a_name_has_a_place() {
        find("Peking")
        verify(model.count > 0)
        compare(model.get(0).address.city, "Пекин")
        compare(model.get(0).address.countryCode, "CHN")
        compare(model.get(0).extendedAttributes.kind, "capital")
    }

    function test_a_point_has_a_country_in_the_worldview() {
        find(QtPositioning.coordinate(44.95, 34.1))
        compare(model.count, 1)
        compare(model.get(0).address.country, "Россия")
    }

    function test_the_open_sea_has_none() {
        find(QtPositioning.coordinate(0, -150))
        compare(model.count, 0)
        compare(model.error, GeocodeModel.NoError)
    }

    function test_suggestions_come_as_one_types() {
        suggestions.searchTerm = "Моск"
        suggestions.update()
        tryCompare(suggestions, "status", PlaceSearchSuggestionModel.Ready)
        compare(suggestions.suggestions[0], "Москва, Россия")
    }
}
