"""One noun phrase while it is read: determiner, number, owner, words, "of" phrase."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from bearwitness.lang import english, verb_classes
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural
from bearwitness.lang.known_noun import KnownNoun

_GOES_ON = "NBW"
_GLOSS_MAX = 10
# "the force engaged with an airstrike", "the men clashed with police": what somebody does, no kind of thing.
_FIGHTS = frozenset(
    ["engaged", "clashed", "fought", "struck", "responded", "attacked", "replied", "retaliated"]
)
_WANT_TO = frozenset(["access", "damage", "injury", "threat"])
# "the roof of the wing of the hospital of the town": deeper chains are no language.
_DEEPEST = 8


class OpenNoun(KnownNoun):
    """A noun phrase while it is read."""

    def run(self) -> None:
        while self.at < len(self.tokens):
            taken = self._take()
            if not taken:
                return
            self.at += taken

    def close(self) -> NounPhrase | None:
        if self.at == self.first:
            return None
        core = self.at
        of = self._of_phrase()
        tail = self._tail()
        return NounPhrase(
            first=self.first,
            last=self.at,
            core_last=core,
            words=tuple(self.words),
            det=self.det,
            number=self.number,
            owner=self.owner,
            mentions=tuple(self.mentions),
            possessor=self.possessor,
            of=of,
            tail=tail,
            pronoun=self.pronoun,
            headless=all(self.tokens[word].lower in english.ADJECTIVES for word in self.words),
        )

    def _take(self) -> int:
        """How many tokens from here belong to the phrase; 0 ends it."""
        mention = self.reader.mentions.get(self.at)
        if mention is not None:
            return self._take_mention(mention)
        tag = self.tags[self.at]
        if tag in "NBW":
            return self._take_noun(tag)
        if tag in "VG":
            return self._take_participle(tag)
        if tag in "Q'":
            return self._take_possessive(tag)
        taker = self._takers.get(tag)
        return taker(self) if taker is not None else 0

    def _take_determiner(self) -> int:
        lower = self.tokens[self.at].lower
        if lower == "half" and (self.words or self.det):
            self.words.append(self.at)
            return 1
        if self.words or self.pronoun:
            return 0
        if self.number is not None and lower not in english.TRANSPARENT:
            return 0
        if lower in english.TRANSPARENT and self.det is not None and not self.reader.is_nounish(self.at + 1):
            self.words.append(self.at)
            return 1
        if self.det is None or lower not in english.TRANSPARENT:
            self.det = lower
        return 1

    def _take_pronoun(self) -> int:
        lower = self.tokens[self.at].lower
        if lower == "others" and not self.words:
            self.words.append(self.at)
            return 1
        if self.at != self.first or lower == "there":
            return 0
        self.pronoun = True
        return 1

    def _take_noun(self, tag: str) -> int:
        if self.pronoun:
            return 0
        if tag == "W" and (self.at == self.first or self.tokens[self.at].lower in english.NEVER_NOUNS):
            return 0
        if tag in "BW" and self.words and not self._noun_here():
            return 0
        if self._is_to_death() and self.tokens[self.at].text[0].isupper():
            # "shot to death Omar Hadi": the name is of the one who was shot.
            return 0
        self.words.append(self.at)
        return 1

    def _is_to_death(self) -> bool:
        before = self.tokens[self.first - 1].lower if self.first else ""
        return self.at == self.first + 1 and (before, self.tokens[self.first].lower) == ("to", "death")

    def _noun_here(self) -> bool:
        """Whether a form that may be a verb goes on the phrase, by agreement and by what follows.

        A base form wants a plural subject before it, a form in -s a singular one.
        """
        before = self.tokens[self.words[-1]].lower
        plural_before = (before.endswith("s") and not before.endswith("ss")) or is_plural(before)
        s_form = self.tokens[self.at].lower.endswith("s")
        if plural_before == s_form:
            return True
        infinitive = self.at + 1 < len(self.tokens) and self.tags[self.at + 1] == "T"
        if self.reader.verb_like(self.at) or infinitive or (self.tags[self.at] == "W" and not s_form):
            return False
        after = self.tags[self.at + 1] if self.at + 1 < len(self.tokens) else "."
        return self.tags[self.at] == "B" or after not in "NBWVT"

    def _take_participle(self, tag: str) -> int:
        lower = self.tokens[self.at].lower
        if lower in english.NO_MODIFIERS and self.number is not None and not self.words:
            return 0
        if self.pronoun or not self.reader.is_plain_noun(self.at + 1):
            follows_det = self.det is not None or self.number is not None
            if (
                lower in {"wounded", "injured", "dead", "accused", "missing"}
                and follows_det
                and not self.words
            ):
                after = self.tags[self.at + 1] if self.at + 1 < len(self.tokens) else "."
                if after not in "PDO" and self.det in {"the", "other"}:
                    self.words.append(self.at)
                    return 1
            return 0
        if self.words:
            fits = lower in english.OPEN_COMPOUNDS or (tag == "G" and self._compound_gerund())
            if not fits:
                return 0
        elif self.at == self.first:
            # Only the grouper knows what stands before; it calls here when the word opens a phrase.
            self.words.append(self.at)
            return 1
        elif self._is_whole() and lower not in verb_classes.HOLDING:
            # "Afghan patrol received small arms fire": the party is the subject, no owner of what follows.
            return 0
        self.words.append(self.at)
        return 1

    def _is_whole(self) -> bool:
        """Whether the phrase so far is a party's name with a common noun ("Afghan patrol")."""
        mention = self.mentions[-1] if self.mentions else None
        if mention is None or mention.kind != "party" or mention.last != self.at:
            return False
        return self.tokens[self.at - 1].text.islower()

    def _compound_gerund(self) -> bool:
        """A form in -ing between nouns ("mortar launching position"): the noun before is singular."""
        before = self.tokens[self.words[-1]].lower
        return not before.endswith("s") and self.tags[self.words[-1]] != "V"

    def _take_hyphen(self) -> int:
        if self.at == self.first:
            return 0
        after = self.tokens[self.at + 1].lower
        if not self.words and self.owner is not None and after in english.COMPOUND_PARTICIPLES:
            return 2
        if self.words:
            self.words.extend((self.at, self.at + 1))
        elif self.number is not None and self.number.last == self.at:
            self.words.append(self.at + 1)
        else:
            self.words.append(self.at + 1)
        return 2

    def _take_possessive(self, tag: str) -> int:
        if self.at == self.first or not (self.words or self.owner):
            return 0
        if tag == "'" and not self.tokens[self.at - 1].lower.endswith(("s", "z", "x")):
            return 0
        if not (self.reader.is_nounish(self.at + 1) or self._number_follows()):
            return 0
        self.possessor = self._as_possessor()
        self.words, self.mentions, self.number, self.det = [], [], None, None
        return 1

    def _number_follows(self) -> bool:
        mention = self.reader.mentions.get(self.at + 1)
        return mention is not None and mention.kind in {"number", "time", "place"}

    def _as_possessor(self) -> NounPhrase:
        return NounPhrase(
            first=self.first,
            last=self.at,
            core_last=self.at,
            words=tuple(self.words),
            det=self.det,
            number=self.number,
            owner=self.owner,
            mentions=tuple(self.mentions),
            possessor=None,
            of=None,
            tail=None,
            pronoun=False,
            headless=False,
        )

    def _take_gloss(self) -> int:
        """A short form in brackets after its long form: "improvised explosive device (IED)"."""
        if not self.words or self.at + 2 >= len(self.tokens) or self.tags[self.at + 2] != ")":
            return 0
        gloss = self.tokens[self.at + 1].text
        capitals = sum(letter.isupper() for letter in gloss)
        if len(gloss) > _GLOSS_MAX or capitals < 2 or capitals < len(gloss) - 1:
            return 0
        self.words.extend((self.at, self.at + 1, self.at + 2))
        inner = self.reader.mentions.get(self.at + 1)
        if inner is not None and inner.last == self.at + 2 and inner.kind == "party":
            self.mentions.append(inner)
        return 3

    def _take_joined(self) -> int:
        """ "two oil and gas plants": after a number above one the head still has to come."""
        if self.number is None or not self.words or self.tokens[self.at].lower != "and":
            return 0
        low = getattr(self.number.value, "low", None)
        if (low is not None and low < 2) or is_plural(self.tokens[self.words[-1]].lower):
            return 0
        after = self.at + 1
        if not self.reader.is_plain_noun(after) or after in self.reader.mentions:
            return 0
        last = after
        while last < len(self.tokens) and self.tags[last] in _GOES_ON and last not in self.reader.mentions:
            last += 1
        if not is_plural(self.tokens[last - 1].lower):
            return 0
        self.words.extend(range(self.at, last))
        return last - self.at

    def _take_adverb(self) -> int:
        after = self.at + 1
        if self.pronoun or after >= len(self.tokens):
            return 0
        if not self.tokens[self.at].lower.endswith("ly"):
            return self._take_particle(after)
        if (
            self.tags[after] in "VN"
            and self.reader.is_nounish(after)
            and (self.det or self.number or self.owner)
        ):
            self.words.append(self.at)
            return 1
        return 0

    def _take_particle(self, after: int) -> int:
        """ "two bed down locations": a particle between a singular noun and the head."""
        if self.tokens[self.at].lower not in english.PARTICLES or not self.words:
            return 0
        if self.det is None and self.number is None:
            return 0
        if is_plural(self.tokens[self.words[-1]].lower) or not self.reader.is_plain_noun(after):
            return 0
        self.words.append(self.at)
        return 1

    def _of_phrase(self) -> NounPhrase | None:
        """The phrase behind "of" ("to" behind "access"); deep chains are no language."""
        if self.at + 1 >= len(self.tokens) or self.depth >= _DEEPEST:
            return None
        lower = self.tokens[self.at].lower
        wanted = lower == "of" or (
            lower == "to" and bool(self.words) and self.tokens[self.words[-1]].lower in _WANT_TO
        )
        return self._inner(self.at + 1) if wanted else None

    def _tail(self) -> tuple[int, int] | None:
        """A participle that tells what kind of thing it is: "a house rigged with explosives"."""
        at = self.at
        if not self.words or at + 2 >= len(self.tokens) or self.tags[at] != "V":
            return None
        if (
            self.tokens[at].lower in english.NO_MODIFIERS | _FIGHTS
            or self.tokens[at + 1].lower != "with"
            or self._inner(at + 2) is None
        ):
            return None
        return at, self.at

    def _inner(self, at: int) -> NounPhrase | None:
        """The phrase that starts at a token, taken into this one."""
        inner = self.reader.read(at, self.depth + 1)
        if inner is not None:
            self.at = inner.last
        return inner

    _takers: ClassVar[Mapping[str, Callable[["OpenNoun"], int]]] = {
        "D": _take_determiner,
        "O": _take_determiner,
        "R": _take_pronoun,
        "H": _take_hyphen,
        "(": _take_gloss,
        "C": _take_joined,
        "A": _take_adverb,
    }
