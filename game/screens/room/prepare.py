"""Prepares a room: how all tables play, the word they wait for, what it is for; then one small file."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.content import library
from game.content.series.reading import is_series_file
from game.content.translation.rewording import Translation, translated
from game.core.scenario import Scenario
from game.export.room_file import read_room_file, write_room_into
from game.screens.kit import Backdrop, Button, Column, Page, Row, Screen, Text, Widget
from game.screens.room import prepare_fields
from game.screens.saving import SaveScreen
from game.session.cohort.preparing import (
    Wishes,
    faults_in,
    prepare_room,
    propose_word,
    usual_day,
    usual_minutes,
    wishes_of,
)
from game.session.cohort.rooms import RoomFile, RoomTextError, scenario_of_room
from game.words import _, story_languages

if TYPE_CHECKING:
    from game.screens.desk import Desk

PROBLEMS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Case:
    """The scenario that a room is prepared for: its text, and the languages it can be read in.

    ``written`` is as its author wrote it; ``usual`` the language a play would have by itself.
    """

    written: Scenario
    text: str
    translations: Mapping[str, Translation] = field(default_factory=dict)
    usual: str = ""

    def read_in(self, language: str) -> Scenario:
        """The scenario in one of its languages; empty for the author's own."""
        return translated(self.written, self.translations.get(language))


def open_preparing(desk: Desk, path: Path) -> None:
    """Go and prepare a room for a scenario file, or say why it cannot be played."""
    if is_series_file(path):
        words = _("This is a series. Choose one of its scenarios: a room plays one sitting.")
        desk.app.screen.tell(_("This file cannot be opened"), words)
        return

    def look() -> tuple[library.Loaded, Case | None]:
        loaded = library.load(path)
        if loaded.scenario is None:
            return loaded, None
        found = {}
        for language in library.languages_beside(path):
            _scenario, translation, _why = library.spoken(path, loaded.scenario, [language])
            if translation is not None and translation.texts:
                found[language] = translation
        chosen = library.spoken(path, loaded.scenario, story_languages())[1]
        usual = chosen.language if chosen and chosen.language in found else ""
        return loaded, Case(loaded.scenario, loaded.text, found, usual)

    def looked(found: tuple[library.Loaded, Case | None]) -> None:
        loaded, case = found
        if case is None:
            lines = [library.render(problem) for problem in loaded.problems[:PROBLEMS_SHOWN]]
            desk.app.screen.tell(_("This file cannot be played yet"), "\n\n".join(lines))
        else:
            desk.app.push(PrepareScreen(desk, case))

    desk.work(look, looked, _("Looking the scenario over …"))


def form_like(desk: Desk, room: RoomFile) -> PrepareScreen:
    """The form with what was wished for a room that there is; only its word has to be new."""
    whole, _cut = scenario_of_room(replace(room, translation=None))
    spoken = {room.translation.language: room.translation} if room.translation else {}
    case = Case(whole, room.scenario_text, spoken, next(iter(spoken), ""))
    return PrepareScreen(desk, case, wishes_of(room))


class PrepareScreen(Screen):
    """One form. What is wrong with it is said beside each field once one has wished to go on."""

    def __init__(self, desk: Desk, case: Case, wishes: Wishes | None = None):
        super().__init__()
        self.desk, self.case = desk, case
        self.language = case.usual
        self.today = date.today()
        self.again = wishes is not None
        self.wishes = wishes or Wishes(
            name=self.scenario.title, minutes=str(usual_minutes(case.written, "")),
            erase_on=usual_day(Wishes().purpose, self.today), support=desk.app.settings.support_line,
            seed=str(secrets.randbelow(1_000_000)),
        )  # fmt: skip
        self.new_word()
        self.begun_with = self.wishes
        self.more = False
        self.tried = False
        self.to_mend = ""

    @property
    def title(self) -> str:
        return _("Prepare a room")

    @property
    def help_text(self) -> str:
        return _(
            "Every field has something in it already: leave what you like. All of it goes into one "
            "small file, which every table opens."
        )

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("left", _("With Right: the answer before and after")),
            ("enter", _("In a field: on to saving")),
        )

    @property
    def scenario(self) -> Scenario:
        """The scenario as the tables will read it."""
        return self.case.read_in(self.language)

    @property
    def faults(self) -> dict[str, str]:
        """What has to be mended; nothing is said of a form nobody has finished yet."""
        return faults_in(self.wishes, self.today) if self.tried else {}

    # The page.
    def build(self) -> Widget:
        head = Column(
            Text(_("Prepare a room: {title}").format(title=self.scenario.title), "title"),
            Text(_("One small file for the laptops, so that all tables play alike.")),
            gap="none",
        )
        back = Button(_("Back"), self.on_back, look="quiet", sign="back", key="back")
        on = Button(
            _("On to saving"), self.go_on, look="primary", sign="next", sign_after=True, key="on",
        )  # fmt: skip
        foot = Row(back, on, justify="between")
        return Backdrop(Page(prepare_fields.form(self), head=head, foot=foot, measure=62))

    # What is wished.
    def wish(self, **values) -> None:
        """Take a wish down; what follows from another wish follows it until somebody changes it."""
        before, self.to_mend = self.wishes, ""
        self.wishes = replace(before, **values)
        if before.minutes == str(usual_minutes(self.case.written, before.cut)):
            minutes = str(usual_minutes(self.case.written, self.wishes.cut))
            self.wishes = replace(self.wishes, **{"minutes": minutes, **values})
        if before.erase_on == usual_day(before.purpose, self.today):
            day = usual_day(self.wishes.purpose, self.today)
            self.wishes = replace(self.wishes, **{"erase_on": day, **values})

    def new_word(self) -> None:
        """Propose a word, another one than before."""
        word = propose_word(self.scenario, secrets.randbelow, but=self.wishes.word)
        self.wishes = replace(self.wishes, word=word)

    def new_seed(self) -> None:
        """Draw another luck."""
        self.wishes = replace(self.wishes, seed=str(secrets.randbelow(1_000_000)))

    def speak(self, language: str) -> None:
        """Have all tables read it in one of its languages."""
        before = self.scenario.title
        self.language = language
        if self.wishes.name == before:
            self.wishes = replace(self.wishes, name=self.scenario.title)

    # Going on.
    def go_on(self) -> None:
        """Go and choose a folder, or to the first field that has to be mended."""
        self.tried = True
        self.today = date.today()
        faults = self.faults
        if faults:
            self.more = self.more or "seed" in faults
            self.to_mend = next(name for name in prepare_fields.ORDER if name in faults)
            self.ui.focus = ""  # goes to the field that asks for it
            self.refresh()
            return
        try:
            room = prepare_room(
                self.case.written.id, self.case.text, self.wishes, self.today,
                self.case.translations.get(self.language),
            )  # fmt: skip
        except RoomTextError as reason:
            self.tell(_("The room is not prepared yet"), str(reason))
            return
        self.app.push(SaveRoomScreen(self, room))

    def on_back(self) -> None:
        self._leave(self.app.pop)

    def on_drop(self, path: str) -> None:
        """Take over what was wished for a room that there is."""
        try:
            other = form_like(self.desk, read_room_file(Path(path)))
        except RoomTextError as reason:
            self.tell(_("This room cannot be opened"), str(reason))
            return
        self._leave(lambda: self.app.replace(other))

    def _leave(self, then: Callable[[], object]) -> None:
        """Go, but not before one is asked about what would be lost."""
        if self.wishes == self.begun_with:
            then()
            return
        self.ask(
            _("Leave this form?"), _("What you have written in it is forgotten."),
            yes=_("Leave it"), on_yes=then,
        )  # fmt: skip


class SaveRoomScreen(SaveScreen):
    """Asks into which folder; once the file is there, shows what comes next."""

    def __init__(self, form: PrepareScreen, room: RoomFile):
        words = _(
            "The file is small: it fits a memory stick, a mail or the course's own page. "
            "The word is not in it."
        )
        heading = _("Save the room: {name}").format(name=room.workshop.name or form.scenario.title)
        super().__init__(heading, words, lambda folder, _names: write_room_into(folder, room))
        self.form, self.room = form, room

    def _tell(self, outcome: tuple[Path | None, str]) -> None:
        super()._tell(outcome)
        if self.saved is None:
            return
        # Imported here: the two pages lead to each other.
        from game.screens.room.ready import ReadyScreen

        app, support = self.app, self.room.workshop.support
        word = self.form.wishes.word if self.form.wishes.waits else ""
        app.pop()
        app.replace(ReadyScreen(self.form.desk, self.saved, self.room, " ".join(word.split())))
        if support and support != app.settings.support_line:
            app.change(replace(app.settings, support_line=support))
