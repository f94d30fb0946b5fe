"""A play that is being played through from a transcript: where it stands, and what its lines do to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.content.problems import closest
from game.core.moves import Move
from game.core.play import why_not
from game.core.scenario import Kind, Meter, Scenario, Scene, shorten
from game.session.entries import Entry, Header
from game.session.phases import Phase
from game.session.rehearsal.asking import Looked, look
from game.session.rehearsal.openings import moves_open
from game.session.rehearsal.reading import Misread, Piece, Step
from game.session.session import NotNow, Session
from game.words import _


class Impossible(Misread):
    """A move that cannot be made: what stands below it means nothing any more."""


class OfLine(Exception):
    """What is wrong with one of the opening lines."""

    def __init__(self, number: int, found: Misread):
        super().__init__(str(found))
        self.number, self.found = number, found


class _Unkept:
    """A log that keeps nothing: nobody's play is at stake here."""

    def append(self, entry: Entry) -> None:
        """Forget the entry."""

    def close(self) -> None:
        """Nothing is held open."""


class Rehearsal:
    """One play that is being played through: the session, and whose luck it has."""

    def __init__(self, scenario: Scenario, opening: Iterable[Step]):
        self.seed: int | None = None
        cut, starts = "", {}
        for step in opening:
            try:
                if step.word == "seed":
                    self.seed = int(step.text("number"))
                elif step.word == "cut":
                    cut = _known(step, scenario.cuts, _("this scenario has no cut '{name}'."))
                else:
                    meters = {meter.id: meter for meter in scenario.meters}
                    unknown = _("this scenario has no meter '{name}'.")
                    starts[_known(step, meters, unknown)] = _start(step, meters)
            except Misread as wrong:
                raise OfLine(step.number, wrong) from None
        self.scenario = shorten(scenario, cut) if cut else scenario
        header = Header("", scenario.id, "", "", "", self.seed or 0, cut=cut, starts=starts)
        self.session = Session(self.scenario, header, _Unkept(), lambda: 0)
        while self.session.record.phase is not Phase.PLAYING:
            self.session.go_on()
        self._seen: Looked | None = None
        self._moved()

    @property
    def scene(self) -> Scene | None:
        """The scene that waits for a move, or None at the end."""
        return self.scenario.scenes.get(self.session.record.state.scene)

    def let_lots_fall(self, step: Step) -> None:
        """Let the seed decide the lots that are due before a line; Impossible without one."""
        while self.scene is not None and self.scene.kind is Kind.CHANCE:
            if self.seed is None:
                raise Impossible(
                    "test-draw", whole(step),
                    _("in '{scene}' a lot falls first, and nobody has said which.").format(
                        scene=self.scene.id
                    ),
                    _("Write above this line one of: {moves}. Or let luck decide, with 'seed 7' "
                      "below the title.").format(moves="; ".join(moves_open(self.session))),
                )  # fmt: skip
            self.session.draw()
            self._moved()

    def _moved(self) -> None:
        self._seen = None
        while not self.session.record.at_last_beat:
            self.session.read_on()

    def make(self, step: Step, move: Move, place: Piece | None = None, meant: str = "") -> None:
        """Make a move that a line says; Impossible with what could be done instead."""
        state = self.session.record.state
        reason = why_not(self.scenario, state, move)
        if not reason:
            try:
                self.session.move(move)
            except NotNow as stuck:
                reason = str(stuck)
        if reason:
            raise Impossible("test-move", place or whole(step), f"{reason}.", self.instead(), meant)
        self._moved()

    def instead(self) -> str:
        """Where the play stands and what can be done there."""
        state = self.session.record.state
        if self.scene is None:
            said = _("It ended with '{ending}'. Write: ends {ending}")
            return said.format(ending=state.scene)
        said = _("The play stands in '{scene}'. Open there: {moves}.")
        return said.format(scene=state.scene, moves="; ".join(moves_open(self.session)))

    def seen(self) -> Looked:
        """What can be said of the play as it stands; worked out once for each position."""
        if self._seen is None:
            self._seen = look(self.scenario, self.session.header, self.session.record)
        return self._seen


def whole(step: Step) -> Piece:
    """The place of a line's first word."""
    return Piece(step.seat or step.word, step.column)


def no_such(name: Piece, unknown: str, known: Iterable[str]) -> Misread:
    """A name that is none of those there are."""
    known = list(known)
    mend = _("It has: {names}.").format(names=", ".join(known) or _("none"))
    return Misread(
        "test-name", name, unknown.format(name=name.text), mend, closest(name.text, known)
    )


def _known(step: Step, known: Iterable[str], unknown: str) -> str:
    name = step.parts["id"]
    if name.text not in known:
        raise no_such(name, unknown, known)
    return name.text


def _start(step: Step, meters: Mapping[str, Meter]) -> int:
    meter, number = meters[step.text("id")], step.parts["number"]
    if int(number.text) not in meter.starts:
        said = _("'{name}' cannot start at {number}.").format(name=meter.id, number=number.text)
        values = ", ".join(map(str, meter.starts[:12])) + (" …" if len(meter.starts) > 12 else "")
        mend = _("It can be: {words}.").format(words=values)
        raise Misread("test-name", number, said, mend)
    return int(number.text)
