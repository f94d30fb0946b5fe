"""One table's sitting: it takes what people do, keeps it for good, and shows views."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from game.core import play
from game.core.moves import Draw, Move, to_text
from game.core.scenario import SIDES, Scenario
from game.core.state import Deal
from game.session import computer, costs, luck
from game.session.cleaning import clean_block, clean_line
from game.session.consent import is_study
from game.session.entries import Entry, EntryKind, Header, Log
from game.session.phases import Phase, following, stopped
from game.session.record import (
    Person,
    Record,
    RecordError,
    advance,
    begin,
    fold,
    mover,
    recorded,
    undo_target,
)
from game.session.seeing import can_undo, computer_seat, draws, see
from game.session.views import View
from game.words import _

PLACES = (*map(str, SIDES), "chair")
NAME_LIMIT = 40
LINE_LIMIT = 200
TEXT_LIMIT = 2_000


class NotNow(ValueError):
    """Something that cannot be done at this point of the sitting."""


class Session:
    """A play that goes on: the record so far, the log that keeps it, and the clock.

    ``clock`` gives milliseconds; only differences count. Every change is appended to the
    log, which makes it durable, before the record moves on: when the log raises, nothing
    has happened. A table of a room waits, before its debrief, for the facilitator's word.
    """

    def __init__(
        self,
        scenario: Scenario,
        header: Header,
        log: Log,
        clock: Callable[[], int],
        entries: Sequence[Entry] = (),
        *,
        in_room: bool = False,
    ):
        self.scenario, self.header, self.log = scenario, header, log
        self.in_room = in_room or bool(header.room and header.room.word)
        self.entries: list[Entry] = list(entries)
        self.record: Record = (
            fold(scenario, header, entries) if entries else begin(scenario, header)
        )
        self._clock, self._since = clock, clock() - self.record.ms

    @property
    def now_ms(self) -> int:
        """Milliseconds of play so far; the time between two sittings does not count."""
        return max(self._clock() - self._since, self.record.ms)

    def view(self, eye: str) -> View:
        """All that one eye (doctor, manager, table) may see now."""
        return see(self.scenario, self.header, self.record, eye, self.now_ms)

    # --- the play ---------------------------------------------------------------

    def move(self, move: Move, says: str = "") -> None:
        """Make a move, with a line of free text when it is an offer."""
        reason = play.why_not(self.scenario, self.record.state, move)
        if reason:
            raise NotNow(reason)
        if self.record.phase is not Phase.PLAYING:
            raise NotNow(_("the play has not begun, or is over"))
        seat = mover(self.scenario, self.record.state, move)
        words = clean_line(says, LINE_LIMIT)
        # A line whose own move was never kept (the power went) goes with no other.
        if words or self.record.say:
            self._append(EntryKind.SAY, seat, words=words)
        try:
            self._append(EntryKind.MOVE, seat, {"move": to_text(move)})
        except RecordError as stuck:  # a stranger's story may have no way on
            raise NotNow(_("the story has no way on from here")) from stuck

    def read_on(self) -> None:
        """Turn the page of the story."""
        if self.record.at_last_beat:
            raise NotNow(_("there is nothing more to read"))
        self._append(EntryKind.READ, body={"scene": self.record.beat.scene})

    def draw(self) -> None:
        """Let nature draw; the same seed, scene and visit always draw the same lot."""
        if not draws(self.scenario, self.record):
            raise NotNow(_("there is no lot to draw"))
        here = self.record.state.scene
        visit = sum(
            1 for m in self.record.made if isinstance(m.move, Draw) and m.before.scene == here
        )
        branch = luck.draw(self.header.seed, here, visit, self.scenario.scenes[here].branches)
        self.move(Draw(branch.id))

    def computer_move(self) -> Move | None:
        """Let the computer player move if it is its turn; the move made, or None."""
        seat = computer_seat(self.header)
        due = self.record.phase is Phase.PLAYING and self.record.at_last_beat
        if seat is None or not due:
            return None
        if seat not in play.to_move(self.scenario, self.record.state):
            return None
        made = len(self.record.made)
        chosen = computer.pick(self.view(seat), self.header.temper, self.header.seed, made)
        if chosen is not None:
            self.move(chosen)
        return chosen

    def undo(self) -> None:
        """Go back to the last decision; between two sides, both must have agreed to it."""
        if not can_undo(self.header, self.record):
            raise NotNow(_("there is nothing to take back"))
        self._append(EntryKind.UNDO, body={"to": undo_target(self.record, self.header.human)})

    # --- the sitting ------------------------------------------------------------

    def go_on(self) -> Phase:
        """Go to the next phase; the play must have ended before the reflection."""
        if self.record.phase is Phase.PLAYING and not play.ended(self.scenario, self.record.state):
            raise NotNow(_("the story is not over yet"))
        if self.to_ask():
            raise NotNow(_("not everybody has been asked about the study yet"))
        phase = following(self.record.phase, in_room=self.in_room)
        if phase is None:
            raise NotNow(_("the sitting is over"))
        self._append(EntryKind.PHASE, body={"phase": phase.value})
        return phase

    def stop_here(self) -> None:
        """Stop and talk: an unfinished play that goes straight to its debrief."""
        phase = stopped(self.record.phase)
        if phase is None:
            raise NotNow(_("the debrief has begun already"))
        self._append(EntryKind.PHASE, body={"phase": phase.value, "stopped": True})

    def sit(self, seat: str, person: str, name: str, *, is_computer: bool = False) -> None:
        """Seat a person (an id) under a name; the patient's chair is seat ``chair``."""
        body = {"person": person} | ({"computer": True} if is_computer else {})
        self._append(EntryKind.PERSON, seat, body, clean_line(name, NAME_LIMIT))

    def leave(self, seat: str, person: str) -> None:
        """Take a person's seat away again."""
        self._append(EntryKind.PERSON, seat, {"person": person, "left": True})

    def done(self, seat: str, step: str) -> None:
        """Note that a side has finished a step, such as reading its brief."""
        self._append(EntryKind.DONE, seat, {"step": step})

    def guess(self, seat: str, when: str, order: Sequence[str]) -> None:
        """A side's guess (``before`` or ``after``) of the other's order of priorities."""
        self._append(EntryKind.GUESS, seat, {"when": when, "order": list(order)})

    def trust(self, seat: str, when: str, value: int) -> None:
        """How far a side trusts the other, 0 to 10, asked privately."""
        if not 0 <= value <= 10:
            raise NotNow(_("trust is a number from 0 to 10"))
        self._append(EntryKind.TRUST, seat, {"when": when, "value": value})

    def plan(
        self, seat: str, aim: str, offer: Mapping[str, str] | None = None, limit: int | None = None
    ) -> None:
        """A side's private plan: its aim in words, a first offer, the points it stops at."""
        body: dict[str, Any] = {}
        if offer:
            body["offer"] = dict(offer)
        if limit is not None:
            body["limit"] = limit
        self._append(EntryKind.PLAN, seat, body, clean_line(aim, LINE_LIMIT))

    def survey(self, seat: str, answers: Mapping[str, int]) -> None:
        """A side's four answers, 1 to 7: outcome, self, process, relationship."""
        self._append(EntryKind.SURVEY, seat, dict(answers))

    def word(self, seat: str, word: str) -> None:
        """One word from a seat (or the patient's chair) on how it feels now."""
        if words := clean_line(word, NAME_LIMIT):
            self._append(EntryKind.WORD, seat, words=words)

    def note(self, seat: str, text: str) -> None:
        """A private note of a side, or the table's when the seat is empty."""
        if words := clean_block(text, TEXT_LIMIT):
            self._append(EntryKind.NOTE, seat, words=words)

    def looked_up(self, term: str, seat: str = "") -> None:
        """Note that a word of the glossary was asked for."""
        self._append(EntryKind.LOOKUP, seat, {"term": clean_line(term, LINE_LIMIT)})

    def rate(self, ratings: Mapping[str, int]) -> None:
        """The patient's chair rates the deal on each dimension, −2 to +2, before any score."""
        self._append(EntryKind.CHAIR, "chair", dict(ratings))

    def contest(self, turn: int, index: int, amount: int, reason: str) -> None:
        """Put the table's own number and reason against the n-th effect of a move."""
        body = {"entry": turn, "index": index, "amount": amount}
        self._append(EntryKind.CONTEST, "", body, clean_line(reason, LINE_LIMIT))

    def take_away(self, seat: str, kind: str, text: str) -> None:
        """Something to ``try`` on Monday, or a ``question`` left."""
        if words := clean_block(text, TEXT_LIMIT):
            self._append(EntryKind.TAKEAWAY, seat, {"kind": kind}, words)

    def to_ask(self) -> tuple[tuple[str, Person], ...]:
        """Who still has to be asked about the study before the story, each with the seat."""
        if self.record.phase is not Phase.LOBBY or not is_study(self.header):
            return ()
        return tuple(
            (seat, person)
            for seat in PLACES
            for person in self.record.people.get(seat, ())
            if not person.computer and person.id not in self.record.asked.people
        )

    def consent(self, person: str, yes: bool) -> None:
        """One person's own answer, given once: may this table's play be used for the study?"""
        if person not in {each.id for _seat, each in self.to_ask()}:
            raise NotNow(_("there is nothing to ask this person now"))
        self._append(EntryKind.CONSENT, "", {"person": person, "yes": yes})

    @property
    def can_withdraw(self) -> bool:
        """Whether somebody may still say no to the study: from the story until the play is closed."""
        late = self.record.phase not in (Phase.LOBBY, Phase.CLOSED)
        return late and is_study(self.header)

    def withdraw(self) -> None:
        """Take the table's play out of the study; nobody has to say who wants it, and it stays so."""
        if not self.can_withdraw:
            raise NotNow(_("there is no study to say no to now"))
        self._append(EntryKind.CONSENT, "", {"yes": False})

    def cost_of(self, deal: Deal) -> str:
        """What a deal would cost, in words; costs are public."""
        return costs.in_words(costs.deal_costs(self.scenario, deal))

    def recorded(self) -> dict[str, Any]:
        """What a play file states of the outcome."""
        return recorded(self.scenario, self.record)

    def _append(
        self,
        kind: EntryKind,
        seat: str = "",
        body: Mapping[str, Any] | None = None,
        words: str = "",
    ) -> None:
        entry = Entry(len(self.entries), self.now_ms, kind, seat, body or {}, words)
        record = advance(self.scenario, self.record, entry)
        self.log.append(entry)
        self.entries.append(entry)
        self.record = record
