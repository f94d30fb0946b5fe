"""A series: its sittings, how far the table is, and the ways on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.content import library
from game.content.series.reading import load_series
from game.content.series.values import Series
from game.places import cover_file
from game.screens.choose import SetupScreen
from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Column,
    Page,
    Panel,
    Picture,
    Row,
    Screen,
    Text,
    Widget,
)
from game.screens.notes import content_notes
from game.screens.sitting import clock, now
from game.session.opening import CannotReopen, Setup
from game.session.series import Run, begin_next, first_setup, load_sitting, runs
from game.session.session import Session
from game.words import _, story_languages

if TYPE_CHECKING:
    from game.screens.desk import Desk


def show_series(desk: Desk, path: Path, setup: Setup | None = None) -> None:
    """Show a series file's sittings, or what is wrong with it."""
    series, problems = load_series(path)
    if series is None:
        lines = [library.render(problem) for problem in problems[:5]]
        desk.app.screen.tell(_("This file cannot be played yet"), "\n\n".join(lines))
        return
    desk.series[series.id] = path
    desk.app.push(SeriesScreen(desk, path, series, setup))


class SeriesScreen(Screen):
    """The sittings one below the other; the one that is due stands open."""

    def __init__(self, desk: Desk, path: Path, series: Series, setup: Setup | None):
        super().__init__()
        self.desk, self.path, self.series, self.setup = desk, path, series, setup

    @property
    def title(self) -> str:
        return self.series.title

    def on_shown(self) -> None:
        self.desk.look()

    def on_drop(self, path: str) -> None:
        self.desk.open_file(Path(path))

    @property
    def run(self) -> Run | None:
        """The run that was touched last."""
        return next(iter(runs(self.desk.plays, self.series.id)), None)

    @property
    def due(self) -> int:
        """The number of the sitting that is due or under way; 0 after the last."""
        run = self.run
        if run is None:
            return 1
        return run.open.sitting if run.open else run.next(len(self.series.sittings))

    # Building.
    def build(self) -> Widget:
        series, run = self.series, self.run
        people = ". ".join(f"{person.name}, {person.job}" for person in series.people.values())
        head = Column(
            Text(series.title, "title"), Text(series.question, "lead"), Text(people, "small"),
            gap="none",
        )  # fmt: skip
        cards = [self._card(n) for n in range(1, len(series.sittings) + 1)]
        # Each sitting has notes of its own; here they are for who has not begun.
        notes = None if run else content_notes(series.content_notes)
        body = Column(notes, *cards, gap="m")
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        anew = Button(_("Begin it anew"), self._begin, look="quiet", sign="undo", key="anew")
        foot = Row(back, anew, justify="between") if run else Row(back)
        return Backdrop(Page(body, head=head, foot=foot, measure=46))

    def _card(self, number: int) -> Widget:
        sitting = self.series.sittings[number - 1]
        title = _("{n}. {name}").format(n=number, name=sitting.name)
        name = Text(title, "label", weight="semibold", colour="ink")
        state = Badge(self._stand(number), "accent" if number == self.due else "plain")
        if number != self.due:
            ways = Row(*self._again(number), justify="right")
            line = Row(Row(name, state, gap="s"), ways, justify="between")
            return Panel(line, "card", across="m", down="s")
        summary = library.summary(self.path.parent / sitting.file, story_languages())
        minutes = Badge(_("{n} minutes").format(n=summary.minutes), "plain", sign="clock")
        told = Column(
            Row(name, state, minutes, gap="s"), Text(summary.question, "lead"), gap="s", grow=1
        )
        cover = cover_file(summary.cover, summary.place)
        if cover:
            told = Row(Picture(str(cover), height=5, crop=1.6), told, align="top", wrap=False)
        return Panel(Column(told, Row(*self._due_ways(number), justify="right"), gap="s"), "card")

    def _stand(self, number: int) -> str:
        row = self.run.plays.get(number) if self.run else None
        if row is not None:
            return _("played") if row.ended else _("under way")
        if self.run and number < max(self.run.plays):
            return _("missing: it was erased")
        return _("next") if number == self.due else _("still to come")

    def _again(self, number: int) -> list[Widget]:
        row = self.run.plays.get(number) if self.run else None
        if row is None:
            return []
        again = Button(
            _("Read its debrief again"), partial(self.desk.take_up, row.play), look="quiet",
            sign="book", key=f"again:{number}",
        )  # fmt: skip
        return [again]

    def _due_ways(self, number: int) -> list[Widget]:
        run = self.run
        if run is None:
            act, label = self._begin, _("Begin")
        elif run.open:
            act, label = partial(self.desk.take_up, run.open.play), _("Go on")
        else:
            act, label = partial(self._go_on, number, False), _("Begin this sitting")
        go = Button(
            label, act, look="primary", sign="next", sign_after=True, key="due", cap=False,
        )  # fmt: skip
        go.autofocus = True
        swap = []
        if run and not run.open and self.series.swaps_before(number):
            swap.append(
                Button(
                    _("Swap chairs, and begin"), partial(self._go_on, number, True), sign="people",
                    key="swap", second=_("Everybody plays the other side from here on"),
                )
            )  # fmt: skip
        return [*swap, go]

    # Acting.
    def _begin(self) -> None:
        setup = first_setup(self.series, self.setup or Setup())
        path = self.path.parent / self.series.sittings[0].file
        try:
            loaded = load_sitting(self.path, self.series, 1)
        except CannotReopen as reason:
            self.tell(_("This file cannot be played yet"), str(reason))
            return
        if self.setup is not None:
            self.desk.begin(path, setup, loaded)
        else:
            self.app.push(SetupScreen(self.desk, path, loaded.scenario, setup))

    def _go_on(self, number: int, swap: bool) -> None:
        run = self.run

        def make() -> Session:
            loaded = load_sitting(self.path, self.series, number)
            return begin_next(self.desk.store, self.series, run, loaded, now(), clock, swap=swap)

        self.desk.open_session(make)
