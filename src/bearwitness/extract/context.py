"""What a report has said so far that later passages lean on: days, places, events."""

from datetime import date

import msgspec

from bearwitness.extract.scene import Scene
from bearwitness.extract.when import Anchor, TimeMention, carry
from bearwitness.gazetteer.place import Place
from bearwitness.model.records import Claim, Passage
from bearwitness.model.values import Effect, When, Where


class Context(msgspec.Struct, frozen=True):
    """State between passages of one report; each step makes a new one.

    `governed`: by the start of a heading, lead-in or dateline, the place and time it says.
    `previous`: the claims of the passages before, the last one last. `opening`: the day of the first event
    told with one. `scene`: the places and times of the last passage that tells any but no event, with its
    paragraph and start.
    """

    published: str | None = None
    dateline: str | None = None
    clock: Anchor = Anchor()
    town: Where | None = None
    countries: tuple[str, ...] = ()
    near: tuple[Place, ...] = ()
    governed: tuple[tuple[int, tuple[Where, ...], tuple[When, ...]], ...] = ()
    previous: tuple[tuple[int, Claim], ...] = ()
    opening: str | None = None
    scene: Scene | None = None

    def anchor(self) -> Anchor:
        """What times are worked out from."""
        return msgspec.structs.replace(
            self.clock, published=_day(self.published), dateline=_day(self.dateline)
        )

    def with_times(self, times: list[TimeMention], claims: tuple[Claim, ...]) -> "Context":
        """Moves the clock on: to the day of the last event told, else to the last day told."""
        clock = carry(self.anchor(), times)
        days = [
            claim.when.earliest
            for claim in claims
            if claim.when is not None
            and claim.when.earliest == claim.when.latest
            and claim.event.type != "statement"
        ]
        if days and days[-1]:
            clock = msgspec.structs.replace(clock, previous=_day(days[-1]), grain="D")
        return msgspec.structs.replace(self, clock=clock)

    def governs(self, start: int) -> tuple[tuple[Where, ...], tuple[When, ...]]:
        """Places and times of the passage that starts there."""
        for at, places, times in self.governed:
            if at == start:
                return places, times
        return (), ()

    def governing_countries(self, passage: Passage) -> tuple[str, ...]:
        """Countries of what governs a passage: its lead-in, its headings."""
        scope = passage.scope
        spans = [scope.lead_in] if scope.lead_in is not None else []
        places = [
            where for span in [*spans, *reversed(scope.headings)] for where in self.governs(span.start)[0]
        ]
        return tuple(dict.fromkeys(where.country for where in places if where.country is not None))

    def last_effect(self, paragraph: int) -> Effect | None:
        """The last effect told in a paragraph."""
        for told_in, claim in reversed(self.previous):
            if told_in == paragraph and claim.effects:
                return claim.effects[-1]
        return None

    def with_passage(self, start: int, places: tuple[Where, ...], times: tuple[When, ...]) -> "Context":
        """Remembers what a passage says, for those it governs."""
        if not places and not times:
            return self
        return msgspec.structs.replace(self, governed=(*self.governed, (start, places, times)))

    def with_scene(self, scene: Scene) -> "Context":
        """Remembers where and when a passage plays that tells no event of its own."""
        return msgspec.structs.replace(self, scene=scene) if scene.places or scene.times else self

    def scene_of(self, paragraph: int) -> Scene | None:
        """The scene that a paragraph has set, where no event was told since."""
        scene = self.scene
        if scene is None or scene.paragraph != paragraph:
            return None
        later = any(
            claim.start > scene.start and claim.event.type != "statement" for _, claim in self.previous
        )
        return None if later else scene

    def with_claims(self, paragraph: int, claims: tuple[Claim, ...]) -> "Context":
        """Remembers the claims of a passage."""
        if not claims:
            return self
        kept = (*self.previous, *((paragraph, claim) for claim in claims))[-_REMEMBERED:]
        opening = self.opening or next((day for claim in claims if (day := _own_day(claim))), None)
        return msgspec.structs.replace(self, previous=kept, opening=opening)

    def with_places(self, places: tuple[Place, ...], wheres: tuple[Where, ...]) -> "Context":
        """Remembers places found, which help to choose among names that several places share."""
        towns = [where for where in wheres if where.kind not in {"country", "admin1", None}]
        self = msgspec.structs.replace(self, town=towns[-1]) if towns else self
        if not places:
            return self
        countries = [
            place.country for place in places if place.kind in {"country", "admin1"} and place.country
        ]
        return msgspec.structs.replace(
            self,
            near=(*self.near, *places)[-_NEAR:],
            countries=tuple(dict.fromkeys((*self.countries, *countries))),
        )


# How many claims back a later passage may lean on, and how many places help to choose the next.
_REMEMBERED = 24
_NEAR = 8


def _own_day(claim: Claim) -> str | None:
    """The day that the words of an event give it."""
    when = claim.when
    if when is None or claim.event.type == "statement" or when.basis == "inherited":
        return None
    return when.earliest if when.earliest == when.latest else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
