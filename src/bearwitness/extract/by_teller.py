"""Parts the harm that several speakers tell in one sentence: "A reported five dead, B nine"."""

from collections.abc import Iterator, Sequence

from bearwitness.extract.draft import Draft
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech import Speech
from bearwitness.extract.speech_records import Chain
from bearwitness.model.values import Harm


def by_teller(sentence: Sentence, drafts: Sequence[Draft], speech: Speech) -> list[Draft]:
    """The drafts; harm that another speaker tells than the rest of its draft makes a draft of its own."""
    if not speech.scopes:
        return list(drafts)
    return [each for draft in drafts for each in _parted(sentence, draft, speech)]


def _parted(sentence: Sentence, draft: Draft, speech: Speech) -> Iterator[Draft]:
    own = speech.said_by(draft.told_at)
    tokens = {harm.start: _token(sentence, harm) for harm in draft.harm}
    tellers = {start: _tellers(speech, at) or own for start, at in tokens.items()}
    for harm in draft.harm:
        if harm.part_of in tellers:
            tellers[harm.start] = tellers[harm.part_of]
    others = [chain for chain in dict.fromkeys(tellers.values()) if chain != own]
    if len(set(tellers.values())) < 2:
        if others and not own:
            # "The agency reported three deaths": the harm alone stands in what is said.
            draft.voice_at = tokens[draft.harm[0].start]
        yield draft
        return
    every = draft.harm
    draft.harm = [harm for harm in every if tellers[harm.start] == own]
    if draft.harm or draft.own:
        yield draft
    for chain in others:
        held = [harm for harm in every if tellers[harm.start] == chain]
        yield _of(draft, held, tokens[held[0].start])


def _tellers(speech: Speech, at: int | None) -> Chain:
    return speech.said_by(at) if at is not None else ()


def _token(sentence: Sentence, harm: Harm) -> int | None:
    """The token at which the words of a harm begin."""
    found = (at for at in range(len(sentence.tokens)) if sentence.span(at, at + 1).start == harm.start)
    return next(found, None)


def _of(draft: Draft, harm: list[Harm], at: int | None) -> Draft:
    """A draft of the same event with the harm that begins at token `at`."""
    first = at if at is not None else draft.first
    killed = draft.type == "other" and any(each.kind == "killed" for each in harm)
    made = Draft("killing" if killed else draft.type, first, first + 1, own=False)
    made.harm = harm
    made.definite = True
    return made
