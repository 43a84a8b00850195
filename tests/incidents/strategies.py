"""Claims that Hypothesis makes: few days, places, reports, so that many meet."""

from hypothesis import strategies as st

from bearwitness.model.records import Claim
from incidents.made import COALITION, ISLAMIC_STATE, claim, day, harm, hit

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
