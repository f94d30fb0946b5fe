"""The terminal's first page: go on with a play, or choose a scenario and how to play it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from game.content import library
from game.session.entries import Mode, Temper
from game.session.opening import Setup, begin_play, take_up
from game.session.session import Session
from game.store import Store, StoreError
from game.terminal.console import Console, Leave
from game.words import _


def clock() -> int:
    """Milliseconds that only ever grow."""
    return time.monotonic_ns() // 1_000_000


def now() -> str:
    """The local date and time, for lists."""
    return datetime.now().isoformat(timespec="seconds")


def choose(console: Console, store: Store) -> Session | None:
    """Ask what to play; None when the table leaves."""
    console.title(_("Common Ground"))
    labels: list[str] = []
    acts: list[Callable[[], Session | None]] = []
    for row in store.list():
        if row.ended or row.being_played:
            continue
        labels.append(_("Go on: {title}, {when}").format(title=row.title, when=row.updated))
        acts.append(lambda play=row.play: take_up(store, play, clock))
    for path in library.shipped():
        loaded = library.load(path)
        if loaded.scenario is not None:
            labels.append(_("New: {title}").format(title=loaded.scenario.title))
            acts.append(lambda path=path: new_play(console, store, path, None))
    labels.append(_("Leave"))
    acts.append(lambda: None)
    try:
        return acts[console.pick(_("What now?"), labels)]()
    except Leave:
        return None
    except StoreError as reason:
        console.say(str(reason))
        return None


def new_play(console: Console, store: Store, path: Path, setup: Setup | None) -> Session | None:
    """Begin a play of a scenario file, asking how unless a setup is given."""
    loaded = library.load(path)
    if loaded.scenario is None:
        for problem in loaded.problems:
            console.say(library.render(problem))
        return None
    if setup is None:
        setup = _ask_setup(console, loaded.scenario)
    return begin_play(store, loaded.text, loaded.scenario.id, setup, now(), clock)


def _ask_setup(console: Console, scenario) -> Setup:
    console.title(scenario.title)
    console.say(scenario.question)
    if scenario.content_notes:
        notes = ", ".join(scenario.content_notes)
        console.say(_("This scenario touches on: {what}.").format(what=notes))
    cuts = ["", *scenario.cuts]
    labels = [_("The whole case, {n} minutes").format(n=scenario.minutes)]
    labels += [
        _("{name}, {n} minutes").format(name=cut.id.capitalize(), n=cut.minutes)
        for cut in scenario.cuts.values()
    ]
    cut = cuts[console.pick(_("How long?"), labels, 0)] if scenario.cuts else ""
    modes = [Mode.TALK, Mode.SCREEN, Mode.SOLO]
    mode = modes[
        console.pick(
            _("How do you play?"),
            [
                _("Two sides who talk; this machine keeps the record"),
                _("Two sides; offers are made on the screen"),
                _("One side, against the computer"),
            ],
            0,
        )
    ]
    if mode is not Mode.SOLO:
        return Setup(mode=mode, cut=cut)
    seats = ("doctor", "manager")
    roles = [f"{scenario.roles[s].name}, {scenario.roles[s].job}" for s in scenario.roles]
    human = seats[console.pick(_("Which chair is yours?"), roles)]
    tempers = list(Temper)
    temper = tempers[console.pick(_("How does the other side bargain?"), temper_names(), 1)]
    return Setup(mode=mode, temper=temper, human=human, cut=cut)


def temper_names() -> list[str]:
    """The computer's tempers in plain words, in the order of ``Temper``."""
    return [
        _("Holds firm until late"),
        _("Comes a step each round"),
        _("Gives way early"),
        _("Gives as much as it gets"),
    ]
