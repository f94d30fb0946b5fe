"""A sixty-second practice of the table: two toy issues, nothing kept, nothing scored."""

from __future__ import annotations

from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Icon,
    Option,
    Page,
    Panel,
    Row,
    Screen,
    Steps,
    Text,
    Widget,
)
from game.words import _


class PracticeScreen(Screen):
    """Make an offer about tea and biscuits, see it answered, take it."""

    def __init__(self) -> None:
        super().__init__()
        self.step = 0
        self.draft = {"drink": "", "biscuits": ""}

    def build(self) -> Widget:
        head = Column(
            Text(_("Practice: the ward's tea trolley"), "title"),
            Text(_("A minute to learn the table. Nothing here counts or is kept."), "small"),
            gap="none",
        )
        body = Column(self._says(), *self._issues(), gap="m")
        skip = Button(_("Back to the table"), self.app.pop, look="quiet", sign="back", key="skip")
        return Backdrop(
            Page(body, head=head, foot=Row(skip, self._next(), justify="between"), measure=40)
        )

    def _says(self) -> Widget:
        words = (
            _("Choose one answer for each issue. Click a step, or use the arrow keys and Tab."),
            _("Your offer lies on the table; your sign marks it. The other side moves one step on "
              "the biscuits and keeps the rest. You could change it again, walk away, or take it."),
            _("A deal. At the real table each step is worth points to you that the other side "
              "cannot see: hold your sheet's button to look. That is all there is to it."),
        )[self.step]  # fmt: skip
        sign = ("pencil", "manager", "deal")[self.step]
        return Panel(Row(Icon(sign), Text(words, grow=1), wrap=False), "accent")

    def _issues(self) -> list[Widget]:
        issues = (
            ("drink", _("What is in the pot?"), (("tea", _("Tea")), ("coffee", _("Coffee")))),
            (
                "biscuits",
                _("How many biscuits for each visitor?"),
                (("one", _("One")), ("two", _("Two")), ("three", _("Three"))),
            ),
        )
        return [
            Column(
                Text(text, "strong"),
                Steps(
                    [Option(id_, label, signs=self._signs(issue, id_)) for id_, label in options],
                    self.draft[issue],
                    (lambda option, issue=issue: self._set(issue, option))
                    if self.step == 0
                    else None,
                    key=f"practice:{issue}",
                ),
                gap="xs",
            )
            for issue, text, options in issues
        ]

    def _signs(self, issue: str, option: str) -> tuple[str, ...]:
        if self.step == 0:
            return ()
        theirs = self._answer() if issue == "biscuits" else self.draft[issue]
        marks = [("doctor", self.draft[issue])]
        marks.append(("manager", theirs))
        return tuple(seat for seat, chosen in marks if chosen == option)

    def _answer(self) -> str:
        return "one" if self.draft["biscuits"] == "two" else "two"

    def _set(self, issue: str, option: str) -> None:
        self.draft[issue] = option

    def _next(self) -> Widget:
        if self.step == 2:
            return Button(_("Now for real"), self.app.pop, look="primary", key="next")
        ready = all(self.draft.values())
        label = _("Make the offer") if self.step == 0 else _("Take it")
        return Button(
            label, self._go_on, look="primary", key="next", sign="deal" if self.step else "next",
            shut="" if ready else _("Every issue needs an answer"),
        )  # fmt: skip

    def _go_on(self) -> None:
        self.step += 1
