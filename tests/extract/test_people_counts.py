"""Whom a sentence tells as harmed: kind, group, low, high, reference, whether part of others."""

import pytest
from extract.told import claims

from bearwitness.model.values import Harm

Row = tuple[str | None, str, int | None, int | None, str, bool]


def _new(kind: str, who: str, low: int | None, high: int | None = -1) -> Row:
    return (kind, who, low, low if high == -1 else high, "new", False)


def _part(kind: str, who: str, low: int, high: int | None = -1) -> Row:
    return (kind, who, low, low if high == -1 else high, "new", True)


def _known(kind: str | None, who: str, low: int, high: int | None = -1) -> Row:
    return (kind, who, low, low if high == -1 else high, "known", False)


def _others(kind: str, who: str, low: int, high: int | None = -1) -> Row:
    return (kind, who, low, low if high == -1 else high, "others", False)


_CONJUNCTS: list[tuple[str, list[Row]]] = [
    (
        "His wife and three sons were killed in the strike.",
        [_new("killed", "women", 1), _new("killed", "men", 3)],
    ),
    (
        "A man, his wife and their two children were killed in Aleppo.",
        [_new("killed", "men", 1), _new("killed", "women", 1), _new("killed", "children", 2)],
    ),
    (
        "Omar Hadi was killed along with his wife and his brother Karim Hadi.",
        [_new("killed", "unknown", 1), _new("killed", "women", 1), _new("killed", "men", 1)],
    ),
    (
        "The strike killed a commander together with two of his aides.",
        [_new("killed", "leaders", 1), _new("killed", "civilians", 2)],
    ),
    (
        "Omar Hadi and his wife were killed, as were their two sons.",
        [_new("killed", "unknown", 1), _new("killed", "women", 1), _new("killed", "men", 2)],
    ),
    (
        "The strike killed a man as well as his two sons in addition to four others.",
        [_new("killed", "men", 1), _new("killed", "men", 2), _others("killed", "unknown", 4)],
    ),
    (
        "A doctor, who worked in the town, and his wife were killed.",
        [_new("killed", "medical", 1), _new("killed", "women", 1)],
    ),
    (
        "Residents reported that two of their aunts had been killed along with at least four other people.",
        [_new("killed", "women", 2), _others("killed", "unknown", 4, None)],
    ),
    (
        "Omar Hadi, their mother and two brothers were also all killed.",
        [_new("killed", "unknown", 1), _new("killed", "women", 1), _new("killed", "men", 2)],
    ),
    (
        "Gunmen killed five people in Mosul and three in Kirkuk.",
        [_new("killed", "unknown", 5), _new("killed", "unknown", 3)],
    ),
    (
        "One woman died and three others, including one police officer, were injured.",
        [
            _new("killed", "women", 1),
            _others("injured", "unknown", 3),
            _part("injured", "security_forces", 1),
        ],
    ),
]

_NAMES: list[tuple[str, list[Row]]] = [
    ("Karim was killed by shelling.", [_new("killed", "unknown", 1)]),
    ("Basil's brother Karim was killed in the strike.", [_new("killed", "men", 1)]),
    ("Her son 11-year-old Sami was killed in the strike.", [_new("killed", "children", 1)]),
    (
        "Omar al-Masry, Abd el-Rahman and Said Hassan were killed.",
        [_new("killed", "unknown", 1)] * 3,
    ),
    ("Dr. Jihad Saleh was wounded in the raid.", [_new("injured", "unknown", 1)]),
    (
        "The blast killed Salim Rashid Omar Abu Naja, 15, and Umm Sami.",
        [_new("killed", "children", 1), _new("killed", "unknown", 1)],
    ),
    (
        "A rocket killed Omar Hadi (35), his daughter Dana (24) and 40 year old Warda Jamil Saleh.",
        [_new("killed", "unknown", 1), _new("killed", "women", 1), _new("killed", "unknown", 1)],
    ),
    ("Residents said that a doctor, Salim Nasser, was killed.", [_new("killed", "medical", 1)]),
    ("Troops killed a Taliban leader, Mullah Nazir, in Ghazni.", [_new("killed", "leaders", 1)]),
    ("Omar Hadi, a teacher and father of two, was killed.", [_new("killed", "civilians", 1)]),
    ("Omar Hadi (Abu Sami) was killed.", [_new("killed", "unknown", 1)]),
    ("His neighbour, a farmer, was killed.", [_new("killed", "civilians", 1)]),
    (
        "Three men, Omar Hadi, Basil Nour, and Sami Dib, were abducted by gunmen.",
        [_new("abducted", "men", 3), *[_part("abducted", "unknown", 1)] * 3],
    ),
    (
        "Their two sons Hadi al-Masry (7 years old) and Ali al-Masry (five years old) were killed.",
        [_new("killed", "men", 2), _part("killed", "children", 1), _part("killed", "children", 1)],
    ),
    (
        "Two journalists, Omar Hadi and Basil Nour, and a driver were wounded.",
        [
            _new("injured", "journalists", 2),
            _part("injured", "unknown", 1),
            _part("injured", "unknown", 1),
            _new("injured", "civilians", 1),
        ],
    ),
]

_LONG: list[tuple[str, list[Row]]] = [
    (
        (
            "Omar Hadi (also known as Abu Sami) and his wife were killed alongside their uncle, 61-year-old Basil"
            " Saleh, sister-in-law, 37-year-old Dana Saleh, aunt Salma Saleh and two grandsons."
        ),
        [
            _new("killed", "unknown", 1),
            _new("killed", "women", 1),
            _new("killed", "men", 1),
            _new("killed", "women", 1),
            _new("killed", "women", 1),
            _new("killed", "men", 2),
        ],
    ),
    (
        "Salma Hadi was killed with her son and his wife.",
        [_new("killed", "unknown", 1), _new("killed", "men", 1), _new("killed", "women", 1)],
    ),
    (
        "At least four civilians were killed and 18 others, including more than 15 children, were injured.",
        [
            _new("killed", "civilians", 4, None),
            _others("injured", "unknown", 18),
            _part("injured", "children", 16, None),
        ],
    ),
    (
        "Lina Hadi was killed along with two children: Dana Hadi (daughter, 16) and Sami Hadi (son, aged 13).",
        [_new("killed", "unknown", 1), _new("killed", "children", 2), *[_part("killed", "children", 1)] * 2],
    ),
    (
        "My brothers Karim, Basil and Sami were martyred.",
        [_new("killed", "men", 2, None), *[_part("killed", "unknown", 1)] * 3],
    ),
    (
        "According to the Media and Culture Commission, 18 civilians were injured.",
        [_new("injured", "civilians", 18)],
    ),
    (
        "Police said the dead were Omar Hadi, 20; Lina Saleh, 21; and a 3-year-old boy.",
        [_known("killed", "unknown", 1)] * 2 + [_known("killed", "children", 1)],
    ),
    (
        "Police say Dale Hadi, of Cedar Hill, died from a gunshot wound.",
        [_new("killed", "unknown", 1)],
    ),
]

_AGES: list[tuple[str, list[Row]]] = [
    ("A 15-year-old boy was shot dead.", [_new("killed", "children", 1)]),
    ("A 40-year-old was wounded in the attack.", [_new("injured", "unknown", 1)]),
    ("A 9-month-old was killed.", [_new("killed", "children", 1)]),
    ("Three brothers aged 4, 7 and 9 were killed in the raid.", [_new("killed", "children", 3)]),
    ("Two 15-year-old boys were killed.", [_new("killed", "children", 2)]),
    ("A woman, 35 years old, was killed.", [_new("killed", "women", 1)]),
    ("Police arrested two men aged 20 and 25 in Aleppo.", [_new("captured", "men", 2)]),
    (
        "Omar Hadi, 34, his wife, 30, and their son, 5, were killed.",
        [_new("killed", "unknown", 1), _new("killed", "women", 1), _new("killed", "children", 1)],
    ),
]

_FAMILIES: list[tuple[str, list[Row]]] = [
    ("A family of five was killed in an airstrike.", [_new("killed", "civilians", 5)]),
    ("Five members of the Hamdan family were killed.", [_new("killed", "unknown", 5)]),
    ("The Hamdan family was killed in the strike.", [_new("killed", "civilians", 2, None)]),
    ("An entire family was killed in the strike.", [_new("killed", "civilians", 2, None)]),
    ("Three families were displaced by the raid.", [_new("displaced", "civilians", 6, None)]),
    ("Twins were killed in the bombing.", [_new("killed", "children", 2)]),
    ("A pair of brothers was killed.", [_new("killed", "men", 2)]),
    ("A husband and wife were killed.", [_new("killed", "men", 1), _new("killed", "women", 1)]),
]

_PARTS: list[tuple[str, list[Row]]] = [
    (
        "Five civilians, including two children and a woman, were killed in the strike.",
        [_new("killed", "civilians", 5), _part("killed", "children", 2), _part("killed", "women", 1)],
    ),
    (
        "The strike killed five civilians, among them a child.",
        [_new("killed", "civilians", 5), _part("killed", "children", 1)],
    ),
    (
        "Two people, one of them a child, were killed.",
        [_new("killed", "unknown", 2), _part("killed", "children", 1)],
    ),
    (
        "Six people, four of whom were children, were killed in the attack.",
        [_new("killed", "unknown", 6), _part("killed", "children", 4)],
    ),
    (
        "Ten people, mostly women and children, were wounded.",
        [_new("injured", "unknown", 10), _part("injured", "civilians", 6, 10)],
    ),
    (
        "Twelve people were killed, most of them civilians.",
        [_new("killed", "unknown", 12), _part("killed", "civilians", 7, 12)],
    ),
    (
        "Three people were killed, all of them women.",
        [_new("killed", "unknown", 3), _part("killed", "women", 3)],
    ),
    (
        "Airstrikes killed 10 people – including four children – in Idlib.",
        [_new("killed", "unknown", 10), _part("killed", "children", 4)],
    ),
    (
        "10 people were killed, of them 4 children.",
        [_new("killed", "unknown", 10), _part("killed", "children", 4)],
    ),
    (
        "Two people were killed: a man and his wife.",
        [_new("killed", "unknown", 2), _part("killed", "men", 1), _part("killed", "women", 1)],
    ),
    (
        "Two soldiers, a policeman and a civilian were killed.",
        [
            _new("killed", "security_forces", 2),
            _new("killed", "security_forces", 1),
            _new("killed", "civilians", 1),
        ],
    ),
    ("Six died, all but one of them civilians.", [_new("killed", "unknown", 6)]),
]

_REFERENCES: list[tuple[str, list[Row]]] = [
    ("He was killed in the strike.", [_known("killed", "unknown", 1)]),
    ("They were killed by a mine.", [_known("killed", "unknown", 2, None)]),
    ("Three of them were killed.", [_known("killed", "unknown", 3)]),
    (
        "A man was killed and two others were wounded.",
        [_new("killed", "men", 1), _others("injured", "unknown", 2)],
    ),
    (
        "Two militants were killed and another was wounded.",
        [_new("killed", "fighters", 2), _others("injured", "unknown", 1)],
    ),
    ("Among the dead were two journalists.", [_known("killed", "journalists", 2)]),
    ("The wounded included a paramedic.", [_known("injured", "medical", 1)]),
    ("Three of the dead were children.", [_known("killed", "children", 3)]),
    ("One of the victims was a woman.", [_known(None, "women", 1)]),
]

_NUMBERS: list[tuple[str, list[Row]]] = [
    ("Between four and nine members of the family were killed.", [_new("killed", "unknown", 4, 9)]),
    ("Up to 20 civilians were injured.", [_new("injured", "civilians", None, 20)]),
    ("Not a single civilian was killed.", [_new("killed", "civilians", 0)]),
    ("Nobody was hurt in the strike.", [_new("injured", "unknown", 0)]),
    ("No one was killed.", [_new("killed", "unknown", 0)]),
    (
        "Six were killed and ten wounded in the bombing.",
        [_new("killed", "unknown", 6), _new("injured", "unknown", 10)],
    ),
    ("A man was fatally wounded near Aleppo.", [_new("killed", "men", 1)]),
]

_CAPITALS: list[tuple[str, list[Row]]] = [
    (
        "THE GUERRILLAS KILLED FIVE PEASANTS, INCLUDING TWO CHILDREN.",
        [_new("killed", "civilians", 5), _part("killed", "children", 2)],
    ),
    ("HIS BROTHER KARIM HADI WAS KILLED.", [_new("killed", "men", 1)]),
    ("OMAR HADI, AN ARMY OFFICER, WAS KILLED BY GUERRILLAS.", [_new("killed", "security_forces", 1)]),
    (
        "TWO PEOPLE, ONE OF THEM A CHILD, WERE KILLED.",
        [_new("killed", "unknown", 2), _part("killed", "children", 1)],
    ),
    ("HE WAS KILLED.", [_known("killed", "unknown", 1)]),
]


def _harm(text: str) -> list[Harm]:
    return [harm for claim in claims(text) for harm in claim.harm]


def _row(harm: Harm) -> Row:
    return harm.kind, harm.who, harm.count.low, harm.count.high, harm.reference, harm.part_of is not None


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [*_CONJUNCTS, *_NAMES, *_LONG, *_AGES, *_FAMILIES, *_PARTS, *_REFERENCES, *_NUMBERS, *_CAPITALS],
)
def test_everybody_harmed_is_told_once(sentence: str, rows: list[Row]) -> None:
    assert [_row(harm) for harm in _harm(sentence)] == rows


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in (*_CONJUNCTS, *_NAMES, *_PARTS)])
def test_every_harm_rests_on_its_words(sentence: str) -> None:
    for harm in _harm(sentence):
        assert sentence[harm.start : harm.end] == harm.exact
        assert sentence[harm.count.start : harm.count.end] == harm.count.exact


def test_a_part_names_the_start_of_its_whole() -> None:
    whole, part = _harm("The strike killed five civilians, among them a child.")
    assert part.part_of == whole.start


@pytest.mark.parametrize(
    ("sentence", "named", "noun"),
    [
        ("Karim was killed by shelling.", True, None),
        ("Omar Hadi was killed.", True, None),
        ("His brother Karim Hadi was killed.", True, "brother"),
        ("A doctor, Salim Nasser, was killed.", True, "doctor"),
        ("A doctor was killed.", False, "doctor"),
    ],
)
def test_a_name_is_told_and_not_kept_as_the_noun(sentence: str, named: bool, noun: str | None) -> None:
    (harm,) = _harm(sentence)
    assert (harm.named, harm.object) == (named, noun)


def test_definite_people_are_known_after_the_first_words_of_a_report() -> None:
    later = _harm("Six men were detained near Herat.\n\nThe insurgents were killed.")
    assert [harm.reference for harm in later] == ["new", "known"]
    assert [harm.reference for harm in _harm("The insurgents were killed.")] == ["new"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The strike hit the home of the Hamdan family.",
        "Those who do not surrender will be killed.",
    ],
)
def test_people_who_were_not_harmed_do_not_count(sentence: str) -> None:
    assert _harm(sentence) == []
