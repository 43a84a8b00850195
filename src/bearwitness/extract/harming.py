"""Who was harmed, how many: the patients of verbs of harm."""

from collections.abc import Sequence

from bearwitness.extract.arguments import patients_of, takes_lone_names
from bearwitness.extract.harm_denied import denied, patients_told, sure_kind
from bearwitness.extract.people_run import read_people
from bearwitness.extract.people_told import harm_of_told, people_told
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.toll import toll_of
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase, VerbGroup
from bearwitness.model.values import Harm, HarmKind
from bearwitness.tables.verbs import VerbRow

_FRAMES = frozenset(["harm", "harm_or_effect"])
_STATES: dict[str, HarmKind] = {
    "dead": "killed",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "hurt": "injured",
    "homeless": "displaced",
}


def harm_of(sentence: Sentence, clause: Clause, senses: Sequence[VerbRow]) -> list[Harm]:
    """The harm a clause tells by its verb."""
    assert clause.verb is not None
    sense = next((row for row in senses if row.harm is not None and row.frame in _FRAMES), None)
    if sense is None or sense.harm is None:
        return _left(sentence, clause) or toll_of(sentence, clause)
    kind = sure_kind(sentence, clause, sense.harm)
    patients = patients_told(sentence, patients_of(sentence, clause, sense), kind)
    told = read_people(
        sentence,
        patients,
        clause.verb,
        lone_names=takes_lone_names(sense),
        relative=clause.kind == "relative" and clause.opener in {"who", "that", "whom"},
    )
    found = [denied(sentence, clause, each.phrase, harm_of_told(sentence, each, kind)) for each in told]
    made = [harm for harm in found if harm is not None]
    return made or _left(sentence, clause) or toll_of(sentence, clause)


def harm_of_people(
    sentence: Sentence,
    phrases: Sequence[NounPhrase],
    kind: HarmKind | None,
    verb: VerbGroup | None = None,
    *,
    lone_names: bool = False,
) -> list[Harm]:
    """Harm to the people that phrases of one list name, to their parts and to those harmed with them.

    `verb`: a verb that may stand behind the people and be passed. `lone_names`: a capitalised word
    alone is a person.
    """
    told = read_people(sentence, phrases, verb, lone_names=lone_names)
    return [harm_of_told(sentence, each, kind) for each in told]


def person_harm(
    sentence: Sentence, phrase: NounPhrase, kind: HarmKind, *, lone_names: bool = False
) -> Harm | None:
    """Harm to the people a phrase names by itself, or None when it names none."""
    told = people_told(sentence, phrase, lone_names=lone_names)
    return harm_of_told(sentence, told, kind) if told is not None else None


def _left(sentence: Sentence, clause: Clause) -> list[Harm]:
    """ "left six people dead": the state stands behind the people."""
    assert clause.verb is not None
    if clause.verb.base != "leave" or not clause.objects:
        return []
    made: list[Harm] = []
    kind: HarmKind | None = None
    for phrase in reversed(clause.objects):
        # "left a woman and her son dead": those listed before share the state.
        within = _STATES.get(sentence.lower(phrase.last - 1))
        if within is not None:
            kind = within
            continue
        kind = _STATES.get(sentence.lower(phrase.last), kind if _listed(sentence, phrase) else None)
        harm = person_harm(sentence, phrase, kind) if kind else None
        if harm is not None:
            made.insert(0, harm)
    return made


def _listed(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase goes on in a list of people."""
    return sentence.lower(phrase.last) in {",", "and"}
