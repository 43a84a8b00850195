"""Maps what is read from ISAF press releases to the 13 fields their coders filled.

    python benchmarks/press_releases.py predict < docs.jsonl > predictions.jsonl

docs: {"id", "text"} a line, other keys are left alone; predictions: {"id", field: value …} a line, for
`../shared/score/press_releases.py`. All that is read of a text comes from `annotate`; here stand only the
codes of the coders and their rubric: a couple or an unspecified plural counts 2; several, few, some, a group,
multiple 3; numerous, a handful 4; a large number 5; otherwise the least number that is told.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from common import Row, annotated, rows_of

# Provinces as the coders spell them, by the name of the first-order unit in the gazetteer.
PROVINCES = {
    "Paktia": "paktya",
    "Sar-e Pol": "sar-e pul",
    "Sar-e Pul": "sar-e pul",
    "Maidan Wardak": "wardak",
    "Jawzjan": "jowzjan",
    "Oruzgan": "uruzgan",
}
# Parties as the coders spell them, by id.
GROUPS = {
    "taliban": "taliban",
    "haqqani-network": "haqqani",
    "hezb-e-islami": "hig",
    "islamic-movement-of-uzbekistan": "imu",
    "al-qaeda": "aq",
}
_HAPPENED = {"asserted", "historical"}
_INSURGENTS = {"fighters", "leaders", "men", "unknown"}
_SUSPECTS = {*_INSURGENTS, "civilians", "women", "children"}
_LEADER = re.compile(r"\b(?:leader|commander|governor|chief|emir)s?\b", re.IGNORECASE)
_AFTER = {"raid", "arrest", "killing", "other"}
_FORCES = {"state_forces", "external_forces"}
_OPERATIONS = {"raid", "ground_attack"}
_AIR = {"airstrike", "drone_strike"}
_RUBRIC = (
    (re.compile(r"\blarge (?:number|group)\b", re.IGNORECASE), 5),
    (re.compile(r"\b(?:numerous|handful|many)\b", re.IGNORECASE), 4),
    (re.compile(r"\b(?:several|few|some|groups?|multiple|number)\b", re.IGNORECASE), 3),
)


def fields(annotation: Row) -> Row:
    """The 13 fields of one release."""
    claims = annotation["claims"]
    told = [claim for claim in claims if claim["modality"] in _HAPPENED]
    dead, held = people(told, "killed"), people(told, "captured")
    killed, captured = dead.all, held.all
    ordered = in_question(told, claims)
    airstrike = any(claim["event"]["type"] in _AIR for claim in told)
    civilians = 0 if killed or captured else civilians_harmed(told)
    return {
        "id": annotation["id"],
        "start_date": day(ordered, annotation),
        "province": [province(ordered, annotation)],
        "target_group": [targets(claims)],
        "event_type": [event_type(killed, captured, airstrike=airstrike, civilians=civilians)],
        "min_killed": killed or civilians,
        "min_captured": captured,
        "killq": bool(killed or civilians),
        "captureq": captured > 0,
        "killcaptureraid": raid(told, captured, airstrike=airstrike),
        "airstrike": airstrike,
        "noshotsfired": any(_no_shots(claim) for claim in claims),
        "min_leaders_killed": dead.leaders,
        "min_leaders_captured": held.leaders,
    }


class Tally(NamedTuple):
    """People of one kind of harm: how many in all, how many of them leaders."""

    all: int
    leaders: int


def people(claims: Sequence[Row], kind: str) -> Tally:
    """How many people other than soldiers suffered a kind of harm, as the coders count.

    Each claim tells of leaders and of others. Who is told again ("the leader") does not count anew; what
    later claims tell in detail takes the place of what the first one sums up.
    """
    leaders: list[Told] = []
    titled: list[int] = []
    others: list[Told] = []
    within = False
    for claim in _of_one_operation(claims):
        found = [harm for harm in claim["harm"] if _counts(harm, kind)]
        chiefs = [harm for harm in found if harm["who"] == "leaders"]
        whole = [harm for harm in chiefs if harm["part_of"] is None]
        within = within or len(whole) < len(chiefs)
        new = [harm for harm in whole if harm["reference"] != "known" or not (leaders or others)]
        leaders += [_told(new)] if new else []
        titled.append(sum(size(harm) for harm in chiefs if _LEADER.search(harm["exact"])))
        rest = [harm for harm in found if harm["who"] != "leaders" and harm["part_of"] is None]
        others += [_told(rest)] if rest else []
    chiefs_in_all = max((each.size for each in _exact_first(leaders)), default=0)
    count = _in_all(others, after=chiefs_in_all)
    return Tally(count if within else chiefs_in_all + count, max(titled, default=0))


class Told(NamedTuple):
    """How many people one claim tells; `known` where all of them were told before."""

    size: int
    exact: bool
    known: bool


def _told(harms: Sequence[Row]) -> Told:
    """What one claim tells; those known are not counted beside new ones."""
    fresh = [harm for harm in harms if harm["reference"] != "known"]
    counted = fresh or harms
    exact = all(harm["count"]["best"] is not None for harm in counted)
    return Told(sum(map(size, counted)), exact, known=not fresh)


def _exact_first(told: Sequence[Told]) -> Sequence[Told]:
    """The tellings that give a number; all where none does."""
    return [each for each in told if each.exact] or told


def _of_one_operation(claims: Sequence[Row]) -> list[Row]:
    """The claims without headlines and sums over several operations, where others tell of one."""
    single = [claim for claim in claims if not _sums_up(claim) and not _is_headline(claim)]
    return single if any(_harms_insurgents(claim) for claim in single) else list(claims)


def _is_headline(claim: Row) -> bool:
    """A line that does not end like a sentence."""
    return claim["exact"].rstrip("\"')” ")[-1:] not in {".", "!", "?", ":"}


def _sums_up(claim: Row) -> bool:
    """Whether a claim tells of operations in the plural all over a province or more."""
    where = claim["where"]
    plural = claim["event"]["type"] in _OPERATIONS and claim["event"]["exact"].lower().endswith("operations")
    return bool(plural and where is not None and where["kind"] in {"country", "region", "admin1"})


def _counts(harm: Row, kind: str) -> bool:
    """Whether a harm is one that the coders count; who is captured may be a civilian."""
    who = _SUSPECTS if kind == "captured" else _INSURGENTS
    return bool(harm["kind"] == kind and harm["who"] in who)


def _harms_insurgents(claim: Row) -> bool:
    return any(_counts(harm, kind) for harm in claim["harm"] for kind in ("killed", "captured"))


def _in_all(told: Sequence[Told], *, after: int) -> int:
    """The number that tellings of the same people come to: the first sums up, the others tell in detail.

    `after`: how many leaders were told; people who are known are then those.
    """
    if not told or (after and all(each.known for each in told)):
        return 0
    first, fresh = told[0], [each for each in told[1:] if not each.known]
    details = fresh or told[1:]
    if not first.exact and fresh and all(each.exact for each in fresh):
        return _sum(fresh)
    if first.exact and not after and any(each.exact and each.size > first.size for each in details):
        return _sum(told)
    return max(first.size, _sum(details))


def _sum(told: Sequence[Told]) -> int:
    """The sum of different numbers: the same number twice is one telling."""
    return sum({each.size for each in told})


def size(harm: Row) -> int:
    """The least number of people that words tell, by the coders' rubric."""
    count = harm["count"]
    if count["best"] is not None:
        return int(count["best"])
    for pattern, least in _RUBRIC:
        if pattern.search(count["exact"]) or pattern.search(harm["exact"]):
            return least
    return int(count["low"] or 2)


def in_question(told: Sequence[Row], claims: Sequence[Row]) -> list[Row]:
    """The claims by how likely the release is about them: those that tell of harm to insurgents first."""
    harming = [claim for claim in told if any(harm["who"] in _INSURGENTS for harm in claim["harm"])]
    return [*harming, *told, *claims]


def day(claims: Sequence[Row], annotation: Row) -> str | None:
    """The day of the event; the day of the release where none is told."""
    for claim in claims:
        when = claim["when"]
        if when is not None and when["earliest"] is not None and _is_day(when):
            return str(when["earliest"])
    published: str | None = annotation["published"]
    return published


def _is_day(when: Row) -> bool:
    """Whether a time is one day, or one night with the morning after it."""
    nights = date.fromisoformat(when["latest"] or when["earliest"]) - date.fromisoformat(when["earliest"])
    return nights.days == 0 or (nights.days == 1 and when["type"] == "TIME")


def province(claims: Sequence[Row], annotation: Row) -> str:
    """The province in the coders' spelling, empty where none is known."""
    told = [claim["where"] for claim in claims if claim["where"] is not None]
    found = [place["admin1"] for place in told if place["country"] == "AF" and place["admin1"]]
    named = Counter(
        place["admin1"] for place in annotation["places"] if place["country"] == "AF" and place["admin1"]
    )
    unit = found[0] if found else next((unit for unit, _ in named.most_common()), "")
    return PROVINCES.get(unit, unit.lower())


def targets(claims: Sequence[Row]) -> str:
    """The codes of the groups that the force went after."""
    found = {
        GROUPS[party["id"]]
        for claim in claims
        for party in claim["parties"]
        if party["id"] in GROUPS and party["role"] == "opponent"
    }
    return ";".join(sorted(found))


def event_type(killed: int, captured: int, *, airstrike: bool, civilians: int) -> str:
    """The coders' one word for what happened."""
    if civilians:
        return "airstrike;civiliancasualty" if airstrike else "civiliancasualty"
    if airstrike:
        return "airstrike"
    if killed:
        return "captureandkill" if captured else "insurgentskilled"
    return "detention"


def civilians_harmed(told: Sequence[Row]) -> int:
    """The least number of civilians killed."""
    found = [
        size(harm)
        for claim in told
        for harm in claim["harm"]
        if harm["kind"] == "killed" and harm["who"] in {"civilians", "children", "women"}
    ]
    return max(found, default=0)


def raid(told: Sequence[Row], captured: int, *, airstrike: bool) -> bool:
    """Whether the force set out to kill or capture somebody; clearing ground is no such aim."""
    clears = any(
        "clear" in claim["event"]["exact"].lower() for claim in told if claim["event"]["type"] == "raid"
    )
    if airstrike or clears:
        return not airstrike and any(_has_quarry(claim, but=("killed", "captured")) for claim in told)
    return captured > 0 or any(_has_quarry(claim, but=("killed",)) for claim in told)


def _has_quarry(claim: Row, *, but: Sequence[str]) -> bool:
    """Whether a claim tells of an operation against somebody who did not suffer such harm there and then."""
    done = [(harm["start"], harm["end"]) for harm in claim["harm"] if harm["kind"] in but]
    return claim["event"]["type"] in _AFTER and any(
        party["role"] == "opponent"
        and party["kind"] not in _FORCES
        and not any(start <= party["start"] < end for start, end in done)
        for party in claim["parties"]
    )


def _no_shots(claim: Row) -> bool:
    """A claim that shooting did not happen."""
    return bool(claim["event"]["type"] == "shooting" and claim["modality"] == "denied")


def predict(lines: Iterable[str]) -> Iterable[str]:
    """One line of fields for each line of text."""
    for annotation in annotated(rows_of(lines)):
        yield json.dumps(fields(annotation), ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=["predict"], help="reads texts on stdin, prints their fields")
    parser.parse_args()
    for line in predict(sys.stdin):
        print(line)


if __name__ == "__main__":
    main()
