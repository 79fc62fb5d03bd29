// SPDX-License-Identifier: GPL-3.0-or-later

// A program that has nothing to do with Summitry but for the name of the plugin.
import QtQuick
import QtLocation

Item {
    Plugin {
        id: places
        name: "summitry"
    }
    GeocodeModel {
        plugin: places
        query: "Beijing"
        autoUpdate: true
        onStatusChanged: {
            if (status === GeocodeModel.Ready) {
                console.log(get(0).address.countryCode, get(0).coordinate)
                Qt.quit()
            } else if (status === GeocodeModel.Error) {
                console.log(errorString)
                Qt.exit(1)
            }
        }
    }
}
