"""A sixty-second practice of the table: two toy issues, nothing kept, nothing scored."""

from __future__ import annotations

from game.screens.focus import lead
from game.screens.kit import (
    Backdrop,
    Badge,
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

LAST = 2


class PracticeScreen(Screen):
    """Make an offer about tea and biscuits, see it answered, take it."""

    def __init__(self) -> None:
        super().__init__()
        self.step = 0
        self.draft = {"drink": "", "biscuits": ""}

    @property
    def leaf(self) -> int:
        """How far one has got."""
        return self.step

    def build(self) -> Widget:
        title = Column(
            Text(_("Practice: the ward's tea trolley"), "title"),
            Text(_("A minute to learn the table. Nothing here counts or is kept."), "small"),
            gap="none",
            grow=1,
        )
        where = _("Step {n} of {all}").format(n=self.step + 1, all=LAST + 1)
        head = Row(title, Badge(where, "plain"), gap="m")
        issues = Column(*self._issues(), gap="m")
        body = Column(self._says(), lead(issues) if self.step == 0 else issues, gap="l")
        skip = Button(_("Back to the table"), self.app.pop, look="quiet", sign="back", key="skip")
        return Backdrop(
            Page(body, head=head, foot=Row(skip, self._next(), justify="between"), measure=44)
        )

    def _says(self) -> Widget:
        words = (
            _("You want two biscuits for each visitor. Choose one answer for each issue: click a step, "
              "or use Tab and the arrow keys. Then make the offer."),
            _("Your offer lies on the table, marked with your sign. The other side has answered: it "
              "keeps the drink and wants another number of biscuits. You could change it again, "
              "leave the table, or take it."),
            _("A deal. At the real table each answer is worth points to you, which the other side "
              "cannot see: your own sheet has them. That is all there is to it."),
        )[self.step]  # fmt: skip
        sign = ("pencil", "manager", "deal")[self.step]
        heading = (_("Make an offer"), _("It is answered"), _("Taken"))[self.step]
        text = Column(Text(heading, "heading"), Text(words), gap="none", grow=1)
        return Panel(Row(Icon(sign, size=1.8), text, wrap=False, align="top"), "accent")

    def _issues(self) -> list[Widget]:
        issues = (
            ("drink", _("Drink"), _("What is in the pot?"),
             (("tea", _("Tea")), ("coffee", _("Coffee")))),
            ("biscuits", _("Biscuits"), _("How many for each visitor?"),
             (("one", _("One")), ("two", _("Two")), ("three", _("Three")))),
        )  # fmt: skip
        return [
            Column(
                Row(Text(label, "strong"), Text(text, "small"), gap="s"),
                Steps(
                    [Option(id_, name, signs=self._signs(issue, id_)) for id_, name in options],
                    self._chosen(issue),
                    (lambda option, issue=issue: self._set(issue, option))
                    if self.step == 0
                    else None,
                    key=f"practice:{issue}",
                    name=text,
                ),
                gap="hair",
            )
            for issue, label, text, options in issues
        ]

    def _chosen(self, issue: str) -> str:
        """What lies on the table: first one's own draft, then the other side's answer."""
        if self.step and issue == "biscuits":
            return self._answer()
        return self.draft[issue]

    def _signs(self, issue: str, option: str) -> tuple[str, ...]:
        if self.step == 0:
            return ()
        marks = (("doctor", self.draft[issue]), ("manager", self._chosen(issue)))
        return tuple(seat for seat, chosen in marks if chosen == option)

    def _answer(self) -> str:
        return "one" if self.draft["biscuits"] == "two" else "two"

    def _set(self, issue: str, option: str) -> None:
        self.draft[issue] = option

    def _next(self) -> Widget:
        if self.step == LAST:
            on = Button(
                _("Now for real"), self.app.pop, look="primary", sign="next", sign_after=True,
                key="next",
            )  # fmt: skip
            on.autofocus = True
            return on
        ready = all(self.draft.values())
        label = _("Make the offer") if self.step == 0 else _("Take it")
        on = Button(
            label, self._go_on, look="primary", key="next", sign="deal" if self.step else "next",
            shut="" if ready else _("Every issue needs an answer"),
        )  # fmt: skip
        on.autofocus = self.step > 0
        return on

    def _go_on(self) -> None:
        self.step += 1
        self.app.sounds.play("deal" if self.step == LAST else "turn")
        self.ui.focus = ""
