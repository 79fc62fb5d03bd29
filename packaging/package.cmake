# SPDX-License-Identifier: GPL-3.0-or-later

# The Debian package.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME summitry)
set(CPACK_PACKAGE_VENDOR "Summitry contributors")
set(CPACK_PACKAGE_CONTACT ${MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "map of who met whom, where and when")
set(CPACK_PACKAGE_DESCRIPTION
"Summitry shows the journeys of one leader and the visits of others as animated
great-circle arcs on a map of the world that can be filtered, searched and
exported. Each fact is shown with its source. Stories are made from tables of
one's own; one of 61 meetings in 2024 comes with it.
.
It brings a plugin for Qt Location, too, that finds the countries and cities of
the world without a network.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/stage.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Beside the libraries, which dpkg-shlibdeps finds: the typeface of Chinese names, and Qt's part that reads our icons.
# What Qt Location asks of its plugins may change with each minor release of Qt.
math(EXPR NEXT_MINOR "${Qt6_VERSION_MINOR} + 1")
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-svg-plugins, fonts-wqy-microhei, libqt6location6 (<< 6.${NEXT_MINOR}~)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS qt6-wayland)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS qml6-module-qtlocation)

include(CPack)
