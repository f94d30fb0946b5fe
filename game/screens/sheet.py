"""A side's private sheet as widgets: brief, true priorities, the worth of each answer, plan."""

from __future__ import annotations

from game.screens.kit import (
    Badge,
    Column,
    Divider,
    Grid,
    Icon,
    Panel,
    Row,
    Span,
    Text,
    Widget,
    paragraphs,
)
from game.screens.offers import issue_label
from game.session.prose import headed
from game.session.views import IssueView, View
from game.words import _


def dimension_names() -> dict[str, str]:
    """The four dimensions in words."""
    return {
        "ethics": _("Ethics"),
        "equity": _("Equity"),
        "efficiency": _("Efficiency"),
        "choice": _("Choice"),
    }


def sheet_widgets(view: View) -> list[Widget]:
    """What a side's eye sees of its own sheet, most needed first while it bargains."""
    table = points_widgets(view) if view.sheet.issues else []
    brief, plan = brief_widgets(view), plan_widgets(view)
    at_table = view.table is not None
    middle = [*plan, *table, Divider(), *brief] if at_table else [*brief, *plan, *table]
    return [sheet_head(view), *middle, *notes_widgets(view)]


def sheet_head(view: View) -> Widget:
    """Whose sheet it is."""
    role = view.roles[view.sheet.seat]
    words = Column(
        Text(role.name, "title"), Text(_("For your eyes only"), "small"), gap="none", grow=1
    )
    return Row(Icon(view.sheet.seat, size=2.0), words, wrap=False, gap="m")


def brief_widgets(view: View) -> list[Widget]:
    """The brief, and the four dimensions in the side's true order."""
    sheet = view.sheet
    return [
        Text(_("Your brief"), "heading"),
        *paragraphs(sheet.brief),
        priorities(sheet.priorities),
    ]


def priorities(order: tuple[str, ...]) -> Widget:
    """The four dimensions in a side's true order."""
    names = dimension_names()
    badges = [Badge(f"{place}. {names[d]}", d) for place, d in enumerate(order, 1)]
    heading = Text(_("What matters to you, first to last"), "strong")
    return Panel(
        Column(heading, Row(*badges, gap="s"), gap="xs"), "card", across="m", down="s"
    )  # fmt: skip


def points_widgets(view: View) -> list[Widget]:
    """What each answer of the negotiation is worth to this side, and what walking away is."""
    sheet = view.sheet
    rows: list[Widget] = [Text(_("What each answer is worth to you"), "heading")]
    if view.table is None:
        words = _(
            "You will bargain over these. The points are yours alone, {best} at the best; the other "
            "side has its own."
        )
        rows.append(Text(words.format(best=sheet.best), "small"))
    elif view.table.own is not None:
        rows.append(_offer_worth(view))
    walk = _("Walking away is worth {points} of {best}.").format(
        points=sheet.walk_away, best=sheet.best
    )
    rows.append(Panel(Column(Text(walk, "strong"), Text(sheet.because), gap="none"), "warn"))
    return rows + [_issue_row(issue, _offered(view, issue)) for issue in sheet.issues]


def _offered(view: View, issue: IssueView) -> str:
    if view.table is None:
        return ""
    return next((i.offered for i in view.table.issues if i.id == issue.id), "")


def _offer_worth(view: View) -> Widget:
    own = view.table.own
    if own.points is None:
        return Text(_("Nothing lies on the table yet."))
    gap = own.points - own.walk_away
    if gap > 0:
        words = _("{gap} more than walking away").format(gap=gap)
    elif gap < 0:
        words = _("{gap} less than walking away").format(gap=-gap)
    else:
        words = _("the same as walking away")
    text = _("The offer on the table is worth {points} to you: {words}.")
    kind = "good" if gap > 0 else "bad" if gap < 0 else "well"
    return Panel(Text(text.format(points=own.points, words=words), "strong"), kind)


def _issue_row(issue: IssueView, offered: str) -> Widget:
    options = [
        Panel(
            Text(
                (Span(str(option.points), bold=True), Span(f"   {option.label}")),
                "small",
                colour="ink",
            ),
            "accent" if option.id == offered else "well",
            across="s",
            down="xs",
        )
        for option in issue.options
    ]
    explained = Text(issue.text, "small") if issue.text != issue.label else None
    return Column(
        Row(issue_label(issue.icon, Text(issue.label, "strong")), explained, gap="s"),
        Grid(*options, least=9, most=4, gap="xs"),
        gap="xs",
    )


def plan_widgets(view: View) -> list[Widget]:
    """The side's plan, when it made one."""
    sheet = view.sheet
    words = [Text(sheet.plan)] if sheet.plan else []
    labels = {
        (issue.id, option.id): headed(issue.label, option.label)
        for issue in sheet.issues
        for option in issue.options
    }
    first = [labels[term] for term in sheet.plan_offer if term in labels]
    if first:
        words.append(Text(_("You meant to open with {what}.").format(what=" · ".join(first))))
    if sheet.plan_limit is not None:
        words.append(
            Text(_("You meant to stop at {points} points.").format(points=sheet.plan_limit))
        )
    if not words:
        return []
    return [Panel(Row(Icon("pencil"), Column(*words, gap="none", grow=1), wrap=False), "accent")]


def notes_widgets(view: View) -> list[Widget]:
    """The side's own notes."""
    notes = [
        Row(Icon("pencil", size=0.9), Text(note, grow=1), wrap=False, gap="s", align="top")
        for note in view.sheet.notes
    ]
    return [Text(_("Your notes"), "heading"), *notes] if notes else []
