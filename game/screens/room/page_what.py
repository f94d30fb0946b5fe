"""The pages before any judgement: ground rules, first words, endings, where ways parted, two stories."""

from __future__ import annotations

from collections import Counter
from functools import partial

from game.figures.room_counts import Counted, counts
from game.screens.kit import Button, Chips, Column, Grid, Icon, Panel, Row, Split, Text, Widget
from game.screens.room.far import Board
from game.screens.room.pressing import consent_key
from game.screens.room.view import (
    Kind,
    View,
    everybody,
    lead,
    note,
    quiet,
    tables_in_words,
)
from game.screens.theme import ROLES
from game.session.cohort import endings, privacy
from game.session.cohort.tables import RoomTable
from game.session.debrief.pages import Moment
from game.session.debrief.stage import ground_rules, support
from game.session.debrief.what import moments
from game.session.prose import plain, text_of
from game.words import _, ngettext

MOST_WORDS = 40
"""Different words that fit a screen; a larger room says the most frequent."""


def _rules(view: View) -> list[Widget]:
    rules = [Text(rule, "heading", weight="regular") for rule in ground_rules()]
    shown = Column(*rules, gap="m")
    own = view.gathering.support
    words = support(view.gathering.tables[0].review)
    return [shown, note(f"{words} {own}".strip(), "talk")]


# --- first words --------------------------------------------------------------------


def _words(view: View) -> list[Widget]:
    waiting = [w for w in privacy.typed_words(view.gathering) if w.kind == "word"]
    shown = Counter(privacy.shown_words(view.gathering, "word"))
    read = Button(_("Read them first …"), view.acts.preview, sign="eye", key="preview", hot="v")
    if not waiting:
        return [lead(_("One word each, aloud: how are you leaving that table?"))]
    if not shown:
        text = ngettext(
            "{n} word was typed at the tables. It is shown once the facilitator has read it.",
            "{n} words were typed at the tables. They are shown once the facilitator has read them.",
            len(waiting),
        ).format(n=len(waiting))
        return [
            lead(_("One word each, aloud: how are you leaving that table?")),
            note(text),
            Row(read),
        ]
    among = sorted(shown, key=str.casefold)
    if len(among) > MOST_WORDS:
        among = sorted((word for word, _n in shown.most_common(MOST_WORDS)), key=str.casefold)
    cards = [Panel(_word(word, shown[word]), "accent", across="m", down="s") for word in among]
    return [quiet(_("Nobody's in particular; a number says how many wrote it.")),
            Grid(*cards, least=9, most=5, gap="s"), *([Row(read)] if len(waiting) > shown.total() else [])]  # fmt: skip


def _word(word: str, n: int) -> Widget:
    said = Text(word, "heading", weight="medium", grow=1)
    return Row(said, Text(f"× {n}", "lead", colour="muted"), wrap=False, gap="s") if n > 1 else said


# --- endings ------------------------------------------------------------------------


def _endings(view: View) -> list[Widget]:
    spread = view.facts.spread
    reached = [_ending(view, each) for each in spread.reached]
    rest = [each for each in spread.endings if not each.tables]
    if spread.unfinished:
        reached.append(
            Counted(
                _("Stopped before an end"), len(spread.unfinished), spread.unfinished,
                view.signs(spread.unfinished), colour="muted",
            )
        )  # fmt: skip
    title, of = _("Endings and the tables that came to them"), len(view.gathering.tables)
    board = Board(lambda width, _high: counts(title, reached, width, of, view.linked), key="board")
    if not rest or view.step == 0:
        return [board]
    names = "; ".join(each.heading for each in rest)
    return [board, quiet(_("Nobody came to: {names}.").format(names=names))]


def _ending(view: View, each: endings.EndingCount) -> Counted:
    return Counted(
        each.heading, len(each.tables), each.tables, view.signs(each.tables), _kind(each)
    )


def _kind(each: endings.EndingCount) -> str:
    return {
        "agreement": _("with a deal"),
        "impasse": _("without a deal"),
        "time_called": _("time was called"),
    }.get(str(each.kind), "")


def _ending_steps(view: View) -> int:
    """The spread, then what nobody came to."""
    return 2 if any(not each.tables for each in view.facts.spread.endings) else 1


# --- where ways parted --------------------------------------------------------------


def _splits(view: View) -> list[Widget]:
    found = view.facts.splits
    if not found:
        return [note(_("No table had to decide anything."))]
    split = found[min(view.step, len(found) - 1)]
    rows = [
        Counted(way.words, len(way.tables), way.tables, view.signs(way.tables))
        for way in split.ways
    ]
    title = split.heading
    board = Board(
        lambda width, _high: counts(title, rows, width, len(split.came), view.linked), key="board"
    )
    where = _("{n} of {all}: {heading}").format(
        n=view.step + 1, all=len(found), heading=split.heading
    )
    widgets: list[Widget] = [Text(where, "heading"), board]
    if split.question:
        widgets.insert(1, quiet(split.question))
    if split.parted:
        widgets.append(note(_parted(split), "info"))
    return widgets


def _parted(split: endings.Split) -> str:
    tables = {way.key: way.tables for way in split.ways}
    apart = {letter for pair in split.parted for key in pair for letter in tables[key]}
    text = _(
        "Here ways parted for good: {n} never saw the same scene again as those who chose otherwise."
    )
    return text.format(n=tables_in_words(len(apart)))


# --- two stories --------------------------------------------------------------------


def _stories(view: View) -> list[Widget]:
    told = [letter for letter in view.talk.told if letter]
    chips = Chips(view.sheet, view.acts.tell_of, chosen=tuple(told), key="told")
    widgets: list[Widget] = [
        lead(_("Which two tables tell each other their story? Only those that say yes.")),
        chips,
    ]
    if told:
        sides = [_side(view, letter) for letter in told]
        widgets.append(Split(*sides, least=15, gap="l") if len(sides) > 1 else sides[0])
    return widgets


def _side(view: View, letter: str) -> Widget:
    table = view.gathering.table(letter)
    name = Text(privacy.called(view.gathering, table), "heading")
    if not privacy.has_agreed(view.gathering, letter) or table.typed:
        return Column(name, asked(view, letter), gap="s")
    review = privacy.story(view.gathering, letter)
    rows = [_moment(moment) for moment in moments(review)]
    end = _ended(table)
    return Column(
        name,
        *rows,
        Panel(Text(end, "lead", weight="semibold"), "accent", across="m", down="s"),
        gap="s",
    )


def _ended(table: RoomTable) -> str:
    if table.outcome is None:
        return _("Stopped here, before an end")
    ending = table.scenario.endings[table.outcome.ending]
    return plain(table.scenario, ending.heading) or ending.id


def asked(view: View, letter: str) -> Widget:
    """What stands where a table's story would, until that table has said yes."""
    if view.gathering.table(letter).typed:
        return note(_("Table {letter} came as a code: it has no story.").format(letter=letter))
    text = _("Ask aloud: may the room see what table {letter} did?").format(letter=letter)
    yes = Button(
        _("Table {letter} said yes").format(letter=letter), partial(view.acts.agreed, letter),
        sign="tick", key=f"yes:{letter}", hot=consent_key(view.talk, letter),
    )  # fmt: skip
    return Panel(Column(Text(text, "lead"), Row(yes), gap="s"), "well", across="m", down="m")


def _moment(moment: Moment) -> Widget:
    sign = moment.seat if moment.seat in ROLES else "dice"
    return Row(
        Icon(sign, size=1.1),
        Text(text_of(moment.words), "lead", grow=1),
        wrap=False,
        align="top",
        gap="s",
    )


PAGES = {
    "ground_rules": Kind(_rules),
    "words": Kind(_words),
    "endings": Kind(_endings, _ending_steps, everybody),
    "splits": Kind(_splits, lambda view: max(1, len(view.facts.splits)), everybody),
    "stories": Kind(_stories, letters=everybody),
}
