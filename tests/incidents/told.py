"""Claims that tell of people killed, in words of their own, for the tests of what a report says of them."""

import msgspec

from bearwitness.incidents.mentions import Mention, mentions_of
from bearwitness.model.records import Claim
from bearwitness.model.values import Harm
from incidents.made import claim, members, number, said

# The people told of: their words, how many, what else is known of them.
People = tuple[str, int, dict[str, object]]


def people(words: str, many: int = 1, **known: object) -> People:
    """People killed; `known`: fields of the harm."""
    return words, many, known


def telling(exact: str, *told: People, start: int = 0, speaker: str | None = None) -> Claim:
    """A claim in these words that tells of these people."""
    speakers = [said(speaker)] if speaker else []
    harms = [_harm(exact, start, each) for each in told]
    return claim("r1", start, exact=exact, harms=harms, said_by=speakers)


def _harm(exact: str, start: int, told: People) -> Harm:
    words, many, known = told
    at = start + exact.index(words)
    plain = msgspec.structs.replace(number(many), exact=words.split()[0])
    fields: dict[str, object] = {"who": "unknown", "count": plain} | known
    return Harm("killed", object=None, exact=words, start=at, end=at + len(words), **fields)  # type: ignore[arg-type]


def mentions(*claims: Claim) -> list[Mention]:
    """The mentions of the claims of one incident."""
    return list(mentions_of(members(*claims)))
