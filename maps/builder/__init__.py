"""Builds maps/world.gpkg. Each module is one step; maps/build runs them in order."""
