"""Tests of verb forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.lang.inflect import VerbForms, base_form, verb_forms
from bearwitness.lang.irregular import IRREGULAR_VERBS
from bearwitness.lang.verbs import all_forms, is_participle

FORMS = [
    VerbForms("strike", "strikes", "striking", "struck", "struck"),
    VerbForms("hit", "hits", "hitting", "hit", "hit"),
    VerbForms("shoot", "shoots", "shooting", "shot", "shot"),
    VerbForms("blow up", "blows up", "blowing up", "blew up", "blown up"),
    VerbForms("fight", "fights", "fighting", "fought", "fought"),
    VerbForms("die", "dies", "dying", "died", "died"),
    VerbForms("lie", "lies", "lying", "lay", "lain"),
    VerbForms("flee", "flees", "fleeing", "fled", "fled"),
    VerbForms("deny", "denies", "denying", "denied", "denied"),
    VerbForms("destroy", "destroys", "destroying", "destroyed", "destroyed"),
    VerbForms("damage", "damages", "damaging", "damaged", "damaged"),
    VerbForms("stop", "stops", "stopping", "stopped", "stopped"),
    VerbForms("target", "targets", "targeting", "targeted", "targeted"),
    VerbForms("kidnap", "kidnaps", "kidnapping", "kidnapped", "kidnapped"),
    VerbForms("bomb", "bombs", "bombing", "bombed", "bombed"),
    VerbForms("overrun", "overruns", "overrunning", "overran", "overrun"),
    VerbForms("free", "frees", "freeing", "freed", "freed"),
    VerbForms("crush", "crushes", "crushing", "crushed", "crushed"),
    VerbForms("panic", "panics", "panicking", "panicked", "panicked"),
    VerbForms("be", "is", "being", "was", "been"),
    VerbForms("have", "has", "having", "had", "had"),
]
REGULAR = """
engage destroy damage suppress neutralize degrade disable target attack bomb shell fire launch drop detonate
explode kill wound injure maim execute murder assassinate massacre behead arrest detain capture seize abduct
kidnap release rescue raid storm ambush clash patrol besiege encircle evacuate displace liberate recapture
retreat surrender deploy advance intercept jam hack sink ram torch loot pillage rape torture poison gas mine
clear crater deny prevent use rig load bury stab hang drown choke burn crush trap collapse topple level raze
flatten demolish gut shatter scar cripple
""".split()


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: forms.base)
def test_verb_forms(forms: VerbForms) -> None:
    assert verb_forms(forms.base) == forms


@pytest.mark.parametrize("base", sorted({*REGULAR, *(f.base for f in FORMS)} - {"lie", "blow up"}))
def test_every_form_leads_back_to_its_base(base: str) -> None:
    for form in verb_forms(base)[1:]:
        assert base_form(form) == base, form


@pytest.mark.parametrize("row", IRREGULAR_VERBS.split(), ids=lambda row: row.partition("=")[0])
def test_irregular_rows_have_three_cells(row: str) -> None:
    base, past, participle = row.split("=")
    assert all(cell and all(form.isalpha() for form in cell.split("/")) for cell in (base, past, participle))
    assert base_form(base) == base


def test_stricken_is_a_form_of_strike() -> None:
    assert base_form("stricken") == "strike"
    assert "stricken" in all_forms("strike")


@pytest.mark.parametrize("word", ["hundred", "thing", "table", "red", "during", "was-not", ""])
def test_words_without_a_verb_ending_have_no_base(word: str) -> None:
    assert base_form(word) is None


@pytest.mark.parametrize("word", ["rigged", "hidden", "built", "destroyed", "struck"])
def test_participles(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize("word", ["red", "hundred", "shed-roof", "convoy", "positions"])
def test_no_participles(word: str) -> None:
    assert not is_participle(word)


@given(st.text(max_size=30))
def test_any_word_is_taken(word: str) -> None:
    assert base_form(word) is None or base_form(word)
    assert len(verb_forms(word)) == 5
