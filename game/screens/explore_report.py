"""The report of an exploration as widgets: sentences, tables, charts, lists that open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.figures.spread import Spread, spread_figure
from game.screens.debrief_table import Table
from game.screens.kit import Chart, Column, Grid, Panel, Row, Text, Widget
from game.session.debrief.pages import Rows
from game.session.debrief.review import dimension_name
from game.words import _

if TYPE_CHECKING:
    from game.analysis.report import Figures, Report
    from game.analysis.sections import Section

MOST_ROWS = 30
"""Rows of a table on the screen; the saved page has them all."""


LEAVES = {
    "stopped": "overview",
    "overview": "overview",
    "never": "overview",
    "targets": "overview",
    "endings": "endings",
    "dimensions": "scores",
    "map": "table",
    "pairs": "table",
    "decisions": "decisions",
    "paths": "paths",
    "scenes": "scenes",
    "choices": "scenes",
}
"""Which page of the screen a section stands on."""


def leaves(report: Report) -> list[tuple[str, str]]:
    """The pages that this report has, with their titles."""
    titles = {
        "overview": _("In short"),
        "endings": _("Endings"),
        "scores": _("Scores"),
        "table": _("The table"),
        "decisions": _("Decisions"),
        "paths": _("Paths"),
        "scenes": _("Scenes"),
    }
    there = {LEAVES.get(part.key, "overview") for part in _sections(report)}
    return [(leaf, title) for leaf, title in titles.items() if leaf in there]


def report_widgets(report: Report, leaf: str) -> list[Widget]:
    """One widget for each section of a page."""
    return [
        _section(part, report)
        for part in _sections(report)
        if LEAVES.get(part.key, "overview") == leaf
    ]


def _sections(report: Report) -> list[Section]:
    # Imported here: it comes with what needs numpy.
    from game.analysis.sections import sections

    return sections(report)


def _section(part: Section, report: Report) -> Widget:
    made: list[Widget] = [Text(part.title, "heading")]
    made += [Text(note) for note in part.notes if note]
    if part.key == "dimensions":
        made.append(_spreads(report))
    elif part.rows:
        made.append(_table(part))
    if part.key == "pairs":
        made.append(_landing(part, report))
    made += [_list(title, lines) for title, lines in part.lists]
    body = Column(*made, gap="s")
    return Panel(body, "warn", across="m", down="m") if part.key == "stopped" else body


def _spreads(report: Report) -> Widget:
    charts = [Chart(partial(_spread, one)) for one in report.dimensions]
    return Grid(*charts, least=14, most=2, gap="l")


def _spread(one: Figures, width: float):
    name = dimension_name(one.name)
    return spread_figure(Spread(one.name, name, one.low, one.high, one.mean, one.parts), width)


def _table(part: Section) -> Widget:
    columns = tuple(
        place for place in range(len(part.head)) if all(_is_number(row[place]) for row in part.rows)
    )
    table = Table(Rows(part.head, part.rows[:MOST_ROWS], columns), "small")
    rest = len(part.rows) - MOST_ROWS
    if rest <= 0:
        return table
    words = _("And {n} more, in the report that is saved as a page.").format(n=rest)
    return Column(table, Text(words, "small"), gap="s")


def _is_number(words: str) -> bool:
    bare = words.strip("<>%–−+ ").replace(",", "").replace(".", "")
    return bare.isdecimal() or words == "–"


def _landing(part: Section, report: Report) -> Widget:
    from game.analysis.page import landing_map

    table = next(table for table in report.tables if table.scene == part.scene)
    return Chart(lambda width: landing_map(report, table, width))


def _list(title: str, lines: tuple[str, ...]) -> Widget:
    numbered = [
        Row(Text(f"{number}.", "small"), Text(line, "small", colour="ink", grow=1), wrap=False,
            align="top", gap="s")
        for number, line in enumerate(lines, 1)
    ]  # fmt: skip
    return Panel(Column(Text(title, "strong"), *numbered, gap="xs"), "card", across="m", down="s")
