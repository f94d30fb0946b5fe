"""The run-sheet of a room's debrief as one page to print: stages with minutes, pages, questions, keys."""

from __future__ import annotations

from collections.abc import Iterable

from game.export.sheets.elements import Block, tag, together
from game.export.sheets.html import page
from game.export.sheets.wording import prose
from game.session.cohort.advice import advice
from game.session.cohort.gathering import Gathering
from game.session.cohort.pacing import Planned, total
from game.session.cohort.prompts import room_asks
from game.session.cohort.route import PROMPTS, TalkPage
from game.session.debrief.pages import Stage
from game.session.prose import text_of
from game.words import _, ngettext

STYLE = """
@page { size: A4; margin: 15mm; }
body { font: 11pt/1.45 "Fira Sans", "Segoe UI", Helvetica, Arial, sans-serif; color: #2b2420;
  max-width: 180mm; margin: 8mm auto; padding: 0 4mm; }
h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 2mm; } h2 { font-size: 14pt; margin: 7mm 0 1mm;
  break-after: avoid; } p, ul { margin: 0 0 2mm; } section { break-inside: avoid; }
.clock { float: right; font-variant-numeric: tabular-nums; color: #564c43; font-weight: 400; }
.ask { border-left: 1mm solid #1d5a57; padding-left: 3mm; } .quiet { color: #564c43; }
table { border-collapse: collapse; width: 100%; } td { border-bottom: .3mm solid #ddd2c0;
  padding: 1mm 2mm 1mm 0; vertical-align: top; } td:first-child { width: 42%; font-weight: 600; }
"""


def run_sheet(
    gathering: Gathering, plan: tuple[Planned, ...], pages: Iterable[TalkPage],
    names: dict[Stage, str], keys: Iterable[tuple[str, str]],
) -> str:  # fmt: skip
    """The page as HTML, without script and with no name or story of any table in it."""
    found = tuple(pages)
    title = _("Debrief: {title}").format(title=gathering.scenario.title)
    tables = ngettext("{n} table", "{n} tables", len(gathering.tables)).format(
        n=len(gathering.tables)
    )
    minutes = ngettext("{n} minute", "{n} minutes", total(plan)).format(n=total(plan))
    rows = [_row(key, what) for key, what in keys]
    return page(
        title, STYLE,
        tag("h1", title),
        tag("p", _("{tables}, {minutes}. For the facilitator.").format(tables=tables, minutes=minutes)),
        [_stage(gathering, each, found, names) for each in plan],
        _notes(gathering),
        tag("h2", _("Keys")),
        tag("table", rows),
    )  # fmt: skip


def _stage(
    gathering: Gathering, part: Planned, pages: tuple[TalkPage, ...], names: dict[Stage, str]
) -> Block:
    clock = _("{start} to {end} min").format(start=part.start, end=part.end)
    rows = []
    for each in (p for p in pages if p.stage is part.stage):
        label = each.title
        if each.stop:
            label = _("{title} (stop {n})").format(title=each.title, n=each.stop)
        rows.append(_row(label, advice(each)))
    asks = room_asks(gathering, PROMPTS[part.stage])
    return tag(
        "section",
        tag("h2", tag("span", clock, class_="clock"), names[part.stage]),
        tag("table", rows),
        [tag("p", text_of(ask.words), class_="ask") for ask in asks],
    )


def _notes(gathering: Gathering) -> Block | None:
    notes = gathering.scenario.facilitator.notes
    if not notes:
        return None
    return together(tag("h2", _("The author's notes")), prose(gathering.scenario, notes))


def _row(left: str, right: str) -> Block:
    return tag("tr", tag("td", left), tag("td", right))
