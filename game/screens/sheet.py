"""A side's private sheet as widgets: brief, true priorities, the worth of each answer, plan."""

from __future__ import annotations

from game.screens.kit import Badge, Column, Divider, Icon, Panel, Row, Text, Widget, paragraphs
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


def sheet_widgets(view: View, *, with_brief: bool = True) -> list[Widget]:
    """What a side's eye sees of its own sheet, most needed first while it bargains."""
    sheet, role = view.sheet, view.roles[view.sheet.seat]
    head = Column(Text(role.name, "title"), Text(_("For your eyes only"), "small"), gap="none")
    table = points_widgets(view) if sheet.issues else []
    brief: list[Widget] = []
    if with_brief:
        brief = [
            Text(_("Your brief"), "heading"),
            *paragraphs(sheet.brief),
            priorities(sheet.priorities),
        ]
    plan = _plan(view)
    at_table = view.table is not None
    middle = [*plan, *table, Divider(), *brief] if at_table else [*brief, *plan, *table]
    notes = [Text(f"· {note}") for note in sheet.notes]
    if notes:
        notes.insert(0, Text(_("Your notes"), "heading"))
    return [head, *middle, *notes]


def priorities(order: tuple[str, ...]) -> Widget:
    """The four dimensions in a side's true order."""
    names = dimension_names()
    badges = [Badge(f"{place}. {names[d]}", d) for place, d in enumerate(order, 1)]
    return Column(
        Text(_("What matters to you, first to last"), "strong"), Row(*badges, gap="s"), gap="xs"
    )


def points_widgets(view: View) -> list[Widget]:
    """What each answer of the negotiation is worth to this side, and what walking away is."""
    sheet = view.sheet
    rows: list[Widget] = [Text(_("What each answer is worth to you"), "heading")]
    if view.table is not None and view.table.own is not None:
        rows.append(_offer_worth(view))
    rows += [_issue_row(issue, _offered(view, issue)) for issue in sheet.issues]
    walk = _("Walking away is worth {points} of {best}.").format(
        points=sheet.walk_away, best=sheet.best
    )
    rows.append(Panel(Column(Text(walk, "strong"), Text(sheet.because), gap="none"), "warn"))
    return rows


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
        Badge(
            f"{option.label}  {option.points}",
            "accent" if option.id == offered else "plain",
            sign="tick" if option.id == offered else "",
        )
        for option in issue.options
    ]
    return Column(Text(issue.label, "strong"), Row(*options, gap="xs"), gap="xs")


def _plan(view: View) -> list[Widget]:
    sheet = view.sheet
    if not sheet.plan and sheet.plan_limit is None:
        return []
    words = [Text(sheet.plan)] if sheet.plan else []
    if sheet.plan_limit is not None:
        words.append(
            Text(_("You meant to stop at {points} points.").format(points=sheet.plan_limit))
        )
    return [Panel(Row(Icon("pencil"), Column(*words, gap="none", grow=1), wrap=False), "accent")]
