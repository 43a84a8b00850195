"""The values a claim is made of; each carries the words it rests on.

Offsets are half-open ranges of Unicode code points into the kept text of the report, and
`text[start:end] == exact` holds for every value. Days are ISO 8601 strings.
"""

from typing import Literal

import msgspec

Basis = Literal["stated", "relative", "inherited"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
PartyKind = Literal[
    "state_forces",
    "rebel_group",
    "political_militia",
    "communal_militia",
    "external_forces",
    "civilians",
    "international_organisation",
    "unknown",
]
PartyConfidence = Literal["claimed_or_admitted", "suspected_or_accused", "reported_as_fact", "possible"]
PartyRole = Literal["initiator", "opponent", "affected", "conceder"]
HarmKind = Literal["killed", "injured", "missing", "captured", "displaced", "abducted"]
HarmGroup = Literal[
    "civilians",
    "children",
    "women",
    "men",
    "aid_workers",
    "journalists",
    "medical",
    "fighters",
    "leaders",
    "security_forces",
    "unknown",
]
PlaceUse = Literal["literal", "associative"]
HarmReference = Literal["new", "known", "others", "spared"]
SpeakerKind = Literal["official", "party", "witness", "media", "ngo", "anonymous", "unknown"]
Medium = Literal["release", "interview", "social_media", "broadcast", "statement"]
EventRelation = Literal["since", "before", "until", "after", "during"]
EventRule = Literal["campaign_named", "campaign_of_report", "campaign_in_play", "event_told"]
Modality = Literal["asserted", "denied", "planned", "predicted", "hypothetical", "historical"]
Certainty = Literal["stated", "hedged"]


class Value(msgspec.Struct, frozen=True):
    """Base of all values: a frozen record that encodes to the JSON of the contract."""


class Span(Value, frozen=True):
    """A stretch of the kept text."""

    start: int
    end: int
    exact: str


class Count(Value, frozen=True):
    """How many: `low <= best <= high` wherever both are known; `best` is None for vague words."""

    low: int | None
    best: int | None
    high: int | None
    exact: str
    start: int
    end: int


class CountedFrom(Value, frozen=True):
    """The event that a time is told by ("two days after the strike"), and how its days were found.

    `relation`: since, before, until, after, during (also for "the first week of"; before for "the eve of").
    `campaign`: its id in the table of campaigns; `claim`: the id of the telling that gave the day (rule
    event_told). `reason`: in words.
    """

    exact: str
    start: int
    end: int
    relation: EventRelation
    rule: EventRule
    campaign: str | None
    claim: str | None
    reason: str


class When(Value, frozen=True):
    """A time as an interval of days, both ends included; None where the words do not say.

    `counted_from`: the event that it is told by, None for any other time. `clock`: the time of day as HH:MM,
    `zone`: the time zone as written ("GMT", "local"); None where unsaid.
    """

    earliest: str | None
    latest: str | None
    timex: str | None
    type: TimexType
    basis: Basis
    exact: str
    start: int
    end: int
    counted_from: CountedFrom | None = None
    clock: str | None = None
    zone: str | None = None


class PlaceOption(Value, frozen=True):
    """A place that a name may mean, with how likely that is (0 to 1) and what speaks for it."""

    place_id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    confidence: float
    reasons: tuple[str, ...]


class End(Value, frozen=True):
    """One of the two places that a stretch or a border lies between; its point where it is known."""

    name: str
    place_id: str | None
    lat: float | None
    lon: float | None
    start: int
    end: int


class Where(Value, frozen=True):
    """A place as named, its relation to the event, and its point where a place is known.

    `radius_km` says how far the event may lie from the point. `use` is "associative" where the words mean
    people or a government by the place ("French troops", "Washington said"). `confidence`: how likely the
    place is the one meant among all of its name, 0 to 1, None where no choice was made; where it is low
    `options` holds the likeliest five. `ends`: the two places of a stretch or a border ("between Hit and
    Ramadi"). `guess`: in words why the place is a guess, None where its name is known as written.
    `ged_precision`, `acled_precision`: the codes of `tables/place_codes.toml`.
    """

    name: str
    relation: str
    place_id: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    kind: str | None
    country: str | None
    admin1: str | None
    ged_precision: int | None
    basis: Basis
    exact: str
    start: int
    end: int
    use: PlaceUse = "literal"
    confidence: float | None = None
    options: tuple[PlaceOption, ...] = ()
    ends: tuple[End, ...] = ()
    guess: str | None = None
    acled_precision: int | None = None


class Party(Value, frozen=True):
    """One who acted or suffered; `id` is None where the words name nobody in the party table.

    `count`: how many people, where the words say it of people who were not harmed ("thousands who remain").
    `confidence`: how it is said that this party did it, None where the words tell no more than the deed.
    """

    id: str | None
    name: str
    kind: PartyKind
    role: PartyRole
    exact: str
    start: int
    end: int
    count: Count | None = None
    confidence: PartyConfidence | None = None


class Event(Value, frozen=True):
    """What happened; `of` names the type of the events that a `total` adds up."""

    type: str
    count: Count | None
    exact: str
    start: int
    end: int
    of: str | None = None


class Effect(Value, frozen=True):
    """What was done to a thing; `class_` (JSON `class`) is a code of the target table."""

    action: str
    object: str
    class_: str | None = msgspec.field(name="class")
    owner: str | None
    count: Count | None
    exact: str
    start: int
    end: int


class Means(Value, frozen=True):
    """A weapon or another means by which something was done; `code`, `delivery` of the weapon table."""

    code: str
    delivery: str
    exact: str
    start: int
    end: int


class Harm(Value, frozen=True):
    """What was done to people; `kind` is None where the words do not say which harm ("a heavy toll").

    `part_of`: where the words make these people part of others ("five civilians, including two
    children"), the start of the harm of the same report that holds them. `reference`: "known" for
    people told before ("the victims", "he"), "others" for people beside those told before ("two
    others"). `named`: whether the words are a person's name.
    """

    kind: HarmKind | None
    who: HarmGroup
    object: str | None
    count: Count
    exact: str
    start: int
    end: int
    part_of: int | None = None
    reference: HarmReference = "new"
    named: bool = False


class Attribution(Value, frozen=True):
    """Who tells it; in a list the outermost teller stands last."""

    speaker: str | None
    speaker_kind: SpeakerKind
    outlet: str | None
    medium: Medium | None
    when: When | None
    cue: str | None
    exact: str
    start: int
    end: int


class Quote(Value, frozen=True):
    """Reported speech: what was said, the saying word, who said it."""

    content: Span
    cue: Span | None
    speaker: Span | None
    kind: Literal["direct", "indirect"]
