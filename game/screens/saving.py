"""A file to carry away: into which folder, with names or without; for one play or for all."""

from __future__ import annotations

import re
import webbrowser
from collections.abc import Callable
from pathlib import Path

from game.export.fresh import write_new
from game.screens import focus
from game.screens.kit import (
    Backdrop,
    Button,
    Chips,
    Column,
    Entry,
    Icon,
    Page,
    Panel,
    Row,
    Screen,
    Text,
    Toggle,
    Widget,
)
from game.session.opening import scenario_of
from game.session.record import fold
from game.session.rehearsal.suite import ENDING
from game.session.rehearsal.writing import transcript_of
from game.store import Store, StoreError
from game.words import _

LONGEST_PATH = 1_000
OUTCOME = "save:outcome"


class SaveScreen(Screen):
    """Asks for a folder and writes a file there.

    ``write`` gets the folder and whether names go along, and gives the file's path or raises;
    ``names`` asks about them. What has been written ``opens`` in the browser.
    """

    def __init__(
        self, heading: str, words: str, write: Callable[[Path, bool], Path], *,
        names: bool = False, opens: bool = False,
    ):  # fmt: skip
        super().__init__()
        self.heading, self.words, self.write = heading, words, write
        self.names, self.opens = names, opens
        self.folder = str(usual_folder())
        self.with_names = False
        self.saved: Path | None = None
        self.refused = ""

    @property
    def title(self) -> str:
        return self.heading

    def build(self) -> Widget:
        body = Column(
            Text(self.words),
            *self.fields(),
            self._folder(),
            gap="l",
        )
        # What came of it stands above what scrolls, so that it is seen whatever the text's size.
        head = Column(Text(self.heading, "title"), self.outcome(), gap="m")
        if self.saved:
            back = None
            on = Button(_("Done"), self.app.pop, look="primary", sign="tick", key="done")
        else:
            back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
            on = Button(
                _("Save the file"), self._save, look="primary", sign="sheet", key="save",
                shut=self.lacks(),
            )  # fmt: skip
        on.autofocus = not (self.saved and self.opens)
        foot = Row(back, on, justify="between" if back else "right")
        return Backdrop(Page(body, head=head, foot=foot, measure=40))

    def fields(self) -> list[Widget]:
        """What is asked before the folder."""
        return [self._names()] if self.names else []

    def lacks(self) -> str:
        """Say what has to be set before the file can be written."""
        return "" if self.folder.strip() else _("Name a folder first")

    def changed(self) -> None:
        """Hear that something is set otherwise than when the file was written."""
        self.saved, self.refused = None, ""

    def _folder(self) -> Widget:
        entry = Entry(
            self.folder, self._set_folder, key="folder", label=_("Into which folder?"),
            limit=LONGEST_PATH, on_enter=self._save,
        )  # fmt: skip
        known = [str(path) for path in usual_folders()]
        return Column(
            entry,
            Chips(known, self._set_folder, chosen=(self.folder,), key="folders"),
            Text(_("Or drop a folder on this window."), "small"),
            gap="s",
        )

    def outcome(self) -> Widget | None:
        """What came of it: where the file is, or why there is none."""
        if self.refused:
            return Panel(
                Row(Icon("warn"), Text(self.refused, grow=1), wrap=False, align="top"), "bad",
                key=OUTCOME,
            )  # fmt: skip
        if self.saved is None:
            return None
        words = Column(Text(_("It is saved"), "strong"), Text(str(self.saved)), gap="none", grow=1)
        told = Row(Icon("tick"), words, wrap=False, align="top")
        if not self.opens:
            return Panel(told, "good", key=OUTCOME)
        show = Button(
            _("Open it in the browser"), self._show, sign="next", sign_after=True, key="show"
        )
        show.autofocus = True
        return Panel(Column(told, Row(show, justify="right"), gap="s"), "good", key=OUTCOME)

    def _show(self) -> None:
        address = self.saved.resolve().as_uri()
        self.app.work(lambda: webbrowser.open(address), self._shown, _("Opening the browser …"))

    def _shown(self, opened: object) -> None:
        if not opened:
            words = _("No browser could be opened. Open the file from the file manager: {path}")
            self.tell(_("The file is saved"), words.format(path=self.saved))

    def _set_folder(self, text: str) -> None:
        self.folder = text
        self.changed()

    def _save(self) -> None:
        if not self.lacks():
            self.app.work(self._try, self._tell, _("Writing the file …"))

    def _try(self) -> tuple[Path | None, str]:
        """Write the file, beside the loop: the path, or why it cannot be written."""
        try:
            return self._written(), ""
        except OSError as error:
            reason = error.strerror or str(error)
            said = _("{path} cannot be written: {reason}.")
            return None, said.format(path=error.filename or self.folder.strip(), reason=reason)
        except (StoreError, RuntimeError, ValueError) as reason:
            return None, str(reason)

    def _tell(self, outcome: tuple[Path | None, str]) -> None:
        self.saved, self.refused = outcome
        self.ui.focus = ""
        self.app.after(0, self._show_outcome)

    def _show_outcome(self) -> None:
        """Bring what came of it into sight where the whole page scrolls: in small windows, with large text."""
        told = focus.find(self.app.trees[0], OUTCOME)
        if told is not None:
            focus.reveal(self.ui, told)

    def _written(self) -> Path:
        return self.write(Path(self.folder.strip()).expanduser(), self.with_names)

    def _names(self) -> Widget:
        return Toggle(
            _("With people's names"), self.with_names, self._set_names, key="names",
            note=_("Otherwise they stay on this machine. What people wrote goes along."),
        )  # fmt: skip

    def _set_names(self, on: bool) -> None:
        self.with_names = on
        self.changed()

    def on_drop(self, path: str) -> None:
        dropped = Path(path)
        self._set_folder(str(dropped if dropped.is_dir() else dropped.parent))
        self.refresh()


def save_play(store: Store, play: str, title: str) -> SaveScreen:
    """One play as a ``.play`` file, which another machine can debrief and replay."""
    words = _(
        "A small file with everything that was decided, said and answered in this play. Drop it on "
        "the title page of another machine to talk about it there."
    )
    heading = _("Save as a file: {title}").format(title=title)
    return SaveScreen(
        heading, words, lambda folder, names: store.export_play(play, folder, with_names=names),
        names=True,
    )  # fmt: skip


def record_play(store: Store, play: str, title: str) -> SaveScreen:
    """One play as a transcript, with which its author sees that a change has broken nothing."""
    words = _(
        "A text file with the moves of this play and what came of them, and nobody's name or words. "
        "Put it beside the scenario, and “Plays as tests” plays it again whenever you like."
    )

    def write(folder: Path, _names: bool) -> Path:
        header, entries = store.load(play)
        scenario = scenario_of(header)
        text = transcript_of(scenario, header, fold(scenario, header, entries))
        name = re.sub(r"[^\w-]", "", header.scenario_id) or "scenario"
        number, path = 1, folder / f"{name}.{header.play[:6]}{ENDING}"
        while path.exists():
            number += 1
            path = folder / f"{name}.{header.play[:6]}-{number}{ENDING}"
        write_new(path, text)
        return path

    heading = _("Write down as a test: {play}").format(play=title)
    return SaveScreen(heading, words, write)


def save_all(store: Store) -> SaveScreen:
    """All plays in one file, copied safely even while one is being played."""
    words = _("One file with every play on this machine, names and all. Keep it somewhere safe.")

    def write(folder: Path, _names: bool) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        return store.backup(folder)

    return SaveScreen(_("Copy all plays"), words, write)


def usual_folders(home: Callable[[], Path] = Path.home) -> list[Path]:
    """The folders of a person that are there: downloads, documents, desktop, home."""
    try:
        own = home()
    except RuntimeError:  # an account without a home
        return [Path.cwd()]
    found = [own / name for name in ("Downloads", "Documents", "Desktop")]
    return [*(path for path in found if path.is_dir()), own]


def usual_folder() -> Path:
    """Where a file goes unless another folder is named."""
    return usual_folders()[0]
