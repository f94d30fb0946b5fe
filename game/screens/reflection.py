"""After the story and before the talk: second guess, trust, survey and one word; the patient's chair."""

from __future__ import annotations

from game.screens.briefing import PrivateAnswers
from game.screens.curtain import Curtain
from game.screens.kit import (
    Button,
    Chips,
    Column,
    Divider,
    Entry,
    Option,
    Panel,
    Row,
    Steps,
    Text,
    Widget,
)
from game.screens.play_screen import PlayScreen
from game.screens.sheet import dimension_names
from game.screens.sitting import Sitting
from game.session.questions import dimension_meaning, ready_words, survey_questions
from game.words import _

STEP = "reflection"
CHAIR = "chair"


class ReflectionScreen(PlayScreen):
    """The way to each side's questions, then on to the talk."""

    def __init__(self, sitting: Sitting):
        super().__init__(sitting)
        self.answers: dict[str, Afterwards | FromTheChair] = {
            seat: Afterwards(sitting, seat) for seat in sitting.sides
        }
        if sitting.session.record.people.get(CHAIR):
            self.answers[CHAIR] = FromTheChair(sitting)

    def sheets(self) -> list[Widget]:
        return []

    def build(self) -> Widget:
        view = self.view
        body = Column(
            Text(_("Before you talk, a few questions for each side, unseen. No score has been shown yet."), "lead"),
            *(self._row(seat) for seat in self.answers),
            Text(_("Everything may be skipped."), "small"),
            gap="m",
        )  # fmt: skip
        ready = all((seat, STEP) in view.done for seat in self.answers)
        label = _("On to the talk") if ready else _("Skip and talk")
        go = Button(
            label, self._go_on, look="primary" if ready else "quiet", sign="next", sign_after=True,
            key="talk",
        )  # fmt: skip
        return self.framed(body, heading=_("Before you talk"), actions=(go,))

    def _name(self, seat: str) -> str:
        return _("the patient's chair") if seat == CHAIR else self.view.roles[seat].name

    def _row(self, seat: str) -> Widget:
        done = (seat, STEP) in self.view.done
        words = _("{name} has answered") if done else _("Questions for {name}")
        button = Button(
            words.format(name=self._name(seat)), lambda: self._open(seat),
            look="plain" if done else "primary", sign="tick" if done else seat, key=f"ask:{seat}",
        )  # fmt: skip
        return Panel(Row(button), seat if seat != CHAIR else "well", across="m", down="s")

    def _open(self, seat: str) -> None:
        answers = self.answers[seat]

        def foot() -> Widget:
            done = Button(
                _("That is all from me"), lambda: self._done(seat), look="primary", sign="tick",
                sound="curtain", key="curtain:done",
            )  # fmt: skip
            return Row(done, justify="right")

        content = lambda _close: Column(*answers.widgets(), gap="m")  # noqa: E731 - one short use
        side = seat if seat != CHAIR else ""
        self.app.push(Curtain(self._name(seat), side or "people", content, self.app.pop, foot=foot))

    def _done(self, seat: str) -> None:
        def keep() -> None:
            self.answers[seat].keep()
            self.sitting.session.done(seat, STEP)

        if self.sitting.keep(keep):
            self.app.pop()

    def _go_on(self) -> None:
        self.sitting.do(self.sitting.session.go_on)


class Afterwards(PrivateAnswers):
    """A side's second guess and trust, its survey and its word."""

    def __init__(self, sitting: Sitting, seat: str):
        super().__init__(sitting, seat, "after")
        self.survey: dict[str, int] = {}
        self.word = ""

    def widgets(self) -> list[Widget]:
        """The questions, one below the other."""
        rows = [*super().widgets(), Divider(), Text(_("How was it?"), "heading")]
        for key, question in survey_questions().items():
            rows.append(
                Steps(
                    [Option(str(n), str(n)) for n in range(1, 8)],
                    str(self.survey.get(key, "")),
                    lambda value, key=key: self._answer(key, value),
                    key=f"survey:{self.seat}:{key}",
                    stacked=False,
                    label=f"{question}  {_('1 not at all, 7 very much')}",
                )
            )
        rows += one_word(self.word, self._write, self.seat)
        return rows

    def _answer(self, key: str, value: str) -> None:
        self.survey[key] = int(value)

    def _write(self, text: str) -> None:
        self.word = text

    def keep(self) -> None:
        super().keep()
        if self.survey:
            self.sitting.session.survey(self.seat, self.survey)
        self.sitting.session.word(self.seat, self.word)


class FromTheChair:
    """The patient's chair: four ratings in words, and a word."""

    def __init__(self, sitting: Sitting):
        self.sitting = sitting
        self.ratings: dict[str, int] = {}
        self.word = ""

    def widgets(self) -> list[Widget]:
        """One row for each dimension."""
        rows: list[Widget] = [
            Text(_("For the patients: how is it now, against today?"), "title"),
            Text(_("You watched. Say it in words before any number appears."), "lead"),
        ]
        for key, name in dimension_names().items():
            rows.append(
                Steps(
                    [
                        Option(str(n), words)
                        for n, words in zip(range(-2, 3), rating_words(), strict=True)
                    ],
                    str(self.ratings.get(key, "")),
                    lambda value, key=key: self._rate(key, value),
                    key=f"rate:{key}",
                    label=f"{name}: {dimension_meaning(key)}",
                )
            )
        return rows + one_word(self.word, self._write, CHAIR)

    def _rate(self, key: str, value: str) -> None:
        self.ratings[key] = int(value)

    def _write(self, text: str) -> None:
        self.word = text

    def keep(self) -> None:
        """Write down what was rated."""
        if self.ratings:
            self.sitting.session.rate(self.ratings)
        self.sitting.session.word(CHAIR, self.word)


def one_word(word: str, write, seat: str) -> list[Widget]:
    """One word for how it feels, typed or picked."""
    entry = Entry(
        word, write, key=f"word:{seat}", label=_("One word for how you feel now"), limit=40
    )
    return [entry, Chips(ready_words(), write, key=f"word:{seat}:ready")]


def rating_words() -> list[str]:
    """The five steps of a rating, from −2 to +2."""
    return [_("much worse"), _("worse"), _("the same"), _("better"), _("much better")]
