"""The pages of balance and what remains: four dimensions, the switch, the patient's chair, Monday."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game.figures.room_columns import Axis, Spread, columns
from game.figures.room_counts import Counted
from game.figures.room_multiples import Cell, means, multiples, room_for
from game.screens.kit import Button, Column, Option, Row, Split, Steps, Text, Widget
from game.screens.room.counting import counted, parts_of
from game.screens.room.far import Board
from game.screens.room.head import MARGIN, columns_of, remarks
from game.screens.room.view import Kind, View, bullets, finished, lead, note, quiet
from game.session.cohort import findings, privacy
from game.session.debrief.balance import switch_settings
from game.session.debrief.patients import rating_words
from game.words import _, ngettext

AROUND = {True: 290, False: 190}
"""Units of height that head, foot and, where there is room for one, a question take from a page."""

CARDS = {True: 9, False: 4}
"""The most tables side by side: twelve would be too small to be told apart from the last row."""


def spread_board(view: View, key: str = "board") -> Board:
    """The four dimensions over the whole room, with the linked table marked."""
    rows = _spreads(view)
    sign = view.facts.signs.get(view.linked)
    title, axis = _("Four dimensions over the room"), Axis(today=True, plus=True)
    return Board(
        lambda width, high: columns(title, rows, axis, width, high, sign), least=200, key=key
    )


def _spreads(view: View) -> list[Spread]:
    found = []
    for each in view.facts.four.in_play:
        counted = {value: len(letters) for value, letters in each.counts}
        low = each.low if each.low is not None else (each.least or 0)
        high = each.high if each.high is not None else (each.most or 0)
        own = dict(each.sums).get(view.linked)
        found.append(
            Spread(each.name, counted, min(low, 0), max(high, 0), str(each.dimension), at=own)
        )
    return found


def _cells(view: View) -> list[Cell]:
    scores = {score.letter: score for score in view.facts.four.tables}
    return [Cell(view.facts.signs[letter], scores[letter]) for letter in view.sheet]


def spread(view: View) -> bool:
    """Whether there are sums to show: some table ended, and something in the story moves a dimension."""
    return bool(view.gathering.ended and view.facts.four.in_play)


def _dimensions(view: View) -> list[Widget]:
    if not spread(view):
        return []
    if view.step == 0:
        return [spread_board(view), *remarks(view)]
    worst = view.step >= 2
    spreads, cells = view.facts.four.spreads, _cells(view)
    # The last few tables have cards like all others: a longer bar would look like more.
    cards = min(view.kind.most(view), len(finished(view)))
    board = Board(
        lambda width, high: multiples(
            _("Table by table"), spreads, cells, width, high, view.linked, worst, cards
        ),
        key="board",
    )
    return [board]


def _dimensions_say(view: View) -> str:
    four = view.facts.four
    if not spread(view):
        return _nothing_to_show(view)
    return (
        findings.rose(four),
        _("Table by table, in the order of the letters: this is no ranking."),
        findings.worst(four),
        _("Who was not in the room?"),
    )[min(view.step, 3)]


def _nothing_to_show(view: View) -> str:
    """Why there are no sums."""
    if not view.gathering.ended:
        return _("No table came to an end, so there is nothing to add up yet.")
    return findings.rose(view.facts.four)


def _unfinished(view: View) -> tuple[str, ...]:
    if view.step or not spread(view):
        return ()
    said = _("Each column is a number of tables. The pale bar is all that could be reached.")
    left = view.facts.four.unfinished
    if not left:
        return (said,)
    text = ngettext("{n} table did not come to an end and is not in it.",
                    "{n} tables did not come to an end and are not in it.", len(left))  # fmt: skip
    return (f"{said} {text.format(n=len(left))}",)


def _fits(view: View) -> int:
    """How many cards stand on a screen: about as many on each, and none with two alone."""
    width, height = view.units
    most = min(CARDS[view.roomy], room_for(width - 2 * MARGIN, height - AROUND[view.roomy]))
    tables = len(finished(view))
    screens = -(-tables // most)
    return -(-tables // screens) if screens else most


# --- the switch ---------------------------------------------------------------------


def _switch(view: View) -> list[Widget]:
    four, setting = view.facts.four, view.talk.setting
    if not any(score.means for score in four.tables):
        return []
    options = [Option(id_, label) for id_, label, _aversion, _text in switch_settings()]
    switch = Steps(options, setting, view.acts.weigh, key="switch")
    cells, today = _cells(view), dict(four.today).get(setting)
    board = Board(
        lambda width, high: means(
            _("At this position of the switch"), cells, setting, today, width, high, view.linked
        ),
        least=120, key="board",
    )  # fmt: skip
    return [switch, board, *remarks(view)]


def _switch_say(view: View) -> str:
    if not spread(view):
        return _nothing_to_show(view)
    if not any(score.means for score in view.facts.four.tables):
        return _("The range of this scenario is not known, so there is nothing to weigh.")
    words = {id_: text for id_, _label, _aversion, text in switch_settings()}
    return f"{words[view.talk.setting]} {findings.weighed(view.facts.four, view.talk.setting)}"


def _beside_switch(_view: View) -> tuple[str, ...]:
    return (
        _("The order stays. Does your view of your own deal change? Then that is a value, not a sum."),
    )  # fmt: skip


# --- the patient's chair ------------------------------------------------------------


def _chair(view: View) -> list[Widget]:
    gaps = view.facts.gaps
    if not gaps:
        return [lead(_("Sit in it now: better, the same or worse than today, and for whom?"))]
    if view.step == 0:
        rows = [
            Spread(gap.name, _counted([r.rating for r in gap.ratings]), -2, 2, str(gap.dimension),
                   at=_own(gap, view.linked))
            for gap in gaps
        ]  # fmt: skip
        title = _("What the patients' chairs said")
        axis, sign = Axis(rating_words(), plus=True), view.facts.signs.get(view.linked)
        board = Board(lambda w, h: columns(title, rows, axis, w, h, sign), least=200, key="board")
        return [board, *remarks(view)]
    parts = _gap_parts(view)
    of = max(len(gap.ratings) for gap in gaps)
    title = _("Where chair and score point different ways")
    part = parts[min(view.step - 1, len(parts) - 1)]
    return [counted(view, title, part, of), *remarks(view)]


def _gap_parts(view: View) -> list:
    rows = [_gap_row(view, gap) for gap in view.facts.gaps]
    return parts_of(view, findings.apart(view.facts.gaps), rows, *remarks(view))


def _chair_steps(view: View) -> int:
    return 1 + len(_gap_parts(view)) if view.facts.gaps else 1


def _chair_say(view: View) -> str:
    gaps = view.facts.gaps
    if not gaps:
        return _("Nobody rated a deal from the patient's chair.")
    return findings.apart(gaps) if view.step else findings.rated(gaps)


def _beside_chair(view: View) -> tuple[str, ...]:
    if not view.facts.gaps:
        return ()
    if view.step == 0:
        return (_("Rated against today, before any score was seen."),)
    return (_("At these tables chair and score point different ways: better, the same, worse."),)


def _own(gap, letter: str) -> int | None:
    return next((r.rating for r in gap.ratings if r.letter == letter), None)


def _gap_row(view: View, gap) -> Counted:
    letters = tuple(r.letter for r in gap.ratings if r.differs)
    note_ = _("{n} chairs rated it").format(n=len(gap.ratings))
    signs, colour = view.signs(letters), str(gap.dimension)
    return Counted(gap.name, len(letters), letters, signs, note_, colour=colour)


def _counted(values: list[int]) -> dict[int, int]:
    return {value: values.count(value) for value in sorted(set(values))}


def _rated(view: View) -> tuple[str, ...]:
    found = {r.letter for gap in view.facts.gaps for r in gap.ratings}
    return tuple(letter for letter in view.facts.signs if letter in found)


# --- Monday -------------------------------------------------------------------------

MOST_SHOWN = 8
"""Take-aways of a kind on one screen."""

Kept = tuple[tuple[str, ...], tuple[str, ...]]


def _kept(view: View) -> Kept:
    return tuple(privacy.shown_words(view.gathering, kind) for kind in ("try", "question"))


def _monday(view: View) -> list[Widget]:
    typed = [w for w in privacy.typed_words(view.gathering) if w.kind in ("try", "question")]
    kept = _kept(view)
    waiting = len(typed) - sum(map(len, kept))
    read = Button(_("Read them first …"), view.acts.preview, sign="eye", key="preview", hot="v")
    if not any(kept):
        return [_waiting(len(typed)), Row(read)] if typed else []
    parts = _monday_parts(view)
    shown = _both(kept, parts[min(view.step, len(parts) - 1)])
    return [shown, *([Row(read)] if waiting else [])]


def _monday_parts(view: View) -> list[Sequence[int]]:
    """Which take-aways of both kinds each step shows."""
    kept = _kept(view)
    longest = range(max(map(len, kept)))
    return columns_of(view, _monday_say(view), longest, partial(_both, kept), most=MOST_SHOWN)


def _both(kept: Kept, part: Sequence[int]) -> Widget:
    heads = (_("To try on Monday"), _("Questions left"))
    sides = [
        _collected(heading, [words[place] for place in part if place < len(words)])
        for heading, words in zip(heads, kept, strict=True)
    ]
    return Split(*sides, least=16, gap="l")


def _monday_say(view: View) -> str:
    tries, questions = _kept(view)
    if not tries and not questions:
        return _("One thing to try on Monday, and one question left. Say yours aloud.")
    text = ngettext("{n} thing to try on Monday", "{n} things to try on Monday", len(tries))
    more = ngettext("{n} question left", "{n} questions left", len(questions))
    return f"{text.format(n=len(tries))}, {more.format(n=len(questions))}"


def _waiting(n: int) -> Widget:
    text = ngettext("{n} take-away was typed. It is shown once the facilitator has read it.",
                    "{n} take-aways were typed. They are shown once the facilitator has read them.", n)  # fmt: skip
    return note(text.format(n=n))


def _collected(heading: str, words: Sequence[str]) -> Widget:
    return Column(Text(heading, "heading"), bullets(words) if words else quiet("–"), gap="s")


PAGES = {
    "dimensions": Kind(
        _dimensions, lambda view: 4 if spread(view) else 1, finished, _fits,
        _dimensions_say, _unfinished,
        lettered=lambda view: view.step > 0, round=lambda view: view.step in (1, 2),
    ),
    "switch": Kind(_switch, letters=finished, says=_switch_say, aside=_beside_switch),
    "patients_chair": Kind(
        _chair, _chair_steps, _rated, says=_chair_say, aside=_beside_chair
    ),
    "monday": Kind(_monday, lambda view: len(_monday_parts(view)), says=_monday_say),
}  # fmt: skip
