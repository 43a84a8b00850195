"""The gazetteer: names to places, places in context, relations to points."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from bearwitness.errors import BearwitnessError
from bearwitness.gazetteer.borders import Crossing, Side, Town, border, crossings
from bearwitness.gazetteer.candidates import Candidate, rank
from bearwitness.gazetteer.choose import Choice, choose
from bearwitness.gazetteer.common import common_words
from bearwitness.gazetteer.features import Asked
from bearwitness.gazetteer.fold import fold_name, is_marked, loose_key, written_key
from bearwitness.gazetteer.misspelt import near_names
from bearwitness.gazetteer.parts import Part, as_part, is_side, read_part
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import Located, locate
from bearwitness.gazetteer.squares import Unit, agreed, units_around
from bearwitness.gazetteer.support import NO_SUPPORT, Support, Voice, support_of, voice_of
from bearwitness.gazetteer.units import LOOSE_COUNTRIES, bare_unit, unit_group
from bearwitness.model.records import GazetteerUse

_SHIPPED = Path(__file__).resolve().parent / "places.sqlite"
_MAKE = "`python -m bearwitness.gazetteer.compile`"
_IMPORT = "`bearwitness places import`"
_CACHED = 1 << 16
_SHORTEST_LOOSE = 4
# "Jabalia camp" is the camp of that very name before it is the town of Jabalia.
_LESS_WITHOUT_WORD = 1.0
_COLUMNS = "p.id, p.name, p.kind, p.country, p.admin1, p.lat, p.lon, p.population, p.radius, p.feature"
_EXACT = f"SELECT {_COLUMNS}, n.rank FROM name n JOIN place p ON p.n = n.n WHERE n.folded = ?"  # noqa: S608
_LOOSE = f"SELECT {_COLUMNS}, -1 FROM loose l JOIN place p ON p.n = l.n WHERE l.key = ?"  # noqa: S608
_BEGINS = "SELECT 1 FROM loose WHERE key >= ? AND key < ? LIMIT 1"
_WRITTEN = "SELECT DISTINCT folded FROM name WHERE folded >= '=' AND folded < '>'"
_TOWNS = "SELECT lat, lon, admin1 FROM place WHERE country = ? AND kind IN ('town', 'village')"
_LONGEST_LOOSE = 4
# Borders, misspellings that one process meets are few.
_FEW_CACHED = 256


class _Found(NamedTuple):
    """What is known of one name: its candidates, and the part of a place it may mean."""

    candidates: tuple[Candidate, ...]
    part: Part | None


class Gazetteer:
    """Places of the world by name; read-only, for one thread, with a cache of its own."""

    def __init__(self, *databases: sqlite3.Connection) -> None:
        self._databases = databases
        self._written = frozenset(row[0] for each in databases for row in each.execute(_WRITTEN))
        self._found: Callable[[str], _Found] = lru_cache(_CACHED)(self._find)
        self._units: Callable[[float, float], tuple[Unit, ...]] = lru_cache(_CACHED)(self._at)
        self._start: Callable[[str], int] = lru_cache(_CACHED)(self._longest)
        self._voice: Callable[[str], Voice] = lru_cache(_CACHED)(self._speaks)
        self._near: Callable[[str, tuple[str, ...]], tuple[str, ...]] = lru_cache(_FEW_CACHED)(self._misspelt)
        self._borders: Callable[[Side, Side], tuple[Crossing, ...]] = lru_cache(_FEW_CACHED)(self._crossings)

    @classmethod
    def open(cls, path: Path | None = None, packs: Sequence[Path] = ()) -> "Gazetteer":
        """Opens the shipped file, or the one at `path`, with packs beside it.

        BearwitnessError where one of them is no gazetteer.
        """
        path = path or _SHIPPED
        if not path.is_file():
            raise BearwitnessError(f"no gazetteer at {path}; make it with {_MAKE}")
        return cls(_connect(path, _MAKE), *(_connect(pack, _IMPORT) for pack in packs))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes its files."""
        for database in self._databases:
            database.close()

    def uses(self) -> tuple[GazetteerUse, ...]:
        """What is told of each file in use, the shipped one first."""
        return tuple(_use(database) for database in self._databases)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """All places of that name, the likeliest first; other transliterations, parts of places behind.

        Of a name with a mark for a letter of Arabic and its like those of countries that write such first.
        """
        found = self._found(self._key(name))
        places = [candidate.place for candidate in found.candidates]
        if is_marked(name):
            places.sort(key=lambda place: place.country not in LOOSE_COUNTRIES)
        if found.part is not None:
            whole = self._found(found.part.whole).candidates
            places += [as_part(candidate.place, found.part) for candidate in whole[:1]]
        return tuple(places)

    def spelling(self, name: str, place: Place) -> str:
        """How a name fits a place: its usual name, another one, by transliteration, as a part of it."""
        found = next((c for c in self._found(self._key(name)).candidates if c.place == place), None)
        if found is None:
            return "a part of the place"
        return "by transliteration" if found.loose else "its usual name" if found.main else "another name"

    def choose(
        self,
        name: str,
        *,
        countries: Sequence[str] = (),
        near: Sequence[Place] = (),
        admin1: str | None = None,
        said: str | None = None,
        heading: Sequence[str] = (),
        support: Support = NO_SUPPORT,
    ) -> Place | None:
        """The place a report means by `name`; None where no place fits what the report names besides."""
        chosen = self.weigh(
            name,
            countries=countries,
            near=near,
            admin1=admin1,
            said=said,
            heading=heading,
            support=support,
        )
        return chosen.place if chosen is not None else None

    def weigh(
        self,
        name: str,
        *,
        countries: Sequence[str] = (),
        near: Sequence[Place] = (),
        admin1: str | None = None,
        said: str | None = None,
        heading: Sequence[str] = (),
        support: Support = NO_SUPPORT,
    ) -> Choice | None:
        """The places a report may mean by `name`, weighed; None where none fits what it names besides.

        `countries`: codes of the countries named, the nearest in the text first. `near`: places found
        before. `admin1`: name of the province said with it, `said`: code of the country said with it,
        `heading`: codes of the countries that stand above it. `support`: that of all names of the report.
        """
        folded = self._key(name)
        asked = Asked(
            tuple(countries),
            tuple(near),
            self._unit(admin1),
            said,
            tuple(heading),
            folded,
            support,
            is_marked(name),
        )
        return self._weigh(folded, asked)

    def _weigh(self, folded: str, asked: Asked) -> Choice | None:
        found = self._found(folded)
        chosen = choose(found.candidates, asked)
        if found.part is None or (chosen is not None and _is_weighty(chosen, found.candidates)):
            return chosen
        whole = self._weigh(found.part.whole, asked._replace(name=found.part.whole))
        if whole is None or whole.place is None:
            return chosen
        part = found.part
        options = tuple(option._replace(place=as_part(option.place, part)) for option in whole.options)
        return Choice(options[0].place, whole.confidence, options)

    def support(self, names: Iterable[str]) -> Support:
        """How far the names of a report speak for units of countries."""
        folded = dict.fromkeys(self._key(name) for name in names)
        return support_of({name: self._voice(name) for name in folded})

    def locate(
        self,
        place: Place,
        relation: str,
        *,
        distance_km: float | None = None,
        bearing: float | None = None,
    ) -> Located:
        """Latitude, longitude, radius in km, UCDP precision code of what stands in `relation` to `place`."""
        return locate(place, relation, distance_km=distance_km, bearing=bearing)

    def near_names(self, name: str, countries: Sequence[str]) -> tuple[str, ...]:
        """Folded names of places in the countries that are spelt nearly like `name`, a letter or two off."""
        return self._near(fold_name(name), tuple(dict.fromkeys(countries)))

    def border(self, one: Side, other: Side, units: Iterable[str] = ()) -> Located | None:
        """The middle of a border with a radius that reaches its ends, as towns on both sides tell it.

        None where no towns of the two lie near each other. `units`: the provinces it is wanted in.
        """
        first, second = sorted((one, other), key=lambda side: (side.country, side.admin1 or ""))
        return border(self._borders(first, second), frozenset(units))

    def unit_at(self, lat: float, lon: float, *, countries: Sequence[str] = ()) -> Unit:
        """The country and first-order unit of a point, by the settlements around it.

        None where these do not agree, as near a border; there one of `countries`, which the report names.
        """
        return agreed(self._units(lat, lon), countries)

    def starts(self, first_word_folded: str) -> int:
        """The largest number of words in a name that begins with this folded word; 0 where none does."""
        return self._start(first_word_folded)

    def is_common_word(self, name: str) -> bool:
        """Whether `name` is an everyday word or a given name too, so that only a frame makes it a place."""
        return fold_name(name) in common_words()

    def _at(self, lat: float, lon: float) -> tuple[Unit, ...]:
        return units_around(self._databases, lat, lon)

    def _key(self, name: str) -> str:
        """Under what a name is looked up: folded, or as written where just that spelling means a place."""
        side, _, rest = name.partition(" ")
        for written in (name, name + "."):
            if (key := written_key(written)) in self._written:
                return key
        if rest and (key := written_key(rest)) in self._written and is_side(fold_name(side)):
            return f"{fold_name(side)} {key}"
        return fold_name(name)

    def _unit(self, admin1: str | None) -> frozenset[tuple[str | None, str | None]]:
        if admin1 is None:
            return frozenset()
        found = self._found(self._key(admin1)).candidates
        return frozenset((c.place.country, c.place.name) for c in found if c.place.kind == "admin1")

    def _speaks(self, folded: str) -> Voice:
        return voice_of(self._found(folded).candidates)

    def _find(self, folded: str) -> _Found:
        folded = folded.removeprefix("the ")
        candidates = self._candidates(folded)
        group, bare = unit_group(folded), bare_unit(folded)
        if group is not None and bare is not None:
            candidates = rank(candidates, self._of_group(bare, group, known=candidates))
        return _Found(candidates, read_part(folded))

    def _of_group(self, folded: str, group: str, *, known: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Places of the name that are what the unit word says; all of the name where none is, nor `known`."""
        found = self._candidates(folded)
        fitting = tuple(c for c in found if c.is_a(group))
        if not fitting and not any(c.is_a(group) for c in known):
            fitting = found
        return tuple(c._replace(weight=c.weight - _LESS_WITHOUT_WORD) for c in fitting)

    def _candidates(self, folded: str) -> tuple[Candidate, ...]:
        exact = self._rows(_EXACT, folded)
        key = loose_key(folded)
        return rank(exact, self._rows(_LOOSE, key) if len(key) >= _SHORTEST_LOOSE else [])

    def _rows(self, query: str, name: str) -> list[Candidate]:
        return [
            Candidate.read(row) for database in self._databases for row in database.execute(query, (name,))
        ]

    def _misspelt(self, folded: str, countries: tuple[str, ...]) -> tuple[str, ...]:
        return near_names(self._databases, folded, countries)

    def _crossings(self, one: Side, other: Side) -> tuple[Crossing, ...]:
        return crossings(self._towns(one), self._towns(other))

    def _towns(self, side: Side) -> list[Town]:
        rows = [row for database in self._databases for row in database.execute(_TOWNS, (side.country,))]
        towns = [Town(*row) for row in rows]
        return [town for town in towns if side.admin1 in {None, town.admin1}]

    def _longest(self, word: str) -> int:
        return max(_longest_in(database, word) for database in self._databases)


def _is_weighty(choice: Choice, candidates: Sequence[Candidate]) -> bool:
    return any(each.place == choice.place and each.weighty for each in candidates)


def _longest_in(database: sqlite3.Connection, word: str) -> int:
    row = database.execute("SELECT words FROM start WHERE word = ?", (word,)).fetchone()
    longest, key = int(row[0]) if row else 0, loose_key(word)
    # A name that fits by transliteration only: its key begins with that of its first word.
    if key and longest < _LONGEST_LOOSE and database.execute(_BEGINS, (key, key + "~")).fetchone():
        return _LONGEST_LOOSE
    return longest


def _use(database: sqlite3.Connection) -> GazetteerUse:
    about = dict(database.execute("SELECT key, value FROM about"))
    # Packs made by older versions do not say how many.
    places = int(about.get("places") or database.execute("SELECT count(*) FROM place").fetchone()[0])
    (file,) = (row[2] for row in database.execute("PRAGMA database_list") if row[1] == "main")
    name = about.get("name") or Path(file).stem
    return GazetteerUse(name, places, *(about.get(key, "unknown") for key in ("source", "digest", "made")))


def _connect(path: Path, remedy: str) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        database.execute("SELECT value FROM about WHERE key = 'schema'").fetchone()
    except sqlite3.DatabaseError as error:
        database.close()
        raise BearwitnessError(f"{path} is no gazetteer ({error}); make it again with {remedy}") from error
    return database
