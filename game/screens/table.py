"""The negotiation table: the public sheet, the offer on it, and what a side can do about it."""

from __future__ import annotations

from game.core.moves import Accept, CallTime, Propose, WalkAway
from game.core.scenario import Seat
from game.screens.focus import lead
from game.screens.kit import (
    Badge,
    Button,
    Column,
    Dialog,
    Option,
    Panel,
    Row,
    Split,
    Steps,
    Text,
    Widget,
)
from game.screens.offers import (
    POINTS,
    Draft,
    history,
    in_full,
    in_words,
    issue_label,
    making,
    on_table,
)
from game.screens.play_screen import PlayScreen
from game.screens.practice import PracticeScreen
from game.screens.sitting import Sitting
from game.session.views import IssueView, TableView, View
from game.words import _, ngettext


class TableScreen(PlayScreen):
    """One turn at the table. The offer being made up lies on the sitting's desk until it is made."""

    measure = 64.0

    def __init__(self, sitting: Sitting):
        super().__init__(sitting)
        self.draft = self._begun(self.view.table)

    def _begun(self, table: TableView) -> Draft:
        """The draft of this turn: what was begun, else the offer on the table, else one's own plan."""
        stand = len(self.sitting.session.record.made)
        kept = self.sitting.papers.get("offer")
        if kept is None or kept.stand != stand:
            plan = dict(table.own.plan_offer) if table.own and not table.history else {}
            deal = {issue.id: issue.offered or plan.get(issue.id, "") for issue in table.issues}
            kept = self.sitting.papers["offer"] = Draft(stand, deal)
        return kept

    def build(self) -> Widget:
        view = self.view
        table = view.table
        body = Split(
            Column(*self._rows(view, table), gap="s"),
            Column(*self._beside(view, table), gap="m"),
            shares=(2.4, 1),
            gap="l",
            least=14,
            sticky=True,
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
        elif self.sitting.alone:
            words = _("Take it or leave it") if table.last_word else _("Your turn")
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
                option.label if option.points is None else f"{option.label}{POINTS}{option.points}",
                shut=option.why_shut,
                signs=self._signs(issue, option.id),
            )
            for option in issue.options
        ]
        steps = Steps(
            options,
            self.draft.deal[issue.id],
            (lambda option, issue=issue.id: self._set(issue, option)) if can_offer else None,
            key=f"issue:{issue.id}",
            name=issue.text,
            least=5.5,
        )
        changed = Badge(_("changed"), "accent") if issue.changed else None
        asked = Text(issue.text, "small") if issue.text != issue.label else None
        label = issue_label(issue.icon, Text(issue.label, "strong"))
        head = Row(label, changed, asked, gap="s")
        return Column(head, steps, gap="hair")

    def _signs(self, issue: IssueView, option: str) -> tuple[str, ...]:
        """Whose last offer names this option."""
        latest = {offer.seat: offer for offer in self.view.table.history}
        return tuple(
            seat for seat, offer in latest.items() if dict(offer.deal).get(issue.id) == option
        )

    def _set(self, issue: str, option: str) -> None:
        self.draft.deal[issue] = option
        self.draft.touched = issue

    # Beside it.
    def _beside(self, view: View, table: TableView) -> list[Widget]:
        parts: list[Widget] = []
        if not self.sitting.practised and not self._has_offered(table):
            parts.append(self._first_time())
        if table.offer is not None:
            parts.append(on_table(table))
        elif self.sitting.talks:
            words = _("Talk first, face to face. When a side makes an offer, set it here.")
            parts.append(Text(words, "small"))
        if self._can_offer(view, table):
            cost = ""
            if not self.draft.missing(table) and not self._same(table):
                cost = self.sitting.session.cost_of(self.draft.as_deal(table))
            parts.append(making(table, self.draft, cost, self._write))
        full = Button(
            _("Every answer in full"), lambda: self.open(self._in_full), look="quiet",
            sign="sheet", key="full",
        )  # fmt: skip
        parts.append(Row(full))
        if len(table.history) > 1:
            parts.append(history(table))
        return parts

    def _has_offered(self, table: TableView) -> bool:
        """Whether people, not the computer, have made an offer yet."""
        return any(offer.seat in self.sitting.sides for offer in table.history)

    def _first_time(self) -> Widget:
        words = Text(_("New to this table? Try it on a tea trolley first."), "small", colour="ink")
        button = Button(
            _("Try it: one minute"), self._practise, sign="play", key="practise"
        )  # fmt: skip
        return Panel(Column(words, Row(button), gap="s"), "accent", across="m", down="s")

    def _in_full(self) -> Widget:
        return in_full(self.view.table, self.close)

    def _write(self, text: str) -> None:
        self.draft.says = text

    # What leads on.
    def _actions(self, view: View, table: TableView) -> tuple[Widget, ...]:
        if table.turn == view.computer:
            return ()
        leave = Button(_("Leave the table …"), self._leave, look="quiet", sign="door", key="leave")
        take = offer = None
        if table.offer is not None:
            take = Button(
                _("Take it …"), self._accept, look="primary" if table.last_word else "plain",
                sign="deal", key="accept",
            )  # fmt: skip
            take.autofocus = table.last_word
        if not table.last_word:
            label = _("Record the offer") if self.sitting.talks else _("Make the offer")
            offer = Button(
                label, self._propose, look="primary", sign="next", sign_after=True, key="propose",
                hot="ctrl+enter", cap=False,
                shut=_("Every issue needs an answer") if self.draft.missing(table)
                else self._same(table),
            )  # fmt: skip
        return tuple(w for w in (leave, take, offer) if w is not None)

    def _same(self, table: TableView) -> str:
        if table.offer is not None and dict(table.offer.deal) == self.draft.deal:
            return _("Take it, or change something")
        return ""

    def _propose(self) -> None:
        table = self.view.table
        move = Propose(Seat(table.turn), self.draft.as_deal(table))
        self.app.sounds.play("turn")
        self.sitting.do(lambda: self.sitting.session.move(move, self.draft.says))

    def _accept(self) -> None:
        table = self.view.table
        end = _("That makes it a deal, and ends the bargaining.")
        question = _("You take the offer?") if self.sitting.alone else _("{name} takes the offer?")
        self.ask(
            question.format(name=table.turn_name),
            "\n".join([*in_words(table, table.offer.deal), "", end]),
            yes=_("It is a deal"),
            on_yes=self._take,
        )

    def _take(self) -> None:
        seat = Seat(self.view.table.turn)
        self.app.sounds.play("deal")
        self.sitting.do(lambda: self.sitting.session.move(Accept(seat)))

    def _leave(self) -> None:
        self.open(self._leave_dialog)

    def _leave_dialog(self) -> Widget:
        label = _("You walk away") if self.sitting.alone else _("{name} walks away")
        walk = Button(
            label.format(name=self.view.table.turn_name), self._walk, look="danger", sign="door",
            key="leave:walk", second=_("No deal. Each side has what it has without one."),
        )  # fmt: skip
        time = Button(
            _("Time is called"), self._time, sign="clock", key="leave:time",
            second=_("The clock or the facilitator ends the bargaining for both."),
        )  # fmt: skip
        stay = Button(_("Go on bargaining"), self.close, look="primary", key="leave:stay")
        stay.autofocus = True
        heading = Text(_("End it without a deal?"), "heading")
        body = Column(heading, Column(walk, time, stay, gap="s"), gap="m")
        return Dialog(body, None, name=_("Leave the table"), wide=26)

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
