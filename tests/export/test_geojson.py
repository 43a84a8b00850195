"""GeoJSON: longitude first; what has no place is kept."""

import msgspec

from bearwitness.export.csv import columns
from bearwitness.export.geojson import write_geojson
from export.made import CLAIMS, bundle, plain, told, undated, written


def features(*incidents):
    found = plain(written(write_geojson, bundle(*incidents)))
    assert found["type"] == "FeatureCollection"
    return found["features"]


def test_a_place_is_longitude_then_latitude():
    (feature,) = features(told())
    assert feature["type"] == "Feature"
    assert feature["id"] == told().id
    assert feature["geometry"] == {"type": "Point", "coordinates": [-40.25, 33]}
    assert feature["properties"]["uncertainty_m"] == 5000
    assert sorted(feature["properties"]["claim_ids"]) == sorted(claim.id for claim in CLAIMS)


def test_what_has_no_place_has_a_null_geometry():
    _, feature = features(undated(), told())
    assert feature["geometry"] is None
    assert feature["properties"]["uncertainty_m"] is None
    assert feature["properties"]["title"] == "Undated"


def test_a_place_without_a_point_has_a_null_geometry():
    where = msgspec.structs.replace(told().where, lat=None, lon=None, radius_km=None)
    (feature,) = features(told(where=where))
    assert feature["geometry"] is None
    assert feature["properties"]["place"] == "Marqab"


def test_a_point_at_nought_is_a_point():
    where = msgspec.structs.replace(told().where, lat=0.0, lon=0.0)
    (feature,) = features(told(where=where))
    assert feature["geometry"]["coordinates"] == [0.0, 0.0]


def test_properties_are_the_columns_of_the_table():
    (feature,) = features(told())
    assert list(feature["properties"]) == [*columns(), "uncertainty_m", "claim_ids"]


def test_geojson_of_nothing_is_a_collection():
    assert features() == []


def test_geojson_does_not_depend_on_the_order_given():
    one = written(write_geojson, bundle(undated(), told(), head="ab"))
    assert one == written(write_geojson, bundle(told(), undated(), head="ab"))
    assert plain(one)["head"] == "ab"
