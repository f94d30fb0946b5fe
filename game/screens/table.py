"""The negotiation table: the public sheet, the offer on it, and what a side can do about it."""

from __future__ import annotations

from game.core.moves import Accept, CallTime, Propose, WalkAway
from game.core.scenario import Seat
from game.core.state import Deal
from game.screens.kit import (
    Badge,
    Button,
    Chips,
    Column,
    Dialog,
    Divider,
    Entry,
    Icon,
    Option,
    Panel,
    Row,
    Span,
    Split,
    Steps,
    Text,
    Widget,
)
from game.screens.play_screen import PlayScreen, lead
from game.screens.practice import PracticeScreen
from game.screens.sitting import Sitting
from game.session.questions import ready_lines
from game.session.views import IssueView, OfferView, TableView, View
from game.words import _, ngettext


class TableScreen(PlayScreen):
    """One turn at the table. The offer being made up is this page's own until it is made."""

    measure = 64.0

    def __init__(self, sitting: Sitting):
        super().__init__(sitting)
        table = self.view.table
        self.draft = {issue.id: issue.offered for issue in table.issues}
        self.says = ""
        self.touched = ""

    def build(self) -> Widget:
        view = self.view
        table = view.table
        body = Split(
            Column(*self._rows(view, table), gap="m"),
            Column(*self._beside(view, table), gap="m"),
            shares=(2.4, 1),
            gap="l",
            least=14,
        )
        return self.framed(
            body,
            heading=view.scene.heading or _("The table"),
            under=self._under(table),
            badge=self._badge(view, table),
            actions=self._actions(view, table),
            side=table.turn,
        )

    def _under(self, table: TableView) -> str:
        round_ = _("Round {n} of {all}").format(n=table.round, all=table.rounds)
        if table.last_word:
            return _("{round}: the last offer has been made").format(round=round_)
        left = ngettext("{n} offer left", "{n} offers left", table.offers_left)
        return f"{round_} · {left.format(n=table.offers_left)}"

    def _badge(self, view: View, table: TableView) -> Widget:
        if table.turn == view.computer:
            words = _("{name} is thinking …")
        elif table.last_word:
            words = _("{name}: take it or leave it")
        elif table.offer is None:
            words = _("{name} opens")
        else:
            words = _("{name} answers")
        return Badge(words.format(name=table.turn_name), table.turn)

    # The public sheet.
    def _rows(self, view: View, table: TableView) -> list[Widget]:
        rows: list[Widget] = []
        if not table.history:
            rows += [Text(p, "small", colour="ink") for p in view.scene.text]
        can_offer = self._can_offer(view, table)
        for issue in table.issues:
            rows.append(self._issue(issue, can_offer))
        if can_offer:
            lead(rows[-len(table.issues)])
        return rows

    def _can_offer(self, view: View, table: TableView) -> bool:
        return not table.last_word and table.turn != view.computer

    def _issue(self, issue: IssueView, can_offer: bool) -> Widget:
        options = [
            Option(
                option.id,
                option.label if option.points is None else f"{option.label}  ·  {option.points}",
                shut=option.why_shut,
                signs=self._signs(issue, option.id),
            )
            for option in issue.options
        ]
        steps = Steps(
            options,
            self.draft[issue.id],
            (lambda option, issue=issue.id: self._set(issue, option)) if can_offer else None,
            key=f"issue:{issue.id}",
            name=issue.text,
            least=5.5,
        )
        changed = Badge(_("changed"), "accent") if issue.changed else None
        head = Row(Text(issue.label, "strong"), changed, gap="s")
        words = Column(head, Text(issue.text, "small"), gap="none")
        return Split(words, steps, shares=(1, 2.6), gap="m", least=9)

    def _signs(self, issue: IssueView, option: str) -> tuple[str, ...]:
        """Whose last offer names this option."""
        latest: dict[str, OfferView] = {}
        for offer in self.view.table.history:
            latest[offer.seat] = offer
        return tuple(
            seat for seat, offer in latest.items() if dict(offer.deal).get(issue.id) == option
        )

    def _set(self, issue: str, option: str) -> None:
        self.draft[issue] = option
        self.touched = issue

    # Beside it: the offer on the table, the one being made up, what came before.
    def _beside(self, view: View, table: TableView) -> list[Widget]:
        parts: list[Widget] = []
        if table.offer is None:
            parts.append(Text(self._opening_words(), "small"))
        else:
            parts.append(self._on_table(table))
        if self._can_offer(view, table):
            parts.append(self._making(view, table))
        parts.append(
            Button(
                _("Every answer in full"), lambda: self.open(self._in_full), look="quiet",
                sign="sheet", key="full",
            )
        )  # fmt: skip
        if len(table.history) > 1:
            parts.append(self._history(table))
        return parts

    def _opening_words(self) -> str:
        if self.sitting.talks:
            return _(
                "Talk first, face to face. When a side makes an offer, set it on the sheet and "
                "record it here."
            )
        return _("Nothing lies on the table yet. Choose an answer to every issue.")

    def _on_table(self, table: TableView) -> Widget:
        offer = table.offer
        lines: list[Widget] = [
            Row(
                Icon(offer.seat),
                Text(_("{name}'s offer").format(name=offer.name), "strong", grow=1),
                wrap=False,
                gap="s",
            )
        ]
        if offer.says:
            lines.append(Text(f"“{offer.says}”"))
        if offer.changed:
            labels = [issue.label for issue in table.issues if issue.id in offer.changed]
            lines.append(
                Text(
                    _("Changed since the offer before: {what}").format(what=", ".join(labels)),
                    "small",
                )
            )
        elif len(table.history) > 1:
            lines.append(Text(_("The same as the offer before"), "small"))
        if table.cost:
            lines.append(Text(_("It would cost {cost}").format(cost=table.cost), "small"))
        if offer.points is not None and table.own is not None:
            lines.append(
                Text(
                    _("Worth {points} to you; walking away {away}").format(
                        points=offer.points, away=table.own.walk_away
                    ),
                    "small",
                )
            )
        return Panel(Column(*lines, gap="xs"), offer.seat, across="m", down="s")

    def _making(self, view: View, table: TableView) -> Widget:
        lines: list[Widget] = [Text(_("The next offer"), "strong"), self._touched_words(table)]
        if self._worth(table) is not None:
            text = _("Worth {points} to you").format(points=self._worth(table))
            lines.append(Text(text, "small"))
        elif self._missing(table):
            names = ", ".join(self._missing(table))
            lines.append(Text(_("Still open: {what}").format(what=names), "small"))
        if not self._missing(table) and (cost := self.sitting.session.cost_of(self._deal(table))):
            lines.append(Text(_("It would cost {cost}").format(cost=cost), "small"))
        lines.append(
            Entry(
                self.says, self._write, key="says", label=_("A line to go with it, if you like"),
                limit=160,
            )
        )  # fmt: skip
        if not self.says:
            lines.append(Chips(ready_lines(), self._write, key="says:ready"))
        return Panel(Column(*lines, gap="s"), "card", across="m", down="s")

    def _touched_words(self, table: TableView) -> Widget | None:
        """The answer last set, in full."""
        for issue in table.issues:
            for option in issue.options:
                if issue.id == self.touched and option.id == self.draft[issue.id]:
                    words = f"{option.text} ({option.cost})" if option.cost else option.text
                    return Text(f"{issue.label}: {words}", "small", colour="ink")
        return None

    def _deal(self, table: TableView) -> Deal:
        return tuple((issue.id, self.draft[issue.id]) for issue in table.issues)

    def _in_full(self) -> Widget:
        """Every issue with every answer in its full words."""
        parts: list[Widget] = [Text(_("Every answer in full"), "heading")]
        for issue in self.view.table.issues:
            rows = [Text(issue.label, "strong"), Text(issue.text)]
            for option in issue.options:
                words = f"{option.text} ({option.cost})" if option.cost else option.text
                rows.append(
                    Text((Span(f"{option.label}: ", bold=True), Span(words)), "small", colour="ink")
                )
            parts.append(Column(*rows, gap="hair"))
        close = Button(_("Close"), self.close, look="primary", key="dialog:close")
        return Dialog(
            Column(*parts, gap="m"),
            Row(close, justify="right"),
            name=_("Every answer in full"),
            wide=42,
        )

    def _write(self, text: str) -> None:
        self.says = text

    def _worth(self, table: TableView) -> int | None:
        """What the offer being made up is worth to the eye, once it is whole."""
        if table.own is None or self._missing(table):
            return None
        return sum(
            option.points or 0
            for issue in table.issues
            for option in issue.options
            if option.id == self.draft[issue.id]
        )

    def _missing(self, table: TableView) -> list[str]:
        return [issue.label for issue in table.issues if not self.draft[issue.id]]

    def _history(self, table: TableView) -> Widget:
        labels = {
            (issue.id, option.id): f"{issue.label}: {option.label}"
            for issue in table.issues
            for option in issue.options
        }
        rows: list[Widget] = [Text(_("Offers so far"), "strong")]
        for offer in reversed(table.history):
            shown = offer.changed or tuple(issue for issue, _option in offer.deal)
            words = ", ".join(labels[term] for term in offer.deal if term[0] in shown)
            if len(table.history) > 1 and offer.number > 1 and not offer.changed:
                words = _("no change")
            rows.append(Divider())
            rows.append(
                Row(
                    Icon(offer.seat, size=1),
                    Text(f"{offer.number}. {words}", "small", colour="ink", grow=1),
                    wrap=False,
                    gap="s",
                    align="top",
                )
            )
        return Column(*rows, gap="xs")

    # What leads on.
    def _actions(self, view: View, table: TableView) -> tuple[Widget, ...]:
        if table.turn == view.computer:
            return ()
        leave = Button(_("Leave the table …"), self._leave, look="quiet", sign="door", key="leave")
        take = None
        if table.offer is not None:
            take = Button(
                _("Take it"), self._accept, look="primary" if table.last_word else "plain",
                sign="deal", key="accept", hot="ctrl+d", cap=False,
            )  # fmt: skip
        offer = None
        if not table.last_word:
            label = _("Record the offer") if self.sitting.talks else _("Make the offer")
            offer = Button(
                label, self._propose, look="primary", sign="next", sign_after=True, key="propose",
                shut=_("Every issue needs an answer") if self._missing(table) else self._same(table),
            )  # fmt: skip
        practise = None
        if not table.history and not self.sitting.practised:
            practise = Button(
                _("Try it first"), self._practise, look="quiet", sign="play", key="practise"
            )
        return tuple(w for w in (practise, leave, take, offer) if w is not None)

    def _same(self, table: TableView) -> str:
        if table.offer is not None and dict(table.offer.deal) == self.draft:
            return _("Take it, or change something")
        return ""

    def _propose(self) -> None:
        table = self.view.table
        deal = self._deal(table)
        self.app.sounds.play("turn")
        self.sitting.do(
            lambda: self.sitting.session.move(Propose(Seat(table.turn), deal), self.says)
        )

    def _accept(self) -> None:
        table = self.view.table
        self.ask(
            _("{name} takes the offer?").format(name=table.turn_name),
            _("That makes it a deal, and ends the bargaining."),
            yes=_("It is a deal"),
            on_yes=self._take,
        )

    def _take(self) -> None:
        seat = Seat(self.view.table.turn)
        self.app.sounds.play("deal")
        self.sitting.do(lambda: self.sitting.session.move(Accept(seat)))

    def _leave(self) -> None:
        table = self.view.table
        buttons = Column(
            Button(
                _("{name} walks away").format(name=table.turn_name), self._walk, look="danger",
                sign="door", key="leave:walk", second=_("No deal. Each side has what it has without one."),
            ),
            Button(
                _("Time is called"), self._time, sign="clock", key="leave:time",
                second=_("The clock or the facilitator ends the bargaining for both."),
            ),
            Button(_("Go on bargaining"), self.close, look="primary", key="leave:stay"),
            gap="s",
        )  # fmt: skip
        buttons.children[-1].autofocus = True
        body = Column(Text(_("End it without a deal?"), "heading"), buttons, gap="m")
        self.open(lambda: Dialog(body, None, name=_("Leave the table"), wide=26))

    def _walk(self) -> None:
        self.close()
        seat = Seat(self.view.table.turn)
        self.sitting.do(lambda: self.sitting.session.move(WalkAway(seat)))

    def _time(self) -> None:
        self.close()
        self.app.sounds.play("bell")
        self.sitting.do(lambda: self.sitting.session.move(CallTime()))

    def _practise(self) -> None:
        self.sitting.practised = True
        self.app.push(PracticeScreen())
