"""The pages of why: every deal there was, what was left on the table, what was agreed, one table's offers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game.figures.dance import dance
from game.figures.room_counts import Counted
from game.figures.room_map import Layer, room_map
from game.screens.kit import Chips, Column, Panel, Split, Text, Widget
from game.screens.room.counting import counted, parts_of
from game.screens.room.far import Board
from game.screens.room.head import columns_of
from game.screens.room.page_balance import spread, spread_board
from game.screens.room.page_what import asked, by_letter
from game.screens.room.view import Kind, View, bullets, lead, never, note, quiet
from game.session.cohort import findings, patients, privacy
from game.session.cohort.deals import Answered, PartyMap
from game.session.cohort.findings import tables_in_words
from game.session.debrief.horizons import Bargain
from game.session.debrief.offers import dance_chart
from game.session.debrief.review import Review, dimension_name, signed
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
    roomy = view.roomy
    linked = view.step > Layer.LEFT and spread(view)
    board = Board(
        lambda width, high: room_map(
            title, held, signs, layer, width, high, view.linked, keyed=not linked and roomy
        ),
        least=300 if roomy else 240, fits=True, key="board",
    )  # fmt: skip
    if not linked:
        return [board]
    # The last step: the same deals, for patients.
    other = spread_board(view, key="linked")
    if view.units[0] < ONE_MAP:
        return [other]
    return [Split(board, other, shares=(1.25, 1), least=10, gap="l", grow=1)]


def _said(view: View) -> str:
    """One sentence for what has just been revealed."""
    held = _held(view)
    doctor, manager = held.names
    n = len(held.without_deal)
    more = len(held.left_something)
    words = {
        Layer.AXES: _("Right: better for {doctor}. Up: better for {manager}."),
        Layer.DEALS: _("All {n} deals that could have been made"),
        Layer.FRONTIER: _("On this edge nobody gains without the other's loss"),
        Layer.POINTS: _("Two ideas of a fair deal, and no targets"),
        Layer.NO_DEALS: _("{without} left without a deal: where the lines meet"),
        Layer.TABLES: findings.settled(held),
        Layer.LEFT: _("{more} of {all} tables left something on the table"),
    }  # fmt: skip
    if more < 2:  # one table is not named as the one that did it
        words[Layer.LEFT] = findings.left(held)
    if not held.without_deal:
        words[Layer.NO_DEALS] = _("No table left without a deal.")
    elif n == 1:
        words[Layer.NO_DEALS] = _("Where the lines meet: what there is without a deal")
    text = words.get(view.step, _("The same deals, for patients"))
    return text.format(
        doctor=doctor, manager=manager, n=held.deals, without=tables_in_words(n), more=more,
        all=len(held.tables),
    )  # fmt: skip


def _beside_map(view: View) -> tuple[str, ...]:
    """What the facilitator may say to a layer."""
    words = {
        Layer.AXES: _("Each point will be a deal."),
        Layer.DEALS: _("No table saw more than a few of them."),
        Layer.POINTS: _("Nash: the largest product of both gains. KS, from Kalai and Smorodinsky: the smaller gain is as large as can be."),
        Layer.LEFT: _("An arrow shows what was left. Choose a table to see its own."),
        Layer.LEFT + 1: _("Choose a table to see it in both pictures."),
    }  # fmt: skip
    return (words[view.step],) if view.step in words else ()


def _map_steps(view: View) -> int:
    return Layer.LEFT + (2 if spread(view) else 1)


# --- what was left ------------------------------------------------------------------


def _left(view: View) -> list[Widget]:
    parts = _left_parts(view)
    held = _held(view)
    part = parts[min(view.step, len(parts) - 1)]
    board = counted(view, _("Left on the table"), part, len(held.tables))
    return [board, *_own_left(view, held)]


def _left_parts(view: View) -> list[Sequence[Counted]]:
    held = _held(view)
    more = [t for t in held.tables if t.left and any(t.left)]
    rows = [
        _row(view, _("Nothing was left for either side"), held.nothing_left),
        _row(view, _("One side could have had more"), [t for t in more if not all(t.left)]),
        _row(view, _("Either side could have had more"), [t for t in more if all(t.left)]),
    ]
    still = [t for t in held.tables if t.left is None]
    if still:
        rows.append(_row(view, _("Still at the table when it stopped"), still))
    return parts_of(view, _left_say(view), rows, *_own_left(view, held))


def _left_say(view: View) -> str:
    return findings.left(_held(view))


def _row(view: View, words: str, tables) -> Counted:
    letters = tuple(t.letter for t in tables)
    return Counted(words, len(letters), letters, view.signs(letters))


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


def _issue_parts(view: View) -> list[tuple[Answered, Sequence[Counted]]]:
    found = []
    for issue in view.facts.answers[view.talk.page.scene]:
        rows = [
            Counted(label, len(letters), letters, view.signs(letters))
            for _id, label, letters in issue.options
        ]
        found += [(issue, part) for part in parts_of(view, findings.answered(issue), rows)]
    return found


def _issue(view: View) -> tuple[Answered, Sequence[Counted]]:
    found = _issue_parts(view)
    return found[min(view.step, len(found) - 1)]


def _answers(view: View) -> list[Widget]:
    if not _held(view).agreed:
        return []
    issue, rows = _issue(view)
    of = sum(len(letters) for _id, _label, letters in issue.options)
    return [counted(view, issue.label, rows, of)]


def _answers_say(view: View) -> str:
    if not _held(view).agreed:
        return _("No table came to a deal, so nothing was agreed.")
    return findings.answered(_issue(view)[0])


def _answer_steps(view: View) -> int:
    return max(1, len(_issue_parts(view))) if _held(view).agreed else 1


# --- one table's offers -------------------------------------------------------------


def _offers(view: View) -> list[Widget]:
    letter = view.talk.shown_offers
    chips = Chips(view.sheet, view.acts.show_offers, chosen=(letter,) if letter else (), key="offers")  # fmt: skip
    if not letter or letter not in view.facts.signs:
        return [chips, quiet(by_letter())]
    if not _may_see(view, letter):
        return [chips, asked(view, letter)]
    found = _bargain(view, letter)
    if found is None:
        return [chips]
    chart = dance_chart(*found)
    keyed = view.roomy
    board = Board(
        lambda width, high: dance(chart, width, high, keyed), least=212, fits=True, key="board"
    )
    return [chips, board]


def _may_see(view: View, letter: str) -> bool:
    typed = view.gathering.table(letter).typed
    return not typed and privacy.has_agreed(view.gathering, letter)


def _bargain(view: View, letter: str) -> tuple[Review, Bargain] | None:
    """A table's story and its offers here; None when it made none."""
    review = view.facts.story(view.gathering, letter)
    scene = view.talk.page.scene
    found = next((b for b in review.horizons.bargains if b.scene == scene), None)
    return (review, found) if found is not None and found.offers else None


def _offers_say(view: View) -> str:
    letter = view.talk.shown_offers
    if not letter or letter not in view.facts.signs or not _may_see(view, letter):
        return _("Whose way to the deal may the room see? Only a table that says yes.")
    found = _bargain(view, letter)
    if found is None:
        return _("Table {letter} made no offer.").format(letter=letter)
    n = len(found[1].offers)
    text = ngettext("Table {letter}: {n} offer, and no deal", "Table {letter}: {n} offers, and no deal", n)  # fmt: skip
    if found[1].agreed:
        text = ngettext("Table {letter}: a deal after {n} offer", "Table {letter}: a deal after {n} offers", n)  # fmt: skip
    return text.format(letter=letter, n=n)


# --- contested effects --------------------------------------------------------------

PER_SCREEN = 2


def _contested(view: View) -> list[Widget]:
    if not patients.contested(view.gathering):
        return [lead(_("Every effect is the author's judgement. Which one would you have put otherwise?"))]  # fmt: skip
    parts = _contested_parts(view)
    return [_contests(view, parts[min(view.step, len(parts) - 1)])]


def _contested_parts(view: View) -> list[Sequence[patients.Contested]]:
    found = patients.contested(view.gathering)
    make = partial(_contests, view)
    return columns_of(view, _contested_say(view), found, make, most=PER_SCREEN)


def _contests(view: View, part: Sequence[patients.Contested]) -> Widget:
    return Column(*(_one_contested(each, view.roomy) for each in part), gap="s")


def _contested_say(view: View) -> str:
    found = patients.contested(view.gathering)
    if not found:
        return _("No table has contested an effect.")
    letters = {letter for each in found for letter, _own in each.own}
    text = ngettext("{n} of {all} tables would have put an effect otherwise",
                    "{n} of {all} tables would have put an effect otherwise", len(letters))  # fmt: skip
    return text.format(n=len(letters), all=len(view.gathering.tables))


def _one_contested(each: patients.Contested, large: bool) -> Widget:
    name = dimension_name(each.dimension)
    author = _("{name} {n} in the author's judgement: {reason}").format(
        name=name, n=signed(each.amount), reason=each.reason
    )
    own = [signed(n) for n in sorted({n for _letter, n in each.own})]
    count = tables_in_words(len(each.own))
    rows: list[Widget] = [
        Text(each.what, "ask" if large else "heading"),
        lead(author),
        lead(_("{n} saw it otherwise: {own}").format(n=count, own=", ".join(own))),
    ]
    if each.reasons:
        rows.append(bullets(f"“{reason}”" for reason in each.reasons[:3]))
    return Panel(Column(*rows, gap="xs"), str(each.dimension), across="m", down="s")


PAGES = {
    "map": Kind(
        _map, _map_steps, _seated, says=_said, aside=_beside_map,
        lettered=lambda view: view.step >= Layer.NO_DEALS,
    ),
    "left": Kind(_left, lambda view: len(_left_parts(view)), _seated, says=_left_say),
    "answers": Kind(_answers, _answer_steps, _seated, says=_answers_say),
    "offers": Kind(_offers, letters=_seated, says=_offers_say, round=never),
    "contested": Kind(
        _contested, lambda view: len(_contested_parts(view)), says=_contested_say
    ),
}  # fmt: skip
