"""After the story and before the talk: second guess, trust, survey and one word; the patient's chair."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.answers import (
    CHAIR,
    answers_of,
    chair_page,
    guess_page,
    keep_answers,
    survey_page,
)
from game.screens.curtain import leafed
from game.screens.kit import (
    Button,
    Column,
    Gap,
    Panel,
    Row,
    Split,
    Text,
    Widget,
)
from game.screens.play_screen import PlayScreen
from game.screens.story import place_picture, seat_card
from game.words import _

STEP = "reflection"


class ReflectionScreen(PlayScreen):
    """The way to each side's questions, then on to the talk."""

    measure = 56.0

    @property
    def seats(self) -> tuple[str, ...]:
        """Who is asked: the sides that people have, and the patient's chair when it is taken."""
        chair = (CHAIR,) if self.view.people.get(CHAIR) else ()
        return (*self.sitting.sides, *chair)

    def sheets(self) -> list[Widget]:
        return []

    def build(self) -> Widget:
        seats = self.seats
        due = [seat for seat in seats if not self._is_done(seat)]
        if self.sitting.alone:
            words = _("The story is over. A few questions, while it is fresh.")
        else:
            words = _(
                "The story is over. A few questions for each side, unseen, while it is fresh."
            )
        cards = [self._card(seat, first=due[:1] == [seat]) for seat in seats]
        body = Column(
            None if self.ui.narrow else place_picture(self.view.scene.place or "title", 12, crop=6),
            Text(words, "lead"),
            Split(*cards, least=16, gap="m"),
            Text(_("Two minutes each. Skip what you like. No score has been shown yet."), "small"),
            gap="m",
        )
        go = Button(
            self._way_on(bool(due)), self._go_on,
            look="quiet" if due else "primary", sign="next", sign_after=True, key="talk",
        )  # fmt: skip
        go.autofocus = not due
        return self.framed(body, heading=_("Before you talk"), actions=(go,))

    def _way_on(self, due: bool) -> str:
        """Where the button leads: in a room that waits, the talk comes only with the others."""
        if self.sitting.session.in_room:
            return _("Skip the questions and wait") if due else _("Wait for the other tables")
        return _("Skip the questions and talk") if due else _("On to the talk")

    def _is_done(self, seat: str) -> bool:
        return (seat, STEP) in self.view.done

    def _card(self, seat: str, first: bool) -> Widget:
        done = self._is_done(seat)
        button = Button(
            _("Answered. Look again") if done else _("Answer the questions"),
            lambda: self._open(seat), look="primary" if first else "plain",
            sign="tick" if done else "pencil", key=f"ask:{seat}",
        )  # fmt: skip
        button.autofocus = first
        body = Column(seat_card(self.view, seat), Gap("none", grow=1), Row(button), gap="s")
        return Panel(body, seat if seat != CHAIR else "well", across="m", down="m")

    def _open(self, seat: str) -> None:
        sitting, answers = self.sitting, answers_of(self.sitting, seat, "after")
        answers.leaf = 0 if self._is_done(seat) else answers.leaf
        leaves: list[Callable[[], Widget]] = [
            lambda: guess_page(sitting, answers),
            lambda: survey_page(sitting, answers),
        ]
        if seat == CHAIR:
            leaves = [lambda: chair_page(sitting, answers)]

        self.app.push(
            leafed(
                sitting, seat, answers, leaves, _("That is all from me"), lambda: self._done(seat)
            )
        )

    def _done(self, seat: str) -> None:
        answers = answers_of(self.sitting, seat, "after")

        def keep() -> None:
            keep_answers(self.sitting, answers)
            self.sitting.session.done(seat, STEP)

        if self.sitting.keep(keep):
            self.focus = ""  # on to who is asked next
            self.app.pop()

    def _go_on(self) -> None:
        self.sitting.put_down()
        self.sitting.do(self.sitting.session.go_on)
