"""The terminal's first page: go on with a play, begin a new one, reopen a debrief."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from game.content import library
from game.content.library import Loaded
from game.content.series.reading import is_series_file
from game.core.scenario import Scenario
from game.session.entries import Mode, Temper
from game.session.opening import CannotReopen, Setup, begin_play, changed_file, cut_name, take_up
from game.session.record import RecordError
from game.session.session import Session
from game.store import PlayRow, Store, StoreError, promise
from game.store.play_row import promised_by_now
from game.terminal.console import BACK, Console, Leave
from game.terminal.due import due_plays, look_at_due
from game.terminal.listing import about
from game.words import _, story_languages

SHOWN = 4
"""Plays of each kind that the first page names; all are behind one number."""

REFUSED = (StoreError, CannotReopen, RecordError)
"""What keeps a play from being opened or gone on with; each says how to mend it."""

Act = Callable[[], Session | None]


def clock() -> int:
    """Milliseconds that only ever grow."""
    return time.monotonic_ns() // 1_000_000


def now() -> str:
    """The local date and time, for lists."""
    return datetime.now().isoformat(timespec="seconds")


def choose(console: Console, store: Store) -> Session | None:
    """Ask what to play, and open it; None when nothing was opened. Leave ends the program."""
    console.title(_("Common Ground"))
    console.say(_("A doctor, a manager, one service that has to change. Sit down on either side."))
    console.say()
    rows = store.list()
    ended = [row for row in rows if row.ended]
    going = [row for row in rows if not row.ended and not row.being_played]
    for row in (row for row in rows if row.being_played):
        console.say(_("(Open in another window: {play})").format(play=about(row)))
    ways: list[tuple[str, Act]] = [_open(console, store, row) for row in going[:SHOWN]]
    for each in library.summaries(languages=story_languages()):
        if each.sittings:
            label = _("A series in {n} sittings: {title}")
            label = label.format(title=each.title, n=len(each.sittings))
        else:
            label = _("New play: {title} ({n} minutes)").format(title=each.title, n=each.minutes)
        ways.append((label, lambda path=each.path: new_play(console, store, path)))
    label = _("New play: a scenario file of your own")
    ways.append((label, lambda: _own_file(console, store)))
    ways += [_open(console, store, row) for row in ended[:SHOWN]]
    if len(going) > SHOWN or len(ended) > SHOWN:
        ways.append((_("All plays on this machine"), lambda: _all(console, store, going + ended)))
    if due := due_plays(store):
        console.say(promised_by_now(len(due)))
        label = _("Look at what was promised to be erased")
        ways.append((label, lambda: look_at_due(console, store)))
    ways.append((_("Leave"), _leave))
    picked = console.pick(_("What now?"), [label for label, _act in ways])
    try:
        return ways[picked][1]()
    except REFUSED as reason:
        console.say(str(reason))
        return None


def _leave() -> None:
    raise Leave


def _open(console: Console, store: Store, row: PlayRow) -> tuple[str, Act]:
    label = _("Debrief: {play}") if row.ended else _("Go on: {play}")
    return label.format(play=about(row)), lambda: reopen(console, store, row.play)


def reopen(console: Console, store: Store, play: str) -> Session:
    """Take a play up again, and say so if its scenario's file has changed since it began."""
    session = take_up(store, play, clock)
    if changed_file(session.header.scenario_id, session.header.text_hash):
        console.say(
            _(
                "The scenario's file has changed since this play began. The play keeps its own "
                "text; a new play begins with the new one."
            )
        )
    return session


def _all(console: Console, store: Store, rows: list[PlayRow]) -> Session | None:
    ways = [_open(console, store, row) for row in rows]
    console.title(_("All plays on this machine"))
    promised = [promise(row, date.today()) for row in rows]
    labels = [
        "; ".join(filter(None, each)) for each in zip((w[0] for w in ways), promised, strict=True)
    ]
    picked = console.pick(_("Which one?"), labels, back=True)
    return None if picked == BACK else ways[picked][1]()


# --- a new play -----------------------------------------------------------------------


def new_play(
    console: Console, store: Store, path: Path, loaded: Loaded | None = None,
    setup: Setup | None = None,
) -> Session | None:  # fmt: skip
    """Begin a play of a scenario file, asking how unless a setup is given; or go on in a series."""
    if loaded is None and is_series_file(path):
        # Imported here: it asks as this page does.
        from game.terminal.series import sit_down

        return sit_down(console, store, path, setup)
    loaded = loaded or library.load(path, story_languages())
    if loaded.scenario is None:
        for problem in loaded.problems:
            console.say(library.render(problem))
        return None
    if loaded.notice:
        console.say(_("The translation was left out: {reason}").format(reason=loaded.notice))
    setup = setup or ask_setup(console, loaded.scenario)
    if setup is None:
        return None
    if setup.room is None:  # a room's file says itself in which words all its tables read
        setup = replace(setup, translation=loaded.translation)
    return begin_play(store, loaded.text, loaded.scenario.id, setup, now(), clock)


def _own_file(console: Console, store: Store) -> Session | None:
    answer = console.ask(_("Its path (Enter: back):"), free=True).strip("\"'")
    return new_play(console, store, Path(answer).expanduser()) if answer else None


def ask_setup(console: Console, scenario: Scenario) -> Setup | None:
    """How a table wants to play; None to go back."""
    console.title(scenario.title)
    console.say(scenario.question)
    cut = ""
    if scenario.cuts:
        cuts = ["", *scenario.cuts]
        labels = [_("The whole case, {n} minutes").format(n=scenario.minutes)]
        labels += [
            _("{name}, {n} minutes").format(name=cut_name(each.id), n=each.minutes)
            for each in scenario.cuts.values()
        ]
        if (cut := _ask(console, _("How long?"), cuts, labels, 0)) is None:
            return None
    if (mode := _ask(console, _("How do you play?"), list(Mode), _mode_labels(), 0)) is None:
        return None
    if mode is not Mode.SOLO:
        return Setup(mode=mode, cut=cut)
    roles = [f"{role.name}, {role.job}" for role in scenario.roles.values()]
    seats = [str(seat) for seat in scenario.roles]
    if (human := _ask(console, _("Which chair is yours?"), seats, roles, 0)) is None:
        return None
    temper = _ask(console, _("How does the other side bargain?"), list(Temper), temper_names(), 1)
    if temper is None:
        return None
    return Setup(mode=mode, temper=temper, human=human, cut=cut)


def _ask(console: Console, question: str, values: list, labels: list[str], default: int):
    console.say()
    console.say(question)
    picked = console.pick(_("Which?"), labels, default, back=True)
    return None if picked == BACK else values[picked]


def _mode_labels() -> list[str]:
    return [
        _("Two sides who talk face to face; this machine keeps the record"),
        _("Two sides; every offer is made and answered here"),
        _("Alone: the computer takes the other chair"),
    ]


def temper_names() -> list[str]:
    """The computer's tempers in plain words, in the order of ``Temper``."""
    return [
        _("Holds firm until late"),
        _("Comes a step each round"),
        _("Gives way early"),
        _("Gives as much as it gets"),
    ]
