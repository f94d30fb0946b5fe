"""A scenario file key by key: what may stand where, and what it is read as.

Texts are trimmed strings and "" when absent; lists are tuples. What each key is for is said in
keys.py. Names and conditions are resolved later, by the builder.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from game.content import fields
from game.content.nodes import Tree
from game.content.values import (
    JUDGED,
    SHIFTED,
    TEXT,
    Amount,
    Condition,
    DimensionWord,
    Id,
    Level,
    LineEntry,
    Minutes,
    Points,
    Rounds,
    Side,
    Text,
    YesNo,
    one_or_more,
    short_or_long,
    whole,
    word,
)
from game.core.scenario import MINTZBERG, OUTCOMES, EndingKind
from game.core.scoring import DIMENSIONS

PHASES = ("reactions", "what", "why", "chair", "balance", "monday")
DIFFICULTIES = ("gentle", "middling", "hard")
ICONS = (
    "ambulance", "bed", "book", "bus", "calendar", "child", "clock", "computer", "food", "heart", "home", "knife",
    "letter", "money", "night", "people", "phone", "pill", "place", "scales",
)  # fmt: skip
"""The small signs an issue may have."""


class Entry(BaseModel):
    """A group of keys: known ones only, and never changed once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BothWhole(Entry):
    """A whole number for each role."""

    doctor: Points
    manager: Points


class PullEntry(Entry):
    """How strongly a computer player is drawn to a choice."""

    doctor: whole(0, 5)
    manager: whole(0, 5)


class Change(Entry):
    """A change to a meter: by how much, and perhaps why."""

    by: whole(-1000, 1000)
    because: Text = ""
    source: Text = ""


class Judgement(Entry):
    """A change to a dimension, which is never without a reason."""

    by: whole(-3, 3)
    because: Text
    source: Text = ""


MeterChange = short_or_long(Change, SHIFTED)
DimensionChange = short_or_long(Judgement, JUDGED)


class EffectsEntry(BaseModel):
    """What something changes: dimensions with a reason, meters by their id."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, MeterChange]

    ethics: DimensionChange | None = None
    equity: DimensionChange | None = None
    efficiency: DimensionChange | None = None
    choice: DimensionChange | None = None

    @property
    def judgements(self) -> dict[str, Judgement]:
        """The dimensions that change, in their own order."""
        found = {str(name): getattr(self, name) for name in DIMENSIONS}
        return {name: change for name, change in found.items() if change is not None}

    @property
    def meters(self) -> dict[str, Change]:
        """The meters that change, in the file's order."""
        return dict(self.__pydantic_extra__ or {})


class CostEntry(Entry):
    """What something costs, in thousands of pounds and whole-time posts."""

    one_off_k: Amount = Decimal(0)
    recurrent_k: Amount = Decimal(0)
    wte: Amount = Decimal(0)
    funded_by: Text = ""


class AimEntry(Entry):
    """What players should learn, and where that stands in a curriculum."""

    text: Text
    outcomes: Annotated[one_or_more(word(*OUTCOMES)), AfterValidator(fields.distinct)] = ()


class CutEntry(Entry):
    """A shorter form of the scenario."""

    minutes: Minutes
    start: Id
    issues: tuple[Id, ...] = ()
    rounds: Rounds | None = None
    walk_away: BothWhole | None = None


class RoleEntry(Entry):
    """One of the two parts."""

    name: Text
    job: Text
    portrait: Id | None = None
    public: Text
    brief: Text
    priorities: Annotated[
        tuple[DimensionWord, ...],
        Field(min_length=4, max_length=4),
        AfterValidator(fields.distinct),
    ]


class RolesEntry(Entry):
    """Both parts."""

    doctor: RoleEntry
    manager: RoleEntry


class CastEntry(Entry):
    """Somebody else who speaks."""

    name: Text
    job: Text = ""
    portrait: Id | None = None


class MeterEntry(Entry):
    """A number that the story keeps."""

    label: Text
    start: Level
    lowest: Level = Field(alias="from")
    highest: Level = Field(alias="to")
    step: whole(1, 1000) = 1
    shown: YesNo = False
    starts: Annotated[tuple[Level, ...], AfterValidator(fields.distinct)] = ()


class TermEntry(Entry):
    """A word of one dialect, or one that means two things."""

    term: Text
    said_by: Side | None = None
    plainly: Text = ""
    heard_as: Text = ""
    doctor: Text = ""
    manager: Text = ""

    @property
    def false_friend(self) -> bool:
        """Whether both sides say it and mean different things."""
        return bool(self.doctor and self.manager)


class WayEntry(Entry):
    """One way on."""

    guard: Condition | None = Field(None, alias="if")
    effects: EffectsEntry | None = None
    goto: Id


class ChoiceEntry(Entry):
    """One thing a side may do."""

    id: Id
    text: Text
    guard: Condition | None = Field(None, alias="if")
    otherwise: Text = ""
    effects: EffectsEntry | None = None
    cost: CostEntry | None = None
    mintzberg: one_or_more(word(*MINTZBERG), most=2) = ()
    aims: one_or_more(Id) = ()
    pull: PullEntry | None = None
    lines: tuple[LineEntry, ...] = ()
    goto: Id


class PickEntry(Entry):
    """One answer to a sealed question."""

    id: Id
    text: Text


class TogetherEntry(Entry):
    """A question that both sides answer sealed."""

    question: Text
    choices: Annotated[tuple[PickEntry, ...], Field(min_length=2)]


class DrawEntry(Entry):
    """One lot of a chance scene."""

    odds: whole(1, 1000)
    goto: Id
    id: Id | None = None
    effects: EffectsEntry | None = None


class WalkAwayEntry(Entry):
    """What a side has without a deal."""

    points: Points
    because: Text


class WalkAwaysEntry(Entry):
    """What each side has without a deal."""

    doctor: WalkAwayEntry
    manager: WalkAwayEntry


class OptionEntry(Entry):
    """One answer to an issue."""

    text: Text
    label: Text = ""
    points: BothWhole
    guard: Condition | None = Field(None, alias="if")
    otherwise: Text = ""
    cost: CostEntry | None = None
    effects: EffectsEntry | None = None


class IssueEntry(Entry):
    """One question that a deal answers."""

    text: Text
    label: Text = ""
    icon: word(*ICONS) | None = None
    options: Annotated[dict[Id, OptionEntry], Field(min_length=2)]


class TableEntry(Entry):
    """A negotiation."""

    opens: Side
    rounds: Rounds
    walk_away: WalkAwaysEntry
    issues: Annotated[dict[Id, IssueEntry], Field(min_length=1)]


class SceneEntry(Entry):
    """A part of the story: something is told or said, and there is exactly one way on."""

    heading: Text = ""
    place: Id | None = None
    text: Text = ""
    lines: tuple[LineEntry, ...] = ()
    goto: Id | None = None
    then: Annotated[tuple[WayEntry, ...], Field(min_length=1)] = ()
    turn: Side | None = None
    choices: Annotated[tuple[ChoiceEntry, ...], Field(min_length=1)] = ()
    together: TogetherEntry | None = None
    chance: Annotated[tuple[DrawEntry, ...], Field(min_length=2)] = ()
    negotiate: TableEntry | None = None

    @property
    def kind(self) -> str:
        """The key that says how the scene goes on."""
        kinds = ("turn", "together", "chance", "negotiate", "goto", "then")
        return next(kind for kind in kinds if getattr(self, kind))


class EndingEntry(Entry):
    """A way the story can close."""

    heading: Text = ""
    place: Id | None = None
    kind: word(*map(str, EndingKind))
    text: Text
    lines: tuple[LineEntry, ...] = ()


class PromptEntry(Entry):
    """A question for the debrief."""

    when: Condition | None = None
    phase: word(*PHASES)
    ask: Text


class DebriefEntry(Entry):
    """What the room talks about afterwards."""

    prompts: tuple[PromptEntry, ...] = ()


class FacilitatorEntry(Entry):
    """What only the teacher reads."""

    notes: Text = ""
    reading: tuple[Text, ...] = ()


class AdaptedFromEntry(Entry):
    """The scenario that a version was made from."""

    scenario: Text
    title: Text
    hash: Text
    by: Text = ""
    date: Text = ""


class ReviewedByEntry(Entry):
    """Who has read a version over."""

    doctor: Text = ""
    manager: Text = ""
    patient: Text = ""


class ScenarioFile(Entry):
    """A whole file."""

    format: whole(1, 1)
    title: Text
    question: Text
    minutes: Minutes
    nation: Text
    era: Text
    place: Id | None = None
    cover: Id | None = None
    difficulty: word(*DIFFICULTIES) | None = None
    adapted_from: AdaptedFromEntry | None = None
    reviewed_by: ReviewedByEntry | None = None
    content_notes: tuple[Text, ...] = ()
    aims: dict[Id, short_or_long(AimEntry, TEXT, read=fields.worded)] = {}
    cuts: dict[Id, CutEntry] = {}
    roles: RolesEntry
    cast: dict[Id, CastEntry] = {}
    meters: dict[Id, MeterEntry] = {}
    glossary: tuple[TermEntry, ...] = ()
    start: Id
    scenes: Annotated[dict[Id, SceneEntry], Field(min_length=1)]
    endings: Annotated[dict[Id, EndingEntry], Field(min_length=1)]
    debrief: DebriefEntry | None = None
    facilitator: FacilitatorEntry | None = None


@dataclass(frozen=True)
class Document(Tree):
    """One file: its text, the tree it was read from, and what that says."""

    scenario: ScenarioFile

    @property
    def id(self) -> str:
        """The scenario's id: the file's name without its ending."""
        return PurePath(self.source.file.replace("\\", "/")).stem
