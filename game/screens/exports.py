"""What can be taken out of a talk: of one play, or of a whole room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.screens.kit import Chips, Text, Toggle, Widget
from game.screens.saving import SaveScreen
from game.session.cohort.gathering import Gathering, NothingToGather, gather
from game.session.consent import RESEARCH
from game.store import Store, StoreError
from game.words import _


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that can be taken out: what it is called, what it is, how it is written.

    ``write`` gets the folder and whether names go along, and gives the path or raises;
    ``names`` is said beside the switch for people's names, without it nobody is asked. What
    ``opens`` can be looked at in the browser at once. ``asks`` gives what else is asked, and is
    told whom to call when an answer changes.
    """

    label: str
    words: str
    write: Callable[[Path, bool], Path]
    names: str = ""
    opens: bool = False
    asks: Callable[[Callable[[], object]], list[Widget]] | None = None


class TakeOutScreen(SaveScreen):
    """Asks which of several kinds, and into which folder."""

    def __init__(self, heading: str, kinds: Sequence[Kind]):
        super().__init__(heading, _("Choose what to take along."), self._write)
        self.kinds = tuple(kinds)
        self._choose(self.kinds[0].label)

    def fields(self) -> list[Widget]:
        labels = [each.label for each in self.kinds]
        found: list[Widget] = [
            Chips(labels, self._choose, chosen=(self.kind.label,), key="kinds"),
            Text(self.kind.words),
        ]
        if self.kind.names:
            found.append(
                Toggle(_("With people's names"), self.with_names, self._set_names, key="names",
                       note=self.kind.names)
            )  # fmt: skip
        if self.kind.asks:
            found += self.kind.asks(self.changed)
        return found

    def _choose(self, label: str) -> None:
        self.kind = next(each for each in self.kinds if each.label == label)
        self.opens = self.kind.opens
        self.changed()

    def _write(self, folder: Path, names: bool) -> Path:
        return self.kind.write(folder, names and bool(self.kind.names))


def save_talk(store: Store, play: str, title: str) -> TakeOutScreen:
    """One play that was talked about: as a play, as sheets to take home, as tables, as charts."""

    def gathered(names: bool) -> Gathering:
        try:
            return gather([(play, store.play_text(play, with_names=names))])
        except NothingToGather as reason:
            raise StoreError(reason.left_out[0].words) from None

    heading = _("Save as a file: {title}").format(title=title)
    whole = Kind(
        _("The play"),
        _("A small file with everything that was decided, said and answered in this play. Drop it on "
          "the title page of another machine to talk about it there."),
        lambda folder, names: store.export_play(play, folder, with_names=names),
        _("Otherwise they stay on this machine. What people wrote goes along."),
    )  # fmt: skip
    kinds = [whole, _take_home(gathered), _tables(gathered), _charts(gathered)]
    return TakeOutScreen(heading, kinds)


def save_room(gathering: Gathering, title: str) -> TakeOutScreen:
    """A room: its report, the course report, sheets to take home, tables, charts."""

    def gathered(_names: bool) -> Gathering:
        return gathering

    report = Kind(
        _("Report"),
        _("The figures of this room with questions, as a page to open and print. Approved words are "
          "in it, and no names unless you ask for them."),
        _writer(gathered, "report"), _("Otherwise tables have their letters alone."), True,
    )  # fmt: skip
    course = Kind(
        _("Course report"),
        _("One page for the course: numbers, minutes, the aims met, with what they serve in a curriculum "
          "where the author says so, and the anonymous evaluation. Nobody's results are in it."),
        _writer(gathered, "course-report"), opens=True,
    )  # fmt: skip
    kinds = [report, course, _take_home(gathered), _tables(gathered), _charts(gathered)]
    if gathering.purpose == RESEARCH:
        kinds.append(_research(gathering))
    return TakeOutScreen(_("Take out of this room: {title}").format(title=title), kinds)


Gathered = Callable[[bool], Gathering]
"""Gives the room, with people's names or without them."""


def _take_home(gathered: Gathered) -> Kind:
    words = _(
        "A page to print for each side: the deal, both briefs, the ideas behind it, and what it wrote "
        "down for Monday."
    )
    return Kind(
        _("To take home"),
        words,
        _writer(gathered, "take-home"),
        _("Otherwise each sheet says its table and side."),
    )


def _tables(gathered: Gathered) -> Kind:
    words = _(
        "Decisions, offers and scores as tables for a spreadsheet, with a page that says what the "
        "columns mean. No names and nothing that was typed."
    )
    return Kind(_("Tables (CSV)"), words, _writer(gathered, "csv"))


def _charts(gathered: Gathered) -> Kind:
    words = _("Every chart as a picture, for slides or a poster.")
    return Kind(_("Charts"), words, _writer(gathered, "charts"))


def _research(gathering: Gathering) -> Kind:
    # Imported here: few rooms are for research.
    from game.screens.research import Research

    words = _(
        "One table for a study, under new numbers, without names, words or dates: only tables where "
        "everybody said yes, each alone. With the information sheet. Ask the ethics committee first."
    )
    asked = Research(gathering)
    write = _writer(lambda _names: asked.room, "research")
    return Kind(_("Research"), words, write, asks=asked.fields)


def save_run_sheet(gathering: Gathering, make: Callable[[], str]) -> SaveScreen:
    """The run-sheet of a room's debrief, as a page to print."""

    def write(folder: Path, _names: bool) -> Path:
        # Imported here: seldom needed.
        from game.export.room.making import free_name, write_files
        from game.export.room.wishes import stem

        folder.mkdir(parents=True, exist_ok=True)
        name = free_name(folder, f"{stem(gathering)}-run-sheet.html")
        (path,) = write_files(folder, {name: make().encode("utf-8")})
        return path

    words = _(
        "A page to print: the plan with its minutes, every page with its questions, and the keys."
    )
    heading = _("Save a run-sheet: {title}").format(title=gathering.scenario.title)
    return SaveScreen(heading, words, write, opens=True)


def _writer(gathered: Gathered, what: str) -> Callable[[Path, bool], Path]:
    def write(folder: Path, names: bool) -> Path:
        # Imported here: seldom needed.
        from game.export.room.making import export_room
        from game.export.room.wishes import Wishes
        from game.screens.picture import png

        room = gathered(names)
        # The map to a curriculum stands there where the author made one.
        wishes = Wishes(names, words=True, gmc=bool(room.scenario.outcomes), picture=png)
        paths = export_room(room, what, folder, wishes)
        return paths[0] if len(paths) == 1 else paths[0].parent

    return write
