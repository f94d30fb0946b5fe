"""Every chart of a room as figures, the same as on the projector, each under the name of its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from game.core.scenario import SIDES
from game.export.room.keeping import kept_for
from game.export.room.printing import WIDE
from game.export.room.wishes import READ_ME, Files, Wishes
from game.export.svg import to_svg
from game.figures.draw import figure
from game.figures.room_columns import Axis, Spread, columns
from game.figures.room_counts import Counted, counts
from game.figures.room_map import Layer, room_map
from game.figures.room_multiples import MOST, Cell, multiples
from game.figures.shapes import Figure
from game.session.cohort.deals import Answered, PartyMap, party_maps
from game.session.cohort.dialects import roles_used, terms
from game.session.cohort.dimensions import FourDimensions, four_dimensions
from game.session.cohort.endings import Split, endings_spread, splits
from game.session.cohort.gathering import Gathering
from game.session.cohort.sides import Change, SurveyCount, reading_errors, survey, trust
from game.session.cohort.signs import Sign
from game.session.debrief import balance, deals, offers
from game.session.debrief.chair import mintzberg_words, survey_words
from game.session.prose import plain
from game.words import _

MOST_SIGNS = 24
"""In a larger room signs come twice: its charts have letters and numbers in their place."""

MOST_CARDS = 60
"""In a larger room nobody looks from table to table, twelve at a time."""

MOST_LETTERS = 120
"""In a larger room the letters are beside the charts alone, in the tables that say the same."""

ROW = 92.0
MAP = 660.0
CARD = 236.0
"""How tall a row of columns, a map and a line of small cards are drawn."""


def chart_files(gathering: Gathering, wishes: Wishes) -> Files:
    """Every chart as SVG, as PNG where somebody can paint one, and in words."""
    files: Files = {}
    told = [plain(gathering.whole, gathering.whole.title), kept_for(gathering)]
    for name, drawn in charts(gathering):
        told.append(f"{name}\n{drawn.title}\n{drawn.words}")
        files[f"{name}.svg"] = to_svg(drawn).encode("utf-8")
        if wishes.picture:
            files[f"{name}.png"] = wishes.picture(drawn)
    return files | {READ_ME: ("\n\n".join(told) + "\n").encode("utf-8")}


def charts(gathering: Gathering) -> Iterator[tuple[str, Figure]]:
    """All charts that these tables have something to show on."""
    yield "endings", endings(gathering)
    yield from ((f"split-{each.scene}", split(gathering, each)) for each in splits(gathering))
    for held in party_maps(gathering) if len(gathering.tables) > 1 else ():
        yield f"deals-{held.scene}", deal_map(gathering, held)
    four = four_dimensions(gathering)
    if four.in_play and four.tables:
        yield "dimensions", dimensions(four)
    for n, small in enumerate(small_multiples(gathering, four), 1):
        yield f"tables-{n}", small
    yield from sides(gathering)
    if tagged(gathering):
        yield "roles", roles(gathering)
    if asked := dialects(gathering):
        yield "words", asked
    if len(gathering.tables) == 1:
        yield from _of_one(gathering)


def signs(gathering: Gathering) -> dict[str, Sign]:
    """The tables' signs by letter; none in a room that is too large for them."""
    if len(gathering.tables) > MOST_SIGNS:
        return {}
    return {table.letter: table.sign for table in gathering.tables}


# --- where it ended, and the deals ---------------------------------------------------


def endings(gathering: Gathering) -> Figure:
    """Where the stories ended, and with whom."""
    found = endings_spread(gathering)
    rows = [(each.heading, each.tables) for each in found.endings]
    if found.unfinished:
        rows.append((_("Stopped before an end"), found.unfinished))
    return _counts(gathering, _("Where it ended"), rows, len(gathering.tables))


def split(gathering: Gathering, found: Split) -> Figure:
    """Who went where from one scene."""
    rows = [(way.words, way.tables) for way in found.ways]
    return _counts(gathering, found.heading, rows, len(found.came))


def answered(gathering: Gathering, issue: Answered) -> Figure:
    """What the deals of the room said to one issue."""
    rows = [(words, letters) for _id, words, letters in issue.options]
    return _counts(gathering, issue.label, rows, sum(len(letters) for _words, letters in rows))


def dialects(gathering: Gathering) -> Figure | None:
    """The words that tables asked for; None when nobody asked."""
    rows = [(use.term.term, use.looked_up) for use in terms(gathering) if use.looked_up]
    title = _("Words that were asked for")
    return _counts(gathering, title, rows, len(gathering.tables)) if rows else None


def _counts(
    gathering: Gathering, title: str, rows: Iterable[tuple[str, tuple[str, ...]]], of: int
) -> Figure:
    known = signs(gathering)
    lettered = not known and len(gathering.tables) <= MOST_LETTERS
    found = [
        Counted(
            words, len(letters), letters, tuple(known[each] for each in letters if each in known),
            named=" ".join(letters) if lettered else "", colour="ink" if letters else "muted",
        )
        for words, letters in rows
    ]  # fmt: skip
    return counts(title, found, WIDE, of)


def deal_map(gathering: Gathering, held: PartyMap) -> Figure:
    """Every deal there was, and the tables among them."""
    title = _("Every deal there was, and theirs")
    known = signs(gathering)
    return room_map(title, held, known, Layer.TABLES, WIDE, MAP, numbers=not known)


# --- balance ------------------------------------------------------------------------


def dimensions(four: FourDimensions) -> Figure:
    """How the tables spread on each dimension in play, in what could be had."""
    rows = [
        Spread(
            each.name, {value: len(letters) for value, letters in each.counts},
            each.least if each.low is None else each.low,
            each.most if each.high is None else each.high, str(each.dimension),
        )
        for each in four.in_play
    ]  # fmt: skip
    axis = Axis(today=True, plus=True)
    return columns(_("Four dimensions over the room"), rows, axis, WIDE, ROW * (len(rows) + 0.8))


def small_multiples(gathering: Gathering, four: FourDimensions) -> tuple[Figure, ...]:
    """Every table beside the others, twelve in a figure; none in a room that is too large for it."""
    if len(gathering.tables) > MOST_CARDS:
        return ()
    known = {table.letter: table.sign for table in gathering.tables}
    cells = [Cell(known[each.letter], each) for each in four.tables]
    parts = [cells[at : at + MOST] for at in range(0, len(cells), MOST)]
    title = _("Table by table")
    return tuple(
        multiples(title, four.spreads, part, WIDE, CARD * -(-len(part) // 3)) for part in parts
    )


# --- the two sides ------------------------------------------------------------------


def sides(gathering: Gathering) -> Iterator[tuple[str, Figure]]:
    """Readings, trust and survey; by role only where there are tables enough."""
    reading, trusted, asked = reading_errors(gathering), trust(gathering), survey(gathering)
    if any(each.before or each.after for each in reading):
        axis = Axis({0: _("0, a perfect reading"), 3: _("3, chance"), 6: _("6, upside down")})
        title = _("Pairs of the other side's priorities in the wrong order")
        yield "reading", _columns(title, _changes(reading, 0, 6), axis)
    if any(each.before or each.after for each in trusted):
        axis = Axis({0: _("0, not at all"), 10: _("10, wholly")})
        title = _("How far each side trusted the other")
        yield "trust", _columns(title, _changes(trusted, 0, 10), axis)
    axis = Axis({1: _("1, not at all"), 7: _("7, very much")})
    for question in dict.fromkeys(each.question for each in asked if each.answers):
        rows = [_answers(each) for each in asked if each.question == question]
        yield f"survey-{question}", _columns(survey_words()[question], rows, axis)


def _columns(title: str, rows: list[Spread], axis: Axis) -> Figure:
    return columns(title, rows, axis, WIDE, ROW * len(rows) + 40)


def _changes(changes: tuple[Change, ...], low: int, high: int) -> list[Spread]:
    return [
        Spread(role_name(each.role), Counter(values), low, high, each.role, when, mean)
        for each in changes
        for when, values, mean in (
            (_("before"), each.before, each.mean_before),
            (_("afterwards"), each.after, each.mean_after),
        )
    ]


def _answers(each: SurveyCount) -> Spread:
    given = {value: n for value, n in enumerate(each.counts, 1) if n}
    return Spread(role_name(each.role), given, 1, 7, each.role, mean=each.mean)


def role_name(role: str) -> str:
    """Who is meant by a role in a room; both sides where it is empty."""
    names = dict(zip(map(str, SIDES), (_("Doctors"), _("Managers")), strict=True))
    return names.get(role, _("Both sides"))


def tagged(gathering: Gathering) -> bool:
    """Whether the author tagged any choice with a managerial role."""
    scenes = gathering.scenario.scenes.values()
    return any(choice.mintzberg for scene in scenes for choice in scene.choices)


def roles(gathering: Gathering) -> Figure:
    """Mintzberg's ten roles, as often as choices with the author's tag were made."""
    names, used = mintzberg_words(), roles_used(gathering)
    rows = []
    for use in used:
        note = ""
        if use.all and use.doctors is not None:
            note = _("doctors {n}, managers {m}").format(n=use.doctors, m=use.managers)
        colour = "ink" if use.all else "muted"
        rows.append(Counted(names[use.role], use.all, (), note=note, colour=colour))
    return counts(_("What managers do"), rows, WIDE, max(use.all for use in used))


# --- one play -----------------------------------------------------------------------


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
