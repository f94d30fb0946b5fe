"""For facilitators: choose a scenario, or make one; all that can be done with it is one page further on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.content.library import Summary
from game.export.play_file import PLAY
from game.screens.due import due_notice
from game.screens.facilitator_page import ScenarioScreen
from game.screens.facilitator_shelf import Group, Shelf, typed_path
from game.screens.focus import lead
from game.screens.kit import (
    Backdrop,
    Button,
    Choice,
    Choices,
    Column,
    Entry,
    Page,
    Panel,
    Row,
    Screen,
    Split,
    Text,
    Widget,
)
from game.screens.saving import LONGEST_PATH
from game.session.cohort.rooms import ENDING as ROOM
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.desk import Desk


class FacilitatorsScreen(Screen):
    """Scenarios on the left; a room, a new one, and files from elsewhere, on the right."""

    def __init__(self, desk: Desk):
        super().__init__()
        self.desk = desk
        self.shelf = Shelf(desk.store.folder)
        self.typed = ""
        self.groups: list[Group] = []

    @property
    def title(self) -> str:
        return _("For facilitators")

    @property
    def help_text(self) -> str:
        return _("Choose a scenario, or make one. What you can do with it stands on its own page.")

    @property
    def what_for(self) -> str:
        """What a scenario is chosen for, in a line below the heading."""
        return _("Choose a scenario to check, change, print, explore or play. Or make one.")

    def beside(self) -> list[Widget]:
        """What else can be done here."""
        return [*due_notice(self.desk), self._room(), self._new()]

    def on_shown(self) -> None:
        self.groups = self.shelf.groups()

    def on_seen(self) -> None:
        self.groups = self.shelf.groups()
        self.refresh()

    def build(self) -> Widget:
        head = Column(Text(self.title, "title"), Text(self.what_for), gap="none")
        body = Split(
            lead(Column(*(self._group(group) for group in self.groups), gap="l")),
            Column(*self.beside(), self._elsewhere(), gap="l"),
            shares=(1.35, 1),
            least=15,
            gap="xl",
        )
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        return Backdrop(Page(body, head=head, foot=Row(back), measure=58))

    def _group(self, group: Group) -> Widget:
        cards = [
            Choice(str(summary.path), summary.title, second=_about(summary), sign="sheet")
            for summary in group.summaries
        ]
        more = None
        if group.more:
            words = ngettext(
                "{n} more file is in this folder: drop it on the window.",
                "{n} more files are in this folder: drop them on the window.", group.more,
            ).format(n=group.more)  # fmt: skip
            more = Text(words, "small")
        return Column(
            Text(group.heading, "label", weight="semibold"),
            Choices(cards, lambda path: self.open_path(Path(path)), numbered=False, key="scenario"),
            more,
            gap="xs",
        )

    def _room(self) -> Widget:
        words = Text(
            _("One file, so that all tables play alike. Then their plays on one projector."),
            "small",
        )
        before = Button(_("Prepare a room"), self._prepare, sign="sheet", hot="p", key="prepare")
        after = Button(
            _("Debrief a room"), self.desk.debrief_room, sign="people", hot="d", key="room"
        )
        return Panel(Column(words, before, after, gap="s"), "well", across="m", down="m")

    def _new(self) -> Widget:
        words = Text(_("A few plain questions, and you have a scenario that plays."), "small")
        button = Button(_("Make a new one"), self._make, sign="plus", hot="n", key="make")
        return Panel(Column(words, button, gap="s"), "accent", across="m", down="m")

    def _elsewhere(self) -> Widget:
        entry = Entry(
            self.typed, self._type, key="path", label=_("A file or folder from elsewhere"),
            hint=_("Type or paste its path"), limit=LONGEST_PATH, on_enter=self._open_typed,
        )  # fmt: skip
        open_ = Button(
            _("Open it"), self._open_typed, sign="next", sign_after=True, key="open",
            shut="" if self.typed.strip() else _("Name a file first"),
        )  # fmt: skip
        return Column(
            entry, Row(open_, justify="right"),
            Text(_("Or drop it on this window."), "small"),
            gap="s",
        )  # fmt: skip

    def _type(self, text: str) -> None:
        self.typed = text

    def _open_typed(self) -> None:
        if self.typed.strip():
            self.open_path(typed_path(self.typed))

    def on_drop(self, path: str) -> None:
        if Path(path).suffix.lower() == PLAY:
            self.desk.open_file(Path(path))
        else:
            self.open_path(Path(path))
        self.refresh()

    def open_path(self, path: Path) -> None:
        """Go to the page of a scenario or a room; list what is in a folder."""
        try:
            folder, there = path.is_dir(), path.exists()
        except (OSError, ValueError) as reason:
            self._refuse(str(getattr(reason, "strerror", None) or reason))
            return
        if not there:
            words = _(
                "There is no file {path}. Look at its name in the file manager, or drop it here."
            )
            self._refuse(words.format(path=path))
            return
        if path.suffix.lower() == ROOM and not folder:
            self.typed = ""
            self.desk.look_at_room(path)
            return
        self.shelf.remember(path)
        if folder:
            self._list(path)
        else:
            self.typed = ""
            self.go_to(path)

    def go_to(self, path: Path) -> None:
        """Go on with the scenario that was chosen: to its own page."""
        self.app.push(ScenarioScreen(self.desk, path))

    def _list(self, folder: Path) -> None:
        self.groups = self.shelf.groups()
        if not any(one.path.parent == folder for group in self.groups for one in group.summaries):
            words = _("There is no scenario file (.yaml) in {folder}.")
            self._refuse(words.format(folder=folder))
        else:
            self.typed = ""

    def _refuse(self, words: str) -> None:
        self.tell(_("This file cannot be opened"), words)

    def _prepare(self) -> None:
        # Imported here: only workshops need it.
        from game.screens.room.which import WhichScreen

        self.app.push(WhichScreen(self.desk))

    def _make(self) -> None:
        # Imported here: a form that is seldom needed.
        from game.screens.begin_form import BeginScreen

        self.app.push(BeginScreen(self.desk, self.shelf))


def _about(summary: Summary) -> str:
    """A line below a scenario's title: how long it is, and what its file is called."""
    minutes = _("{n} minutes").format(n=summary.minutes) if summary.minutes else ""
    unread = "" if summary.readable else _("it cannot be read yet; check says why")
    return " · ".join(part for part in (minutes, unread, summary.path.name) if part)
