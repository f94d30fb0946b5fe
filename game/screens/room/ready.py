"""A room that is prepared: what to do with its file, before the tables come and after they have played."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.core.scenario import Scenario
from game.export.room.keeping import purpose_words
from game.export.room_file import read_room_file
from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Column,
    Icon,
    Page,
    Panel,
    Row,
    Screen,
    Sized,
    Split,
    Text,
    Widget,
)
from game.screens.room.card import CardScreen
from game.screens.room.start import open_room
from game.screens.saving import SaveScreen
from game.session.cohort.gathering import begin_gathering
from game.session.cohort.preparing import reminder
from game.session.cohort.rooms import RoomFile, RoomTextError, scenario_of_room
from game.session.dates import day_of, in_words
from game.session.entries import Mode
from game.words import _, ngettext, shipped_languages

if TYPE_CHECKING:
    from game.screens.desk import Desk


def look_at_room(desk: Desk, path: Path) -> None:
    """Show what a room file prepares, or say why it cannot be opened."""
    try:
        screen = ReadyScreen(desk, path, read_room_file(path))
    except RoomTextError as reason:
        desk.app.screen.tell(_("This room cannot be opened"), str(reason))
        return
    desk.app.push(screen)


class ReadyScreen(Screen):
    """What comes next, step by step; beside it what all tables will have.

    ``word`` is known only where the room has just been prepared: no file holds it.
    """

    def __init__(self, desk: Desk, path: Path, room: RoomFile, word: str = ""):
        super().__init__()
        self.desk, self.path, self.room, self.word = desk, path, room, word
        self.covered = False
        self.scenario: Scenario
        self.whole, self.scenario = scenario_of_room(room)

    @property
    def title(self) -> str:
        return self.room.workshop.name or self.scenario.title

    @property
    def help_text(self) -> str:
        return _("To come back here later, drop the file on the page For facilitators.")

    def build(self) -> Widget:
        head = Column(
            Row(Icon("tick", size=1.6, colour="good"), Text(_("The room is ready"), "title"),
                gap="s", wrap=False),
            Text(str(self.path)), gap="none",
        )  # fmt: skip
        columns = Split(
            Column(*self._steps(), gap="m"),
            Column(self._facts(), self._reminder(), gap="m"),
            shares=(1.45, 1), least=16, gap="xl",
        )  # fmt: skip
        body = Column(self._word(), columns, gap="l")
        back = Button(_("Done"), self.on_back, look="quiet", sign="back", key="back")
        card = Button(
            _("Card for the projector"), self._card, look="primary", sign="eye", key="card"
        )
        card.autofocus = True
        again = Button(_("Another like it"), self._again, sign="pencil", key="again")
        debrief = Button(_("Open its debrief"), self._debrief, sign="people", key="debrief")
        foot = Row(back, Row(again, debrief, card, gap="s", justify="right"), justify="between")
        return Backdrop(Page(body, head=head, foot=foot, measure=62))

    # What comes next.
    def _steps(self) -> list[Widget]:
        said = [
            (_("Copy the file to every laptop"),
             _("By stick, by mail, or from the course's page. {file} is all they need.")
             .format(file=self.path.name)),
            (_("Each table drops it on the game's window"),
             _("Or types: python main.py play {file}. All begin alike; nothing is left to choose.")
             .format(file=self.path.name)),
            (_("Show the card on the projector"),
             self._card_words()),
            self._waiting(),
            (_("Gather the plays"),
             _("Each table saves its play as a file, or reads out its code. Open the room's debrief "
               "here and drop the files on it.")),
        ]  # fmt: skip
        if day := day_of(self.room.workshop.erase_on):
            words = _(
                "From that day on every laptop offers it on its first page; nothing is erased unasked. "
                "The files you gathered are yours to delete."
            )
            said.append((_("Erase the plays by {day}").format(day=in_words(day)), words))
        return [_step(number, *words) for number, words in enumerate(said, 1)]

    def _card_words(self) -> str:
        if self.word:
            return _(
                "It says what to open and how long there is. The word stays hidden until you show it."
            )
        return _("It says what to open and how long there is.")

    def _waiting(self) -> tuple[str, str]:
        if not self.room.workshop.word:
            return (
                _("No table waits"),
                _("Each goes on to its own debrief when it is done. Call them when time is up."),
            )
        return (
            _("Say the word aloud when all are done"),
            _("Or when time is up. Tables that wait try meanwhile to improve their deal for one side."),
        )  # fmt: skip

    # What all have.
    def _word(self) -> Widget | None:
        if not self.room.workshop.word:
            return None
        if not self.word:
            words = _("The word that ends the waiting is not in the file. You noted it down.")
            return Panel(Text(words), "well", across="m", down="s")
        if self.covered:
            words = Text(_("The word is covered, for the room may see this page."), grow=1)
            show = Button(_("Show the word"), self._uncover, look="quiet", sign="eye", key="word")
            return Panel(Row(words, show, gap="m"), "well", across="m", down="s")
        note = Text(_("Note it down now: it is not in the file."), colour="ink", grow=1)
        told = Row(Text(_("The word:")), Text(self.word, "heading"), note, gap="m")
        return Panel(told, "accent", across="m", down="s")

    def _facts(self) -> Widget:
        room, shop = self.room, self.room.workshop
        played = ngettext("{n} minute to play", "{n} minutes to play", self.scenario.minutes)
        facts = [played.format(n=self.scenario.minutes)]
        if shop.minutes:
            talked = ngettext("{n} minute to talk", "{n} minutes to talk", shop.minutes)
            facts.append(talked.format(n=shop.minutes))
        facts.append(_("on the screen") if room.mode is Mode.SCREEN else _("face to face"))
        if room.translation:
            code = room.translation.language
            facts.append(shipped_languages().get(code, code))
        keep = _("Kept for {purpose}.").format(purpose=purpose_words()[shop.purpose])
        return Column(
            Text(self.scenario.title, "strong"),
            Row(*(Badge(fact, "plain") for fact in facts), gap="s"),
            Text(keep, "small"),
            Text(_("If it comes too close: {support}").format(support=shop.support), "small")
            if shop.support else None,
            gap="s",
        )  # fmt: skip

    def _reminder(self) -> Widget | None:
        words = reminder(self.room.workshop.purpose)
        if not words:
            return None
        sheet = Button(
            _("The information sheet"), self._information, sign="sheet", key="information"
        )
        return Panel(
            Column(Text(words, "small", colour="ink"), Row(sheet), gap="s"),
            "warn", across="m", down="s",
        )  # fmt: skip

    # The ways on.
    def on_back(self) -> None:
        """Go back to where rooms are prepared and gathered; nobody who is done chooses a scenario again."""
        # Imported here: that page leads to this one.
        from game.screens.room.which import WhichScreen

        self.app.pop()
        if isinstance(self.app.screen, WhichScreen):
            self.app.pop()

    def _card(self) -> None:
        # Whoever leaves the card is back on this page, and the projector is still on.
        self.covered = True
        self.app.push(CardScreen(self.scenario, self.path.name, self.room, self.word))

    def _uncover(self) -> None:
        self.covered = False

    def _again(self) -> None:
        # Imported here: the two pages lead to each other.
        from game.screens.room.prepare import form_like

        self.app.push(form_like(self.desk, self.room))

    def _debrief(self) -> None:
        open_room(self.app, begin_gathering(self.whole, self.room.cut, self.room.workshop))

    def on_drop(self, path: str) -> None:
        """Take plays that are dropped here to where they are gathered; others of the same drop follow."""
        self._debrief()
        self.app.screen.on_drop(path)

    def _information(self) -> None:
        # Imported here: many modules, for one page.
        from game.export.room.information import information_files
        from game.export.room.making import write_files
        from game.export.room.wishes import Wishes

        gathering = begin_gathering(self.whole, self.room.cut, self.room.workshop)

        def write(folder: Path, _names: bool) -> Path:
            folder.mkdir(parents=True, exist_ok=True)
            return write_files(folder, information_files(gathering, Wishes()))[0]

        words = _("A template to fill in: what people read before they say yes or no to a study.")
        self.app.push(SaveScreen(_("The information sheet"), words, write, opens=True))


def _step(number: int, heading: str, words: str) -> Widget:
    told = Column(Text(heading, "strong"), Text(words, "small"), gap="none", grow=1)
    counted = Sized(Text(str(number), "strong", colour="accent"), width=1)
    return Row(counted, told, wrap=False, align="top", gap="s")
