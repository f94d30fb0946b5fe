"""What the title needs once everything heavy is loaded: plays, scenarios, ways into a sitting."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from game.content import library
from game.content.library import Loaded, Summary
from game.content.series.reading import is_series_file
from game.export.play_file import PLAY, read_play_file
from game.screens.app import App
from game.screens.choose import ChooseScreen, SetupScreen
from game.screens.facilitator_shelf import Shelf
from game.screens.sitting import Papers, Sitting, clock, now
from game.screens.title import TitleScreen
from game.session.entries import PlayTextError
from game.session.opening import CannotReopen, Setup, begin_play, changed_file, take_up
from game.session.record import RecordError
from game.session.session import Session
from game.store import PlayRow, Store, StoreError
from game.words import _, story_languages

PROBLEMS_SHOWN = 5


class Desk:
    """Opens plays and scenarios in one window, from one store.

    ``plays`` is the list as it was last looked at, ``trouble`` why it could not be read.
    """

    def __init__(self, app: App, store: Store):
        self.app, self.store = app, store
        self.plays: tuple[PlayRow, ...] = ()
        self.trouble = ""
        self._changed: dict[str, Path | None] = {}
        self._papers: dict[str, Papers] = {}
        self._read: tuple[Path, Loaded] | None = None
        self._busy = False
        self._dropped: list[Path] = []
        self.series: dict[str, Path] = {}
        """The series that were opened by their paths, by id."""
        self.look()

    # The plays.
    def look(self) -> bool:
        """Look at the plays anew; tell whether anything is other than it was."""
        before = self.plays, self.trouble
        try:
            self.plays, self.trouble = tuple(self.store.list()), ""
        except StoreError as reason:
            self.plays, self.trouble = (), str(reason)
        self._changed = {}
        return (self.plays, self.trouble) != before

    @property
    def notice(self) -> str:
        """What people should know about the store: that it was mended, or cannot be read."""
        return self.trouble or self.store.notice

    def unfinished(self) -> list[PlayRow]:
        """The plays that can be gone on with, newest first."""
        return [row for row in self.plays if not row.ended]

    def finished(self) -> list[PlayRow]:
        """The plays that have been played to their end, newest first."""
        return [row for row in self.plays if row.ended]

    def changed(self, row: PlayRow) -> Path | None:
        """The new file when a play's scenario has changed since it began."""
        if row.play not in self._changed:
            self._changed[row.play] = changed_file(row.scenario_id, row.text_hash)
        return self._changed[row.play]

    def erase(self, play: str) -> None:
        """Erase a play for good and say what was done."""
        self._papers.pop(play, None)
        self._tell_erased(lambda: self.store.erase_play(play))

    def erase_plays(self, plays: list[str]) -> None:
        """Erase several plays for good, none that is being played, and say what was done."""
        for play in plays:
            self._papers.pop(play, None)
        self._tell_erased(lambda: self.store.erase_plays(plays))

    def due(self) -> list[PlayRow]:
        """The plays that were promised to be erased by now, the oldest promise first."""
        today = date.today()
        return sorted((r for r in self.plays if r.is_due(today)), key=lambda r: r.to_be_erased)

    def people_at(self, row: PlayRow) -> tuple[str, ...]:
        """The names of those who sit at a play's table."""
        try:
            return self.store.people_at(row.play)
        except StoreError:
            return ()  # the list itself says what is wrong with the store

    def keep_until(self, plays: list[str], day: date) -> bool:
        """Put off what was promised of these plays; tell whether it was kept, or say why not."""
        try:
            self.store.keep_until(plays, day)
        except StoreError as reason:
            self.app.screen.tell(_("This was not kept"), str(reason))
            return False
        self.look()
        return True

    def erase_person(self, who: str) -> None:
        """Erase a person from every play and say what was done."""
        self._tell_erased(lambda: self.store.erase_person(who))

    def _tell_erased(self, erase: Callable[[], object]) -> None:
        try:
            words = str(erase())
        except StoreError as reason:
            words = str(reason)
        self.look()
        self.app.screen.tell(_("Erasing"), words)

    # Files from people.
    def scenarios(self) -> tuple[Summary, ...]:
        """The scenarios that come with the game, and those a teacher has made with it."""
        shipped = library.summaries(languages=story_languages())
        return (*shipped, *Shelf(self.store.folder).mine())

    def open_file(self, path: Path) -> None:
        """Open what was dropped on the window: a play, a room, or else a scenario.

        Several plays, or a folder of them, are a room's: they are gathered for its debrief.
        """
        if path.suffix.lower() == PLAY:
            # The system tells of every file by itself; all of one drop are here before the timer is.
            if not self._dropped:
                self.app.after(0, self._take_plays)
            self._dropped.append(path)
        elif path.suffix.lower() == ".room":
            self.open_room(path)
        elif os.path.isdir(path) and any(path.glob(f"*{PLAY}")):
            self.gather([path])
        else:
            self.open_scenario(path)

    def _take_plays(self) -> None:
        paths, self._dropped = self._dropped, []
        if len(paths) > 1:
            self.gather(paths)
            return
        self.work(lambda: self._import(paths[0]), self._imported, _("Reading the play …"))

    def gather(self, paths: list[Path]) -> None:
        """Gather the plays of a room, and lead its debrief."""
        # Imported here: only workshops need it.
        from game.screens.room.gather import GatherScreen

        screen = GatherScreen()
        self.app.push(screen)
        screen.add(paths)

    def _import(self, path: Path) -> tuple[str, str]:
        """Take a play file in, beside the loop: the play's id, or why it is refused."""
        try:
            return self.store.import_play(read_play_file(path)), ""
        except (PlayTextError, StoreError) as reason:
            return "", str(reason)

    def _imported(self, outcome: tuple[str, str]) -> None:
        play, refused = outcome
        if refused:
            self.app.screen.tell(_("This file cannot be opened"), refused)
        else:
            self.take_up(play)

    def open_room(self, path: Path) -> None:
        """Take a seat in the room that a file prepares."""
        # Imported here: only workshops need it.
        from game.screens.joining import join_room

        join_room(self, path)

    def open_scenario(self, path: Path) -> None:
        """Show how to play a scenario file, or a series; or what is wrong with it."""
        if is_series_file(path):
            self.open_series(path)
            return
        words = _("Looking the scenario over …")
        self.work(
            lambda: library.load(path, story_languages()),
            lambda loaded: self._opened(path, loaded),
            words,
        )

    def _opened(self, path: Path, loaded: Loaded) -> None:
        self._read = (path, loaded)
        if loaded.scenario is None:
            lines = [library.render(p) for p in loaded.problems[:PROBLEMS_SHOWN]]
            self.app.screen.tell(_("This file cannot be played yet"), "\n\n".join(lines))
            return
        self.app.push(SetupScreen(self, path, loaded.scenario))
        if loaded.notice:
            self.app.screen.tell(_("The translation was left out"), loaded.notice)

    def open_series(self, path: Path, setup: Setup | None = None) -> None:
        """Show the sittings of a series; ``setup`` says how a new one is to be played."""
        # Imported here: few plays are part of a series.
        from game.screens.series import show_series

        show_series(self, path, setup)

    def work(self, job, done, words: str) -> None:
        """Do one long thing at a time, however often it is asked for."""
        if self._busy:
            return
        self._busy = True

        def finish(result) -> None:
            self._busy = False
            done(result)

        self.app.work(job, finish, words)

    # Ways in and out.
    def title(self) -> None:
        """Show the title page, with every play as it stands now."""
        screen = TitleScreen()
        screen.desk = self
        self.app.restart(screen)

    def choose(self) -> None:
        """Go and choose a scenario."""
        self.app.push(ChooseScreen(self))

    def show_plays(self) -> None:
        """Go to the list of all plays."""
        # Imported here: seldom needed.
        from game.screens.plays import PlaysScreen

        self.app.push(PlaysScreen(self))

    def debrief_room(self) -> None:
        """Go and gather the plays of a whole room."""
        # Imported here: only facilitators need it.
        from game.screens.room.start import open_room

        open_room(self.app)

    def look_at_room(self, path: Path) -> None:
        """Show a facilitator what a room's file prepares, and what can be done with it."""
        # Imported here: as above.
        from game.screens.room.ready import look_at_room

        look_at_room(self, path)

    def facilitate(self) -> None:
        """Go to what a teacher does with scenarios."""
        # Imported here: a page that players never see.
        from game.screens.facilitators import FacilitatorsScreen

        self.app.push(FacilitatorsScreen(self))

    def begin(self, path: Path, setup: Setup, loaded: Loaded | None = None) -> None:
        """Begin a play of a scenario file; looking it over takes a moment, so only once."""
        if loaded is None:
            known = self._read is not None and self._read[0] == path
            loaded = self._read[1] if known else library.load(path, story_languages())
        self._read = (path, loaded)
        if setup.room:  # all that could be set up is set up: there is no way back to it
            self._open(
                lambda: begin_play(self.store, loaded.text, loaded.scenario.id, setup, now(), clock)
            )
            return
        setup = replace(setup, translation=loaded.translation)
        self._open(
            lambda: begin_play(self.store, loaded.text, loaded.scenario.id, setup, now(), clock),
            lambda session: self._not_begun(session, path, setup),
        )

    def open_session(self, make: Callable[[], Session]) -> None:
        """Sit down at a play that ``make`` begins; why it cannot be begun is said."""
        self._open(make)

    def take_up(self, play: str) -> None:
        """Go on with a play exactly where it was."""
        self._open(lambda: take_up(self.store, play, clock))

    def _open(
        self,
        make: Callable[[], Session],
        back_out: Callable[[Session], object] | None = None,
    ) -> None:
        try:
            session = make()
        except (StoreError, CannotReopen, RecordError) as reason:
            self.look()
            self.app.screen.tell(_("This play cannot be opened"), str(reason))
            return
        back = (lambda: back_out(session)) if back_out else None
        Sitting(
            self.app, self.store, session, self.title, papers=self.papers, back_out=back,
            onward=self._onward(session),
        ).show()  # fmt: skip

    def _onward(self, session: Session) -> Callable[[], object] | None:
        """What shows the series that a sitting is one of."""
        place = session.header.place
        if place is None or session.header.parent:
            return None
        shipped = {path.stem: path for path in library.shipped_series()}
        path = self.series.get(place.series) or shipped.get(place.series)
        return partial(self.open_series, path) if path else None

    def papers(self, play: str) -> Papers:
        """The drafts that lie at a play's table."""
        return self._papers.setdefault(play, {})

    def _not_begun(self, session: Session, path: Path, setup: Setup) -> None:
        """Go back to setting up; a play in which nothing has happened is not kept."""
        with suppress(StoreError):  # then it stays in the list, which does no harm
            self.store.erase_play(session.header.play)
        scenario = self._read[1].scenario
        self.title()
        self.choose()
        self.app.push(SetupScreen(self, path, scenario, setup))

    def put_down(self) -> None:
        """Keep what is half written before the window closes."""
        for screen in self.app.screens:
            sitting = getattr(screen, "sitting", None)
            if sitting is not None and not sitting.gone:
                sitting.put_down()
                return
