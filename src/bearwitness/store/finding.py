"""Incidents that stand, found by day, place, type, party, harm."""

import datetime
from collections.abc import Iterator
from typing import get_args

from bearwitness.errors import UsageError
from bearwitness.model.records import Incident, IncidentHarm
from bearwitness.model.values import HarmGroup, HarmKind
from bearwitness.store.file import File
from bearwitness.store.read import decoded

# How many ids an error names before it says that there are more.
_NAMED = 5
_HARMS = (*get_args(HarmKind), *get_args(HarmGroup))


def incidents(
    file: File,
    *,
    since: str | None = None,
    until: str | None = None,
    place: str | None = None,
    type: str | None = None,  # noqa: A002 - the name of the command's option
    party: str | None = None,
    harm: str | None = None,
    disputed: bool = False,
) -> Iterator[Incident]:
    """Incidents that pass all filters given, by their first day, those without a day last.

    `since`, `until`: ISO days, both included; an incident passes where its days overlap them, and one
    without days passes neither. `place`: part of the name, or the whole of a country code, a province
    or a place id. `type`: the event type. `party`: its id, or part of its name. `harm`: a kind
    ("killed") or a group ("civilians") with a number that is not nought. Upper case is as lower case.
    """
    if harm is not None and harm not in _HARMS:
        raise UsageError(f"harm is {harm!r}; expected one of {', '.join(_HARMS)}")
    query, values = _dated(_day(since, "since"), _day(until, "until"), type)
    for id_, json in file.rows(query, values):
        incident = decoded(json, Incident, f"incident {id_}")
        if (
            (place is None or _lies(incident, place.casefold()))
            and (party is None or _takes_part(incident, party.casefold()))
            and (harm is None or any(_counts(each, harm) for each in incident.harm))
            and (not disputed or any(each.status == "disputed" for each in incident.findings))
        ):
            yield incident


def incident(file: File, beginning: str) -> Incident:
    """The incident whose id begins so; UsageError where none or several do."""
    query = "SELECT id, json FROM current_incidents WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?"
    found = file.rows(query, (len(beginning), beginning, _NAMED + 1))
    whole = [row for row in found if row[0] == beginning] or found
    if len(whole) == 1:
        return decoded(whole[0][1], Incident, f"incident {whole[0][0]}")
    if not found:
        raise UsageError(f"no incident's id begins with {beginning!r}")
    named = ", ".join(row[0] for row in found[:_NAMED]) + (", …" if len(found) > _NAMED else "")
    raise UsageError(f"several incidents' ids begin with {beginning!r}: {named}; expected a longer beginning")


def _day(given: str | None, name: str) -> str | None:
    try:
        return given and datetime.date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise UsageError(f"{name} is {given!r}; expected an ISO day such as 2017-01-31") from error


def _dated(since: str | None, until: str | None, type_: str | None) -> tuple[str, list[str]]:
    """The query for days and type. A day known on one side only stands for the other."""
    conditions, values = ["TRUE"], []
    if since:
        conditions.append("coalesce(latest, earliest) >= ?")
        values.append(since)
    if until:
        conditions.append("coalesce(earliest, latest) <= ?")
        values.append(until)
    if type_ is not None:
        conditions.append("event_type = ?")
        values.append(type_.casefold())
    order = "ORDER BY coalesce(earliest, latest) IS NULL, coalesce(earliest, latest), id"
    # Conditions are those above, never the caller's words.
    return f"SELECT id, json FROM current_incidents WHERE {' AND '.join(conditions)} {order}", values  # noqa: S608


def _lies(incident: Incident, place: str) -> bool:
    where = incident.where
    if where is None:
        return False
    whole = (where.country, where.admin1, where.place_id)
    return place in where.name.casefold() or any(each and each.casefold() == place for each in whole)


def _takes_part(incident: Incident, party: str) -> bool:
    return any(
        (each.id or "").casefold() == party or party in each.name.casefold() for each in incident.parties
    )


def _counts(harm: IncidentHarm, wanted: str) -> bool:
    """True for harm of that kind or to that group, unless it is known to be nought."""
    most = harm.high if harm.high is not None else harm.best
    return wanted in (harm.kind, harm.who) and most != 0
