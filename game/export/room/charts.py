"""Every chart of a room as figures, each under the name of its file."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.scenario import SIDES
from game.export.room.printing import WIDE
from game.export.room.wishes import Files, Wishes
from game.export.svg import to_svg
from game.figures.draw import figure
from game.figures.room import dimensions, spread
from game.figures.room.party_map import party_map
from game.figures.room.rows import Row, signed_rows, tally
from game.figures.shapes import Figure
from game.session.cohort.deals import party_maps
from game.session.cohort.dialects import roles_used, terms
from game.session.cohort.dimensions import FourDimensions, four_dimensions
from game.session.cohort.endings import Split, endings_spread, splits
from game.session.cohort.gathering import Gathering
from game.session.cohort.sides import Change, reading_errors, survey, trust
from game.session.cohort.signs import Sign
from game.session.debrief import balance, deals, offers
from game.session.debrief.chair import mintzberg_words
from game.words import _

MOST_SMALL = 24
"""In a larger room nobody can look from table to table; the spread says more."""


def chart_files(gathering: Gathering, wishes: Wishes) -> Files:
    """Every chart as SVG, and as PNG where somebody can paint one."""
    files: Files = {}
    for name, drawn in charts(gathering):
        files[f"{name}.svg"] = to_svg(drawn).encode("utf-8")
        if wishes.picture:
            files[f"{name}.png"] = wishes.picture(drawn)
    return files


def charts(gathering: Gathering) -> Iterator[tuple[str, Figure]]:
    """All charts that these tables have something to show on."""
    yield "endings", endings(gathering)
    yield from ((f"split-{s.scene}", split(s, signs(gathering))) for s in splits(gathering))
    for held in party_maps(gathering):
        yield f"deals-{held.scene}", party_map(held, signs(gathering), WIDE)
    four = four_dimensions(gathering)
    if four.in_play and four.tables:
        yield "dimensions", dimensions.spread(four, signs(gathering), WIDE)
    for n, small in enumerate(small_multiples(gathering, four), 1):
        yield f"tables-{n}", small
    yield from sides(gathering)
    if tagged(gathering):
        yield "roles", roles(gathering)
    if words := dialects(gathering):
        yield "words", words
    if len(gathering.tables) == 1:
        yield from _of_one(gathering)


def signs(gathering: Gathering) -> dict[str, Sign]:
    """The tables' signs by letter."""
    return {table.letter: table.sign for table in gathering.tables}


def endings(gathering: Gathering) -> Figure:
    """Where the stories ended, and with whom."""
    found = endings_spread(gathering)
    rows = [Row(each.heading, each.tables) for each in found.endings]
    if found.unfinished:
        rows.append(Row(_("Stopped before an end"), found.unfinished))
    return signed_rows(_("Where it ended"), rows, signs(gathering), WIDE)


def split(found: Split, tables: dict[str, Sign]) -> Figure:
    """Who went where from one scene."""
    rows = [Row(way.words, way.tables) for way in found.ways]
    return signed_rows(found.heading, rows, tables, WIDE)


def small_multiples(gathering: Gathering, four: FourDimensions) -> tuple[Figure, ...]:
    """Every table beside the others; none in a room that is too large for it."""
    if len(four.tables) > MOST_SMALL:
        return ()
    return dimensions.small_multiples(four, signs(gathering), WIDE)


def sides(gathering: Gathering) -> Iterator[tuple[str, Figure]]:
    """Readings, trust and survey; by role only where there are tables enough."""
    reading, trusted, asked = reading_errors(gathering), trust(gathering), survey(gathering)
    if any(each.before or each.after for each in reading):
        title = _("Pairs of the other side's priorities in the wrong order")
        ends = _("a perfect reading"), _("all the wrong way round")
        yield "reading", spread.columns(title, _changes(reading), 0, 6, ends, WIDE)
    if any(each.before or each.after for each in trusted):
        title = _("How far each side trusted the other")
        ends = _("not at all"), _("wholly")
        yield "trust", spread.columns(title, _changes(trusted), 0, 10, ends, WIDE)
    if any(each.answers for each in asked):
        rows = [
            spread.Spread(
                _of_role(each.words, each.role),
                tuple(v for v, n in enumerate(each.counts, 1) for _again in range(n)),
                each.role or "accent",
            )
            for question in range(4)
            for each in asked[question::4]
        ]
        ends = _("not at all"), _("very much")
        yield "survey", spread.columns(_("What they made of the deal"), rows, 1, 7, ends, WIDE)


def _changes(changes: tuple[Change, ...]) -> list[spread.Spread]:
    return [
        spread.Spread(_of_role(when, each.role), values, each.role or "accent")
        for each in changes
        for when, values in ((_("Before"), each.before), (_("Afterwards"), each.after))
    ]


def _of_role(words: str, role: str) -> str:
    names = dict(zip(map(str, SIDES), (_("doctors"), _("managers")), strict=True))
    return _("{words}: {who}").format(words=words, who=names[role]) if role else words


def roles(gathering: Gathering) -> Figure:
    """Mintzberg's ten roles, as often as choices with the author's tag were made."""
    names = mintzberg_words()
    rows = [(names[use.role], use.all, use.doctors, use.managers) for use in roles_used(gathering)]
    return tally(_("What managers do"), rows, WIDE)


def tagged(gathering: Gathering) -> bool:
    """Whether the author tagged any choice with a managerial role."""
    scenes = gathering.scenario.scenes.values()
    return any(choice.mintzberg for scene in scenes for choice in scene.choices)


def dialects(gathering: Gathering) -> Figure | None:
    """The words that tables asked for; None when nobody asked."""
    rows = [Row(use.term.term, use.looked_up) for use in terms(gathering) if use.looked_up]
    return (
        signed_rows(_("Words that were asked for"), rows, signs(gathering), WIDE) if rows else None
    )


def _of_one(gathering: Gathering) -> Iterator[tuple[str, Figure]]:
    """What only one table has: its dance of offers, its map and bars as its own debrief shows them."""
    (table,) = gathering.tables
    if table.typed:
        return
    for n, bargain in enumerate(table.bargains, 1):
        if bargain.offers:
            yield f"offers-{n}", figure(offers.dance_chart(table.review, bargain), WIDE)
        yield f"map-{n}", figure(deals.deal_chart(table.review, bargain), WIDE)
    if bars := balance.bars_chart(table.review):
        yield "bars", figure(bars, WIDE)
