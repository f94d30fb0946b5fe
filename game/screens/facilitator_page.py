"""One scenario as a facilitator has it on the desk: what is wrong with it, and all that can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.content import library
from game.content.problems import Problem, counted, has_errors
from game.core.scenario import Scenario
from game.screens.facilitator_shelf import Shelf
from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Gap,
    Grid,
    Page,
    Row,
    Screen,
    Text,
    Widget,
)
from game.words import _, story_languages

if TYPE_CHECKING:
    from game.screens.desk import Desk


COLUMNS = 4
Way = tuple[str, str, str, str, Callable[[], object], str]
"""Key, label, second line, sign, what it does, and why it is shut."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A file as it was when it was last looked over; the scenario is None when it cannot be built.

    ``transcripts`` are the files beside it in which plays are written down.
    """

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    transcripts: tuple[Path, ...] = ()

    @property
    def playable(self) -> bool:
        """Whether a play of it can begin."""
        return self.scenario is not None and not has_errors(self.problems)


def look_over(path: Path) -> Looked:
    """Run every check over a file; takes a second or two."""
    # Imported here: the schema's library is slow to come.
    from game.content.checks import examine
    from game.content.reader import read_path
    from game.session.rehearsal.suite import beside

    scenario, problems = examine(read_path(path))
    if scenario is not None:
        scenario = library.spoken(path, scenario, story_languages())[0]
    return Looked(scenario, problems, beside(path))


class ScenarioScreen(Screen):
    """The page of one scenario. It looks again whenever the file has changed."""

    def __init__(self, desk: Desk, path: Path):
        super().__init__()
        self.desk, self.path = desk, path
        self.summary = library.summary(path, story_languages())
        self.looked: Looked | None = None
        self._stamp: tuple[int, int] = (0, 0)
        self._looking = False

    @property
    def title(self) -> str:
        return self.summary.title

    # Looking.
    def on_shown(self) -> None:
        self.look_if_changed()

    def on_seen(self) -> None:
        self.look_if_changed()

    def look_if_changed(self) -> None:
        """Look the file over when it is not the one that was looked at."""
        if self._stamp != stamp_of(self.path):
            self.look_again()

    def look_again(self) -> None:
        """Look the file over, beside the loop."""
        if self._looking:
            return
        self._looking, self._stamp = True, stamp_of(self.path)
        words = _("Looking the scenario over …")
        self.app.work(lambda: look_over(self.path), self._looked, words)

    def _looked(self, looked: Looked) -> None:
        self.looked, self._looking = looked, False
        self.summary = library.summary(self.path, story_languages())

    # The page.
    def build(self) -> Widget:
        head = Column(
            Text(self.summary.title, "title"),
            Text(self.summary.question) if self.summary.question else None,
            Text(str(self.path), "small"),
            gap="none",
        )
        groups = (
            (_("Look at it"), self._looking_at_it()),
            (_("Change it"), self._changing_it()),
            (_("Use it"), self._using_it()),
        )
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        body = Column(
            *(
                Column(
                    Text(heading, "label", weight="semibold"),
                    self._row(ways),
                    gap="xs",
                )
                for heading, ways in groups
            ),
            gap="l",
        )
        return Backdrop(Page(body, head=head, foot=Row(back), measure=58))

    def _row(self, ways: list[Way]) -> Widget:
        # Filled up, so that the columns of all rows are of one width.
        spare = [Gap("none") for _empty in range(COLUMNS - len(ways))]
        return Grid(*(self._way(*way) for way in ways), *spare, least=13, most=COLUMNS, gap="m")

    def _way(
        self, key: str, label: str, second: str, sign: str, act: Callable[[], object], shut: str
    ) -> Widget:
        look = "primary" if key == "play" and not shut else "plain"
        button = Button(label, act, look=look, second=second, sign=sign, key=key, shut=shut)
        button.autofocus = key == "check"
        return button

    def _looking_at_it(self) -> list[Way]:
        return [
            ("check", _("Check"), self._state(), self._sign(), self._check, ""),
            ("map", _("Map"), _("The whole story at a glance"), "map", self._map,
             self._unless(self._built)),
            ("explore", _("Explore"), _("All possible plays, in numbers"), "dice", self._explore,
             self._unless(self._playable)),
            *self._tests(),
        ]  # fmt: skip

    def _tests(self) -> list[Way]:
        """The way to the transcripts, where some lie beside the file."""
        if self.looked is None or not self.looked.transcripts:
            return []
        words = _("The transcripts beside it, played again")
        return [("tests", _("Plays as tests"), words, "undo", self._test, "")]

    def _changing_it(self) -> list[Way]:
        return [
            ("preview", _("Preview"), _("Walk through it while you write"), "eye", self._preview, ""),
            ("adapt", _("Adapt"), _("Other names, words and figures"), "pencil", self._adapt,
             self._unless(self._playable)),
        ]  # fmt: skip

    def _using_it(self) -> list[Way]:
        shut = self._unless(self._playable)
        return [
            ("proof", _("Reading copy"), _("For colleagues, who judge the effects blind"), "book",
             self._proof, shut),
            ("pack", _("Workshop pack"), _("Briefs, cards and a run-sheet to print"), "sheet",
             self._pack, shut),
            ("prepare", _("Prepare a room"), _("One file, so that all tables play alike"), "people",
             self._prepare, shut),
            ("play", _("Play it"), _("For two sides, or alone"), "play", self._play, shut),
        ]  # fmt: skip

    def _unless(self, ready: bool) -> str:
        return "" if ready else _("Once check finds no error")

    @property
    def _built(self) -> bool:
        return self.looked is None or self.looked.scenario is not None

    @property
    def _playable(self) -> bool:
        return self.looked is None or self.looked.playable

    def _state(self) -> str:
        if self.looked is None:
            return _("One moment …")
        return counted(self.looked.problems)

    def _sign(self) -> str:
        if self.looked is None or not self.looked.problems:
            return "tick"
        return "cross" if has_errors(self.looked.problems) else "warn"

    # The ways on; each page is fetched when it is wanted.
    def _check(self) -> None:
        from game.screens.checking import CheckScreen

        self.app.push(CheckScreen(self))

    def _preview(self) -> None:
        from game.screens.preview import open_preview

        open_preview(self.app, self.path)

    def _adapt(self) -> None:
        from game.screens.adapting import open_adapting

        open_adapting(self.app, self.path, Shelf(self.desk.store.folder).remember)

    def _map(self) -> None:
        from game.screens.map import open_map

        if self.looked:
            open_map(self.desk, self.looked.scenario)

    def _explore(self) -> None:
        from game.screens.exploring import ExploreScreen

        if self.looked:
            self.app.push(ExploreScreen(self.looked.scenario))

    def _test(self) -> None:
        from game.screens.transcripts import TranscriptsScreen

        self.app.push(TranscriptsScreen(self.path, self.title))

    def _proof(self) -> None:
        from game.screens.printing import reading_copy

        if self.looked:
            self.app.push(reading_copy(self.looked.scenario))

    def _pack(self) -> None:
        from game.screens.printing import workshop_pack

        if self.looked:
            self.app.push(workshop_pack(self.looked.scenario))

    def _prepare(self) -> None:
        from game.screens.room.prepare import open_preparing

        open_preparing(self.desk, self.path)

    def _play(self) -> None:
        self.desk.open_scenario(self.path)


def stamp_of(path: Path) -> tuple[int, int]:
    """When a file was last written and how long it is; (0, 1) when it is not there."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return 0, 1
    return state.st_mtime_ns, state.st_size
