"""A few verbs and short ways to group a sentence, for the tests of the grammar."""

from collections.abc import Sequence

from bearwitness.lang.chunks import chunk
from bearwitness.lang.clauses import Clause, clauses
from bearwitness.lang.groups import Group, Mention, NounPhrase, VerbGroup
from bearwitness.lang.inflect import verb_forms
from bearwitness.lang.tags import VerbReading, VerbTable
from bearwitness.lang.tokens import Token, tokenize

_BASES = """
kill wound strike hit destroy damage attack say tell deny plan launch carry knock flee report engage be bomb
shell fire
""".split()


def _forms() -> dict[str, VerbReading]:
    found: dict[str, VerbReading] = {}
    for base in _BASES:
        forms = verb_forms(base)
        past = "past_participle" if forms.past == forms.participle else "past"
        found.setdefault(forms.base, VerbReading(base, "base" if forms.past != base else "past_participle"))
        found.setdefault(forms.s, VerbReading(base, "s"))
        found.setdefault(forms.ing, VerbReading(base, "ing"))
        found.setdefault(forms.past, VerbReading(base, past))
        found.setdefault(forms.participle, VerbReading(base, "participle"))
    return found


VERBS = VerbTable(_forms())
PHRASAL = frozenset({"knock out", "carry out"})


def mention(text: str, words: str, kind: str) -> Mention:
    """The first place of `words` in `text` as something known."""
    at = text.index(words)
    inside = [n for n, token in enumerate(tokenize(text)) if at <= token.start < at + len(words)]
    return Mention(inside[0], inside[-1] + 1, kind, words)


def groups(text: str, mentions: Sequence[Mention] = ()) -> list[Group]:
    """The groups of a sentence."""
    return chunk(tokenize(text), mentions, VERBS, PHRASAL)


def read(text: str, **known: str) -> list[Clause]:
    """The clauses of a sentence; `known`: kind = words, as `number="three"`."""
    return clauses(groups(text, [mention(text, words, kind) for kind, words in known.items()]))


def words(text: str, group: Group) -> str:
    """The words of a group."""
    tokens: list[Token] = tokenize(text)
    return text[tokens[group.first].start : tokens[group.last - 1].end]


def nouns(text: str, mentions: Sequence[Mention] = ()) -> list[str]:
    """The noun phrases of a sentence, in words."""
    return [words(text, group) for group in groups(text, mentions) if isinstance(group, NounPhrase)]


def verbs(text: str) -> list[VerbGroup]:
    """The verb groups of a sentence."""
    return [group for group in groups(text) if isinstance(group, VerbGroup)]
