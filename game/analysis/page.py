"""The report as one HTML page without script, and the picture of where pairs of tempers land."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from game.analysis.report import Report, TableFigures
from game.analysis.sections import Section, sections
from game.figures.plane import FOOT, HEAD, TYPE, Plane, bounds, key
from game.figures.shapes import Circle, Figure, Line, Shape
from game.words import _

STYLE = """
body{font:16px/1.5 "Fira Sans","Segoe UI",Helvetica,Arial,sans-serif;color:#1e1a17;background:#fff;
max-width:70rem;margin:2rem auto;padding:0 1rem}
h1{margin-bottom:0}h2{margin-top:2.2rem;border-bottom:2px solid #1d5a57;padding-bottom:.2rem}
table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}
th,td{text-align:left;padding:.25rem .7rem .25rem 0;border-bottom:1px solid #c9c0b2;vertical-align:top}
th{border-bottom:2px solid #7a6e60}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.k,th.k{white-space:nowrap}
summary{cursor:pointer;font-weight:600;padding:.25rem 0}.muted{color:#564c43}svg{max-width:100%;height:auto}
@media print{details>*{display:block}}
"""

SHORT = 16
"""Letters that even a narrow page has room for on one line."""

Draw = Callable[[Figure], str]
"""Writes a figure as SVG."""


def page(report: Report, draw: Draw) -> str:
    """The whole report as one self-contained page."""
    title = f"{report.title} ({report.cut})" if report.cut else report.title
    body = "\n".join(_section(part, report, draw) for part in sections(report))
    heading = escape(_("Every possible play of {title}").format(title=title))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{heading}</title><style>{STYLE}</style></head>\n<body><h1>{heading}</h1>\n"
        f"{body}\n</body></html>\n"
    )


def _section(part: Section, report: Report, draw: Draw) -> str:
    made = [f"<section><h2>{escape(part.title)}</h2>"]
    made += [f"<p>{escape(note)}</p>" for note in part.notes if note]
    if part.key == "pairs":
        table = next(table for table in report.tables if table.scene == part.scene)
        made.append(draw(landing_map(report, table)))
    if part.rows:
        made.append(_table(part))
    for title, lines in part.lists:
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        opened = " open" if part.key == "never" else ""
        made.append(
            f"<details{opened}><summary>{escape(title)}</summary><ol>{items}</ol></details>"
        )
    return "\n".join((*made, "</section>"))


def _table(part: Section) -> str:
    kinds = [_kind([row[column] for row in part.rows]) for column in range(len(part.head))]
    head = "".join(_cell("th", *each) for each in zip(part.head, kinds, strict=True))
    rows = "".join(
        "<tr>" + "".join(_cell("td", *each) for each in zip(row, kinds, strict=True)) + "</tr>"
        for row in part.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _kind(column: list[str]) -> str:
    """``n`` for numbers, ``k`` for words that are kept on one line, empty for longer ones."""
    if all(map(_is_number, column)):
        return "n"
    return "k" if all(len(words) <= SHORT for words in column) else ""


def _cell(tag: str, words: str, kind: str) -> str:
    return f"<{tag}{f' class={kind}' if kind else ''}>{escape(words)}</{tag}>"


def _is_number(words: str) -> bool:
    return words.strip("<>%–−+ ").replace(",", "").replace(".", "").isdecimal() or words == "–"


def landing_map(report: Report, table: TableFigures, width: float = 900.0) -> Figure:
    """A table's deals, what cannot be bettered, and where pairs of tempers land."""
    landed = [p.points for p in report.pairs if p.scene == table.scene and p.points]
    points = [*table.points, table.walk_away]
    plane = Plane(62, HEAD, width - 74, 420, *bounds(points))
    shapes: list[Shape] = plane.axes((_("the doctor"), _("the manager")))
    x, y = plane.at(table.walk_away)
    shapes.append(Line(((x, plane.top), (x, plane.top + plane.height)), "doctor", 2, dashed=True))
    shapes.append(Line(((plane.left, y), (plane.left + plane.width, y)), "manager", 2, dashed=True))
    shapes += [Circle(*plane.at(point), 2.4, fill="edge") for point in table.points]
    edge = tuple(plane.at(point) for point in table.frontier)
    shapes += [Line(edge, "accent", 2.5)] if len(edge) > 1 else []
    shapes += [Circle(*spot, 5, fill="accent") for spot in edge]
    shapes += [Circle(*plane.at(at), 8, "card", "bad", 3) for at in landed]
    foot = HEAD + plane.height + FOOT
    signs, deep = key(
        [
            (lambda x, y: [Circle(x, y, 4, fill="edge")], _("a deal")),
            (lambda x, y: [Circle(x, y, 5, fill="accent")], _("no gain without a loss")),
            (lambda x, y: [Circle(x, y, 8, "card", "bad", 3)], _("a pair of tempers")),
            (lambda x, y: [Line(((x - 9, y), (x + 9, y)), "edge", 2, dashed=True)], _("leaving")),
        ],
        foot, width,
    )  # fmt: skip
    words = _("Deals in both sides' points, and where {n} pairs of tempers land on average.")
    shapes += signs
    return Figure(
        table.name, width, foot + deep + TYPE / 2, tuple(shapes), words.format(n=len(landed)), ()
    )
