"""The sheets of a room's report that hold points and dimensions: deals, balance, table by table."""

from __future__ import annotations

from collections.abc import Iterator

from game.export.room import charts
from game.export.room.printing import drawing
from game.export.room.questions import asks
from game.export.sheets.elements import Block, Element, tag, together
from game.export.sheets.shared import sheet
from game.export.sheets.wording import bullets, table
from game.session.cohort.deals import Held, PartyMap, answers, party_maps
from game.session.cohort.dimensions import FourDimensions, four_dimensions
from game.session.cohort.gathering import Gathering
from game.session.cohort.patients import chair_gaps
from game.session.debrief.balance import hundred, switch_settings, teaching_device
from game.session.debrief.review import listed, signed
from game.words import _, ngettext

MOST_LISTED = 12
"""So many tables are listed one by one; in a larger room those that hold the same share a row."""


# --- deals --------------------------------------------------------------------------


def deal_sheets(gathering: Gathering) -> Iterator[Element]:
    """A map of each table of the scenario, what the sides hold, and what the deals said."""
    maps = party_maps(gathering)
    for n, held in enumerate(maps):
        yield sheet(
            tag("h2", _("Every deal there was, and theirs")),
            tag("p", _(
                "Points say what one side likes better; the two sides' points are never compared or "
                "added. N is Nash's point, K that of Kalai and Smorodinsky: they describe, and judge nobody."
            ), class_="small muted"),
            drawing(charts.deal_map(gathering, held)), tag("p", _in_short(held), class_="small"),
            _holdings(held),
            asks(gathering, "why") if n == len(maps) - 1 else None,
        )  # fmt: skip
        yield sheet(tag("h2", _("What the deals said")), _answers(gathering, held))
    if not maps:
        text = _("No table sat down to bargain, so nobody holds points.")
        yield sheet(tag("h2", _("No table")), tag("p", text), asks(gathering, "why"))


def _holdings(held: PartyMap) -> Block:
    """What each table holds and could have had; tables that hold the same share a row in a larger room."""
    doctor, manager = held.names
    alike: dict[object, list[Held]] = {}
    alone = len(held.tables) <= MOST_LISTED
    for each in held.tables:
        alike.setdefault(each.letter if alone else _held(held, each), []).append(each)
    groups = list(alike.values())
    if not alone:  # as they stand on the map from left to right, those without a deal first
        groups.sort(key=lambda group: (group[0].how is None, group[0].points or (-1, -1)))
    rows = [_row(held, group) for group in groups]
    more = _("{name} could have had")
    first = _("Table") if alone else _("Tables")
    head = (first, doctor, manager, more.format(name=doctor), more.format(name=manager))
    return table(head, rows, "rows small holdings")


def _held(held: PartyMap, each: Held) -> tuple[str, str, str, str]:
    if each.how is None:
        return (_("still at the table"), "", "", "")
    points = each.points or held.walk_away
    none = "" if each.points else _(" (no deal)")
    more = (signed(n) if n else "–" for n in each.left or (0, 0))
    return (f"{points[0]}{none}", f"{points[1]}{none}", *more)


def _row(held: PartyMap, group: list[Held]) -> Element:
    letters = " ".join(each.letter for each in group)
    number = f"{len(group)}: " if len(group) > 1 else ""
    cells = [tag("td", cell) for cell in _held(held, group[0])]
    return tag("tr", tag("th", number, letters, scope="row"), cells)


def _answers(gathering: Gathering, held: PartyMap) -> list[Block]:
    return [
        tag(
            "div", tag("h3", issue.label),
            drawing(charts.answered(gathering, issue)), class_="together",
        )
        for issue in answers(gathering, held.scene)
    ]  # fmt: skip


def _in_short(held: PartyMap) -> str:
    """What the map comes to, for who would rather read it; nothing is said of no tables."""
    told = (
        (ngettext("{n} table has a deal.", "{n} tables have a deal.", len(held.agreed)), held.agreed),
        (ngettext("{n} table has none.", "{n} tables have none.", len(held.without_deal)),
         held.without_deal),
        (ngettext("{n} table left nothing on the table.", "{n} tables left nothing on the table.",
                  len(held.nothing_left)), held.nothing_left),
    )  # fmt: skip
    return " ".join(words.format(n=len(tables)) for words, tables in told if tables)


# --- balance ------------------------------------------------------------------------


def dimension_sheets(gathering: Gathering) -> Iterator[Element]:
    """The four dimensions over the room, the switch, then table by table; nothing without an end."""
    four = four_dimensions(gathering)
    if not four.in_play or not four.tables:
        return
    yield sheet(
        tag("h2", _("What it did for patients")),
        drawing(charts.dimensions(four)), tag("p", _in_words(four), class_="small"),
        _switch(four), asks(gathering, "balance"),
        tag("p", teaching_device(), class_="small muted"),
    )  # fmt: skip
    note = _(
        "A bar is what any play can come to, the line across it today, the number the sum against it."
    )
    small = charts.small_multiples(gathering, four)
    told = tag("p", note, class_="small muted") if small else None
    drawn = [drawing(each) for each in small] or _alike(four)
    yield sheet(tag("h2", _("Table by table")), told, drawn, _chairs(gathering))


def _alike(four: FourDimensions) -> Block:
    """The sums of a large room: tables that came to the same share a row, in the tables' order."""
    alike: dict[tuple[str, ...], list[str]] = {}
    sums = [dict(each.sums) for each in four.in_play]
    for each in four.tables:
        alike.setdefault(tuple(signed(of[each.letter]) for of in sums), []).append(each.letter)
    rows = [
        tag(
            "tr", tag("th", f"{len(letters)}: " if len(letters) > 1 else "", " ".join(letters), scope="row"),
            [tag("td", cell, class_="number") for cell in cells],
        )
        for cells, letters in alike.items()
    ]  # fmt: skip
    return table((_("Tables"), *(each.name for each in four.in_play)), rows, "rows small sums")


def _in_words(four: FourDimensions) -> str:
    """The spread in a sentence for each dimension."""
    text = _("{name}: from {least} to {most}, the middle {middle}; {low} to {high} could be had.")
    if len(four.tables) == 1:
        text = _("{name}: {least}; {low} to {high} could be had.")
    found = []
    for each in four.in_play:
        if each.least is not None:
            low, high = (
                "–" if end is None else signed(end) for end in (each.low, each.high)
            )  # fmt: skip
            middle = f"{each.middle:+g}".replace("-", "−") if each.middle else "0"
            found.append(
                text.format(name=each.name, least=signed(each.least), most=signed(each.most),
                            middle=middle, low=low, high=high)
            )  # fmt: skip
    if four.worst:
        names = listed([each.name for each in four.worst])
        worst = _("Worst off at most tables: {names}.")
        if len(four.tables) == 1:
            worst = _("Worst off: {names}.")
        found.append(worst.format(names=names))
    return " ".join(found)


def _switch(four: FourDimensions) -> Block:
    """How the room lies as good may pay for bad less and less; no table is named in it."""
    scored = [each for each in four.tables if each.card and each.card.x]
    if not scored:
        return together()
    rows = []
    for id_, label, _aversion, words in switch_settings():
        values = sorted(hundred(each.mean(id_)) for each in scored)
        middle = values[len(values) // 2]
        cells = (words, str(values[0]), str(middle), str(values[-1]))
        rows.append(
            tag(
                "tr", tag("th", label, scope="row"), tag("td", cells[0]),
                [tag("td", cell) for cell in cells[1:]],
            )
        )  # fmt: skip
    head = (_("Good pays for bad"), "", _("Lowest"), _("Middle"), _("Highest"))
    return together(
        tag("h3", _("How far may a good score pay for a bad one?")),
        table(head, rows, "rows switch"),
    )


def _chairs(gathering: Gathering) -> Block:
    gaps = chair_gaps(gathering)
    if not gaps:
        return together()
    text = _("{name}: {n} of {all} chairs saw it another way than the author's sum.")
    lines = [text.format(name=g.name, n=g.apart, all=len(g.ratings)) for g in gaps]
    return tag("div", tag("h3", _("From the patient's chair")), bullets(lines), class_="together")
