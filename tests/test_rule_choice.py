"""The rule that settles numbers of people, chosen from Python or by a command."""

import json
from pathlib import Path

import pytest
from cli.made import Ran, run

import bearwitness as bw
from bearwitness.config import RULES
from bearwitness.errors import UsageError

TEXTS = {
    "a": "An air strike on a market in Tal Afar, Iraq, on 12 May 2018 killed six civilians, a doctor said.",
    "b": "Residents said that nine civilians were killed when an air strike hit Tal Afar, Iraq, on 12 May 2018.",
    "c": "Eleven civilians died in the air strike on Tal Afar, Iraq, on 12 May 2018, the council said.",
    "d": "Nine civilians were killed in Tal Afar, Iraq, by the air strike of 12 May 2018, shopkeepers said.",
}
REPORTS = [bw.Report(id_, text, published="2018-05-14", source=f"Paper {id_}") for id_, text in TEXTS.items()]
# The best number by each rule.
BEST = {"range": 9, "lowest": 6, "ucdp": 9, "acled-style": 6}


def killed(incidents: list[bw.Incident]) -> tuple[str, int | None]:
    """The rule and the best number of those killed, in the only incident."""
    (incident,) = incidents
    (harm,) = incident.harm
    return harm.rule, harm.best


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = tmp_path / "r.db"
    with bw.Record(path) as made:
        made.add(*REPORTS)
    return str(path)


def shown(path: str, *options: str) -> tuple[str, int | None]:
    """What `incidents` tells as JSON."""
    (incident,) = json.loads(run(["incidents", path, "--format", "json", *options]).out)
    return incident["harm"][0]["rule"], incident["harm"][0]["best"]


@pytest.mark.parametrize("rule", RULES)
def test_the_setting_chooses_the_rule_of_a_matching(rule: str) -> None:
    claims = [claim for each in REPORTS for claim in bw.annotate(each).claims]
    settings = bw.Settings(rule=rule)
    assert killed(bw.link(claims, reports=REPORTS, settings=settings)) == (rule, BEST[rule])
    alone = bw.annotate(REPORTS[0], settle=True, settings=settings).incidents
    assert [each.harm[0].rule for each in alone or ()] == [rule]


def test_without_a_setting_it_is_the_range() -> None:
    claims = [claim for each in REPORTS for claim in bw.annotate(each).claims]
    assert killed(bw.link(claims, reports=REPORTS)) == ("range", 9)


def test_a_record_keeps_to_the_rule_of_its_last_matching(tmp_path: Path) -> None:
    with bw.Record(tmp_path / "r.db") as made:
        made.add(REPORTS[0], rule="lowest")
        assert killed(made.incidents()) == ("lowest", 6)
        made.add(*REPORTS[1:])
        assert killed(made.incidents()) == ("lowest", 6)
        # The same reports again, by another rule: matched anew although nothing came in.
        assert made.add(*REPORTS, rule="range").unchanged == 4
        assert killed(made.incidents()) == ("range", 9)
        assert made.check() == []


def test_another_rule_for_an_answer_leaves_the_record_as_it_is(record: str) -> None:
    before = Path(record).read_bytes()
    with bw.Record(record, create=False) as made:
        stands = made.incidents()
        for rule in RULES:
            assert killed(made.incidents(rule=rule)) == (rule, BEST[rule])
            assert killed([made.show("i", rule=rule).incident]) == (rule, BEST[rule])
        assert made.incidents(rule="range") == stands == made.incidents()
    assert Path(record).read_bytes() == before


def test_the_title_goes_with_the_numbers(record: str) -> None:
    with bw.Record(record, create=False) as made:
        assert made.show("i").incident.title.endswith(": 6–11 killed")
        assert made.show("i", rule="lowest").incident.id == made.show("i").incident.id


def test_an_export_may_have_a_rule_of_its_own(record: str, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert run(["export", record, "--as", "json", "-o", str(target), "--rule", "lowest"]).code == 0
    (incident,) = json.loads(target.read_text())["incidents"]
    assert (incident["harm"][0]["rule"], incident["harm"][0]["best"]) == ("lowest", 6)
    assert shown(record) == ("range", 9)


@pytest.mark.parametrize("rule", RULES)
def test_commands_that_look_take_a_rule(record: str, rule: str) -> None:
    assert shown(record, "--rule", rule) == (rule, BEST[rule])
    page = run(["show", record, "i", "--rule", rule]).out
    (line,) = (line for line in page.splitlines() if line.startswith("killed, civilians "))
    assert line.split()[-1] == rule


def test_add_takes_a_rule(tmp_path: Path) -> None:
    rows = [{"id": each.id, "text": each.text, "source": each.source} for each in REPORTS]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    path = str(tmp_path / "r.db")
    assert run(["add", path, str(tmp_path / "in.jsonl"), "--rule", "ucdp"]).code == 0
    assert shown(path) == ("ucdp", 9)


def piped(*options: str) -> Ran:
    """`annotate --settle` of one text."""
    return run(["annotate", *options], json.dumps({"id": "a", "text": TEXTS["a"]}))


def test_commands_without_a_record_take_a_rule() -> None:
    (incident,) = json.loads(piped("--settle", "--rule", "ucdp").out)["incidents"]
    assert incident["harm"][0]["rule"] == "ucdp"
    linked = run(["link", "--rule", "lowest"], piped().out)
    assert json.loads(linked.out)["harm"][0]["rule"] == "lowest"


def test_a_rule_without_settling_is_wrong_usage() -> None:
    ran = piped("--rule", "ucdp")
    assert (ran.code, ran.out) == (2, "")
    assert "--settle" in ran.err


@pytest.mark.parametrize(
    "verb",
    [
        ["annotate", "--settle"],
        ["link"],
        ["add", "r.db", "in.jsonl"],
        ["incidents", "r.db"],
        ["show", "r.db", "i"],
        ["export", "r.db", "--as", "csv", "-o", "x"],
    ],
)
def test_an_unknown_rule_is_wrong_usage_that_names_those_there_are(verb: list[str]) -> None:
    ran = run([*verb, "--rule", "average"])
    assert (ran.code, ran.out) == (2, "")
    assert all(rule in ran.err for rule in RULES)


def test_an_unknown_rule_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    wrong = bw.Settings(rule="average")
    with bw.Record(tmp_path / "r.db") as made:
        for call in (
            lambda: made.add(*REPORTS, rule="average"),
            lambda: made.incidents(rule="average"),
            lambda: bw.link([], settings=wrong),
        ):
            with pytest.raises(UsageError, match="expected one of range"):
                call()
        assert list(made.claims()) == []
