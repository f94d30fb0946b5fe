"""The form for a room: its fields, and beside each what has to be mended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.screens.kit import (
    Button,
    Chips,
    Column,
    Entry,
    Icon,
    Option,
    Panel,
    Row,
    Sized,
    Split,
    Steps,
    Text,
    Toggle,
    Widget,
)
from game.session.cohort.preparing import LONGEST_WORD, is_in_story, months_on, reminder
from game.session.cohort.rooms import LONGEST_LINE
from game.session.dates import day_of, in_words
from game.session.entries import Mode
from game.session.opening import cut_name
from game.words import _, shipped_languages

if TYPE_CHECKING:
    from game.screens.room.prepare import PrepareScreen

ORDER = (
    "name",
    "cut",
    "minutes",
    "mode",
    "word",
    "purpose",
    "erase_on",
    "support",
    "seed",
)
"""The fields as they stand on the page."""

NUMBER, DATE, WORD = 7, 9, 12
"""How wide some fields are, in em."""

LONGEST_DATE = 20


def form(screen: PrepareScreen) -> Widget:
    """Both columns: how everybody plays, and what has to be settled around it."""
    plays = Column(
        _entry(screen, "name", _("What is the workshop called?"), limit=LONGEST_LINE),
        _language(screen),
        _cut(screen),
        _minutes(screen),
        _mode(screen),
        _word(screen),
        gap="m",
    )
    around = Column(
        _purpose(screen),
        _day(screen),
        _entry(
            screen, "support", _("Where to turn when it comes too close"), limit=LONGEST_LINE,
            hint=_("Such as: Jo, in room 12, all day"),
        ),
        _more(screen),
        gap="m",
    )  # fmt: skip
    return Split(plays, around, least=17, gap="xl")


# --- how all play -----------------------------------------------------------------------


def _cut(screen: PrepareScreen) -> Widget | None:
    scenario = screen.scenario
    if not scenario.cuts:
        return None
    options = [Option("", _("The whole case, {n} minutes").format(n=scenario.minutes))]
    options += [
        Option(cut.id, _("{name}, {n} minutes").format(name=cut_name(cut.id), n=cut.minutes))
        for cut in scenario.cuts.values()
    ]
    return Steps(
        options, screen.wishes.cut, lambda cut: screen.wish(cut=cut), key="cut",
        label=_("Which form?"),
    )  # fmt: skip


def _mode(screen: PrepareScreen) -> Widget:
    options = [
        Option(Mode.TALK, _("They talk"), note=_("The laptop keeps the record")),
        Option(Mode.SCREEN, _("On the screen"), note=_("Every offer is made and answered there")),
    ]
    return Steps(
        options, screen.wishes.mode, lambda mode: screen.wish(mode=mode), key="mode",
        label=_("How do they bargain?"),
    )  # fmt: skip


def _language(screen: PrepareScreen) -> Widget | None:
    if not screen.case.translations:
        return None
    names = shipped_languages()
    options = [Option("", _("As it was written"))]
    options += [Option(code, names.get(code, code)) for code in screen.case.translations]
    return Steps(
        options, screen.language, screen.speak, key="language",
        label=_("In which language do they read it?"),
    )  # fmt: skip


def _word(screen: PrepareScreen) -> Widget:
    wishes = screen.wishes
    waits = Toggle(
        _("Tables that are done wait for a word"), wishes.waits,
        lambda on: screen.wish(waits=on), key="waits",
        note=_("You say it aloud; each table types it. It is not in the file."),
    )  # fmt: skip
    if not wishes.waits:
        return waits
    another = Button(_("Another word"), screen.new_word, sign="dice", key="word:another")
    note = None
    if is_in_story(screen.scenario, wishes.word):
        note = Text(_("It is in the story: somebody may say it before its time."), "small")
    elif screen.again and wishes.word == screen.begun_with.word:
        note = Text(_("A new one: the word of a room is not in its file."), "small")
    field = _short(screen, "word", _("The word"), another, limit=LONGEST_WORD, width=WORD)
    return Column(waits, field, note, gap="s")


# --- around it --------------------------------------------------------------------------


def _purpose(screen: PrepareScreen) -> Widget:
    options = [
        Option("teaching", _("Teaching"), note=_("The plays serve the talk afterwards")),
        Option("evaluation", _("Evaluation"), note=_("They also help to judge the course")),
        Option("research", _("Research"), note=_("A study may use tables where all say yes")),
    ]
    steps = Steps(
        options, screen.wishes.purpose, lambda purpose: screen.wish(purpose=purpose),
        key="purpose", label=_("What is it for?"),
    )  # fmt: skip
    words = reminder(screen.wishes.purpose)
    remind = None
    if words:
        told = Row(Icon("warn", colour="warn"), Text(words, "small", colour="ink", grow=1),
                   wrap=False, align="top", gap="s")  # fmt: skip
        remind = Panel(told, "warn", across="m", down="s")
    return Column(steps, remind, gap="s")


def _day(screen: PrepareScreen) -> Widget:
    written = screen.wishes.erase_on.strip()
    day = day_of(written)
    is_day = day is not None and day.isoformat() == written and "erase_on" not in screen.faults
    said = Text(in_words(day), "small") if is_day else None
    field = _short(
        screen, "erase_on", _("The plays are to be erased on (year-month-day)"), said,
        limit=LONGEST_DATE, hint=_("No day"), width=DATE,
    )  # fmt: skip
    days = {
        _("3 months"): months_on(screen.today, 3).isoformat(),
        _("6 months"): months_on(screen.today, 6).isoformat(),
        _("A year"): months_on(screen.today, 12).isoformat(),
        _("No day"): "",
    }
    chosen = tuple(label for label, iso in days.items() if iso == written)
    chips = Chips(
        list(days), lambda label: screen.wish(erase_on=days[label]), chosen=chosen, key="days"
    )
    return Column(field, chips, gap="s")


def _minutes(screen: PrepareScreen) -> Widget:
    return _short(
        screen, "minutes", _("Minutes for the talk afterwards"), limit=4, hint=_("None said"),
        width=NUMBER,
    )  # fmt: skip


def _more(screen: PrepareScreen) -> Widget:
    def turn() -> None:
        screen.more = not screen.more

    label = _("Less") if screen.more else _("More")
    button = Row(
        Button(label, turn, look="quiet", sign="up" if screen.more else "down", key="more")
    )
    if not screen.more:
        return button
    other = Button(_("Another"), screen.new_seed, sign="dice", key="seed:another")
    field = _short(
        screen, "seed", _("The luck of every table (a number)"), other, limit=10,
        hint=_("Drawn by itself"), width=WORD,
    )  # fmt: skip
    note = Text(
        _("The same number and the same choices meet the same chances, at every table."), "small"
    )
    return Column(button, field, note, gap="s")


# --- one field ----------------------------------------------------------------------------


def _entry(screen: PrepareScreen, field: str, label: str, *, limit: int, hint: str = "") -> Widget:
    return _mended(screen, field, _typed(screen, field, limit, label=label, hint=hint))


def _short(
    screen: PrepareScreen, field: str, label: str, *beside: Widget | None, limit: int,
    width: float, hint: str = "",
) -> Widget:  # fmt: skip
    """A field that takes little, with what belongs beside it; its label may be longer than it is."""
    entry = Sized(_typed(screen, field, limit, name=label, hint=hint), width=width)
    row = Column(
        Text(label, "label", weight="semibold"), Row(entry, *beside, gap="s"), gap="xs"
    )  # fmt: skip
    return _mended(screen, field, row)


def _typed(screen: PrepareScreen, field: str, limit: int, **said: str) -> Entry:
    entry = Entry(
        getattr(screen.wishes, field), partial(_take_down, screen, field), key=field,
        limit=limit, on_enter=screen.go_on, **said,
    )  # fmt: skip
    entry.autofocus = screen.to_mend == field
    return entry


def _take_down(screen: PrepareScreen, field: str, text: str) -> None:
    screen.wish(**{field: text})


def _mended(screen: PrepareScreen, field: str, widget: Widget) -> Widget:
    """The field, and below it why it will not do."""
    words = screen.faults.get(field)
    if not words:
        return widget
    said = Text(sentence(words), "small", colour="bad", grow=1)
    fault = Row(Icon("warn", size=1, colour="bad"), said, wrap=False, align="top", gap="xs",
                key=f"fault:{field}")  # fmt: skip
    return Column(widget, fault, gap="xs")


def sentence(words: str) -> str:
    """A reason as a sentence of its own."""
    return f"{words[0].upper()}{words[1:].rstrip('.')}."
