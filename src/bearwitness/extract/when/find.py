"""Finds the time expressions of a passage.

One cheap look for any word of time; then the passage becomes a row of kinds, the rules whose key word is
present propose expressions, the longest win, and each is resolved in text order against the days told before
it.
"""

import re
from datetime import date
from functools import cache

import msgspec

from bearwitness.extract.when import (
    before_era,
    clocktimes,
    counted,
    dates,
    lengths,
    periods,
    ranges,
    relative,
    repeats,
    seasons,
    vague,
)
from bearwitness.extract.when.clock import Clock, Told, grain_of
from bearwitness.extract.when.grammar import Kinds, name_kinds
from bearwitness.extract.when.join import join
from bearwitness.extract.when.links import Found, Links, build_links
from bearwitness.extract.when.narrative import Step
from bearwitness.extract.when.records import Anchor, Tense, TimeMention
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.extract.when.story import told_after
from bearwitness.extract.when.tape import Tape, lower, read_tape
from bearwitness.extract.when.tense import guess
from bearwitness.extract.when.words import Words, load_words
from bearwitness.extract.when.zones import zone_of


class Compiled(msgspec.Struct, frozen=True):
    """A rule with its pattern ready and its place in the order of rules."""

    rule: Rule
    pattern: re.Pattern[str]
    order: int


class Grammar(msgspec.Struct, frozen=True):
    """All rules by the kind character that must be present, over one table of words."""

    words: Words
    kinds: Kinds
    rules: dict[str, tuple[Compiled, ...]]
    links: Links


Candidate = tuple[int, int, Match, Compiled]


@cache
def load_grammar() -> Grammar:
    """The grammar that ships with the package, compiled once."""
    words = load_words()
    kinds = name_kinds(words.kinds)
    every = (
        *dates.RULES,
        *before_era.RULES,
        *clocktimes.RULES,
        *ranges.RULES,
        *periods.RULES,
        *seasons.RULES,
        *relative.RULES,
        *counted.RULES,
        *lengths.RULES,
        *repeats.RULES,
        *vague.RULES,
    )
    by_key: dict[str, list[Compiled]] = {}
    for order, rule in enumerate(every):
        compiled = Compiled(rule, kinds.compile(rule.pattern), order)
        for name in rule.key.split():
            for char in kinds.chars(name):
                by_key.setdefault(char, []).append(compiled)
    return Grammar(words, kinds, {char: tuple(rules) for char, rules in by_key.items()}, build_links(kinds))


def find_times(text: str, anchor: Anchor, *, tense: Tense | None = None) -> list[TimeMention]:
    """Time expressions of one passage in text order, none overlapping.

    `tense(offset)` says "past", "present", "future" or None of the clause around an offset; without it a few
    words around are looked at. Offsets are code points of `text`.
    """
    grammar = load_grammar()
    low = lower(text)
    if grammar.words.precheck.search(low) is None:
        return []
    tape = read_tape(text, low, grammar.words)
    chosen = _choose(_candidates(tape, grammar), len(tape.kinds))
    found = _resolve(chosen, anchor, tense or (lambda offset: guess(tape, grammar.kinds, offset)))
    joined = join(found, tape, grammar.links, anchor)
    return [_mention(each) for each in joined]


def find_steps(text: str, published: date | None, *, heads: bool) -> list[tuple[int, Step]]:
    """The dates of a passage that states a year or lacks one, by their offsets.

    `heads`: the passage is a heading.
    """
    grammar = load_grammar()
    low = lower(text)
    if grammar.words.precheck.search(low) is None:
        return []
    tape = read_tape(text, low, grammar.words)
    chosen = _choose(_candidates(tape, grammar), len(tape.kinds))
    steps = []
    for each in _resolve(chosen, Anchor(published=published), lambda _: None):
        value = each.value
        if value.type == "DATE" and value.partial is not None:
            steps.append((each.match.offset, Step(None, "D", value.partial)))
        elif value.type == "DATE" and value.basis == "stated" and value.days is not None:
            steps.append((each.match.offset, Step(value.days, grain_of(value.days), heads=heads)))
    return _headed(steps) if heads else steps


def _headed(steps: list[tuple[int, Step]]) -> list[tuple[int, Step]]:
    """A heading tells of one stretch, from the first to the last year in it; what lacks a year lies in it."""
    stated = [(at, step.days) for at, step in steps if step.days]
    if not stated:
        return steps
    whole = min(days[0] for _, days in stated), max(days[1] for _, days in stated)
    lacking = [(at, step) for at, step in steps if step.days is None]
    return [(stated[0][0], Step(whole, grain_of(whole), heads=True)), *lacking]


def _candidates(tape: Tape, grammar: Grammar) -> list[Candidate]:
    """All that any rule proposes and its guard lets pass."""
    present = {rule.order: rule for kind in set(tape.kinds) for rule in grammar.rules.get(kind, ())}
    found: list[Candidate] = []
    for rule in present.values():
        for hit in rule.pattern.finditer(tape.kinds):
            first, last = hit.span("core" if "core" in rule.pattern.groupindex else 0)
            match = Match(tape, grammar.kinds, first, last)
            if last > first and (rule.rule.guard is None or rule.rule.guard(match)):
                found.append((first, last, match, rule))
    return found


def _choose(candidates: list[Candidate], size: int) -> list[Candidate]:
    """The longest first; what overlaps a longer one falls.

    Equal length: the earlier place, then the earlier rule.
    """
    taken = bytearray(size)
    chosen = []
    for each in sorted(candidates, key=lambda c: (c[0] - c[1], c[0], c[3].order)):
        if not any(taken[each[0] : each[1]]):
            taken[each[0] : each[1]] = b"\1" * (each[1] - each[0])
            chosen.append(each)
    return sorted(chosen, key=lambda c: c[0])


def _resolve(chosen: list[Candidate], anchor: Anchor, tense: Tense) -> list[Found]:
    """Works out values in text order; each day told is known to the next."""
    told = Told(anchor.previous, anchor.grain) if anchor.previous else None
    found = []
    for first, last, match, compiled in chosen:
        value = compiled.rule.read(match, Clock(anchor, told, tense))
        if value is None:
            continue
        found.append(Found(first, last, match, compiled.rule.id, value))
        told = told_after(value.type, value.days, value.basis, compiled.rule.id, anchor) or told
    return found


def _mention(found: Found) -> TimeMention:
    value, tape = found.value, found.match.tape
    earliest, latest = value.days or (None, None)
    clock = value.hour if value.hour and ":" in value.hour else None
    return TimeMention(
        start=tape.starts[found.first],
        end=tape.ends[found.last - 1],
        earliest=earliest.isoformat() if earliest and not value.open_start else None,
        latest=latest.isoformat() if latest and not value.open_end else None,
        timex=value.timex,
        type=value.type,
        basis=value.basis,
        rule=found.rule,
        anchor=found.anchor,
        direction=value.direction,
        counts=value.counts if found.anchor is not None else None,
        ends=tuple(
            _mention(Found(first, last, found.match, found.rule, end)) for first, last, end in value.ends
        ),
        clock=clock,
        zone=zone_of(found) if clock else None,
    )
