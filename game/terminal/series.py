"""A series at the console: which sitting is next, and the ways to sit down to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.content import library
from game.content.series.reading import load_series
from game.content.series.values import Series
from game.session.entries import Header
from game.session.opening import Setup, begin_play
from game.session.series import Run, begin_next, first_setup, load_sitting, runs
from game.session.session import Session
from game.store import Store
from game.terminal.console import Console
from game.terminal.title import ask_setup, clock, now, reopen
from game.words import _

Way = tuple[str, Callable[[], Session | None]]


def sit_down(
    console: Console, store: Store, path: Path, setup: Setup | None = None
) -> Session | None:
    """Go on with a series where the table left it, or begin it; None when nothing was opened."""
    series, problems = load_series(path)
    if series is None:
        for problem in problems:
            console.say(library.render(problem))
        return None
    console.title(series.title)
    console.say(series.question)
    found = runs(store.list(), series.id)
    ways = _ways(store, series, path, found[0], console) if found else []
    if not ways:
        return _begin(console, store, series, path, setup)
    for number, sitting in enumerate(series.sittings, 1):
        console.say(f"{number}. {sitting.name}: {_stand(found[0], number)}", indent="  ")
    ways.append((_("Begin it anew"), lambda: _begin(console, store, series, path, setup)))
    picked = console.pick(_("What now?"), [label for label, _act in ways], 0)
    return ways[picked][1]()


def ways_on(store: Store, header: Header, path: Path | None) -> list[Way]:
    """What a table can go on with after a sitting; nothing for a play by itself.

    ``path`` is the series' file where it is not one of those that come along.
    """
    place = header.place
    if place is None or header.parent:
        return []
    known = {each.stem: each for each in library.shipped_series()}
    if path is not None:
        known[path.stem] = path
    series = load_series(known[place.series])[0] if place.series in known else None
    run = next((r for r in runs(store.list(), place.series) if r.id == place.run), None)
    return _ways(store, series, known[place.series], run) if series and run else []


def _ways(
    store: Store, series: Series, path: Path, run: Run, console: Console | None = None
) -> list[Way]:
    if run.open and console:
        label = _("Go on: {name}").format(name=series.sittings[run.open.sitting - 1].name)
        return [(label, lambda: reopen(console, store, run.open.play))]
    number = run.next(len(series.sittings))
    if not number:
        return []

    def go_on(swap: bool) -> Session | None:
        loaded = load_sitting(path, series, number)
        return begin_next(store, series, run, loaded, now(), clock, swap=swap)

    words = {"name": series.sittings[number - 1].name, "n": number, "all": len(series.sittings)}
    ways: list[Way] = [
        (_("The next sitting ({n} of {all}): {name}").format(**words), lambda: go_on(False))
    ]
    if series.swaps_before(number):
        label = _("Swap chairs, and on to the next sitting ({n} of {all}): {name}")
        ways.append((label.format(**words), lambda: go_on(True)))
    return ways


def _begin(
    console: Console, store: Store, series: Series, path: Path, setup: Setup | None
) -> Session | None:
    loaded = load_sitting(path, series, 1)
    setup = setup or ask_setup(console, loaded.scenario)
    if setup is None:
        return None
    setup = replace(first_setup(series, setup), translation=loaded.translation)
    return begin_play(store, loaded.text, loaded.scenario.id, setup, now(), clock)


def _stand(run: Run, number: int) -> str:
    row = run.plays.get(number)
    if row is None:
        return _("still to come") if number > max(run.plays) else _("missing: it was erased")
    return _("played") if row.ended else _("under way")
