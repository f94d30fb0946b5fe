"""What stands beside the public sheet: the offer on the table, the one being made up, all before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.core.state import Deal
from game.screens.kit import (
    Button,
    Chips,
    Column,
    Dialog,
    Divider,
    Entry,
    Icon,
    Panel,
    Row,
    Span,
    Text,
    Widget,
)
from game.session.prose import headed
from game.session.questions import ready_lines
from game.session.session import LINE_LIMIT
from game.session.views import OfferView, TableView
from game.words import _, ngettext

POINTS = " ·\u00a0"
"""Between an answer and what it is worth; no line ends with the dot."""


@dataclass
class Draft:
    """An offer being made up, at one stand of the table; it is nobody's until it is made."""

    stand: int
    deal: dict[str, str] = field(default_factory=dict)
    says: str = ""
    touched: str = ""

    def as_deal(self, table: TableView) -> Deal:
        """The draft in the table's order."""
        return tuple((issue.id, self.deal[issue.id]) for issue in table.issues)

    def missing(self, table: TableView) -> list[str]:
        """The issues that have no answer yet, by their labels."""
        return [issue.label for issue in table.issues if not self.deal.get(issue.id)]


def issue_label(icon: str, words: Text) -> Widget:
    """An issue's label after its sign, where it has one."""
    if not icon:
        return words
    sign = Icon(icon, size=1.1, colour="muted")
    return Row(sign, words, gap="s", wrap=False)


def on_table(table: TableView) -> Widget:
    """The offer that lies on the table, and what it changed."""
    offer = table.offer
    heading = Text(_("{name}'s offer").format(name=offer.name), "strong", grow=1)
    lines: list[Widget] = [Row(Icon(offer.seat), heading, wrap=False, gap="s")]
    if offer.says:
        lines.append(Text(f"“{offer.says}”"))
    if offer.changed:
        # Which ones they are stands beside each issue.
        words = ngettext(
            "{n} answer changed since the offer before",
            "{n} answers changed since the offer before",
            len(offer.changed),
        )
        lines.append(Text(words.format(n=len(offer.changed)), "small"))
    elif len(table.history) > 1:
        lines.append(Text(_("The same as the offer before"), "small"))
    if table.cost:
        lines.append(Text(_("It would cost {cost}").format(cost=table.cost), "small"))
    if offer.points is not None and table.own is not None:
        words = _("Worth {points} to you; walking away {away}")
        words = words.format(points=offer.points, away=table.own.walk_away)
        lines.append(Text(words, "small", colour="ink", weight="medium"))
    return Panel(Column(*lines, gap="xs"), offer.seat, across="m", down="s")


def making(
    table: TableView, draft: Draft, cost: str, write: Callable[[str], object]
) -> Widget:  # fmt: skip
    """The offer being made up: what is missing, what it costs, a line to go with it."""
    heading = _("{name}'s next offer").format(name=table.turn_name)
    if table.own is not None:
        heading = _("Your next offer")
    lines: list[Widget] = [Text(heading, "strong"), _touched(table, draft)]
    missing = draft.missing(table)
    if missing:
        if len(missing) < len(table.issues):
            words = _("Still open: {what}").format(what=", ".join(missing))
        else:
            words = _("Choose an answer to every issue.")
        lines.append(Text(words, "small"))
    if table.own is not None and not missing:
        words = _("Worth {points} to you; walking away {away}")
        words = words.format(points=worth(table, draft), away=table.own.walk_away)
        lines.append(Text(words, "small", colour="ink", weight="medium"))
    if cost:
        lines.append(Text(_("It would cost {cost}").format(cost=cost), "small"))
    lines.append(
        Entry(
            draft.says, write, key="says", label=_("A line to go with it, if you like"),
            limit=LINE_LIMIT,
        )
    )  # fmt: skip
    if not draft.says:
        lines.append(Chips(ready_lines(), write, key="says:ready"))
    return Panel(Column(*lines, gap="s"), "card", across="m", down="s")


def _touched(table: TableView, draft: Draft) -> Widget | None:
    """The answer last set, in full."""
    for issue in table.issues:
        for option in issue.options:
            if issue.id == draft.touched and option.id == draft.deal.get(issue.id):
                return Text(headed(issue.label, _with_cost(option)), "small", colour="ink")
    return None


def worth(table: TableView, draft: Draft) -> int:
    """What the offer being made up is worth to the eye."""
    return sum(
        option.points or 0
        for issue in table.issues
        for option in issue.options
        if option.id == draft.deal[issue.id]
    )


def history(table: TableView) -> Widget:
    """All offers so far, the latest first; of each only what it changed."""
    rows: list[Widget] = [Text(_("Offers so far"), "strong")]
    for offer in reversed(table.history):
        words = f"{offer.number}. {_terms(table, offer)}"
        if offer.points is not None:
            words += "  " + _("({points} to you)").format(points=offer.points)
        text = Text(words, "small", colour="ink", grow=1)
        rows.append(Divider())
        rows.append(Row(Icon(offer.seat, size=1), text, wrap=False, gap="s", align="top"))
    return Column(*rows, gap="xs")


def _terms(table: TableView, offer: OfferView) -> str:
    if offer.number > 1 and not offer.changed:
        return _("no change")
    shown = offer.changed or tuple(issue for issue, _option in offer.deal)
    return ", ".join(in_words(table, tuple(term for term in offer.deal if term[0] in shown)))


def in_words(table: TableView, deal: Deal) -> list[str]:
    """Each issue of a deal with its answer."""
    labels = {
        (issue.id, option.id): headed(issue.label, option.label)
        for issue in table.issues
        for option in issue.options
    }
    return [labels[term] for term in deal]


def in_full(table: TableView, close: Callable[[], object]) -> Widget:
    """Every issue with every answer in its full words."""
    parts: list[Widget] = [Text(_("Every answer in full"), "heading")]
    for issue in table.issues:
        rows = [issue_label(issue.icon, Text(issue.label, "strong"))]
        if issue.text != issue.label:
            rows.append(Text(issue.text))
        for option in issue.options:
            bold = "" if option.text == option.label else f"{option.label}: "
            words = Span(bold, bold=True), Span(_with_cost(option))
            rows.append(Text(words, "small", colour="ink"))
        parts.append(Column(*rows, gap="hair"))
    done = Button(_("Close"), close, look="primary", key="dialog:close")
    done.autofocus = True
    name = _("Every answer in full")
    return Dialog(Column(*parts, gap="m"), Row(done, justify="right"), name=name, wide=42)


def _with_cost(option) -> str:
    return f"{option.text} ({option.cost})" if option.cost else option.text
