"""The pages before any judgement: ground rules, first words, endings, where ways parted, two stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game.figures.room_counts import Counted
from game.screens.kit import Button, Chips, Column, Grid, Icon, Panel, Row, Split, Text, Widget
from game.screens.room.counting import counted, parts_of
from game.screens.room.head import columns_of, remarks
from game.screens.room.pressing import consent_key
from game.screens.room.view import Kind, View, everybody, never, note, quiet
from game.screens.theme import ROLES
from game.session.cohort import endings, findings, privacy
from game.session.cohort.findings import tables_in_words
from game.session.cohort.tables import RoomTable
from game.session.debrief.pages import Moment
from game.session.debrief.stage import ground_rules, support
from game.session.debrief.what import moments
from game.session.prose import plain, text_of
from game.words import _, ngettext

MOST_WORDS = 40
"""Different words that a room takes in; a larger one says the most frequent."""

FEW_WORDS = 12
"""Different words up to which each stands in large type."""


def _rules(view: View) -> list[Widget]:
    parts = _rule_parts(view)
    # Smaller type may have left fewer steps than there were.
    return [_ruled(parts[min(view.step, len(parts) - 1)])]


def _rule_parts(view: View) -> list[Sequence[Widget]]:
    large = "ask" if view.roomy else "lead"
    words = support(view.gathering.tables[0].review)
    own = f"{words} {view.gathering.support}".strip()
    # Numbered by nothing: no rule is above another.
    rows = [*(Text(rule, large, weight="regular") for rule in ground_rules()), note(own, "talk")]
    return columns_of(view, _agreed(view), rows, _ruled)


def _ruled(rows: Sequence[Widget]) -> Widget:
    return Column(*rows, gap="m")


def _agreed(_view: View) -> str:
    return _("What holds while we talk")


# --- first words --------------------------------------------------------------------


def _typed(view: View) -> Counter[str]:
    return privacy.counted_words(view.gathering)


def _words_say(view: View) -> str:
    shown = _typed(view)
    if not shown:
        return _("One word each, aloud: how are you leaving that table?")
    (word, n), *others = shown.most_common(2)
    if n > 1 and (not others or others[0][1] < n):
        text = _("“{word}” came up most: {n} of {all} words")
        return text.format(word=word, n=n, all=shown.total())
    return ngettext("{n} word", "{n} different words", len(shown)).format(n=len(shown))  # fmt: skip


def _words(view: View) -> list[Widget]:
    waiting = [w for w in privacy.typed_words(view.gathering) if w.kind == "word"]
    shown = _typed(view)
    read = Button(_("Read them first …"), view.acts.preview, sign="eye", key="preview", hot="v")
    if not waiting:
        return []
    if not shown:
        text = ngettext(
            "{n} word was typed at the tables. It is shown once the facilitator has read it.",
            "{n} words were typed at the tables. They are shown once the facilitator has read them.",
            len(waiting),
        ).format(n=len(waiting))
        return [note(text), Row(read)]
    parts = _word_parts(view)
    rest = [Row(read)] if len(waiting) > shown.total() else []
    return [_cards(view, parts[min(view.step, len(parts) - 1)]), *rest]


def _word_parts(view: View) -> list[Sequence[tuple[str, int]]]:
    shown = _typed(view)
    among = sorted(shown, key=str.casefold)
    if len(among) > MOST_WORDS:
        among = sorted((word for word, _n in shown.most_common(MOST_WORDS)), key=str.casefold)
    counted = [(word, shown[word]) for word in among]
    return columns_of(view, _words_say(view), counted, partial(_cards, view))


def _cards(view: View, words: Sequence[tuple[str, int]]) -> Widget:
    few = FEW_WORDS if view.roomy else FEW_WORDS // 2
    large = "title" if len(_typed(view)) <= few else "heading"
    cards = [Panel(_word(word, n, large), "accent", across="m", down="s") for word, n in words]
    return Grid(*cards, least=13 if large == "title" else 9, most=5, gap="s")


def _word(word: str, n: int, large: str) -> Widget:
    said = Text(word, large, weight="medium", grow=1)
    return Row(said, Text(f"× {n}", "lead", colour="muted"), wrap=False, gap="s") if n > 1 else said


# --- endings ------------------------------------------------------------------------


def _endings(view: View) -> list[Widget]:
    parts = _ending_parts(view)
    part = parts[min(view.step, len(parts) - 1)]
    title = _("Endings and the tables that came to them")
    return [counted(view, title, part, len(view.gathering.tables))]


def _ending_parts(view: View) -> list[Sequence[Counted]]:
    spread = view.facts.spread
    reached = [_ending(view, each) for each in spread.reached]
    if spread.unfinished:
        reached.append(
            Counted(
                _("Stopped before an end"), len(spread.unfinished), spread.unfinished,
                view.signs(spread.unfinished), colour="muted",
            )
        )  # fmt: skip
    return parts_of(view, _came(view), reached)


def _came(view: View) -> str:
    return findings.ended(view.facts.spread, len(view.gathering.tables))


def _ended_say(view: View) -> str:
    unseen = findings.unseen(view.facts.spread)
    return unseen if unseen and view.step >= len(_ending_parts(view)) else _came(view)


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
    return len(_ending_parts(view)) + bool(findings.unseen(view.facts.spread))


# --- where ways parted --------------------------------------------------------------


@dataclass(frozen=True)
class Fork:
    """What one step shows of a scene: some of its ways."""

    split: endings.Split
    rows: Sequence[Counted]


def _forks(view: View) -> list[Fork]:
    found = []
    for split in view.facts.splits:
        rows = [
            Counted(way.words, len(way.tables), way.tables, view.signs(way.tables))
            for way in split.ways
        ]
        beside = [quiet(words) for words in _of_split(split)] if view.roomy else []
        parts = parts_of(view, findings.parted(split), rows, *beside)
        found += [Fork(split, part) for part in parts]
    return found


def _fork(view: View) -> Fork | None:
    found = _forks(view)
    return found[min(view.step, len(found) - 1)] if found else None


def _splits(view: View) -> list[Widget]:
    fork = _fork(view)
    if fork is None:
        return []
    board = counted(view, fork.split.heading, fork.rows, len(fork.split.came))
    return [board, *remarks(view)]


def _splits_say(view: View) -> str:
    fork = _fork(view)
    return findings.parted(fork.split) if fork else _("No table had to decide anything.")


def _beside_split(view: View) -> tuple[str, ...]:
    fork = _fork(view)
    return _of_split(fork.split) if fork else ()


def _of_split(split: endings.Split) -> tuple[str, ...]:
    """What was asked there, and whose ways never met again."""
    return tuple(
        words for words in (split.question, _parted(split) if split.parted else "") if words
    )


def _parted(split: endings.Split) -> str:
    tables = {way.key: way.tables for way in split.ways}
    apart = {letter for pair in split.parted for key in pair for letter in tables[key]}
    text = _(
        "Here ways parted for good: {n} never saw the same scene again as those who chose otherwise."
    )
    return text.format(n=tables_in_words(len(apart)))


# --- two stories --------------------------------------------------------------------


def _told(view: View) -> list[str]:
    return [letter for letter in view.talk.told if letter]


def _open_to_all(view: View) -> bool:
    """Whether every chosen table has said yes, and has a story."""
    return all(
        privacy.has_agreed(view.gathering, letter) and not view.gathering.table(letter).typed
        for letter in _told(view)
    )


def _stories_say(view: View) -> str:
    told = _told(view)
    if len(told) == 2 and _open_to_all(view):
        ends = [view.gathering.table(letter).outcome for letter in told]
        if all(ends):
            text = _("Tables {a} and {b}: two ways to different ends")
            if ends[0].ending == ends[1].ending:
                text = _("Tables {a} and {b}: two ways to the same end")
            return text.format(a=told[0], b=told[1])
    return _("Which two tables tell each other their story? Only those that say yes.")


def _stories(view: View) -> list[Widget]:
    chips = Chips(view.sheet, view.acts.tell_of, chosen=tuple(_told(view)), key="told")
    parts = _story_parts(view)
    step = min(view.step, len(parts) - 1)
    told = _side_by_side(view, parts[step]) if _told(view) else None
    if told is None:
        return [chips, quiet(by_letter())]
    return [*([chips] if step == 0 else []), told]


def _story_parts(view: View) -> list[Sequence[int]]:
    """Which moments of both stories each step shows; the tables are chosen on the first."""
    longest = max((len(_rows(view, letter)) for letter in _told(view)), default=0)
    chips = Chips(view.sheet, view.acts.tell_of, key="told")
    make, says = partial(_side_by_side, view), _stories_say(view)
    first = columns_of(view, says, range(longest), make, chips)[0]
    rest = range(len(first), longest)
    return [first, *(columns_of(view, says, rest, make) if rest else [])]


def _side_by_side(view: View, part: Sequence[int]) -> Widget:
    sides = [_side(view, letter, part) for letter in _told(view)]
    return Split(*sides, least=15, gap="l") if len(sides) > 1 else sides[0]


def _side(view: View, letter: str, part: Sequence[int]) -> Widget:
    table = view.gathering.table(letter)
    name = Text(privacy.called(view.gathering, table), "heading")
    rows = _rows(view, letter)
    return Column(name, *(rows[place] for place in part if place < len(rows)), gap="xs")


def _rows(view: View, letter: str) -> list[Widget]:
    table = view.gathering.table(letter)
    if not privacy.has_agreed(view.gathering, letter) or table.typed:
        return [asked(view, letter)]
    review = view.facts.story(view.gathering, letter)
    end = Panel(Text(_ended(table), "lead", weight="semibold"), "accent", across="m", down="s")
    return [*(_moment(moment) for moment in moments(review)), end]


def _ended(table: RoomTable) -> str:
    if table.outcome is None:
        return _("Stopped here, before an end")
    ending = table.scenario.endings[table.outcome.ending]
    return plain(table.scenario, ending.heading) or ending.id


def by_letter() -> str:
    """How a table is chosen without the mouse."""
    return _("Shift and its letter choose a table, and once more let it go.")


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
    "ground_rules": Kind(_rules, lambda view: len(_rule_parts(view)), says=_agreed),
    "words": Kind(_words, lambda view: len(_word_parts(view)), says=_words_say),
    "endings": Kind(_endings, _ending_steps, everybody, says=_ended_say),
    "splits": Kind(
        _splits, lambda view: max(1, len(_forks(view))), everybody, says=_splits_say,
        aside=_beside_split,
    ),
    "stories": Kind(
        _stories, lambda view: len(_story_parts(view)), letters=everybody, says=_stories_say,
        round=never,
    ),
}  # fmt: skip
