# SPDX-License-Identifier: GPL-3.0-or-later

"""Builds maps/world.gpkg. Each module is one step; maps/build runs them in order."""
