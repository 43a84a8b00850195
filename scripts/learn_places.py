#!/usr/bin/env python3
"""Learns what speaks how much for a place of a name; prints the weights of `tables/placechoice.toml`.

    python scripts/learn_places.py TEXTS.jsonl… [--incidents INCIDENTS.jsonl] [--folds 5]

Each line of TEXTS has "id", "text", and one of: "places", [{"start", "end", "exact", "lat", "lon"}], all its
place names with their points; "gold", {"lat", "lon"}, the point of the incident it tells of; "gold" or
"incidents", ids of lines of INCIDENTS (by "id" or "code") with "lat", "lon". A place is right within 40 km of
a name's point (161 km where none is so near), within 20 km of an incident's. Every text is learnt from twice:
whole, cut into pieces of a few sentences, since many reports are no longer.

The ranker is linear: softmax over the places of a name, weights by maximum likelihood with a small penalty on
their squares; what the words say for a place is kept from speaking against it, a spelling that fits by
transliteration only from speaking for it. `--folds` prints the share of
right places for texts that were left out.
"""

import argparse
import itertools
import json
import math
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bearwitness.extract.claims import Reader
from bearwitness.extract.lexicon import lexicon
from bearwitness.gazetteer.candidates import Candidate
from bearwitness.gazetteer.choose import considered
from bearwitness.gazetteer.features import FEATURES, Asked, codes, features
from bearwitness.gazetteer.fold import fold_name
from bearwitness.gazetteer.folder import pack_files
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.relation import distance
from bearwitness.model.records import Report
from bearwitness.tables.placechoice import place_choice
from bearwitness.text.passages import passages

_NEAR, _RIGHT, _INCIDENT = 40.0, 161.0, 20.0
_PIECE = 300
_PENALTY = 0.05
_ROUNDS = 250
# Set by hand: the texts learnt from have no headings that name a country, few names with marks.
_BY_HAND = frozenset({"country_heads", "written_with_mark"})
# What the words say of a place, which may speak for it only.
_SAID = frozenset(FEATURES[7:])

Row = tuple[float, ...]
Point = tuple[float, float]


class Example(NamedTuple):
    """The features of each place of a name, which of them are right, how often this was seen."""

    text: str
    rows: tuple[Row, ...]
    right: tuple[bool, ...]
    times: int


class _Listening(Gazetteer):
    """A gazetteer that keeps what it was asked."""

    def listen(self) -> list[tuple[tuple[Candidate, ...], Asked]]:
        self._heard: list[tuple[tuple[Candidate, ...], Asked]] = []
        return self._heard

    def _weigh(self, folded: str, asked: Asked) -> Any:
        self._heard.append((self._found(folded).candidates, asked))
        return super()._weigh(folded, asked)


def main() -> None:
    """Reads the texts, learns, prints."""
    options = _options()
    points = _points(options.incidents)
    examples = [each for file in options.texts for each in _examples(file, points)]
    print(f"# {len(examples)} choices in {len({e.text for e in examples})} texts")
    for fold in range(options.folds):
        inside = [e for e in examples if zlib.crc32(e.text.encode()) % options.folds != fold]
        outside = [e for e in examples if zlib.crc32(e.text.encode()) % options.folds == fold]
        print(f"# fold {fold}: {_share(outside, _learn(inside)):.4f} right of those left out")
    weights = _learn(examples)
    print(f"# all: {_share(examples, weights):.4f} right, with the weights in use {_share(examples):.4f}")
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f"{name} = {weight:.2f}")


def _options() -> argparse.Namespace:
    usage = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    usage.add_argument("texts", nargs="+", type=Path)
    usage.add_argument("--incidents", type=Path, action="append", default=[])
    usage.add_argument("--folds", type=int, default=0)
    return usage.parse_args()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _points(files: Iterable[Path]) -> dict[str, Point]:
    rows = (row for file in files for row in _lines(file))
    return {row["code"] if "code" in row else row["id"]: _point(row) for row in rows if row.get("lat")}


def _point(row: dict[str, Any]) -> Point:
    return float(row["lat"]), float(row["lon"])


def _examples(file: Path, points: dict[str, Point]) -> Iterator[Example]:
    """The choices that the texts of a file ask for, equal ones of a text once."""
    gazetteer = _Listening(*Gazetteer.open(packs=pack_files())._databases)
    reader = Reader(gazetteer, lexicon())
    for line in _lines(file):
        found: Counter[tuple[tuple[Row, ...], tuple[bool, ...]]] = Counter()
        for text, names in _pieces(line):
            heard = gazetteer.listen()
            report = Report(id="text", text=text, names=names)
            reader.read(report, passages(report))
            for candidates, asked in heard:
                example = _example(candidates, asked, line, points)
                if example is not None:
                    found[example] += 1
        for (rows, right), times in found.items():
            yield Example(line["id"], rows, right, times)


def _pieces(line: dict[str, Any]) -> Iterator[tuple[str, tuple[tuple[int, int], ...] | None]]:
    """The whole text, its pieces; with their names where the line has them."""
    text, places = line["text"], line.get("places")
    ends, start = [], 0
    while (end := text.find(". ", start + _PIECE)) >= 0:
        ends.append(end + 1)
        start = end + 1
    borders = [0, *ends, len(text)]
    for first, last in ((0, len(text)), *itertools.pairwise(borders)):
        names = None
        if places is not None:
            inside = (p for p in places if first <= p["start"] and p["end"] <= last)
            names = tuple(sorted({(p["start"] - first, p["end"] - first) for p in inside}))
        if text[first:last].strip():
            yield text[first:last], names


def _example(
    candidates: Sequence[Candidate], asked: Asked, line: dict[str, Any], points: dict[str, Point]
) -> tuple[tuple[Row, ...], tuple[bool, ...]] | None:
    """What a ranker sees of a choice; None where nothing can be learnt from it."""
    named = codes(asked.countries)
    weighed = considered(candidates, asked, named)
    gaps = [_gap(each, asked.name, line, points) for each in weighed]
    limit = _RIGHT if "places" in line else _INCIDENT
    least = min(gaps, default=math.inf)
    if len(weighed) < 2 or least > limit:
        return None
    limit = _NEAR if least <= _NEAR < limit else limit
    right = tuple(gap <= limit for gap in gaps)
    return (tuple(features(each, asked, named) for each in weighed), right) if not all(right) else None


def _gap(candidate: Candidate, name: str, line: dict[str, Any], points: dict[str, Point]) -> float:
    """How far a place lies from where the text is known to mean, in km; infinite where that is not known."""
    place = candidate.place
    if "places" in line:
        told = [_point(p) for p in line["places"] if p.get("lat") and fold_name(p["exact"]) == name]
    elif place.kind in {"country", "admin1"}:
        return math.inf
    elif isinstance(line.get("gold"), dict):
        told = [_point(line["gold"])] if line["gold"].get("lat") else []
    else:
        told = [points[id_] for id_ in line.get("incidents") or line.get("gold") or () if id_ in points]
    gaps = [distance(place.lat, place.lon, *point) for point in told]
    # A name that means two places in one text teaches neither.
    return max(gaps, default=math.inf) if "places" in line else min(gaps, default=math.inf)


def _share(examples: Sequence[Example], weights: Sequence[float] | None = None) -> float:
    """The share of the choices that are right."""
    used = weights or [place_choice().weights[name] for name in FEATURES]
    right = sum(e.times for e in examples if e.right[_best(e, used)])
    return right / max(sum(e.times for e in examples), 1)


def _best(example: Example, weights: Sequence[float]) -> int:
    scores = [_score(row, weights) for row in example.rows]
    return scores.index(max(scores))


def _score(row: Row, weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(row, weights, strict=True) if value)


def _learn(examples: Sequence[Example]) -> list[float]:
    """Weights by resilient propagation: steps by the sign of the slope, longer while it stays."""
    weights = [place_choice().weights[name] if name in _BY_HAND else 0.0 for name in FEATURES]
    steps, last = [0.1] * len(weights), [0.0] * len(weights)
    for _ in range(_ROUNDS):
        slope = _slope(examples, weights)
        for n, name in enumerate(FEATURES):
            if name in _BY_HAND:
                continue
            turned = slope[n] * last[n]
            steps[n] = min(steps[n] * 1.2, 2.0) if turned > 0 else steps[n] * (0.5 if turned < 0 else 1.0)
            last[n] = 0.0 if turned < 0 else slope[n]
            weights[n] += math.copysign(steps[n], last[n]) if last[n] else 0.0
            if name in _SAID:
                weights[n] = max(weights[n], 0.0)
            elif name == "transliterated":
                weights[n] = min(weights[n], 0.0)
    return weights


def _slope(examples: Sequence[Example], weights: Sequence[float]) -> list[float]:
    slope = [-_PENALTY * weight for weight in weights]
    for example in examples:
        scores = [_score(row, weights) for row in example.rows]
        highest = max(scores)
        shares = [math.exp(score - highest) for score in scores]
        whole = sum(shares)
        hit = sum(share for share, right in zip(shares, example.right, strict=True) if right)
        for row, share, right in zip(example.rows, shares, example.right, strict=True):
            push = example.times * ((share / max(hit, 1e-300) if right else 0.0) - share / whole)
            if abs(push) > 1e-9:
                for n, value in enumerate(row):
                    if value:
                        slope[n] += push * value
    return slope


if __name__ == "__main__":
    main()
