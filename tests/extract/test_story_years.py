"""Which reports are stories of days long past, and what year their dates get."""

import pytest

from bearwitness.model.records import Report
from bearwitness.pipeline import annotate

STORY = (
    "The war began on 3 March 1987. Talks failed on 4 May 1987. The town of Dalan fell on 6 August 1987.\n\n"
    "1988\n\nOn 5 March the fort was shelled. The pact of 1951 was broken. On 9 April it was given up. "
    "Peace was signed on 1 June 1988."
)
NEWS = "Troops came on 3 March 2017. The fort was shelled on 9 April. The pact of 1951 held."


@pytest.mark.parametrize(
    ("text", "published", "timexes"),
    [(STORY, "2009-12-19", ["1988-03-05", "1988-04-09"]), (NEWS, "2017-06-01", ["2017-04-09"])],
)
def test_dates_without_a_year(text: str, published: str, timexes: list[str]) -> None:
    found = annotate(Report(id="a", text=text, published=published))
    assert [when.timex for when in found.times if when.exact in {"5 March", "9 April"}] == timexes
