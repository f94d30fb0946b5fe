"""Adapt a scenario in the window: people, words, figures, what to leave out, who reviewed it; then save."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from game.content import library
from game.content.adapting.adaptation import Wishes, opened
from game.content.adapting.work import Step, Work
from game.content.beginning.writing import slug
from game.content.document import Document
from game.content.problems import Problem
from game.content.reader import read_path
from game.export.fresh import write_whole
from game.screens.adapting_pages import PAGES, page
from game.screens.adapting_watch import watch
from game.screens.app import App
from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Page,
    Row,
    Screen,
    Split,
    Tabs,
    Text,
    Widget,
)
from game.screens.saving import usual_folder
from game.words import _

PROBLEMS_SHOWN = 5


def open_adapting(app: App, path: Path, remember: Callable[[Path], None]) -> None:
    """Go and make a version of a scenario file, or say what keeps it from being adapted.

    ``remember`` is told of each file that is written.
    """

    def look() -> tuple[Document | None, tuple[Problem, ...], Work | None]:
        reading = read_path(path)
        document, problems = (None, reading.problems)
        if not reading.problems:
            document, problems = opened(reading.source.text, str(path))
        work = Work(document, date.today().isoformat()) if document else None
        return document, problems, work

    def looked(found: tuple[Document | None, tuple[Problem, ...], Work | None]) -> None:
        _document, problems, work = found
        if work is None:
            lines = [library.render(problem) for problem in problems[:PROBLEMS_SHOWN]]
            app.screen.tell(_("This file cannot be adapted yet"), "\n\n".join(lines))
        else:
            app.push(AdaptingScreen(work, path, remember))

    app.work(look, looked, _("Looking the scenario over …"))


class AdaptingScreen(Screen):
    """One page for each kind of change; beside them what follows and what `check` says.

    What is written on a page is ``pending`` until it is taken in; then it is a step of the work,
    which can be taken back.
    """

    def __init__(self, work: Work, path: Path, remember: Callable[[Path], None]):
        super().__init__()
        self.work, self.path, self.remember = work, path, remember
        self.leaf = PAGES[0]
        self.pending: Wishes = work.wishes
        self.refused: tuple[str, ...] = ()
        self.saved: Path | None = None
        self.saved_text = ""
        self.folder = str(usual_folder())
        self.file_name = ""

    @property
    def title(self) -> str:
        return _("Adapt {title}").format(title=self.work.document.scenario.title)

    # The page.
    def build(self) -> Widget:
        tabs = Tabs(self._tabs(), str(self.leaf), self.turn, key="adapt")
        body = Split(page(self), watch(self), shares=(1.6, 1), least=15, gap="l", sticky=True)
        head = Column(Text(self.title, "title"), tabs, gap="s")
        back = Button(_("Back"), self.on_back, look="quiet", sign="back", key="back")
        undo = Button(
            _("Take the last step back"), self.take_back, sign="undo", key="undo",
            shut="" if self.work.is_changed else _("No step has been taken yet"),
        )  # fmt: skip
        go = Button(
            _("Take these changes in"), self.take_in, look="primary", sign="tick", key="take",
            shut="" if self.is_pending else _("Nothing new is written"),
        )  # fmt: skip
        foot = Row(back, Row(undo, go, gap="s"), justify="between")
        return Backdrop(Page(body, head=head, foot=foot, measure=66))

    def _tabs(self) -> list[tuple[str, str]]:
        names = (
            _("People"), _("Place and time"), _("Figures"), _("Leave out"), _("Reviewed by"), _("Save"),
        )  # fmt: skip
        return list(zip(PAGES, names, strict=True))

    @property
    def is_pending(self) -> bool:
        """Whether something is written that has not been taken in."""
        return self.pending != self.work.wishes

    # Steps.
    def turn(self, leaf: str) -> None:
        """Turn to a page; what was written on the last one is kept."""
        self.leaf = leaf

    def take_in(self) -> None:
        """Work out what is written and take it, or say why it cannot be."""
        if self.is_pending:
            self.work_out(self.pending, self.taken)

    def work_out(self, wishes: Wishes, done: Callable[[Step], object]) -> None:
        """See what wishes come to; all plays are followed, so it takes a moment."""
        if not self.app.working:
            self.app.work(lambda: self.work.look(wishes), done, _("Checking every play …"))

    def taken(self, step: Step) -> None:
        """Take a step that was worked out."""
        self.refused = step.refused
        if not step.refused:
            # What was written while it was worked out waits for the next step.
            if self.pending in (step.wishes, self.work.wishes):
                self.pending = step.wishes
            self.work.take(step)
        self.refresh()

    def take_back(self) -> None:
        """Undo the last step, and what is written with it."""
        self.work.take_back()
        self.pending, self.refused = self.work.wishes, ()

    # Saving.
    def target(self) -> Path:
        """Where the file would be written."""
        name = self.file_name.strip() or self.usual_name()
        path = Path(self.folder.strip()) / name
        return path if path.suffix.lower() in (".yaml", ".yml") else path.with_name(f"{name}.yaml")

    def usual_name(self) -> str:
        """A name for the file, made of the title."""
        title = self.pending.lines.get("title", "")
        return f"{slug(title) or 'my-' + self.work.document.id}.yaml"

    def save(self) -> None:
        """Write the new file, never over one that is there."""
        path = self.target()
        self.refused = ()
        try:
            write_whole(path, self.work.now.version.text)
        except FileExistsError:
            text = _("{path} is there already, and is left alone. Choose another name.")
            self.refused = (text.format(path=path),)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            text = _("{path} cannot be written: {reason}.")
            self.refused = (text.format(path=path, reason=reason),)
        else:
            self.saved, self.saved_text = path, self.work.now.version.text
            self.remember(path)

    def on_drop(self, path: str) -> None:
        dropped = Path(path)
        self.folder = str(dropped if dropped.is_dir() else dropped.parent)
        self.refresh()

    # Leaving.
    @property
    def is_unsaved(self) -> bool:
        """Whether something would be lost."""
        changed = self.work.is_changed and self.work.now.version.text != self.saved_text
        return changed or self.is_pending

    def on_back(self) -> None:
        if not self.is_unsaved:
            self.app.pop()
            return
        self.ask(
            _("Leave without saving?"),
            _("What you changed is in no file yet. The scenario you began from stays as it is."),
            yes=_("Leave"), on_yes=self.app.pop, no=_("Stay here"), danger=True,
        )  # fmt: skip
