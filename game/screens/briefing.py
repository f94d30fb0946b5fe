"""The briefing: what both read, then each side alone with its sheet, a guess and a plan."""

from __future__ import annotations

from game.screens.curtain import Curtain
from game.screens.kit import (
    Button,
    Column,
    Divider,
    Entry,
    Panel,
    Ranking,
    Row,
    Slider,
    Split,
    Text,
    Widget,
    paragraphs,
)
from game.screens.play_screen import PlayScreen
from game.screens.sheet import dimension_names, sheet_widgets
from game.screens.sitting import Sitting
from game.screens.story import portrait, term_parts
from game.words import _

STEP = "brief"


class BriefingScreen(PlayScreen):
    """The shared part of the briefing, and the way to each side's own."""

    def __init__(self, sitting: Sitting):
        super().__init__(sitting)
        self.answers = {seat: PrivateAnswers(sitting, seat, "before") for seat in sitting.sides}

    def sheets(self) -> list[Widget]:
        return []

    def build(self) -> Widget:
        view = self.view
        cards = [self._role(seat) for seat in view.roles]
        body = Column(
            Text(view.question, "lead"),
            Split(*cards, least=16, gap="m"),
            Divider(),
            Text(
                _("Each side now reads its own sheet, unseen. The other side holds private facts "
                  "too; nobody has to tell everything, and nobody may invent."),
            ),
            Row(*(self._sheet_button(seat) for seat in self.sitting.sides), gap="m"),
            gap="m",
        )  # fmt: skip
        ready = all((seat, STEP) in view.done for seat in self.sitting.sides)
        go = Button(
            _("Begin the story"), self._go_on, look="primary", sign="next", sign_after=True,
            key="begin", shut="" if ready else _("Each side reads its own sheet first"),
        )  # fmt: skip
        return self.framed(body, heading=_("Briefing"), actions=(go,))

    def _role(self, seat: str) -> Widget:
        role = self.view.roles[seat]
        people = ", ".join(self.view.people.get(seat, ()))
        played = _("played by {people}").format(people=people) if people else role.job
        head = Row(
            portrait(role.portrait, seat),
            Column(
                Text(role.name, "heading"),
                Text(f"{role.job} · {played}" if people else role.job, "small"),
                gap="none",
                grow=1,
            ),
            wrap=False,
        )
        return Panel(Column(head, *paragraphs(role.public), gap="s"), seat, across="m")

    def _sheet_button(self, seat: str) -> Widget:
        name = self.view.roles[seat].name
        done = (seat, STEP) in self.view.done
        label = _("Read {name}'s sheet again") if done else _("Read {name}'s sheet")
        return Button(
            label.format(name=name), lambda: self._open(seat), look="plain" if done else "primary",
            sign="tick" if done else seat, key=f"read:{seat}",
        )  # fmt: skip

    def _open(self, seat: str) -> None:
        answers = self.answers[seat]

        def content(_close) -> Widget:
            mine = self.sitting.view(seat)
            return Column(*sheet_widgets(mine), Divider(), *answers.widgets(), gap="m")

        def foot() -> Widget:
            done = Button(
                _("I have read this"), lambda: self._done(seat), look="primary", sign="tick",
                sound="curtain", key="curtain:done",
            )  # fmt: skip
            return Row(done, justify="right")

        self.app.push(
            Curtain(
                self.view.roles[seat].name, seat, content, self.app.pop, foot=foot,
                glossary=self._explain,
            )
        )  # fmt: skip

    def _explain(self, term: str):
        terms = self.view.terms
        return term_parts(self.view, terms[term]) if term in terms else ()

    def _done(self, seat: str) -> None:
        def keep() -> None:
            self.answers[seat].keep()
            self.sitting.session.done(seat, STEP)

        if self.sitting.keep(keep):
            self.app.pop()

    def _go_on(self) -> None:
        self.sitting.do(self.sitting.session.go_on)


class PrivateAnswers:
    """A side's guess, trust and (before) plan, as it makes them up; kept when it is done."""

    def __init__(self, sitting: Sitting, seat: str, when: str):
        self.sitting, self.seat, self.when = sitting, seat, when
        self.order: tuple[str, ...] = tuple(dimension_names())
        self.guessed = False
        self.trust: int | None = None
        self.aim = ""
        self.limit: int | None = None

    def widgets(self) -> list[Widget]:
        """The questions: a guess, a number, and before the story a plan."""
        other = "manager" if self.seat == "doctor" else "doctor"
        name = self.sitting.view().roles[other].name
        rows = [
            Text(_("What matters most to {name}, do you think?").format(name=name), "heading"),
            Text(_("Put the four in order, first on top. You will guess once more at the end."), "small"),
            Ranking(
                [(key, dimension_names()[key]) for key in self.order], self._rank,
                key=f"guess:{self.seat}", signs=True,
            ),
            self._guess_note(),
            Slider(
                5 if self.trust is None else self.trust, 0, 10, self._trust, key=f"trust:{self.seat}",
                label=_("How far do you trust the other side now?"),
                ends=(_("not at all"), _("fully")),
            ),
        ]  # fmt: skip
        return rows + (self._plan() if self.when == "before" else [])

    def _guess_note(self) -> Widget | None:
        if self.guessed:
            return None
        return Button(
            _("This order is my guess"), self._as_it_stands, look="quiet", sign="tick",
            key=f"guess:{self.seat}:as-is",
        )  # fmt: skip

    def _as_it_stands(self) -> None:
        self.guessed = True

    def _plan(self) -> list[Widget]:
        sheet = self.sitting.view(self.seat).sheet
        rows: list[Widget] = [
            Text(_("Your plan, for your eyes only"), "heading"),
            Entry(
                self.aim, self._set_aim, key=f"aim:{self.seat}",
                label=_("What do you want most from this?"), hint=_("Skip it if you like"), limit=200,
            ),
        ]  # fmt: skip
        if sheet.walk_away is not None:
            limit = sheet.walk_away if self.limit is None else self.limit
            rows.append(
                Slider(
                    limit, 0, sheet.best, self._set_limit, key=f"limit:{self.seat}",
                    label=_("Below how many points would you rather walk away?"),
                )
            )  # fmt: skip
        return rows

    def _rank(self, order: list[str]) -> None:
        self.order, self.guessed = tuple(order), True

    def _trust(self, value: float) -> None:
        self.trust = round(value)

    def _set_aim(self, text: str) -> None:
        self.aim = text

    def _set_limit(self, value: float) -> None:
        self.limit = round(value)

    def keep(self) -> None:
        """Write down what was answered; what was left alone stays unanswered."""
        session = self.sitting.session
        if self.guessed:
            session.guess(self.seat, self.when, self.order)
        if self.trust is not None:
            session.trust(self.seat, self.when, self.trust)
        if self.when == "before" and (self.aim.strip() or self.limit is not None):
            session.plan(self.seat, self.aim, None, self.limit)
