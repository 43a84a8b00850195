"""Says whether the full stop behind a word ends a sentence or only shortens the word."""

import re


def _words(*lists: str) -> frozenset[str]:
    return frozenset(" ".join(lists).split())


# A name follows these.
_TITLES = _words(
    "mr mrs ms mx dr prof hon fr gen lt col maj sgt cpl capt cmdr cdr comdr adm brig pvt pfc spc msgt ssgt",
    "tsgt lcpl vadm radm sen rep gov pres amb dep min supt insp det asst atty ofc sheikh eng engr messrs rev",
    "gens lts cols majs sgts capts drs vs e.g i.e viz ca cf approx",
)
# A number follows these.
_NUMBERED = _words("no nos vol art fig para ch p pp sec ft lb")
# These may end a sentence; they do when the next word opens one.
_MAY_END = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun",
    "u.s u.k u.n e.u u.s.a d.c inc ltd co corp jr sr ph.d b.c a.d etc al bros dept univ st ave blvd rd mt",
)
_STATES = _words(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev",
    "Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Alta Man Ont Que Sask Qld Tas Vic",
    "N.C N.D N.H N.J N.M N.Y R.I S.C S.D W.Va",
)
# Short forms that are words as well: only with a capital are they short forms.
_ALSO_WORDS = _words("sat sun mar art fig no al min rep rev hon wed fr det eng ca ch sec st")
_CLOCK = _words("a.m p.m am pm")
# What goes on behind a time of day without a new sentence.
_AFTER_CLOCK = re.compile(
    r"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b"
    r"|(?:january|february|march|april|august|september|october|november|december)"
    r"|[A-Z]{1,2}[SD]?T\b|UTC|Zulu|\w+(?: \w+)? time\b|\d)",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s*[-–—(]")
_OPENERS = _words(
    "the a an in on at it he she they we i this that these those there but and as after before when",
    "while if two three four five six seven eight nine ten eleven twelve one some many most several",
    "both another other near according however meanwhile also earlier later since during for from with",
    "by its his her their our no not police officials residents witnesses forces troops soldiers all",
    "additionally although among around because despite each even every following further here how",
    "initially instead just local more moreover nobody none now once only overall rescue separately so",
    "still such then thereafter though through thus to today tomorrow under until what where whether",
    "which who why yesterday yet you",
)


def dot_ends(word: str, following: str, after: str, *, comma: bool) -> bool:
    """Whether the full stop behind `word` ends a sentence when `following` is the next word.

    `after` is the text behind the stop; `comma` is true when a comma stands before `word`.
    """
    lower = word.lower().rstrip(",;")
    opens = following.lower() in _OPENERS and following[:1].isupper()
    if lower in _CLOCK:
        return not _AFTER_CLOCK.match(after)
    if lower in _ALSO_WORDS and word[0].islower() and lower != "no":
        return True
    if lower in _NUMBERED:
        return not following[:1].isdigit()
    if lower in _TITLES:
        return False
    if lower in _MAY_END or (comma and word in _STATES):
        return opens and not _DASH.match(after)
    if (len(word) == 1 and word.isupper()) or _is_initials(word):
        return opens
    return True


def _is_initials(word: str) -> bool:
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isupper() for part in parts)
