"""A way through a scenario that is being written: forward, back, and on after every edit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from game.core import play
from game.core.moves import Choose, Draw, Move, Seal
from game.core.moves import to_text as move_to_text
from game.core.scenario import Scenario, shorten
from game.core.state import Deal
from game.session import costs, luck
from game.session.entries import Entry, EntryKind, Header, Mode
from game.session.phases import Phase
from game.session.preview.steps import THE_START, Place, ReadTo, SetMeter, Start, Step
from game.session.prose import plain
from game.session.record import Record, RecordError, advance, begin, mover
from game.session.seeing import see
from game.session.session import NotNow
from game.session.transcript import move_in_words
from game.session.views import View
from game.words import _


class CannotBegin(ValueError):
    """A scenario that has no first page, not even from its own start."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Why a way cannot be gone to its end: the step that no longer fits, and what is wrong with it.

    ``step`` counts from 0; -1 means the place where the way begins.
    """

    step: int
    words: str
    why: str


class MeterNow(NamedTuple):
    """A meter as it stands, whether players see it or not."""

    id: str
    label: str
    value: int
    low: int
    high: int
    step: int


class PathLine(NamedTuple):
    """One step of the way in words; ``fits`` is False from the step that no longer fits."""

    words: str
    fits: bool


class Rehearsal:
    """A way through one scenario, and how far along it one stands.

    Steps that an edit has made impossible are kept, and what comes after them: when the edit
    is undone, they fit again. The first new step drops all that lies ahead.
    """

    def __init__(self, scenario: Scenario, place: Place = THE_START):
        self.written = scenario
        """The scenario as the file has it; ``scenario`` is the cut that is rehearsed."""
        self._adopt(place)
        self._follow()

    def _adopt(self, place: Place) -> None:
        self.start, self.steps = place.start, place.steps
        self._says: dict[int, str] = {}
        self._known: dict[int, str] = {}
        """What steps were called while they fitted; a choice that is gone has no words any more."""
        self._wanted = len(place.steps)

    # --- where one stands -------------------------------------------------------------

    @property
    def cursor(self) -> int:
        """How many steps have been gone from the start."""
        return min(self._wanted, self.reach)

    @property
    def reach(self) -> int:
        """How many steps of the way can be gone."""
        return len(self._records) - 1

    @property
    def short(self) -> bool:
        """Whether one stands short of where one had come to: an edit has broken the way off."""
        begun_elsewhere = self.lost is not None and self.lost.step < 0
        return begun_elsewhere or self._wanted > self.reach

    @property
    def record(self) -> Record:
        """All that has happened up to here."""
        return self._records[self.cursor]

    @property
    def place(self) -> Place:
        """Where one stands, to be kept."""
        return Place(self._begun_at, self.steps[: self.cursor])

    @property
    def scene(self) -> str:
        """The scene or ending that is on the screen."""
        return self.record.beat.scene

    @property
    def ended(self) -> bool:
        """Whether the story is over here, and all of it has been read."""
        return self.record.at_last_beat and play.ended(self.scenario, self.record.state)

    @property
    def meters(self) -> tuple[MeterNow, ...]:
        """Every meter with its value, in the order of the file."""
        values = zip(self.scenario.meters, self.record.state.meters, strict=True)
        return tuple(
            MeterNow(m.id, plain(self.scenario, m.label), value, m.low, m.high, m.step)
            for m, value in values
        )

    def view(self, eye: str) -> View:
        """All that one eye (doctor, manager, table) may see now."""
        return see(self.scenario, self.header, self.record, eye)

    def path(self) -> tuple[PathLine, ...]:
        """The whole way in words, what lies ahead of one too."""
        return tuple(
            PathLine(self._in_words(number, step), number < self.reach)
            for number, step in enumerate(self.steps)
        )

    def heading(self, name: str) -> str:
        """What a scene or an ending is called: its heading, or else its id."""
        return heading(self.scenario, name)

    def cost_of(self, deal: Deal) -> str:
        """What a deal would cost, in words."""
        return costs.in_words(costs.deal_costs(self.scenario, deal))

    # --- going on ---------------------------------------------------------------------

    def do(self, step: Step, says: str = "") -> None:
        """Take a step from here; what lay ahead is dropped. NotNow when the rules refuse it."""
        try:
            record = _taken(self.scenario, self.record, step, says)
        except RecordError as reason:
            raise NotNow(str(reason)) from None
        here = self.cursor
        again = self.steps[here - 1] if here else None
        if isinstance(step, SetMeter) and isinstance(again, SetMeter) and again.meter == step.meter:
            here -= 1  # the same meter set twice is set once
        self.steps = (*self.steps[:here], step)
        self._records = [*self._records[: here + 1], record]
        self._says = {at: words for at, words in self._says.items() if at < here}
        self._known = {at: words for at, words in self._known.items() if at < here}
        if says:
            self._says[here] = says
        self.start, self._wanted, self.lost = self._begun_at, here + 1, None

    def move(self, move: Move, says: str = "") -> None:
        """Make a move, with a line of free text when it is an offer."""
        self.do(move, says)

    def read_on(self) -> None:
        """Turn the page of the story."""
        if self.record.at_last_beat:
            raise NotNow(_("there is nothing more to read"))
        self.do(ReadTo(self.record.beats[self.record.read + 1].scene))

    def draw(self, seed: int) -> None:
        """Let luck draw the lot that is due, by its odds."""
        scene = self.scenario.scenes.get(self.record.state.scene)
        if scene is None or not scene.branches:
            raise NotNow(_("there is no lot to draw"))
        self.do(Draw(luck.draw(seed, scene.id, 0, scene.branches).id))

    def set_meter(self, meter: str, value: int) -> None:
        """Set a meter by hand, within its scale."""
        self.do(SetMeter(meter, value))

    def go(self, cursor: int) -> None:
        """Stand after so many steps of the way, as far as it reaches."""
        self._wanted = min(max(cursor, 0), self.reach)

    def back(self) -> None:
        """Take one step back; it stays ahead, to be gone again."""
        self.go(self.cursor - 1)

    def forward(self) -> None:
        """Go one step on along the way."""
        self.go(self.cursor + 1)

    def begin_at(self, start: Start) -> None:
        """Begin anew somewhere; when nothing can begin there, NotNow, and all is as it was."""
        before, says, cursor = Place(self.start, self.steps), self._says, self.cursor
        lost = self.go_to(Place(start))
        if lost is not None:
            self._adopt(before)
            self._says = says
            self._follow()
            self.go(cursor)
            raise NotNow(f"{lost.words}: {lost.why}")

    def go_to(self, place: Place) -> Lost | None:
        """Go a way that was kept, as far as it still leads; says where it broke off."""
        self._adopt(place)
        self._follow()
        return self.lost

    # --- a new version ----------------------------------------------------------------

    def take(self, scenario: Scenario) -> str:
        """Go the same way in a new version of the scenario; one sentence says how far one came.

        CannotBegin when the version has no first page; then nothing has changed.
        """
        before = self.written
        self._known |= {n: self._in_words(n, s) for n, s in enumerate(self.steps[: self.reach])}
        self.written = scenario
        try:
            self._follow()
        except CannotBegin:
            self.written = before
            self._follow()
            raise
        if not self.short:
            return _("Reloaded: you are where you were.")
        text = _(
            "Reloaded. “{step}” no longer fits: {why}. You are at the last place that still exists: "
            "{here}."
        )
        here = self.heading(self.scene)
        return text.format(step=self.lost.words, why=self.lost.why, here=here)

    def _follow(self) -> None:
        """Go the whole way from its start, as far as it leads."""
        record, lost = self._begun()
        records = [record]
        for number, step in enumerate(self.steps if lost is None else ()):
            try:
                record = _taken(self.scenario, record, step, self._says.get(number, ""))
            except RecordError as reason:
                lost = Lost(number, self._words_of_lost(number, record), str(reason))
                break
            records.append(record)
        self._records, self.lost = records, lost

    def _begun(self) -> tuple[Record, Lost | None]:
        """The first page, and why it is not the one that was asked for."""
        try:
            self._begin_in(self.start)
            return self._first(self.start.scene), None
        except (KeyError, RecordError) as reason:
            words = _("The start at {place}").format(place=self.start.scene or self.start.cut)
            lost = Lost(-1, words, _why_no_start(reason))
        try:
            self._begin_in(Start())
            return self._first(""), lost
        except RecordError as reason:
            raise CannotBegin(str(reason)) from None

    def _begin_in(self, start: Start) -> None:
        self.scenario = shorten(self.written, start.cut) if start.cut else self.written
        self._begun_at = start
        self.header = Header("", self.scenario.id, "", "", "", 0, Mode.TALK, cut=start.cut)

    def _first(self, scene: str) -> Record:
        told = self.scenario
        if scene:
            if scene not in told.scenes and scene not in told.endings:
                raise KeyError(scene)
            told = replace(told, start=scene)
        return replace(begin(told, self.header), phase=Phase.PLAYING)

    # --- in words ---------------------------------------------------------------------

    def _in_words(self, number: int, step: Step) -> str:
        if number >= self.reach:
            return self._words_of_lost(number, self._records[-1])
        made = self._records[number + 1].made
        if isinstance(step, ReadTo | SetMeter):
            return _step_in_words(self.scenario, self._records[number], step)
        words = move_in_words(self.scenario, made[-1])
        seat = made[-1].seat
        name = self.scenario.roles[seat].name if seat in self.scenario.roles else ""
        if isinstance(step, Draw):
            return _("The lot: {what}").format(what=words or step.branch)
        return f"{name}: {words}" if name else words

    def _words_of_lost(self, number: int, record: Record) -> str:
        known = self._known.get(number)
        return known or _step_in_words(self.scenario, record, self.steps[number])


def heading(scenario: Scenario, name: str) -> str:
    """What a scene or an ending is called: its heading, or else its id."""
    place = scenario.scenes.get(name) or scenario.endings.get(name)
    return plain(scenario, place.heading) if place and place.heading else name


def _taken(scenario: Scenario, record: Record, step: Step, says: str) -> Record:
    """The record after a step; RecordError says in a few words why it does not fit.

    A page that is no longer there to be turned, or a meter that is gone, stops nobody.
    """
    if isinstance(step, ReadTo):
        return _read_to(record, step.scene)
    if isinstance(step, SetMeter):
        return _set(scenario, record, step)
    why = play.why_not(scenario, record.state, step)
    if why:
        raise RecordError(why)
    entry = Entry(
        record.entries, 0, EntryKind.MOVE, mover(scenario, record.state, step),
        {"move": move_to_text(step)},
    )  # fmt: skip
    try:
        return advance(scenario, replace(record, say=says), entry)
    except RecordError:
        raise RecordError(_("the story has no way on from there")) from None


def _read_to(record: Record, scene: str) -> Record:
    for at in range(record.read + 1, len(record.beats)):
        if record.beats[at].scene == scene:
            return replace(record, read=at)
    return record


def _set(scenario: Scenario, record: Record, step: SetMeter) -> Record:
    meters = tuple(
        meter.clamp(step.value) if meter.id == step.meter else value
        for meter, value in zip(scenario.meters, record.state.meters, strict=True)
    )
    return replace(record, state=replace(record.state, meters=meters))


def _why_no_start(reason: Exception) -> str:
    if isinstance(reason, KeyError):
        return _("it is no longer there")
    return _("the story has no way on from there")


def _step_in_words(scenario: Scenario, record: Record, step: Step) -> str:
    """A step as its author knows it, whether it fits or not."""
    if isinstance(step, SetMeter):
        label = next((m.label for m in scenario.meters if m.id == step.meter), step.meter)
        words = _("{meter} set to {value}")
        return words.format(meter=plain(scenario, label), value=step.value)
    if isinstance(step, ReadTo):
        return _("Read on: {scene}").format(scene=heading(scenario, step.scene))
    if isinstance(step, Choose | Seal):
        scene = scenario.scenes.get(record.state.scene)
        choice = scene.choice(step.choice) if scene else None
        return plain(scenario, choice.text) if choice else step.choice
    return move_to_text(step)
