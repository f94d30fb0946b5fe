"""Make a new scenario: the same plain questions as `new` asks, a page at a time, then where it goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.content.beginning.plan import Plan
from game.content.beginning.writing import slug
from game.core.scenario import SIDES, Seat
from game.export.fresh import write_new
from game.screens import begin_pages
from game.screens.facilitator_shelf import Shelf, typed_path
from game.screens.kit import Backdrop, Button, Column, Page, Row, Screen, Text, Widget
from game.screens.saving import usual_folders
from game.words import _

if TYPE_CHECKING:
    from game.screens.desk import Desk

KIND, PEOPLE, QUESTIONS, LEAVING, WHERE = "kind", "people", "questions", "leaving", "where"


class BeginScreen(Screen):
    """One page for each thing that is asked; ``plan`` holds what was answered."""

    def __init__(self, desk: Desk, shelf: Shelf):
        super().__init__()
        self.desk, self.shelf = desk, shelf
        self.plan = Plan()
        self.leaf = KIND
        self.name = ""
        self.folder = str(shelf.own)

    @property
    def title(self) -> str:
        return _("A new scenario")

    @property
    def help_text(self) -> str:
        return _(
            "Every field has something in it already: leave what you like. The file plays at once, and "
            "is yours to change."
        )

    # The way through the pages.
    def leaves(self) -> list[str]:
        """The pages there are for what has been chosen so far."""
        if not self.plan.template.bargains:
            return [KIND, PEOPLE, WHERE]
        worth = [str(seat) for seat in SIDES] if self.plan.own else []
        return [KIND, PEOPLE, QUESTIONS, *worth, LEAVING, WHERE]

    def lacks(self) -> str:
        """Say what this page still needs before one can go on."""
        if self.leaf == QUESTIONS and self.plan.own:
            return self.plan.lacks_questions()
        if self.leaf in tuple(Seat):
            return self.plan.lacks_shares(Seat(self.leaf))
        return ""

    def turn(self, step: int) -> None:
        """Go to the next page, or the one before; before the first lies the page one came from."""
        leaves = self.leaves()
        at = leaves.index(self.leaf) + step
        if at < 0:
            self.app.pop()
        elif at < len(leaves) and (step < 0 or not self.lacks()):
            self.go(leaves[at])

    def go(self, leaf: str) -> None:
        """Show one of the pages."""
        self.leaf = leaf
        self.ui.focus = ""

    def on_back(self) -> None:
        self.turn(-1)

    # The page.
    def build(self) -> Widget:
        leaves = self.leaves()
        at = _("{n} of {all}").format(n=leaves.index(self.leaf) + 1, all=len(leaves))
        head = Column(
            Text(at, "label"), Text(begin_pages.heading(self.plan, self.leaf), "title"), gap="none"
        )
        body = Column(*begin_pages.fields(self), gap="l")
        back = Button(_("Back"), lambda: self.turn(-1), look="quiet", sign="back", key="back")
        foot = Row(back, Row(*self._on(), gap="s"), justify="between")
        return Backdrop(Page(body, head=head, foot=foot, measure=46, key=f"begin:{self.leaf}"))

    def _on(self) -> list[Widget]:
        if self.leaf == WHERE:
            write = Button(
                _("Write the scenario"), self.write, look="primary", sign="sheet", key="write",
                shut="" if self.folder.strip() else _("Name a folder first"),
            )  # fmt: skip
            return [write]
        on = Button(
            _("Next"), lambda: self.turn(1), look="primary", sign="next", sign_after=True, key="next",
            shut=self.lacks(),
        )  # fmt: skip
        if self.leaf != KIND:
            return [on]
        as_it_is = Button(_("Take it as it is"), lambda: self.go(WHERE), key="as-it-is")
        return [as_it_is, on]

    # The file.
    @property
    def offered(self) -> str:
        """The name of the file unless another one is written."""
        return f"{slug(self.plan.draft().title) or 'my-scenario'}.yaml"

    def folders(self) -> list[str]:
        """Where it may go: the game's own folder for it, and those of the person."""
        return [str(self.shelf.own), *(str(path) for path in usual_folders())]

    def write(self) -> None:
        """Write the file, beside the loop, and go to its page."""
        name = self.name.strip() or self.offered
        if not name.lower().endswith((".yaml", ".yml")):
            name += ".yaml"
        path = typed_path(self.folder) / name
        self.app.work(
            lambda: self._written(path), lambda why: self._told(path, why), _("Writing the file …")
        )

    def _written(self, path: Path) -> str:
        """Beside the loop: why the file is not written; nothing when it is."""
        # Imported here: the schema's library is slow to come.
        from game.content.beginning.writing import write
        from game.content.checks import check
        from game.content.schema import SCHEMA_FILE, schema_text

        text = write(self.plan.draft())
        if any(problem.code == "no-zone" for problem in check(text)):
            return _(
                "With these numbers no deal is better for both than walking away, so nobody would stay. "
                "Let walking away be worth less to one of them."
            )
        try:
            write_new(path, text)
        except FileExistsError:
            return _("{path} is there already, and is left alone. Another name?").format(path=path)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            return _("{path} cannot be written: {reason}.").format(path=path, reason=reason)
        _beside(path.with_name(SCHEMA_FILE), schema_text())
        return ""

    def _told(self, path: Path, why: str) -> None:
        if why:
            self.tell(_("Nothing is written yet"), why)
        else:
            # Imported here: the two pages lead to each other.
            from game.screens.facilitator_page import ScenarioScreen

            self.shelf.remember(path)
            self.app.replace(ScenarioScreen(self.desk, path))
            self.app.toast(_("Written: {path}").format(path=path))

    def on_drop(self, path: str) -> None:
        dropped = Path(path)
        self.folder = str(dropped if dropped.is_dir() else dropped.parent)
        self.refresh()


def _beside(path: Path, text: str) -> None:
    """The schema that the file's first line names for editors; without it only they complain."""
    try:
        write_new(path, text)
    except OSError:  # there already, or a folder that takes no second file
        return
