"""Begins a play of a scenario, takes one up again, and branches one off for 'what if'."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from game import __version__
from game.content import library
from game.content.identity import rules_hash, text_hash
from game.content.translation.rewording import Translation, translated
from game.core.scenario import TRUST, Scenario, shorten
from game.session.cleaning import clean_line
from game.session.entries import (
    Entry,
    EntryKind,
    Header,
    Log,
    Mode,
    Parent,
    Place,
    Temper,
    Workshop,
    without_answers,
)
from game.session.nicknames import nickname
from game.session.received import LONGEST_ID
from game.session.record import Record, decision
from game.session.session import NotNow, Session
from game.words import _


class CannotReopen(ValueError):
    """A stored play whose own scenario text can no longer be built."""


class Shelf(Protocol):
    """Where plays are kept: the store, as far as a table needs it."""

    def create(self, header: Header, entries: Sequence[Entry] = ()) -> None:
        """Keep a new play with the entries it starts with."""
        ...

    def load(self, play: str) -> tuple[Header, list[Entry]]:
        """The header and entries of a play."""
        ...

    def log(self, play: str) -> Log:
        """Where the play's further entries go; refuses while another window plays it."""
        ...


@dataclass(frozen=True, slots=True)
class Setup:
    """How a table wants to play: ``human`` is the person's seat in solo mode.

    ``starts`` says where named meters begin, when not where the author put them; ``translation``
    in what words the table reads the scenario, when not in the author's; ``room`` is the workshop
    that the table belongs to, if it does; ``place`` of which sitting of a series it is a play.
    """

    mode: Mode = Mode.TALK
    temper: Temper = Temper.LINEAR
    human: str = ""
    cut: str = ""
    seed: int = field(default_factory=lambda: secrets.randbelow(1_000_000))
    starts: Mapping[str, int] = field(default_factory=dict)
    translation: Translation | None = None
    room: Workshop | None = None
    place: Place | None = None


def begin_play(
    shelf: Shelf, text: str, scenario_id: str, setup: Setup, created: str, clock: Callable[[], int]
) -> Session:
    """Start a play of a scenario's text and keep it from its first moment."""
    whole = _build(text, scenario_id)
    header = Header(
        play=secrets.token_hex(8),
        scenario_id=clean_line(scenario_id, LONGEST_ID) or "scenario",
        scenario_text=text,
        text_hash=text_hash(text),
        rules_hash=rules_hash(whole),
        seed=setup.seed,
        mode=setup.mode,
        temper=setup.temper,
        human=setup.human,
        cut=setup.cut,
        starts=dict(setup.starts),
        translation=setup.translation,
        place=setup.place,
        created=created,
        program=__version__,
        room=setup.room,
    )
    scenario = scenario_of(header)
    shelf.create(header)
    return Session(scenario, header, shelf.log(header.play), clock)


def take_up(shelf: Shelf, play: str, clock: Callable[[], int]) -> Session:
    """Go on with a stored play exactly where it was, with its own scenario text.

    It is claimed before it is read, so that no other window adds to it in between.
    """
    log = shelf.log(play)
    try:
        header, entries = shelf.load(play)
        return Session(scenario_of(header), header, log, clock, entries)
    except BaseException:
        log.close()
        raise


def branch_off(
    shelf: Shelf, session: Session, turn: int, created: str, clock: Callable[[], int]
) -> Session:
    """Play on from before the move of entry ``turn``: a new play that names its parent.

    The original stays as it is. The branch copies the entries up to that move, or up to the
    first pick of a sealed scene, and stands in the playing phase: reflection and debrief come
    after every move and are never among them. What was promised in a room holds for it too, but
    nobody waits for it and no room counts it. NotNow when no such move stands.
    """
    made = session.record.made
    index = next((n for n, each in enumerate(made) if each.turn == turn), None)
    if index is None:
        raise NotNow(_("there is no such move to play on from"))
    prefix = list(without_answers(session.entries[: decision(session.record, index).turn]))
    while prefix and prefix[-1].kind is EntryKind.SAY:  # words that went with the move left out
        prefix.pop()
    header = replace(
        session.header,
        play=secrets.token_hex(8),
        parent=Parent(session.header.play, len(prefix)),
        room=_unwaited(session.header.room),
        created=created,
        program=__version__,
    )
    shelf.create(header, prefix)
    return Session(session.scenario, header, shelf.log(header.play), clock, prefix)


def swap_chairs(shelf: Shelf, session: Session, created: str, clock: Callable[[], int]) -> Session:
    """Begin the same scenario again with the same luck, everybody seated in the other chair.

    The patient's chair keeps whoever sat in it. Trust carries over: the two have met.
    """
    header = session.header
    other = {"doctor": "manager", "manager": "doctor"}
    human = other.get(header.human, "")
    meters = zip(session.scenario.meters, session.record.state.meters, strict=True)
    starts = {meter.id: value for meter, value in meters if meter.id == TRUST}
    setup = Setup(
        header.mode, header.temper, human, header.cut, header.seed, starts, header.translation,
        room=_unwaited(header.room),
    )  # fmt: skip
    swapped = begin_play(shelf, header.scenario_text, header.scenario_id, setup, created, clock)
    seat_again(swapped, session.record, other)
    return swapped


def _unwaited(room: Workshop | None) -> Workshop | None:
    """The room for a play that comes after another: its promises hold, and nobody waits for it."""
    return replace(room, word="") if room else None


def seat_again(session: Session, before: Record, other: Mapping[str, str]) -> None:
    """Seat everybody of an earlier play in a new one; ``other`` names the seats that change.

    A name that was erased is a nickname now.
    """
    try:
        for seat, people in before.people.items():
            for person in people:
                name = person.name or nickname(secrets.randbelow)
                session.sit(other.get(seat, seat), person.id, name, is_computer=person.computer)
    except BaseException:
        session.log.close()
        raise


def scenario_of(header: Header) -> Scenario:
    """The scenario a play was played with, rebuilt from the play's own text, in its own words."""
    whole = translated(_build(header.scenario_text, header.scenario_id), header.translation)
    if header.cut and header.cut not in whole.cuts:
        raise CannotReopen(_("the scenario has no cut called {cut}").format(cut=header.cut))
    return shorten(whole, header.cut) if header.cut else whole


def cut_name(cut: str) -> str:
    """What people call a shorter form: the usual one has a name in their language."""
    return _("Short") if cut == "short" else cut.replace("_", " ").capitalize()


def changed_file(scenario_id: str, its_hash: str) -> Path | None:
    """The shipped file of a play's scenario when it is no longer the text the play has.

    The play goes on with its own text; the file is for a fresh start.
    """
    for path in library.shipped():
        if path.stem == scenario_id:
            try:
                text = path.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError):
                return None
            return None if text_hash(text) == its_hash else path
    return None


def _build(text: str, scenario_id: str) -> Scenario:
    scenario, problems = library.rebuild(text, scenario_id)
    if scenario is None:
        why = problems[0].message if problems else _("there is no scenario in it")
        raise CannotReopen(_("the play's scenario cannot be built: {why}").format(why=why))
    return scenario
