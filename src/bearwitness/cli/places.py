"""The verb that looks at places: candidates for a name, packs in use, import of packs."""

import hashlib
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from bearwitness.cli.streams import Streams
from bearwitness.cli.verbs import Commands, add_verb
from bearwitness.errors import InputRefused, UsageError

if TYPE_CHECKING:
    from bearwitness.gazetteer.choose import Choice
    from bearwitness.gazetteer.index import Gazetteer
    from bearwitness.gazetteer.place import Place

_PLACES = """\
Looks at the gazetteer: which places a name may mean, which packs of places are in use. Packs
stand beside the shipped gazetteer; every command uses them from then on.

  bearwitness places NAME…           the places of a name, the likeliest first, with reasons
  bearwitness places import FILE…    makes a pack of each file: Who's On First (JSON lines),
                                     GeoNames (.txt, .zip), UCDP GED, any CSV with name, lat, lon
  bearwitness places packs           the packs in use, the shipped gazetteer
  bearwitness places remove PACK…    takes packs out of use

in    a name, files, or names of packs; packs lie in the folder named by BEARWITNESS_PACKS,
      else in ~/.local/share/bearwitness/packs
out   a line a place or pack; * marks the place that a text naming nothing else would mean"""
_LINES = 12
_LEAST_SHARE = 0.01


def register(commands: Commands) -> None:
    """Adds the verb to the command."""
    verb = add_verb(
        commands,
        "places",
        places,
        short="which places a name may mean; import packs of places",
        about=_PLACES,
        example='bearwitness places "Ar Rutbah"',
    )
    verb.add_argument("words", nargs="+", metavar="NAME", help="a name; or import, packs, remove")
    help_ = "code of a country that the text names"
    verb.add_argument("--country", metavar="CODE", action="append", default=[], help=help_)
    verb.add_argument("--as", dest="pack", metavar="PACK", help="the name of the pack that import makes")


def places(options: Namespace, streams: Streams) -> bool:
    """Does one of the four; True where a file was refused."""
    first, *rest = options.words
    if first == "packs" and not rest:
        return _list(streams)
    if first == "import" and rest:
        return _import(rest, options.pack, streams)
    if first == "remove" and rest:
        return _remove(rest, streams)
    return _look(" ".join(options.words), options.country, streams)


def _list(streams: Streams) -> bool:
    from bearwitness.gazetteer.folder import pack_files, packs_folder
    from bearwitness.gazetteer.index import Gazetteer

    files = pack_files()
    with Gazetteer.open(packs=files) as gazetteer:
        shipped, *imported = gazetteer.uses()
        for used in (*imported, shipped):
            streams.put(
                f"{used.name:<16} {used.places:>9} places  {used.source}  {used.made}  {used.sha256[:12]}"
            )
    if not files:
        streams.say(f"no packs in {packs_folder()}; bearwitness places import FILE makes one")
    return False


def _import(files: list[str], name: str | None, streams: Streams) -> bool:
    from bearwitness.gazetteer.index import Gazetteer
    from bearwitness.gazetteer.packs import make_pack

    if name is not None and len(files) > 1:
        raise UsageError("--as names one pack; expected one file")
    refused = False
    with Gazetteer.open() as base:
        for file in files:
            path = Path(file)
            try:
                pack = make_pack(path, base=base, digest=_digest(path), name=name)
            except InputRefused as error:
                refused = True
                streams.say(str(error))
            else:
                streams.put(f"{pack.name}: {pack.places} places, {pack.path}")
    return refused


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as data:
            return hashlib.file_digest(data, "sha256").hexdigest()
    except OSError as error:
        why = f"cannot be read: {error.strerror}; expected a file of places"
        raise InputRefused(str(path), why) from error


def _remove(names: list[str], streams: Streams) -> bool:
    from bearwitness.gazetteer.packs import packs

    found = {pack.name: pack.path for pack in packs()}
    missing = [name for name in names if name not in found]
    if missing:
        known = ", ".join(found) or "none"
        raise UsageError(f"no pack is named {missing[0]!r}; in use: {known}")
    for name in names:
        found[name].unlink()
        streams.put(f"{name}: no longer in use")
    return False


def _look(name: str, countries: list[str], streams: Streams) -> bool:
    from bearwitness.gazetteer.folder import pack_files
    from bearwitness.gazetteer.index import Gazetteer

    with Gazetteer.open(packs=pack_files()) as gazetteer:
        named = [code.upper() for code in countries]
        chosen = gazetteer.weigh(name, countries=named, heading=named)
        found = gazetteer.lookup(name)
        for place in found[:_LINES]:
            mark = "*" if chosen is not None and place == chosen.place else " "
            streams.put(f"{mark} {_line(place)}  {_reason(gazetteer, name, place)}{_share(chosen, place)}")
        if len(found) > _LINES:
            streams.say(f"and {len(found) - _LINES} more")
        if not found:
            streams.say(f"no place is known as {name!r}")
        elif chosen is None:
            streams.say("none of them fits the countries given")
    return False


def _share(choice: "Choice | None", place: "Place") -> str:
    """How likely the place is among those of the name."""
    options = choice.options if choice is not None else ()
    share = next((option.confidence for option in options if option.place == place), 0.0)
    return f", {share:.0%}" if share >= _LEAST_SHARE else ""


def _line(place: "Place") -> str:
    where = ", ".join(part for part in (place.admin1, place.country) if part)
    point = f"{place.lat:9.4f} {place.lon:9.4f}  ±{place.radius_km:g} km"
    return f"{place.name:<24} {place.kind:<8} {where:<24} {point}  {place.id}"


def _reason(gazetteer: "Gazetteer", name: str, place: "Place") -> str:
    people = f"{place.population} people" if place.population else "people not known"
    return f"{people}, {gazetteer.spelling(name, place)}"
