"""Finds the subject of a verb that an aside, a relative clause or a fronted participle parts from it."""

from collections.abc import Sequence
from itertools import pairwise

from bearwitness.lang import verb_classes
from bearwitness.lang.clause import ClauseDraft
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup

# So many groups an aside between two commas may have.
_ASIDE = 12
_PAIR = 2
_NOTED = frozenset(["note", "("])


def past_aside(groups: Sequence[Group], at: int) -> int | None:
    """The verb behind what stands between two commas: "three others, including a child, were hurt".

    A list without an end mark counts as well: "two children, Sami and Lina were hurt".
    """
    if not is_mark(groups, at, ","):
        return None
    for after in range(at + 1, min(at + _ASIDE, len(groups) - 1)):
        group = groups[after]
        if is_mark(groups, after, ",") and isinstance(groups[after + 1], VerbGroup):
            return after + 1 if after > at + 1 else None
        if isinstance(group, VerbGroup) and (carried(group) or _befalls(group)):
            return after if isinstance(groups[at + 1], NounPhrase) and after > at + _PAIR else None
        if isinstance(group, VerbGroup) or (isinstance(group, Mark) and group.kind in {"sub", ";", ":"}):
            return None
    return None


def joint_verb(groups: Sequence[Group], at: int) -> int | None:
    """The verb behind phrases that are joined from `at` on: "a woman, 30, and her son were hurt"."""
    joined = False
    for after in range(at + 1, min(at + _ASIDE, len(groups))):
        group = groups[after]
        if isinstance(group, VerbGroup):
            return after if joined and group.form != "ing" and not group.infinitive else None
        if isinstance(group, Mark) and group.kind not in {",", "conj"}:
            return None
        joined = joined or is_mark(groups, after, "conj")
    return None


def past_brackets(groups: Sequence[Group], at: int) -> int:
    """Behind the brackets that open at `at`; `at` itself where they hold a verb or never close."""
    for after in range(at + 1, min(at + _ASIDE, len(groups))):
        if is_mark(groups, after, ")"):
            return after + 1
        if isinstance(groups[after], VerbGroup):
            break
    return at


def without_notes(groups: Sequence[Group]) -> list[Group]:
    """The groups without editor's notes and without brackets that only name ("(also known as Abu Sami)")."""
    if not any(isinstance(group, Mark) and group.kind in _NOTED for group in groups):
        return list(groups)
    kept: list[Group] = []
    at = 0
    while at < len(groups):
        at = _past_naming(groups, at)
        if at < len(groups):
            group = groups[at]
            if not isinstance(group, Mark) or group.kind != "note":
                kept.append(group)
        at += 1
    return kept


def _past_naming(groups: Sequence[Group], at: int) -> int:
    """Behind a bracket at `at` whose verb is one of naming; `at` itself elsewhere."""
    if not is_mark(groups, at, "("):
        return at
    inside = [n for n in range(at + 1, min(at + _ASIDE, len(groups))) if is_mark(groups, n, ")")]
    close = inside[0] if inside else at
    verbs = [group for group in groups[at + 1 : close] if isinstance(group, VerbGroup)]
    return close + 1 if verbs and all(verb.base in verb_classes.NAMING_NOTES for verb in verbs) else at


def carried(group: Group) -> bool:
    """Whether a verb has an auxiliary, so that it wants a subject of its own."""
    return isinstance(group, VerbGroup) and (group.passive or group.perfect or group.modal is not None)


def happens(group: Group) -> bool:
    """Whether a finite verb takes no object: "officials say the man, of Lincoln, died"."""
    return isinstance(group, VerbGroup) and group.base in verb_classes.INTRANSITIVE and group.form != "ing"


def wants_subject(group: Group, *, being: bool = False) -> bool:
    """Whether a verb tells of a subject that stands ahead of it; with `being` "be" does as well.

    "said her mother and brother were dead".
    """
    return carried(group) or happens(group) or (being and isinstance(group, VerbGroup) and group.base == "be")


def tells_accusation(done: Sequence[ClauseDraft]) -> bool:
    """Whether the last clause tells the deed of which the one before accuses: "accused of killing"."""
    if len(done) < _PAIR or done[-1].kind != "participle" or done[-2].kind != "reduced":
        return False
    verb = done[-2].verb
    return verb is not None and verb.base in verb_classes.ACCUSING


def _befalls(verb: VerbGroup) -> bool:
    """ "the teen, Sami Amari, of Homs died": no teller behind a comma, "…, the agency said"."""
    return happens(verb) and verb.base not in verb_classes.TELLING


def unfinished(
    done: Sequence[ClauseDraft], relative: ClauseDraft | None, before: Mark | None
) -> list[NounPhrase]:
    """ "A doctor, who lived there, and his wife were hurt": the doctor still has no verb of his own.

    `relative`: the clause before; `before`: the mark before the further subject.
    """
    if before is None or before.kind != "conj" or relative is None or relative.kind != "relative":
        return []
    if relative.opener == "that":
        # "said that five were killed and six injured": nobody waits.
        return []
    held = [
        phrase for draft in done for phrase in (*draft.objects, *(found.phrase for found in draft.adjuncts))
    ]
    return [] if any(phrase in held for phrase in relative.subjects) else list(relative.subjects)


def ends_fronted(groups: Sequence[Group], number: int, current: ClauseDraft | None) -> bool:
    """ "While searching the house the troops captured two men": the troops are the subject.

    `number`: the group of the verb; `current`: the clause of the fronted participle.
    """
    after = groups[number + 1] if number + 1 < len(groups) else None
    if current is None or current.kind != "participle" or len(current.objects) < _PAIR:
        return False
    adjacent = groups[number - 1] is current.objects[-1] and groups[number - 2] is current.objects[-2]
    return adjacent and isinstance(after, NounPhrase)


# "killed and later wounded two men": so many tokens stand between verbs that share an object.
_BESIDE = 3


def share_objects(done: Sequence[ClauseDraft]) -> None:
    """ "killed and wounded several men": an object behind two verbs belongs to both."""
    for draft, following in pairwise(done):
        verb, other = draft.verb, following.verb
        if verb is None or other is None or verb.passive or other.passive or draft.objects:
            continue
        beside = draft.last == verb.last and other.first - verb.last <= _BESIDE
        beside = beside and draft.kind == following.kind
        if beside and not draft.adjuncts and draft.subjects and draft.subjects == following.subjects:
            draft.objects = list(following.objects)


def is_bare(verb: VerbGroup) -> bool:
    """A participle without auxiliary is no finite verb: "a leader known to plan attacks"."""
    return verb.form == "participle" and not (verb.passive or verb.perfect or verb.modal)


def is_mark(groups: Sequence[Group], at: int, kind: str) -> bool:
    """Whether a mark of this kind stands at `at`."""
    group = groups[at] if 0 <= at < len(groups) else None
    return isinstance(group, Mark) and group.kind == kind
