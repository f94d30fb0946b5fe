"""The pages of balance and what remains: four dimensions, the switch, the patient's chair, Monday."""

from __future__ import annotations

from game.figures.room_columns import Axis, Spread, columns
from game.figures.room_counts import Counted, counts
from game.figures.room_multiples import Cell, means, multiples, room_for
from game.screens.kit import Button, Column, Option, Row, Split, Steps, Text, Widget
from game.screens.room.far import Board
from game.screens.room.view import Kind, View, bullets, finished, lead, note, quiet, tables_in_words
from game.session.cohort import privacy
from game.session.debrief.balance import switch_settings
from game.session.debrief.patients import rating_words
from game.session.debrief.review import listed
from game.words import _, ngettext

AROUND = 262
"""Units of height that head, foot, a sentence and a question take from a page."""


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


def _dimensions(view: View) -> list[Widget]:
    if not view.gathering.ended:
        return [note(_("No table came to an end, so there is nothing to add up yet."))]
    if view.step == 0:
        text = _(
            "Every column is a number of tables. The pale bar is all that could be reached; 0 is today."
        )
        return [lead(text), spread_board(view), *_unfinished(view)]
    worst = view.step >= 2
    spreads, cells = view.facts.four.spreads, _cells(view)
    board = Board(
        lambda width, high: multiples(
            _("Table by table"), spreads, cells, width, high, view.linked, worst
        ),
        key="board",
    )
    text = _("Table by table, in the order of the letters: this is no ranking.")
    if view.step == 2:
        text = _worst(view)
    if view.step >= 3:
        return [Text(_("Who was not in the room?"), "display"), board]
    return [lead(text), board]


def _unfinished(view: View) -> list[Widget]:
    left = view.facts.four.unfinished
    if not left:
        return []
    text = ngettext("{n} table did not come to an end and is not in it.",
                    "{n} tables did not come to an end and are not in it.", len(left))  # fmt: skip
    return [quiet(text.format(n=len(left)))]


def _worst(view: View) -> str:
    found = view.facts.four.worst
    if not found:
        return _("No dimension came off worst: the range is not known.")
    names, n = listed([each.name for each in found]), len(found[0].worst)
    text = _(
        "Ringed: what came off worst at a table, against what could be reached. Most often {names} ({n})."
    )
    return text.format(names=names, n=tables_in_words(n))


def _fits(view: View) -> int:
    width, height = view.units
    return room_for(width - 2 * 34, height - AROUND)


# --- the switch ---------------------------------------------------------------------


def _switch(view: View) -> list[Widget]:
    four, setting = view.facts.four, view.talk.setting
    if not any(score.means for score in four.tables):
        return [note(_("The range of this scenario is not known, so there is nothing to weigh."))]
    words = {id_: text for id_, _label, _aversion, text in switch_settings()}
    options = [Option(id_, label) for id_, label, _aversion, _text in switch_settings()]
    switch = Steps(options, setting, view.acts.weigh, key="switch")
    cells, today = _cells(view), dict(four.today).get(setting)
    board = Board(
        lambda width, high: means(
            _("At this position of the switch"), cells, setting, today, width, high, view.linked
        ),
        least=120, key="board",
    )  # fmt: skip
    return [
        lead(_("How far may a good score pay for a bad one?")),
        switch,
        Text(words[setting], "lead", weight="semibold"),
        board,
        quiet(
            _(
                "The order stays. Does your view of your own deal change? Then that is a value, not a sum."
            )
        ),
    ]


# --- the patient's chair ------------------------------------------------------------


def _chair(view: View) -> list[Widget]:
    gaps = view.facts.gaps
    if not gaps:
        return [note(_("Nobody rated a deal from the patient's chair.")),
                lead(_("Sit in it now: better, the same or worse than today, and for whom?"))]  # fmt: skip
    if view.step == 0:
        rows = [
            Spread(gap.name, _counted([r.rating for r in gap.ratings]), -2, 2, str(gap.dimension),
                   at=_own(gap, view.linked))
            for gap in gaps
        ]  # fmt: skip
        title = _("What the patients' chairs said")
        axis, sign = Axis(rating_words(), plus=True), view.facts.signs.get(view.linked)
        board = Board(lambda w, h: columns(title, rows, axis, w, h, sign), least=200, key="board")
        return [lead(_("Rated against today, before any score was seen.")), board]
    apart = [_gap_row(view, gap) for gap in gaps]
    of = max(len(gap.ratings) for gap in gaps)
    title = _("Where chair and score point different ways")
    board = Board(lambda w, _h: counts(title, apart, w, of, view.linked), key="board")
    text = _(
        "At these tables the chair and the author's sum point different ways: better, the same, worse."
    )
    return [lead(text), board]


def _own(gap, letter: str) -> int | None:
    return next((r.rating for r in gap.ratings if r.letter == letter), None)


def _gap_row(view: View, gap) -> Counted:
    letters = tuple(r.letter for r in gap.ratings if r.differs)
    note_ = _("{n} chairs rated it").format(n=len(gap.ratings))
    return Counted(gap.name, len(letters), letters, view.signs(letters), note_, str(gap.dimension))


def _counted(values: list[int]) -> dict[int, int]:
    return {value: values.count(value) for value in sorted(set(values))}


def _rated(view: View) -> tuple[str, ...]:
    found = {r.letter for gap in view.facts.gaps for r in gap.ratings}
    return tuple(letter for letter in view.facts.signs if letter in found)


# --- Monday -------------------------------------------------------------------------

SHOWN = 8


def _monday(view: View) -> list[Widget]:
    typed = [w for w in privacy.typed_words(view.gathering) if w.kind in ("try", "question")]
    tries = privacy.shown_words(view.gathering, "try")
    questions = privacy.shown_words(view.gathering, "question")
    read = Button(_("Read them first …"), view.acts.preview, sign="eye", key="preview", hot="v")
    opening = lead(_("One thing to try on Monday, and one question left. Say yours aloud."))
    if not tries and not questions:
        return [opening, *([_waiting(len(typed)), Row(read)] if typed else [])]
    start = view.step * SHOWN
    sides = [
        _collected(_("To try on Monday"), tries, start),
        _collected(_("Questions left"), questions, start),
    ]
    waiting = len(typed) - len(tries) - len(questions)
    return [opening, Split(*sides, least=16, gap="l"), *([Row(read)] if waiting else [])]


def _waiting(n: int) -> Widget:
    text = ngettext("{n} take-away was typed. It is shown once the facilitator has read it.",
                    "{n} take-aways were typed. They are shown once the facilitator has read them.", n)  # fmt: skip
    return note(text.format(n=n))


def _collected(heading: str, words: tuple[str, ...], start: int) -> Widget:
    shown = words[start : start + SHOWN]
    return Column(Text(heading, "heading"), bullets(shown) if shown else quiet("–"), gap="s")


def _monday_steps(view: View) -> int:
    longest = max(len(privacy.shown_words(view.gathering, kind)) for kind in ("try", "question"))
    return max(1, -(-longest // SHOWN))


PAGES = {
    "dimensions": Kind(_dimensions, lambda view: 4 if view.gathering.ended else 1, finished, _fits),
    "switch": Kind(_switch, letters=finished),
    "patients_chair": Kind(_chair, lambda view: 2 if view.facts.gaps else 1, _rated),
    "monday": Kind(_monday, _monday_steps),
}
