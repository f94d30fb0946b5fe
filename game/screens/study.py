"""A study's question before the story: each person at the table answers alone, and only a thank-you shows."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.curtain import Curtain
from game.screens.focus import lead
from game.screens.kit import (
    Badge,
    Button,
    Choice,
    Choices,
    Column,
    Dialog,
    Panel,
    Row,
    Split,
    Text,
    Widget,
)
from game.screens.play_screen import PlayScreen
from game.screens.sitting import Sitting
from game.session.consent import answers, question, what_is_kept, your_choice
from game.session.record import Person
from game.session.session import PLACES
from game.words import _

STEP = "seats"
"""Noted once people have taken their seats, so that a table that was left goes on here."""
YES, NO = "yes", "no"


class StudyScreen(PlayScreen):
    """What a study would get, and a way for each person to answer alone."""

    measure = 56.0

    def sheets(self) -> list[Widget]:
        back = Button(
            _("Change who sits where"), self._seats, look="quiet", sign="people", key="seats"
        )
        return [back]

    def build(self) -> Widget:
        waiting = self.sitting.session.to_ask()
        due = {person.id for _seat, person in waiting}
        cards = [self._side(seat, due) for seat in PLACES if self._people(seat)]
        body = Column(_information(), Split(*cards, least=14, gap="m"), gap="m")
        under = _("This session is part of a study. You play on whatever you answer.")
        return self.framed(
            body, heading=_("A study"), under=under, actions=(self._on(waiting[:1]),)
        )

    def _on(self, waiting: tuple[tuple[str, Person], ...]) -> Widget:
        """What leads on: the next person's answer, or the briefing."""
        if waiting:
            ((seat, person),) = waiting
            words = _("I answer") if self.sitting.alone else _("{name} answers alone")
            go = Button(
                words.format(name=_called(person)), lambda: self._ask(seat, person),
                look="primary", sign="person", key="ask",
            )  # fmt: skip
        else:
            go = Button(
                _("On to the briefing"), self._go_on, look="primary", sign="next", sign_after=True,
                key="begin",
            )  # fmt: skip
        go.autofocus = True
        return go

    def _people(self, seat: str) -> tuple[Person, ...]:
        people = self.sitting.session.record.people.get(seat, ())
        return tuple(person for person in people if not person.computer)

    def _side(self, seat: str, due: set[str]) -> Widget:
        rows = [self._person(seat, person, due) for person in self._people(seat)]
        role = self.view.roles.get(seat)
        head = Text(role.name if role else _("The patient's chair"), "label", weight="semibold")
        return Panel(Column(head, *rows, gap="xs"), seat if role else "well", across="m", down="s")

    def _person(self, seat: str, person: Person, due: set[str]) -> Widget:
        name = _called(person)
        if person.id in due:
            mark: Widget = Button(
                _("I answer"), lambda: self._ask(seat, person), sign="person",
                key=f"ask:{person.id}", name=_("{name} answers alone").format(name=name),
            )  # fmt: skip
        else:
            mark = Badge(_("Thank you"), "plain", sign="tick")
        return Row(Text(name, "strong", grow=1), mark, wrap=False, gap="s")

    def _ask(self, seat: str, person: Person) -> None:
        def thanked() -> None:
            self.focus = ""  # on to who is asked next
            self.app.toast(_("Thank you. Your answer is kept."))

        self.app.push(Answering(self.sitting, seat, person, thanked))

    # On and back.
    def _seats(self) -> None:
        # Imported here: that page leads to this one.
        from game.screens.lobby import LobbyScreen

        self.app.restart(LobbyScreen(self.sitting))

    def _go_on(self) -> None:
        self.sitting.do(self.sitting.session.go_on)


class Answering(Curtain):
    """One person's own page: nothing is kept before it is handed in, and a lost window forgets it."""

    def __init__(self, sitting: Sitting, seat: str, asked: Person, thanked: Callable[[], object]):
        super().__init__(sitting, seat, self._page, foot=self._end, person=asked.name)
        self.asked, self.thanked = asked, thanked
        self.picked = ""

    def on_hidden(self) -> None:
        self.picked = ""  # whoever draws the curtain back next may be somebody else
        super().on_hidden()

    def _page(self) -> Widget:
        given = answers()
        cards = [Choice(YES, given[True]), Choice(NO, given[False])]
        words = _("A no needs no reason. Nobody is shown what you answer, and a no stays a no.")
        return Column(
            Text(question(), "title"), Text(words),
            lead(Choices(cards, self._pick, chosen=self.picked, key="study")), _information(),
            gap="m",
        )  # fmt: skip

    def _pick(self, answer: str) -> None:
        self.picked = answer

    def _end(self) -> Widget:
        back = Button(_("Go back"), self.put_away, look="quiet", sign="back", key="curtain:away")
        done = Button(
            _("That is my answer"), self._hand_in, look="primary", sign="tick", sound="curtain",
            key="curtain:done", shut="" if self.picked else _("Choose one of the two first"),
        )  # fmt: skip
        return Row(back, done, justify="between")

    def _hand_in(self) -> None:
        session, yes = self.sitting.session, self.picked == YES
        if self.picked and self.sitting.keep(lambda: session.consent(self.asked.id, yes)):
            self.app.pop()
            self.thanked()


def _called(person: Person) -> str:
    return person.name or _("Somebody")


def _information() -> Widget:
    """What people read before they answer: together first, and once more beside the question."""
    return Split(
        _listed(_("The study would get"), what_is_kept()),
        _listed(_("Your choice"), your_choice()),
        least=16, gap="m",
    )  # fmt: skip


def _listed(heading: str, lines: tuple[str, ...]) -> Widget:
    rows = [Row(Text("–", "small"), Text(line, "small", grow=1), wrap=False, align="top", gap="xs")
            for line in lines]  # fmt: skip
    return Column(Text(heading, "label", weight="semibold"), *rows, gap="xs")


def withdraw_dialog(screen: PlayScreen) -> Widget:
    """Take the play out of the study: the same words for everybody, whatever was said before."""

    def take_out() -> None:
        screen.close()
        if screen.sitting.keep(screen.sitting.session.withdraw):
            screen.app.toast(_("Thank you."))

    def leave() -> None:
        screen.close()
        screen.app.toast(_("Thank you."))

    words = _(
        "Anybody at this table may say no to the study now, without a reason. Then this play is not "
        "used, and that stays so. A file that was saved before does not know it: save the play again."
    )
    no = Button(_("Leave it as it is"), leave, key="dialog:no")
    yes = Button(_("Do not use this play"), take_out, key="dialog:yes")
    no.autofocus = True
    body = Column(Text(_("The study"), "heading"), Text(words), gap="m")
    return Dialog(body, Row(no, yes, justify="right", gap="s"), name=_("The study"), wide=32)
