"""Adding reports: once, whole, and only where every value has its words."""

import itertools

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bearwitness.errors import InputRefused, UsageError
from bearwitness.model.records import Refusal
from store.made import NOW, TEXT, dump, filled, incident, intake, opened, reading, report, shelling


def test_what_went_in_comes_out(tmp_path):
    new = report(title="Shelling", url="https://example.org/1", medium="statement")
    claim = shelling(new)
    with opened(tmp_path / "r.db") as record:
        assert record.add(intake(new), reading(new)) is True
        held = record.report("r1")
        assert msgspec.structs.replace(held, capture=None) == new
        assert list(record.reports()) == [held]
        assert record.claim(claim.id) == claim
        assert list(record.claims()) == [claim]
        assert record.unread("r1") == list(reading(new).unread)
        assert record.captured(held.capture) == TEXT.encode()
        assert record.capture(held.capture) == intake(new).capture


def test_names_given_with_a_report_are_kept(tmp_path):
    new = msgspec.structs.replace(report(), names=((16, 22),))
    with opened(tmp_path / "r.db") as record:
        record.add(intake(new), reading(new))
        assert record.report("r1").names == ((16, 22),)


def test_passages_are_read_unread_or_set_aside(tmp_path):
    filled(tmp_path / "r.db")
    with opened(tmp_path / "r.db") as record:
        rows = record._file.rows("SELECT state, set_aside FROM passages ORDER BY place")
    assert rows == [("read", None), ("unread", None), ("set_aside", "mark of rights")]


def test_adding_twice_changes_nothing(tmp_path):
    path = tmp_path / "r.db"
    new, claim = filled(path)
    before, raw = dump(path), path.read_bytes()
    with opened(path) as record:
        assert record.holds(intake(new))
        assert record.add(intake(new), reading(new)) is False
        assert record.put_incidents([incident(claim)]) is False
    assert dump(path) == before
    assert path.read_bytes() == raw


def test_same_report_from_other_bytes_keeps_both_captures(tmp_path):
    new = report()
    again = intake(new, b"<p>" + TEXT.encode(), "wire/second.html")
    with opened(tmp_path / "r.db") as record:
        record.add(intake(new), reading(new))
        assert not record.holds(again)
        assert record.add(again, reading(new)) is True
        assert record.add(again, reading(new)) is False
        assert record.captured(again.capture.sha256) == again.data
        assert [entry.action for entry in record.log()] == ["create", "add", "capture"]
        assert len(list(record.claims())) == 1
        assert record.check() == []


def test_reports_of_one_capture_share_its_bytes(tmp_path):
    one, two = report("r1"), report("r2")
    with opened(tmp_path / "r.db") as record:
        for new in (one, two):
            assert record.add(intake(new, b"a table with two rows"), reading(new))
        assert record._file.rows("SELECT count(*) FROM captures") == [(1,)]
        assert record.check() == []


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (report(text=TEXT + " More."), "r1 is already in the record with another text"),
        (report(published="2019-05-06"), "another published ('2019-05-05' not '2019-05-06')"),
        (report(title="Late title"), "another title (None not 'Late title')"),
    ],
)
def test_an_id_that_comes_again_for_something_else_is_refused(tmp_path, second, said):
    path = tmp_path / "r.db"
    filled(path)
    before = dump(path)
    with opened(path) as record, pytest.raises(InputRefused) as refused:
        record.add(intake(second, address="second.txt"), reading(second))
    assert said in str(refused.value)
    assert refused.value.name == "second.txt"
    assert dump(path) == before


def test_a_claim_without_its_words_is_refused(tmp_path):
    new = report()
    claim = shelling(new)
    wrong = msgspec.structs.replace(claim, where=msgspec.structs.replace(claim.where, exact="Marqat"))
    with opened(tmp_path / "r.db") as record:
        with pytest.raises(InputRefused, match=r"where says 'Marqat' at 16:22, the text has 'Marqab'"):
            record.add(intake(new), reading(new, wrong))
        assert record.counts()["reports"] == 0


def test_a_count_inside_harm_without_its_words_is_refused(tmp_path):
    new = report()
    claim = shelling(new)
    count = msgspec.structs.replace(claim.harm[0].count, start=0, end=5)
    harm = msgspec.structs.replace(claim.harm[0], count=count)
    wrong = msgspec.structs.replace(claim, harm=(harm,))
    with opened(tmp_path / "r.db") as record, pytest.raises(InputRefused, match=r"harm\[0\]\.count"):
        record.add(intake(new), reading(new, wrong))


def test_a_claim_of_another_report_or_twice_is_refused(tmp_path):
    new = report()
    claim = shelling(new)
    with opened(tmp_path / "r.db") as record:
        with pytest.raises(InputRefused, match="stands twice"):
            record.add(intake(new), reading(new, claim, claim))
        with pytest.raises(InputRefused, match="belongs to report r9"):
            record.add(intake(new), reading(new, shelling(report("r9"))))


def test_a_claim_id_taken_by_another_report_is_refused(tmp_path):
    path = tmp_path / "r.db"
    _, claim = filled(path)
    other = report("r2")
    taken = msgspec.structs.replace(shelling(other), id=claim.id)
    before = dump(path)
    with opened(path) as record, pytest.raises(InputRefused, match="ids made from content"):
        record.add(intake(other), reading(other, taken))
    assert dump(path) == before


def test_a_passage_or_unread_stretch_outside_the_text_is_refused(tmp_path):
    new = report()
    good = reading(new)
    far = msgspec.structs.replace(good.passages[0], end=9999)
    unread = msgspec.structs.replace(good.unread[0], start=0)
    with opened(tmp_path / "r.db") as record:
        with pytest.raises(InputRefused, match="outside the text"):
            record.add(intake(new), msgspec.structs.replace(good, passages=(far,)))
        with pytest.raises(InputRefused, match="unread"):
            record.add(intake(new), msgspec.structs.replace(good, unread=(unread,)))


def test_half_a_surrogate_pair_is_refused(tmp_path):
    new = report(text=TEXT + "\ud83d")
    with opened(tmp_path / "r.db") as record, pytest.raises(InputRefused, match="half a surrogate pair"):
        record.add(intake(new, b"x"), reading(new))


def test_bytes_that_are_not_the_captures_are_a_wrong_call(tmp_path):
    new = report()
    wrong = msgspec.structs.replace(intake(new), data=b"others")
    with opened(tmp_path / "r.db") as record:
        with pytest.raises(UsageError, match="not that of the bytes"):
            record.add(wrong, reading(new))
        with pytest.raises(UsageError, match="another report"):
            record.add(intake(new), reading(report("r2")))


def test_a_refusal_is_noted_once_for_each_reason(tmp_path):
    with opened(tmp_path / "r.db") as record:
        for reason in ("no text", "no text", "too large"):
            record.refuse(Refusal("a.bin", reason))
        assert record.refusals() == [Refusal("a.bin", "no text"), Refusal("a.bin", "too large")]
        assert [entry.action for entry in record.log()] == ["create", "refuse", "refuse"]


def test_a_refused_file_name_that_is_no_text_is_noted_in_escapes(tmp_path):
    with opened(tmp_path / "r.db") as record:
        record.refuse(Refusal("\udcff.txt", "no text"))
        record.refuse(Refusal("\udcff.txt", "no text"))
        assert record.refusals() == [Refusal("\\udcff.txt", "no text")]
        assert record.check() == []


@given(order=st.permutations(range(4)), texts=st.lists(st.text(max_size=30), min_size=4, max_size=4))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_order_of_adding_does_not_change_what_is_read(tmp_path_factory, order, texts):
    tails = [text.encode("utf-8", "ignore").decode() for text in texts]
    reports = [report(f"r{number}", TEXT + tail) for number, tail in enumerate(tails)]
    found = []
    for sequence in (range(4), order):
        with opened(tmp_path_factory.mktemp("order") / "r.db") as record:
            for number in sequence:
                new = reports[number]
                record.add(intake(new), reading(new, shelling(new), shelling(new, "person:A")))
            assert record.check() == []
            found.append((list(record.claims()), list(record.reports()), record.counts()))
    assert found[0] == found[1]
    assert len(found[0][0]) == 8


def test_reports_and_claims_come_page_by_page(tmp_path):
    with opened(tmp_path / "r.db") as record:
        for number in range(450):
            new = report(f"r{number:03}")
            record.add(intake(new), reading(new))
        assert [each.id for each in record.reports()] == [f"r{number:03}" for number in range(450)]
        pairs = itertools.pairwise(claim.report for claim in record.claims())
        assert all(one < two for one, two in pairs)


def test_a_caller_may_write_while_it_walks(tmp_path):
    with opened(tmp_path / "r.db") as record:
        for number in range(3):
            new = report(f"r{number}")
            record.add(intake(new), reading(new))
        for each in record.reports():
            record.refuse(Refusal(each.id, "seen"))
        assert len(record.refusals()) == 3


def test_search_finds_words_not_queries(tmp_path):
    new, other = report("r1", title="Marqab"), report("r2", TEXT + " Émilie wrote: NOT all.")
    with opened(tmp_path / "r.db") as record:
        for each in (new, other):
            record.add(intake(each), reading(each))
        assert [each.id for each in record.search("emilie")] == ["r2"]
        assert {each.id for each in record.search("MARQAB shelling")} == {"r1", "r2"}
        assert [each.id for each in record.search('NOT all" OR (')] == []
        assert list(record.search("  ")) == []


def test_unknown_ids_are_a_wrong_call(tmp_path):
    with opened(tmp_path / "r.db") as record:
        for ask in (record.report, record.claim, record.capture, record.captured, record.unread):
            with pytest.raises(UsageError, match="the record holds no"):
                ask("x")


def test_the_log_says_who_when_with_what(tmp_path):
    path = tmp_path / "r.db"
    filled(path)
    with opened(path) as record:
        rows = [(entry.seq, entry.at, entry.action, entry.subject) for entry in record.log()]
        assert all(entry.who == entry.tool and entry.tool.startswith("bearwitness") for entry in record.log())
    assert rows == [
        (1, NOW, "create", "schema 1"),
        (2, NOW, "add", "r1"),
        (3, NOW, "match", "generation 1"),
    ]
