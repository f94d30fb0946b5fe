"""A file to carry away: into which folder, with names or without; for one play or for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

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
from game.store import Store, StoreError
from game.words import _

LONGEST_PATH = 1_000


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that can be written: what it is called, what it is, how it is written.

    ``write`` gets the folder and whether names go along, and gives the file's path or raises;
    ``names`` is said beside the switch for people's names; without it nobody is asked.
    """

    label: str
    words: str
    write: Callable[[Path, bool], Path]
    names: str = ""


class SaveScreen(Screen):
    """Asks for a folder, and of several kinds for one, and writes a file there."""

    def __init__(self, heading: str, kinds: Sequence[Kind]):
        super().__init__()
        self.heading, self.kinds, self.kind = heading, tuple(kinds), kinds[0]
        self.folder = str(usual_folder())
        self.with_names = False
        self.saved: Path | None = None
        self.refused = ""

    @property
    def title(self) -> str:
        return self.heading

    def build(self) -> Widget:
        body = Column(
            self._kinds() if len(self.kinds) > 1 else None,
            Text(self.kind.words),
            self._names() if self.kind.names else None,
            self._folder(),
            self._outcome(),
            gap="l",
        )
        if self.saved:
            back = None
            on = Button(_("Done"), self.app.pop, look="primary", sign="tick", key="done")
        else:
            back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
            on = Button(
                _("Save the file"), self._save, look="primary", sign="sheet", key="save",
                shut="" if self.folder.strip() else _("Name a folder first"),
            )  # fmt: skip
        on.autofocus = True
        foot = Row(back, on, justify="between" if back else "right")
        return Backdrop(Page(body, head=Text(self.heading, "title"), foot=foot, measure=40))

    def _kinds(self) -> Widget:
        labels = [each.label for each in self.kinds]
        return Chips(labels, self._set_kind, chosen=(self.kind.label,), key="kinds")

    def _set_kind(self, label: str) -> None:
        self.kind = next(each for each in self.kinds if each.label == label)
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

    def _outcome(self) -> Widget | None:
        if self.refused:
            return Panel(
                Row(Icon("warn"), Text(self.refused, grow=1), wrap=False, align="top"), "bad"
            )
        if self.saved is None:
            return None
        words = Column(Text(_("It is saved"), "strong"), Text(str(self.saved)), gap="none", grow=1)
        return Panel(Row(Icon("tick"), words, wrap=False, align="top"), "good")

    def _set_folder(self, text: str) -> None:
        self.folder = text
        self.saved, self.refused = None, ""

    def _save(self) -> None:
        if self.folder.strip():
            self.app.work(self._try, self._tell, _("Writing the file …"))

    def _try(self) -> tuple[Path | None, str]:
        """Write the file, beside the loop: the path, or why it cannot be written."""
        try:
            return self._written(), ""
        except (StoreError, OSError, RuntimeError, ValueError) as reason:
            return None, str(reason)

    def _tell(self, outcome: tuple[Path | None, str]) -> None:
        self.saved, self.refused = outcome
        self.ui.focus = ""

    def _written(self) -> Path:
        names = bool(self.kind.names) and self.with_names
        return self.kind.write(Path(self.folder.strip()).expanduser(), names)

    def _names(self) -> Widget:
        return Toggle(
            _("With people's names"), self.with_names, self._set_names, key="names",
            note=self.kind.names,
        )  # fmt: skip

    def _set_names(self, on: bool) -> None:
        self.with_names, self.saved = on, None

    def on_drop(self, path: str) -> None:
        dropped = Path(path)
        self._set_folder(str(dropped if dropped.is_dir() else dropped.parent))
        self.refresh()


def save_play(store: Store, play: str, title: str) -> SaveScreen:
    """One play as a ``.play`` file, which another machine can debrief and replay."""
    heading = _("Save as a file: {title}").format(title=title)
    return SaveScreen(heading, [play_kind(store, play)])


def play_kind(store: Store, play: str) -> Kind:
    """A play as a ``.play`` file."""
    words = _(
        "A small file with everything that was decided, said and answered in this play. Drop it on "
        "the title page of another machine to talk about it there."
    )
    return Kind(
        _("The play"), words,
        lambda folder, names: store.export_play(play, folder, with_names=names),
        _("Otherwise they stay on this machine. What people wrote goes along."),
    )  # fmt: skip


def save_all(store: Store) -> SaveScreen:
    """All plays in one file, copied safely even while one is being played."""
    words = _("One file with every play on this machine, names and all. Keep it somewhere safe.")

    def write(folder: Path, _names: bool) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        return store.backup(folder)

    heading = _("Copy all plays")
    return SaveScreen(heading, [Kind(heading, words, write)])


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
