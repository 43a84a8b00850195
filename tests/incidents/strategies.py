"""Claims that Hypothesis makes: few days, places, reports, so that many meet."""

from hypothesis import strategies as st

from bearwitness.incidents.facts import Amount
from bearwitness.model.records import Claim
from incidents.made import COALITION, ISLAMIC_STATE, claim, day, harm, hit, telling

_DAYS = st.sampled_from(["2017-01-20", "2017-01-21", "2017-01-22", "2017-01-30"])
_WHEN = st.one_of(st.none(), _DAYS.map(day), st.just(day("2017-01-01", "2017-01-31")))
_PLACES = st.sampled_from([None, "Mosul", "Bayji", "Kisik", "Iraq", "Ninawa", "Nowhere Farm"])
_TYPES = st.sampled_from(["airstrike", "drone_strike", "killing", "shelling", "arrest"])
_HARMS = st.lists(
    st.builds(
        harm,
        st.sampled_from(["killed", "injured"]),
        st.integers(1, 8),
        st.sampled_from(["unknown", "civilians"]),
    ),
    max_size=2,
)
_EFFECTS = st.lists(st.builds(hit, st.sampled_from(["VBIED", "vehicle", "mortar"])), max_size=2)
_PARTIES = st.sampled_from(
    [(), (COALITION,), (COALITION, ISLAMIC_STATE), (("islamic-state", "IS", "initiator"),)]
)
_MODES = st.sampled_from(["asserted"] * 5 + ["historical", "denied", "predicted"])


def _amount(low: int, more: int, above: int, shape: str) -> Amount:
    """An amount as words give them: exact, a bound, about a number, a range, a top alone, vague."""
    shapes = {
        "exact": Amount(low, low, low),
        "at least": Amount(low, None, low),
        "about": Amount(0, None, low),
        "nearly": Amount(0, low, low),
        "range": Amount(low, low + more, None),
        "up to": Amount(0, low + more, None),
        "vague": Amount(low, None, None),
        "between": Amount(low, low + more + above, low + more),
    }
    return shapes[shape]


_SHAPES = st.sampled_from(["exact", "at least", "about", "nearly", "range", "up to", "vague", "between"])
AMOUNTS = st.builds(_amount, st.integers(0, 50), st.integers(0, 9), st.integers(0, 9), _SHAPES)
TELLINGS = st.builds(
    telling,
    AMOUNTS,
    st.integers(0, 3),
    kind=st.sampled_from(["killed", "injured", "unknown"]),
    day=st.sampled_from([None, "2017-01-21", "2017-01-22"]),
    standing=st.sampled_from(["counts"] * 4 + ["replaced", "copy", "part"]),
    vague=st.sampled_from([None, "several", "dozens", "tens of thousands", "people"]),
)


@st.composite
def claims_of(draw: st.DrawFn) -> Claim:
    """One claim in one of three reports."""
    return claim(
        draw(st.sampled_from(["r1", "r2", "r3"])),
        draw(st.integers(0, 8)) * 150,
        kind=draw(_TYPES),
        count=draw(st.sampled_from([None, None, 1, 2])),
        when=draw(_WHEN),
        place=draw(_PLACES),
        parties=draw(_PARTIES),
        effects=draw(_EFFECTS),
        harms=draw(_HARMS),
        modality=draw(_MODES),
    )


def records(most: int = 14) -> st.SearchStrategy[list[Claim]]:
    """The claims of a small record, each once."""
    return st.lists(claims_of(), max_size=most, unique_by=lambda each: each.id)
