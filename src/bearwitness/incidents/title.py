"""An incident in one line: what, where, when, what it did."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from bearwitness.incidents.effects import coarser
from bearwitness.incidents.facts import Amount
from bearwitness.incidents.fields import number
from bearwitness.incidents.known import Known
from bearwitness.lang.inflect import plurals
from bearwitness.model.records import Finding, IncidentHarm, IncidentWhen
from bearwitness.model.values import Where
from bearwitness.tables.names import key

LONGEST = 80
# Types whose name is no noun a title could count.
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ied": "IED attack",
        "vehicle_bomb": "vehicle bomb",
        "mine": "mine explosion",
        "release": "release of people held",
        "territory_taken": "change of control",
        "infrastructure_damage": "damage to infrastructure",
        "weapons_seized": "seizure of weapons",
        "aid_blocked": "blocking of aid",
        "other": "event",
    }
)
_MANY: Mapping[str, str] = MappingProxyType(
    {
        "release": "releases of people held",
        "territory_taken": "changes of control",
        "infrastructure_damage": "cases of damage to infrastructure",
        "weapons_seized": "seizures of weapons",
        "aid_blocked": "cases of aid blocked",
        "killing": "killings",
        "shelling": "shellings",
    }
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def title_of(
    *,
    event_type: str,
    events: int,
    when: IncidentWhen,
    where: Where | None,
    harm: Iterable[IncidentHarm],
    findings: Iterable[Finding],
    known: Known,
) -> str:
    """Plain words of at most 80 characters: "Airstrike near Ar Rutbah, Iraq, 21 January 2017: 1 vehicle".

    Parts that do not fit are left out.
    """
    kind = _event(event_type, events)
    places = list(_places(where, known))
    days = _days(when)
    done = [*_harmed(harm)] or [*_hit(findings, events, known)]
    line = ", ".join([" ".join([kind, *places[:1]]), *places[1:], *days])
    if len(line) > LONGEST:
        line = ", ".join([" ".join([kind, *places[:1]]), *days])
    if len(line) > LONGEST:
        return line[: LONGEST - 1].rstrip(" ,") + "…"
    return _filled(line, done)


def _filled(line: str, parts: Iterable[str]) -> str:
    """The line with those parts that still fit."""
    mark = ": "
    for part in parts:
        if len(line) + len(mark) + len(part) <= LONGEST:
            line, mark = line + mark + part, ", "
    return line


def _event(event_type: str, events: int) -> str:
    name = _NAMES.get(event_type, event_type.replace("_", " "))
    if events > 1:
        return f"{events:,} {_MANY.get(event_type) or (plurals(name) or (name,))[0]}"
    return name[:1].upper() + name[1:]


def _places(where: Where | None, known: Known) -> Iterator[str]:
    if where is None:
        return
    relation = "at" if (where.kind, where.relation) == ("point", "in") else where.relation
    yield f"{relation.replace('_', ' ')} {where.name}"
    country = known.country(where.country) if where.country else None
    if country and country != where.name:
        yield country


def _days(when: IncidentWhen) -> list[str]:
    if when.earliest is None or when.latest is None:
        return []
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    if first == last:
        return [_day(first)]
    if (first.year, first.month) != (last.year, last.month):
        return [f"{_day(first)} to {_day(last)}"]
    whole = first.day == 1 and (last.day >= 28 and (last.toordinal() + 1 == _next_month(last)))
    return [f"{_MONTHS[last.month - 1]} {last.year}" if whole else f"{first.day}–{_day(last)}"]


def _next_month(day: date) -> int:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1).toordinal()


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _harmed(harm: Iterable[IncidentHarm]) -> Iterator[str]:
    """The largest number of each kind: "6–8 killed"."""
    seen: set[str] = set()
    for each in harm:
        told = each.low is not None or each.high is not None
        if each.kind not in seen and told and each.part_of is None:
            seen.add(each.kind)
            kind = "harmed" if each.kind == "unknown" else each.kind
            yield f"{number(Amount(each.low or 0, each.high, each.best))} {kind}"


def _hit(findings: Iterable[Finding], events: int, known: Known) -> Iterator[str]:
    """Things that were hit with their number, in the finest words, unless the accounts differ on them."""
    by_field = {finding.field: finding for finding in findings}
    found = by_field.get("effects.object")
    if found is None:
        return
    if found.status == "disputed":
        yield "targets disputed" if events > 1 else "target disputed"
        return
    things = [str(value.value) for value in found.values]
    refined = found.status == "refined"
    for thing in things:
        if refined and any(coarser(key(thing), key(other), known) for other in things):
            continue
        counts = by_field.get(f"effects.count.{key(thing)}")
        yield _counted(thing, str(counts.values[0].value) if counts else None)


def _counted(thing: str, shown: str | None) -> str:
    if shown is None:
        return thing
    return f"{shown} {thing if shown == '1' else (plurals(thing) or (thing,))[0]}"
