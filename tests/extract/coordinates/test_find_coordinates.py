"""Coordinates in a text, and what only looks like them."""

import pytest

from bearwitness.extract.coordinates import Coordinates, find_coordinates

# 33°02'04"N 40°17'08"E
_LAT, _LON = 33.03444, 40.28556


def _one(text: str) -> Coordinates:
    (found,) = find_coordinates(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "33.03444, 40.28556",
        "33.03444,40.28556",
        "33.03444; 40.28556",
        "33.03444° N, 40.28556° E",
        "33.03444°, 40.28556°",
        "33.03444N 40.28556E",
        "40.28556E, 33.03444N",
        "N33.03444 E040.28556",
        "N 33.03444, E 40.28556",
        "33.03444 degrees north, 40.28556 degrees east",
        "lat 33.03444 lon 40.28556",
        "Lat: 33.03444, Long: 40.28556",
        "latitude of 33.03444 and longitude of 40.28556",
        "lat/long 33.03444, 40.28556",
        "33°02'04\"N 40°17'08\"E",
        "33°02′04″N, 40°17′08″E",
        "33°02’04”N 40°17’08”E",
        "33º 02' 04'' N / 40º 17' 08'' E",
        "33°02'04\", 40°17'08\"",
        "33 deg 02 min 04 sec N, 40 deg 17 min 08 sec E",
        "33 02 04 N, 040 17 08 E",
        "33-02-04 N, 040-17-08 E",
        "N 33 02 04 E 040 17 08",
        "330204N 0401708E",
        "33°02.067'N 040°17.133'E",
        "33:02.067N – 040:17.133E",
        "37S FS 20048 55839",
        "37SFS2004855839",
        "UTM zone 37N 620048 3655839",
        "37 north 620048mE 3655839mN",
    ],
)
def test_every_way_of_writing_a_point(text: str) -> None:
    written = f"A shell landed at {text}."
    found = _one(written)
    assert (
        written[found.name_start : found.end] == text.removeprefix("UTM zone ")
        or written[found.start : found.end] == text
    )
    assert (found.lat, found.lon) == (pytest.approx(_LAT, abs=3e-4), pytest.approx(_LON, abs=3e-4))


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("-33.0345, -70.2857", -33.0345, -70.2857),
        ("(−33.0345, −70.2857)", -33.0345, -70.2857),
        ("33.0345S 70.2857W", -33.0345, -70.2857),
        ("33°02'04\"S 70°17'08\"W", -33.03444, -70.28556),
        ("12°30'S 045°10'E", -12.5, 45.16667),
    ],
)
def test_signs_and_letters_of_the_other_halves(text: str, lat: float, lon: float) -> None:
    found = _one(text)
    assert (found.lat, found.lon) == (pytest.approx(lat, abs=1e-5), pytest.approx(lon, abs=1e-5))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("hit at grid 38S MB 44 66.", "grid 38S MB 44 66", "38S MB 44 66"),
        ("hit at MGRS: 38SMB4466", "MGRS: 38SMB4466", "38SMB4466"),
        ("grid reference 38S MB 4 6", "grid reference 38S MB 4 6", "38S MB 4 6"),
        ("GPS coordinates 33.64, 42.82 were", "GPS coordinates 33.64, 42.82", "33.64, 42.82"),
        ("the coordinates are 33.64, 42.82.", "33.64, 42.82", "33.64, 42.82"),
        ("coordinates (33.64, 42.82)", "33.64, 42.82", "33.64, 42.82"),
        ("see maps/@33.0345,40.2857,15z", "33.0345,40.2857", "33.0345,40.2857"),
    ],
)
def test_words_that_say_what_it_is_belong_to_it(text: str, words: str, name: str) -> None:
    found = _one(text)
    assert (text[found.start : found.end], text[found.name_start : found.end]) == (words, name)


@pytest.mark.parametrize(
    ("text", "km"),
    [
        ("38S MB 12345 67890", 0.1),
        ("38S MB 123 678", 0.1),
        ("38S MB 12 67", 0.8),
        ("grid 38S MB 1 6", 7.1),
        ("33.03456, 40.28567", 0.1),
        ("lat 33.03 lon 40.28", 0.8),
        ("lat 33.0 lon 40.2", 7.3),
        ("33°N 40°E", 72.9),
        ("33°02'N 40°17'E", 1.3),
        ("33°02'04\"N 40°17'08\"E", 0.1),
        ("33°02.1'N 40°17.3'E", 0.2),
    ],
)
def test_the_radius_tells_how_far_the_digits_go(text: str, km: float) -> None:
    assert _one(text).radius_km == km


@pytest.mark.parametrize(
    "text",
    [
        "fighters at 38S and the 38S LB front",
        "38S AA 12345 67890",  # no such square in the zone
        "61S MB 44 66",  # no such zone
        "38I MB 44 66",  # no such band
        "38S MB 123",  # digits of one half
        "38S MB 4 6",  # so short only with a word
        "KILLED 3 MEN 12 HOURS AGO",
        "a 9K32, two BM-21, plate 34HBC12",
        "zone 38S 443000 3655000",  # a band or the southern half
        "37N 43000 3655000",
        "99.0345, 40.2857",
        "33.0345, 181.2857",
        "33°62'N 40°17'E",
        "33°02'64\"N 40°17'08\"E",
        "-33.0345S 40.2857E",
        "33.0345N 40.2857N",
        "33.0345N, 40.2857",
        "paid $33.0345, 40.2857",
        "33.0345, 40.2857 percent",
        "33.0345%, 40.2857%",
        "indices of 33.0345, 40.2857, 12.3456",
        "12.3456, 33.0345, 40.2857 and 50.1",
        "columns 33.0345 40.2857 follow",
        "1,033.0345, 40.2857",
        "rose 33.64, 42.82 percent",
        "from 33.03 to 40.28 tonnes",
        "temperatures of 33.5°, 40.2°",
        "won 33-40, 21-12",
        "12.05.2015, 13.05.2015",
        "from 10:30.5 to 11:45",
        "call +964 770 123 4567",
        "100 N 200 E Street, 12 N 40 E",
        "house 33.5 N, 40.2 E",
        "He was 33. 40 others fled",
        "2015 12 04 and 2016 11 05",
    ],
)
def test_other_numbers_are_no_coordinates(text: str) -> None:
    assert find_coordinates(text) == []


def test_two_decimals_in_brackets_are_weak() -> None:
    assert _one("in Hit (33.64, 42.82)").weak
    assert not _one("in Hit (33.6416, 42.8251)").weak


def test_several_in_one_text() -> None:
    text = "from 33.0345, 40.2857 to 38S MB 4466 7788, then 34°41'N 40°50'E"
    found = find_coordinates(text)
    assert [text[each.start : each.end] for each in found] == [
        "33.0345, 40.2857",
        "38S MB 4466 7788",
        "34°41'N 40°50'E",
    ]


@pytest.mark.parametrize(
    "text", ["33.0345 " * 4000, "lat " * 4000 + "33.03", "38S " * 4000, "12" * 9000, "33°" * 4000]
)
def test_no_text_is_slow(text: str) -> None:
    assert find_coordinates(text) == []
