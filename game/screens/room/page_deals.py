"""The pages of why: every deal there was, what was left on the table, what was agreed, one table's offers."""

from __future__ import annotations

from game.figures.dance import dance
from game.figures.room_counts import Counted, counts
from game.figures.room_map import Layer, room_map
from game.screens.kit import Badge, Chips, Column, Panel, Row, Split, Text, Widget
from game.screens.room.far import Board
from game.screens.room.page_balance import spread_board
from game.screens.room.page_what import asked
from game.screens.room.view import ROOMY, Kind, View, bullets, lead, note, tables_in_words
from game.session.cohort import patients, privacy
from game.session.cohort.deals import Held, PartyMap
from game.session.debrief.offers import dance_chart
from game.session.debrief.review import dimension_name, signed
from game.words import _, ngettext

ONE_MAP = 700
"""Units of width below which two pictures do not stand side by side."""


def _held(view: View) -> PartyMap:
    return view.facts.maps[view.talk.page.scene]


def _seated(view: View) -> tuple[str, ...]:
    return tuple(table.letter for table in _held(view).tables)


# --- the map ------------------------------------------------------------------------


def _map(view: View) -> list[Widget]:
    held = _held(view)
    layer = min(view.step, Layer.LEFT)
    signs = {letter: view.facts.signs[letter] for letter in view.sheet}
    title = view.talk.page.title
    roomy = view.units[1] >= ROOMY
    linked = view.step > Layer.LEFT and bool(view.gathering.ended)
    board = Board(
        lambda width, high: room_map(
            title, held, signs, layer, width, high, view.linked, keyed=not linked and roomy
        ),
        least=300 if roomy else 240, fits=True, key="board",
    )  # fmt: skip
    said = lead(_said(view, held))
    if not linked:
        return [said, board]
    # The last step: the same deals, for patients.
    other = spread_board(view, key="linked")
    if view.units[0] < ONE_MAP:
        return [said, other]
    return [said, Split(board, other, shares=(1.25, 1), least=10, gap="l", grow=1)]


def _said(view: View, held: PartyMap) -> str:
    """One sentence for what has just been revealed."""
    doctor, manager = held.names
    without = tables_in_words(len(held.without_deal))
    words = {
        Layer.AXES: _("Each point is a deal. To the right it is better for {doctor}, upwards for {manager}."),
        Layer.DEALS: _("These are all {n} deals that could have been made. No table saw more than a few."),
        Layer.FRONTIER: _("On this edge, neither side can gain without the other losing."),
        Layer.POINTS: _("Two ideas of a fair deal: Nash, and KS from Kalai and Smorodinsky. They are no targets."),
        Layer.NO_DEALS: _("{without} left without a deal, and stand where the dashed lines meet."),
        Layer.TABLES: _("And these are your deals."),
        Layer.LEFT: _("An arrow shows what was left. Choose a table to see its own."),
    }  # fmt: skip
    if not held.without_deal:
        words[Layer.NO_DEALS] = _("No table left without a deal.")
    text = words.get(
        view.step, _("The same deals, for patients. Choose a table to see it in both.")
    )
    return text.format(doctor=doctor, manager=manager, n=held.deals, without=without)


def _map_steps(view: View) -> int:
    return Layer.LEFT + (2 if view.gathering.ended else 1)


# --- what was left ------------------------------------------------------------------


def _left(view: View) -> list[Widget]:
    held = _held(view)
    more = [t for t in held.tables if t.left and any(t.left)]
    rows = [
        _row(view, _("Nothing: no side could have had more at no loss to the other"), held.nothing_left),
        _row(view, _("One side could have had more, and the other no less"),
             [t for t in more if not all(t.left)]),
        _row(view, _("Either side could have had more, and the other no less"),
             [t for t in more if all(t.left)]),
    ]  # fmt: skip
    still = [t for t in held.tables if t.left is None]
    if still:
        rows.append(_row(view, _("Still at the table when it stopped"), still))
    of = len(held.tables)
    board = Board(
        lambda width, _high: counts(_("Left on the table"), rows, width, of, view.linked),
        key="board",
    )
    return [lead(_gist(held, more)), board, *_own_left(view, held)]


def _row(view: View, words: str, tables) -> Counted:
    letters = tuple(t.letter for t in tables)
    return Counted(words, len(letters), letters, view.signs(letters))


def _gist(held: PartyMap, more: list[Held]) -> str:
    if not more:
        return _("Nobody left anything on the table.")
    text = ngettext(
        "At {n} table a better deal was there to be had, and neither side would have paid for it.",
        "At {n} tables a better deal was there to be had, and neither side would have paid for it.",
        len(more),
    )
    return text.format(n=len(more))


def _own_left(view: View, held: PartyMap) -> list[Widget]:
    """What the linked table left, in both sides' points."""
    ours = next((t for t in held.tables if t.letter == view.linked and t.left), None)
    if ours is None:
        return []
    parts = [
        _("{name} up to {n} points").format(name=name, n=n)
        for name, n in zip(held.names, ours.left, strict=True)
        if n
    ]
    text = _("Table {letter} could still have had: {parts}, at no loss to the other.")
    if not parts:
        text = _("Table {letter} left nothing on the table.")
    return [note(text.format(letter=ours.letter, parts=_(" or ").join(parts)), "deal")]


# --- what was agreed ----------------------------------------------------------------


def _answers(view: View) -> list[Widget]:
    found = view.facts.answers[view.talk.page.scene]
    issue = found[min(view.step, len(found) - 1)]
    rows = [
        Counted(label, len(letters), letters, view.signs(letters))
        for _id, label, letters in issue.options
    ]
    of = sum(row.count for row in rows)
    board = Board(
        lambda width, _high: counts(issue.label, rows, width, of, view.linked), key="board"
    )
    where = _("{n} of {all}: {heading}").format(
        n=view.step + 1, all=len(found), heading=issue.label
    )
    return [Text(where, "heading"), board]


def _answer_steps(view: View) -> int:
    return max(1, len(view.facts.answers[view.talk.page.scene]))


# --- one table's offers -------------------------------------------------------------


def _offers(view: View) -> list[Widget]:
    letter = view.talk.shown_offers
    widgets: list[Widget] = [
        lead(_("Whose way to the deal may the room see? Only a table that says yes.")),
        Chips(view.sheet, view.acts.show_offers, chosen=(letter,) if letter else (), key="offers"),
    ]
    if not letter or letter not in view.facts.signs:
        return widgets
    table = view.gathering.table(letter)
    if table.typed or not privacy.has_agreed(view.gathering, letter):
        return [*widgets, asked(view, letter)]
    review = privacy.story(view.gathering, letter)
    bargain = next((b for b in review.horizons.bargains if b.scene == view.talk.page.scene), None)
    if bargain is None or not bargain.offers:
        return [*widgets, note(_("Table {letter} made no offer.").format(letter=letter))]
    chart = dance_chart(review, bargain)
    return [*widgets, Board(lambda width, _high: dance(chart, width), key="board")]


# --- contested effects --------------------------------------------------------------

PER_SCREEN = 2


def _contested(view: View) -> list[Widget]:
    found = patients.contested(view.gathering)
    if not found:
        return [note(_("No table has contested an effect.")),
                lead(_("Every effect is the author's judgement. Which one would you have put otherwise?"))]  # fmt: skip
    start = min(view.step * PER_SCREEN, (len(found) - 1) // PER_SCREEN * PER_SCREEN)
    return [_one_contested(each) for each in found[start : start + PER_SCREEN]]


def _one_contested(each: patients.Contested) -> Widget:
    name = dimension_name(each.dimension)
    author = _("{name} {n} in the author's judgement: {reason}").format(
        name=name, n=signed(each.amount), reason=each.reason
    )
    own = [signed(n) for n in sorted({n for _letter, n in each.own})]
    count = tables_in_words(len(each.own))
    rows: list[Widget] = [
        Text(each.what, "heading"),
        Row(Badge(name, str(each.dimension)), gap="s"),
        lead(author),
        lead(_("{n} saw it otherwise: {own}").format(n=count, own=", ".join(own))),
    ]
    if each.reasons:
        rows.append(bullets(f"“{reason}”" for reason in each.reasons[:3]))
    return Panel(Column(*rows, gap="s"), "card", across="m", down="m")


def _contested_steps(view: View) -> int:
    return max(1, -(-len(patients.contested(view.gathering)) // PER_SCREEN))


PAGES = {
    "map": Kind(_map, _map_steps, _seated),
    "left": Kind(_left, letters=_seated),
    "answers": Kind(_answers, _answer_steps, _seated),
    "offers": Kind(_offers, letters=_seated),
    "contested": Kind(_contested, _contested_steps),
}
