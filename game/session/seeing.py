"""Builds a View of a record for one eye."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from game.core import play
from game.core.effects import apply_effects
from game.core.moves import Choose, Draw, Seal
from game.core.scenario import SIDES, TRUST, Choice, Kind, Line, Scenario, Scene, Seat, Term
from game.core.scoring import DIMENSIONS
from game.core.state import State
from game.session import table_seeing
from game.session.entries import Header, Mode
from game.session.phases import Phase
from game.session.prose import line, paragraphs, plain, speaker_name
from game.session.record import Person, Record, undo_target
from game.session.transcript import agreed, led_here, log_lines
from game.session.views import (
    TABLE,
    ChoiceView,
    LineView,
    MeterView,
    RoleView,
    SceneView,
    SheetView,
    TermView,
    View,
)
from game.words import _


def see(scenario: Scenario, header: Header, record: Record, eye: str, now_ms: int = 0) -> View:
    """All that ``eye`` (doctor, manager or table) may see of the record now."""
    computer = computer_seat(header)
    return View(
        eye=eye,
        phase=record.phase,
        title=plain(scenario, scenario.title),
        question=plain(scenario, scenario.question),
        roles=_roles(scenario),
        people={seat: tuple(map(_called, there)) for seat, there in record.people.items()},
        scene=_scene(scenario, record, _movers(header, eye)),
        table=table_seeing.see_table(scenario, record, eye),
        sheet=None if eye == TABLE else _sheet(scenario, record, eye),
        meters=tuple(
            MeterView(m.id, plain(scenario, m.label), value, m.low, m.high)
            for m, value in zip(scenario.meters, record.state.meters, strict=True)
            if m.shown
        ),
        terms=_terms(scenario),
        log=log_lines(scenario, record, eye),
        done=record.done,
        answered=_answered(record),
        minutes_left=_minutes_left(scenario, record, now_ms),
        can_undo=can_undo(header, record),
        stopped=record.stopped,
        computer=str(computer) if computer else "",
        leans=_leans(scenario, record, computer) if computer and eye == computer else {},
    )


def computer_seat(header: Header) -> Seat | None:
    """The seat that the computer plays, if it plays one."""
    return Seat(header.human).other if header.mode is Mode.SOLO and header.human else None


def can_undo(header: Header, record: Record) -> bool:
    """Whether there is something to take back, and the debrief has not begun."""
    playing = record.phase is Phase.PLAYING and not record.debriefed
    return playing and undo_target(record, header.human) is not None


def _movers(header: Header, eye: str) -> tuple[Seat, ...]:
    """The seats that may be moved for from here; nobody but itself moves for the computer."""
    if eye != TABLE:
        return (Seat(eye),)
    return tuple(seat for seat in SIDES if seat != computer_seat(header))


def _called(person: Person) -> str:
    return person.name or _("Somebody")  # whose name was erased, or never left its machine


@lru_cache(maxsize=16)
def _roles(scenario: Scenario) -> Mapping[str, RoleView]:
    return {
        str(seat): RoleView(
            str(seat), role.name, plain(scenario, role.job), role.portrait,
            paragraphs(scenario, role.public),
        )
        for seat, role in scenario.roles.items()
    }  # fmt: skip


def _scene(scenario: Scenario, record: Record, movers: tuple[Seat, ...]) -> SceneView:
    beat = record.beat
    before = tuple(see_line(scenario, said) for said in beat.lines)
    if beat.scene in scenario.endings:
        ending = scenario.endings[beat.scene]
        return SceneView(
            ending.id, "ending", plain(scenario, ending.heading), ending.place, before,
            paragraphs(scenario, ending.text),
            tuple(see_line(scenario, said) for said in ending.lines),
            read_on=False, ending_kind=str(ending.kind),
            led_here=led_here(scenario, record), agreed=agreed(scenario, record),
        )  # fmt: skip
    scene = scenario.scenes[beat.scene]
    due = record.at_last_beat and record.phase is Phase.PLAYING
    return SceneView(
        scene.id, str(scene.kind), plain(scenario, scene.heading), scene.place, before,
        paragraphs(scenario, scene.text),
        tuple(see_line(scenario, said) for said in scene.lines),
        read_on=not record.at_last_beat,
        turn=str(scene.turn or ""),
        question=plain(scenario, scene.question),
        choices=_choices(scenario, record, scene, movers) if due else (),
        sealed=_sealed(record, scene) if due else {},
        led_here=led_here(scenario, record),
    )  # fmt: skip


def see_line(scenario: Scenario, said: Line) -> LineView:
    """A speech with its speaker's name, job and portrait."""
    seat = said.speaker if said.speaker in SIDES else ""
    who = scenario.roles[Seat(seat)] if seat else scenario.cast.get(said.speaker)
    return LineView(
        said.speaker,
        speaker_name(scenario, said.speaker),
        plain(scenario, who.job) if who else "",
        who.portrait if who else "",
        str(seat),
        line(scenario, said.text),
        said.face,
    )


def _choices(
    scenario: Scenario, record: Record, scene: Scene, movers: tuple[Seat, ...]
) -> tuple[ChoiceView, ...]:
    state = record.state
    views = []
    for choice in scene.choices:
        can = play.is_open(state, choice)
        moves = {
            str(seat): Seal(seat, choice.id) if scene.kind is Kind.TOGETHER else Choose(choice.id)
            for seat in play.to_move(scenario, state)
            if can and seat in movers
        }
        why = _why_shut(scenario, state, choice)
        views.append(ChoiceView(choice.id, line(scenario, choice.text), can, why, moves))
    return tuple(views)


def _why_shut(scenario: Scenario, state: State, choice: Choice) -> str:
    if play.is_open(state, choice):
        return ""
    if choice.id in state.chosen:
        return _("You have done this already")
    return plain(scenario, choice.otherwise) or _("Not open now")


def _sealed(record: Record, scene: Scene) -> dict[str, bool]:
    if scene.kind is not Kind.TOGETHER:
        return {}
    return {str(seat): bool(record.state.pick(seat)) for seat in SIDES}


def _sheet(scenario: Scenario, record: Record, eye: str) -> SheetView:
    seat = Seat(eye)
    role = scenario.roles[seat]
    plan = record.plans.get(eye)
    worth = table_seeing.see_worth(scenario, record, seat)
    return SheetView(
        eye,
        paragraphs(scenario, role.brief),
        tuple(str(d) for d in role.priorities),
        *worth,
        plan.words if plan else "",
        plan.body.get("limit") if plan else None,
        tuple((plan.body.get("offer") or {}).items()) if plan else (),
        tuple(note.words for note in record.notes if note.words and note.seat == eye),
    )


@lru_cache(maxsize=16)
def _terms(scenario: Scenario) -> Mapping[str, TermView]:
    return {term.term: _term(scenario, term) for term in scenario.glossary}


def _term(scenario: Scenario, term: Term) -> TermView:
    return TermView(
        term.term,
        plain(scenario, term.plainly),
        str(term.said_by or ""),
        plain(scenario, term.heard_as),
        {str(seat): plain(scenario, meaning) for seat, meaning in term.meanings.items()},
    )


def _answered(record: Record) -> frozenset[tuple[str, str]]:
    answered = {(seat, f"guess_{when}") for seat, when in record.guesses}
    answered |= {(seat, f"trust_{when}") for seat, when in record.trust}
    answered |= {(seat, "survey") for seat in record.survey}
    answered |= {(seat, "plan") for seat in record.plans}
    answered |= {(said.seat, "word") for said in record.words}
    if record.chair:
        answered.add(("chair", "chair"))
    return frozenset(answered)


def _minutes_left(scenario: Scenario, record: Record, now_ms: int) -> int | None:
    if record.phase is not Phase.PLAYING:
        return None
    return scenario.minutes - max(now_ms, record.ms) // 60_000


def _leans(scenario: Scenario, record: Record, seat: Seat) -> dict[str, int]:
    scene = scenario.scenes.get(record.state.scene)
    if scene is None or not record.at_last_beat:
        return {}
    return {
        choice.id: lean(scenario, record.state, seat, choice)
        for choice in scene.choices
        if play.is_open(record.state, choice)
    }


def lean(scenario: Scenario, state: State, seat: Seat, choice: Choice) -> int:
    """How much a role leans to a choice, 0–5: the author's pull, else what it would gain.

    The default weighs the effects by the role's priorities (4 for the first, 1 for the
    last) and counts trust as a mild good, so that it is not thrown away.
    """
    if seat in choice.pull:
        return choice.pull[seat]
    weights = {d: 4 - place for place, d in enumerate(scenario.roles[seat].priorities)}
    after = apply_effects(scenario, state, choice.effects)
    gain = sum(
        weights.get(d, 1) * (new - old)
        for d, old, new in zip(DIMENSIONS, state.sums, after.sums, strict=True)
    )
    gain += sum(
        new - old
        for meter, old, new in zip(scenario.meters, state.meters, after.meters, strict=True)
        if meter.id == TRUST
    )
    return min(max(2 + round(gain / 3), 0), 5)


def draws(scenario: Scenario, record: Record) -> tuple[Draw, ...]:
    """Nature's possible lots in the current scene, none when it is not a chance scene."""
    scene = scenario.scenes.get(record.state.scene)
    if scene is None or scene.kind is not Kind.CHANCE:
        return ()
    return tuple(Draw(branch.id) for branch in scene.branches)
