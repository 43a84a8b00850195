"""Claims of sentences that do nothing but report what a party or an official said."""

from bearwitness.extract.assemble import ORIGIN, SCHEMA, Found
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech import Statement
from bearwitness.model.ids import claim_id
from bearwitness.model.records import Claim
from bearwitness.model.values import Event, Modality, When
from bearwitness.tables.doubt import doubt


def statement_claim(found: Found, statement: Statement) -> Claim | None:
    """The claim of a statement; None where no party to a conflict speaks or is spoken of.

    A forecast is `predicted` and holds the time it speaks of; anything else the time it was said.
    """
    sentence, passage = found.sentence, found.sentence.passage
    if not any(mention.kind == "party" for mention in sentence.mentions):
        return None
    due = _due(found, statement)
    modality: Modality = "predicted" if due is not None else "asserted"
    cue = _cue(sentence, statement)
    return Claim(
        schema=SCHEMA,
        id=claim_id(passage.report, passage.start, passage.end, "statement", cue.start, ORIGIN),
        report=passage.report,
        start=passage.start,
        end=passage.end,
        exact=sentence.kept[passage.start : passage.end],
        event=cue,
        modality=modality,
        certainty="stated",
        hedge=None,
        parties=(),
        effects=(),
        harm=(),
        when=due or statement.said_by[0].when,
        where=None,
        said_by=statement.said_by,
        origin=ORIGIN,
    )


def _cue(sentence: Sentence, statement: Statement) -> Event:
    """The verb of saying; the first words said where the sentence has none of its own."""
    clause = sentence.clauses[statement.clause] if statement.clause is not None else None
    if clause is not None and clause.verb is not None:
        span = sentence.span(clause.verb.at, clause.verb.last)
    else:
        span = sentence.span(statement.first, statement.first + 1)
    return Event("statement", None, span.exact, span.start, span.end)


def _due(found: Found, statement: Statement) -> When | None:
    """The time that what is said will come true, where it is said of the future."""
    sentence = found.sentence
    said = range(statement.first, statement.last)
    future = any(sentence.lower(at) in doubt().predicting_modals | {"'ll"} for at in said)
    future = future or any(sentence.lower(at).endswith("'ll") for at in said)
    if not future:
        return None
    inside = [when for mention, when in found.times if mention.first in said]
    return inside[0] if inside else None
