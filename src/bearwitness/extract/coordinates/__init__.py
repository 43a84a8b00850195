"""Coordinates as reports write them: degrees, military grids, UTM."""

from bearwitness.extract.coordinates.find import Coordinates, find_coordinates

__all__ = ["Coordinates", "find_coordinates"]
