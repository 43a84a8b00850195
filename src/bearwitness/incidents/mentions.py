"""People harmed as one claim mentions them, with what its words say of the number."""

import re
from collections.abc import Iterator

import msgspec

from bearwitness.incidents.facts import Amount
from bearwitness.incidents.members import Members
from bearwitness.incidents.tellings import Telling, telling_of
from bearwitness.model.values import Harm
from bearwitness.tables.harms import harms

_STAGE = re.compile(
    r"\b(?:(?P<early>initial(?:ly)?|at first|first (?:reported|said|put|counted)|preliminar(?:y|ily)"
    r"|early (?:reports?|reporting|counts?|figures?|estimates?|tolls?|accounts?)"
    r"|earlier (?:reported|said|put|reports?|figures?|tolls?|counts?)|from(?=\s*\Z))"
    r"|(?P<late>later|then|subsequently|afterwards|since|updated?|rose|risen|rising|increas\w+|climb\w+"
    r"|grew|grown|reach\w*))\b",
    re.IGNORECASE,
)
# "their two sons", "Ahmed's wife": people told one by one, as relatives of somebody.
RELATED = re.compile(r"(?:one of )?(?:his|her|their|my|our|your)\b|.*\w['’]s?\s", re.IGNORECASE)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ORDINAL = re.compile(rf"an?\s+({'|'.join(ORDINALS[1:])})\b", re.IGNORECASE)
_BY_HAND = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|shot(?: and killed| dead)?|shooting(?: and killing| dead)?|murder(?:s|ed|ing)?"
    r"|slew|slaying|gunn(?:ed|ing) down|stabb(?:ed|ing)|strangl(?:ed|ing)|execut(?:ed|ing))"
    r"\s+(?:at least\s+)?\Z",
    re.IGNORECASE,
)
_ANYBODY = frozenset([None, "person", "people", "civilian", "individual", "victim"])
_ONE = frozenset(["one", "1", "at least one", "only one"])


class Mention(msgspec.Struct, frozen=True):
    """People harmed, as one claim mentions them; `stage`: whether its words call the number early or late.

    `again`: told as hurt, though the report tells them dead. `apart`: the report tells of people harmed
    in another way as well. `claim_words` start at `claim_start`.
    """

    telling: Telling
    harm: Harm
    report: str
    stage: str | None
    speaker_kind: str | None = None
    again: bool = False
    apart: bool = False
    claim_words: str = ""
    claim_start: int = 0

    @property
    def amount(self) -> Amount:
        """How many."""
        return self.telling.amount

    @property
    def early(self) -> bool:
        """Whether the words call the number an early one."""
        return self.stage == "early"

    @property
    def own(self) -> bool:
        """Whether the mention adds people: no part of others, nobody told before."""
        return self.harm.part_of is None and self.harm.reference != "known"

    @property
    def single(self) -> bool:
        """Whether it is one person without a number: "a man", "his wife", a name."""
        number = self.harm.count
        alone = self.amount.low == self.amount.best == self.amount.high == 1
        return self.harm.named or (alone and number.exact.lower() not in _ONE)

    @property
    def somebody(self) -> bool:
        """Whether it is "one boy", "one teacher": one of those harmed as easily as all of them."""
        bare = self.harm.exact.lower() == "one"
        return bare or (self.harm.count.exact.lower() in _ONE and self.harm.object not in _ANYBODY)

    @property
    def ordinal(self) -> int | None:
        """Four for "a fourth victim": so many were told with those before."""
        found = None if self.harm.object in harms().words.wanted else _ORDINAL.match(self.harm.exact)
        return ORDINALS.index(found[1].lower()) + 1 if found else None

    @property
    def doer(self) -> bool:
        """Whether the words are of whoever did it: "himself", "the gunman"."""
        words = self.harm.exact.lower().split()
        return words[-1:] in (["himself"], ["herself"]) or self.harm.object in harms().words.wanted

    @property
    def by_hand(self) -> bool:
        """Whether somebody is said to have killed these: "killed five people", of whom he is none."""
        return _BY_HAND.search(self.claim_words[: self.harm.start - self.claim_start]) is not None

    @property
    def beside(self) -> bool:
        """Whether it is of people beside those told before."""
        return self.harm.reference == "others"

    @property
    def detail(self) -> bool:
        """Whether the words tell of certain people, by name or as somebody's, rather than count them."""
        return self.single or RELATED.match(self.harm.exact) is not None


def mentions_of(members: Members) -> Iterator[Mention]:
    """All mentions of people harmed with a number, in the order of the claims."""
    for member in members.telling:
        for harm in member.claim.harm:
            telling = telling_of(member, harm, members)
            if telling is not None:
                before = member.claim.exact[: max(0, harm.start - member.claim.start)]
                said_by = member.claim.said_by
                yield Mention(
                    telling=telling,
                    harm=harm,
                    report=member.claim.report,
                    stage=_stage(before),
                    speaker_kind=said_by[0].speaker_kind if said_by else None,
                    claim_words=member.claim.exact,
                    claim_start=member.claim.start,
                )


def _stage(before: str) -> str | None:
    """Whether the last word of time before a number calls it an early one or a late one."""
    found = list(_STAGE.finditer(before))
    return found[-1].lastgroup if found else None
