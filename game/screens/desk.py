"""What the title needs once everything heavy is loaded: plays, scenarios, ways into a sitting."""

from __future__ import annotations

from pathlib import Path

from game.content import library
from game.content.library import Loaded
from game.screens.app import App
from game.screens.choose import ChooseScreen, SetupScreen
from game.screens.sitting import Sitting, clock, now
from game.screens.title import TitleScreen
from game.session.opening import CannotReopen, Setup, begin_play, changed_file, take_up
from game.session.record import RecordError
from game.store import Store, StoreError
from game.words import _

PROBLEMS_SHOWN = 5


class Desk:
    """Opens plays and scenarios in one window, from one store."""

    def __init__(self, app: App, store: Store):
        self.app, self.store = app, store
        self._read: tuple[Path, Loaded] | None = None

    def unfinished(self) -> list:
        """The plays that can be gone on with, newest first."""
        return [row for row in self.store.list() if not row.ended]

    def finished(self) -> list:
        """The plays that have been played to their end, newest first."""
        return [row for row in self.store.list() if row.ended]

    def about(self, row) -> str:
        """One line about a play: where it stands, when it was last touched."""
        modes = {
            "talk": _("two sides who talk"),
            "screen": _("two sides on the screen"),
            "solo": _("alone"),
        }
        parts = [modes[row.mode], row.updated.replace("T", " ")[:16]]
        if row.cut:
            parts.insert(1, row.cut)
        if row.parent:
            parts.append(_("a what-if"))
        if self.changed(row):
            parts.append(_("the scenario has changed since; this play keeps its own text"))
        return " · ".join(parts)

    def changed(self, row) -> Path | None:
        """The new file when a play's scenario has changed since it began."""
        return changed_file(row.scenario_id, row.text_hash)

    def scenarios(self) -> list:
        """The scenarios that come with the game."""
        return library.summaries()

    def title(self) -> None:
        """Show the title page, with every play as it stands now."""
        screen = TitleScreen()
        screen.desk = self
        self.app.restart(screen)

    def choose(self) -> None:
        """Go and choose a scenario."""
        self.app.push(ChooseScreen(self))

    def open_scenario(self, path: Path) -> None:
        """Show how to play a scenario file, or what is wrong with it."""
        loaded = library.load(path)
        self._read = (path, loaded)
        if loaded.scenario is None:
            lines = [library.render(p) for p in loaded.problems[:PROBLEMS_SHOWN]]
            self.app.screen.tell(_("This file cannot be played yet"), "\n\n".join(lines))
            self.app.screen.refresh()
            return
        self.app.push(SetupScreen(self, path, loaded.scenario))

    def begin(self, path: Path, setup: Setup, loaded: Loaded | None = None) -> None:
        """Begin a play of a scenario file; looking it over takes a moment, so only once."""
        if loaded is None:
            known = self._read is not None and self._read[0] == path
            loaded = self._read[1] if known else library.load(path)
        self._open(
            lambda: begin_play(self.store, loaded.text, loaded.scenario.id, setup, now(), clock)
        )

    def take_up(self, play: str) -> None:
        """Go on with a play exactly where it was."""
        self._open(lambda: take_up(self.store, play, clock))

    def erase(self, play: str) -> None:
        """Erase a play for good and say what was done."""
        try:
            words = str(self.store.erase_play(play))
        except StoreError as reason:
            words = str(reason)
        self.title()
        self.app.toast(words)

    def _open(self, make) -> None:
        try:
            session = make()
        except (StoreError, CannotReopen, RecordError) as reason:
            self.app.screen.tell(_("This play cannot be opened"), str(reason))
            self.app.screen.refresh()
            return
        Sitting(self.app, self.store, session, self.title).show()
