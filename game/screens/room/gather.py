"""Gathers a room: plays from files, folders and typed codes; says what counts, what does not, and why."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from game.content.nodes import set_aside, take_back
from game.figures.shapes import Figure
from game.figures.table_signs import ROW, signed, width
from game.screens.kit import (
    Backdrop,
    Button,
    Chart,
    Column,
    Entry,
    Grid,
    Page,
    Panel,
    Row,
    Screen,
    Sized,
    Slider,
    Split,
    Text,
    Toggle,
    Widget,
)
from game.screens.room import beside, taking_in
from game.screens.room.kept import Keeper, onto_talk
from game.screens.room.presenter_page import source
from game.screens.room.preview import PreviewScreen
from game.screens.room.screen import RoomScreen
from game.screens.room.sticks import folders_of_plays
from game.screens.room.talk import MINUTES, RoomTalk
from game.session.cohort import privacy
from game.session.cohort.gathering import Gathering
from game.session.cohort.pacing import LEAST, MOST, propose
from game.session.cohort.tables import RoomTable
from game.words import _, ngettext

LEAST_TABLES = 2
SHOWN = 24
"""Tables that the list names; more are a number."""

LONGEST_PATH = 1_000
TOGETHER = 0.2
"""Seconds to wait for more files of the same drop."""


class GatherScreen(Screen):
    """Who is in the room: before anything is projected."""

    def __init__(self, gathering: Gathering | None = None):
        super().__init__()
        self.taken = taking_in.Taken(gathering)
        self.path, self.code, self.wrong = "", "", ""
        self.minutes = (gathering.minutes if gathering else 0) or MINUTES
        self.talk: RoomTalk | None = None
        self.dropped: list[Path] = []
        self.reading = False
        self.keeper = Keeper()
        self.files_named = False
        self.folders: tuple[tuple[Path, int], ...] | None = None

    @property
    def title(self) -> str:
        return _("Debrief a room")

    @property
    def help_text(self) -> str:
        return _(
            "Drop .play files or a folder on this window, or type the codes that tables were shown."
        )

    @property
    def gathering(self) -> Gathering | None:
        """The room so far."""
        return self.taken.gathering

    # Building.
    def build(self) -> Widget:
        head = Column(
            Text(_("Debrief a room"), "title"),
            Text(
                _("Gather the plays of all tables. Drop files or a folder anywhere on this window.")
            ),
            gap="none",
        )
        body = Split(
            Column(*self._who(), gap="m"),
            Column(*self._ways_in(), *self._choices(), gap="l"),
            shares=(1.35, 1), least=16, gap="xl",
        )  # fmt: skip
        return Backdrop(Page(body, head=head, foot=self._foot(), measure=62))

    def _foot(self) -> Widget:
        n = len(self.gathering.tables) if self.gathering else 0
        words = _("Go on with the debrief") if self.keeper.begun else _("Begin the debrief")
        begin = Button(
            words, self.begin, look="primary", sign="next", sign_after=True,
            key="begin", shut="" if n >= LEAST_TABLES else _("With two tables or more"),
        )  # fmt: skip
        begin.autofocus = n >= LEAST_TABLES
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        return Row(back, begin, justify="between")

    def _who(self) -> list[Widget]:
        room = self.gathering
        if room is None or not room.tables:
            return [
                Text(room.scenario.title, "lead") if room else None,
                Text(_("Nobody is here yet."), "heading"),
                Text(_("On each table's laptop, the last page saves its play as a file. Bring the files on a memory stick, or type the code that the last page shows.")),
                *self._typed_last(),
                *(beside.versions(room, self.take_version) if room else ()),
                *beside.left_out(self.taken.left_out, self.files_named),
            ]  # fmt: skip
        n = len(room.tables)
        count = ngettext("{n} table", "{n} tables", n).format(n=n)
        parts: list[Widget] = [Text(f"{room.scenario.title}: {count}", "heading")]
        if out := len(self.taken.left_out):
            words = ngettext(
                "{n} file does not count; see below.", "{n} files do not count; see below.", out
            )
            parts.append(Text(words.format(n=out), colour="bad"))
        cells = [self._table(table) for table in room.tables[:SHOWN]]
        named = self.files_named or room.names
        parts += self._here_before()
        parts.append(Grid(*cells, least=15 if named else 8, most=2 if named else 4, gap="s"))
        if room.unfinished:
            letters = ", ".join(table.letter for table in room.unfinished)
            parts.append(Text(_("Stopped before the end: {letters}").format(letters=letters)))
        if n > SHOWN:
            parts.append(Text(_("and {n} more").format(n=n - SHOWN)))
        return [
            *parts,
            *beside.versions(room, self.take_version),
            *beside.promised(room, self.files_named),
            *beside.left_out(self.taken.left_out, self.files_named),
        ]

    def _here_before(self) -> list[Widget]:
        if not self.keeper.begun:
            return []
        words = _(
            "You led this room before ({when}). Where you stood and what you noted is there again."
        )
        anew = Button(_("Begin anew …"), self.begin_anew, look="quiet", key="anew")
        said = Text(words.format(when=self.keeper.when), grow=1)
        return [Panel(Row(said, anew, gap="s"), "accent", across="m", down="s")]

    def _typed_last(self) -> list[Widget]:
        n = len(self.keeper.typed_last())
        if not n:
            return []
        words = ngettext("{n} code was typed here last.", "{n} codes were typed here last.", n)
        take = Button(_("Take them again"), self.take_codes, look="quiet", key="codes:again")
        row = Row(Text(words.format(n=n), grow=1), take, gap="s")
        return [Panel(row, "accent", across="m", down="s")]

    def _table(self, table: RoomTable) -> Widget:
        words = "" if table.file and not self.files_named else source(table)
        if self.gathering.names:
            words = privacy.called(self.gathering, table)
        sign = Figure(
            _("Table {letter}").format(letter=table.letter), width(table.sign), ROW,
            tuple(signed(0, ROW / 2, table.sign)), table.sign.shape,
        )  # fmt: skip
        chart = Sized(Chart(lambda _width: sign), width=width(table.sign) / 20 + 0.4)
        return Row(chart, Text(words, "small", colour="ink", grow=1), wrap=False, gap="s")

    def _ways_in(self) -> list[Widget]:
        path = Entry(self.path, self._type_path, key="path", label=_("A file or a folder"),
                     hint=_("Type or paste its path"), limit=LONGEST_PATH, on_enter=self.add_typed)  # fmt: skip
        code = Entry(self.code, self._type_code, key="code", label=_("A table's code"),
                     hint=_("As the last page shows it"), limit=80, on_enter=self.add_code)  # fmt: skip
        add = Button(_("Add"), self.add_typed, sign="plus", key="add:path",
                     shut_quietly=not self.path.strip())  # fmt: skip
        type_ = Button(_("Add"), self.add_code, sign="plus", key="add:code",
                       shut_quietly=not self.code.strip())  # fmt: skip
        wrong = Panel(Text(self.wrong), "bad", across="m", down="s") if self.wrong else None
        return [
            Column(path, Row(add, justify="right"), *self._found_here(), gap="s"),
            Column(code, wrong, Row(type_, justify="right"), gap="s"),
        ]

    def _found_here(self) -> list[Widget]:
        """A button for each folder of this machine that plays lie in, so that nobody has to know a path."""
        if self.gathering and self.gathering.tables:
            return []
        return [
            Button(folder.name or str(folder), partial(self.add, [folder]), key=f"folder:{folder}",
                   sign="sheet", second=ngettext("{n} play", "{n} plays", n).format(n=n))
            for folder, n in self.folders or ()
        ]  # fmt: skip

    def _choices(self) -> list[Widget]:
        room = self.gathering
        if room is None or not room.tables:
            return []
        typed = privacy.typed_words(room)
        read = Button(
            _("Read what was typed"), self.read, sign="eye", key="read",
            second=ngettext("{n} line; none is shown unread", "{n} lines; none is shown unread", len(typed)).format(n=len(typed)),
        )  # fmt: skip
        minutes = Slider(
            self.minutes, LEAST, MOST, self._set_minutes, step=5, label=_("Minutes for the debrief"),
            show=lambda n: _("{n} min").format(n=round(n)), key="minutes",
        )  # fmt: skip
        names = Toggle(_("Show names"), room.names, self._names, key="names",
                       note=_("Off: tables are letters and shapes"))  # fmt: skip
        files = Toggle(_("Show file names"), self.files_named, self._name_files, key="files",
                       note=_("They may be people's. The room sees this screen."))  # fmt: skip
        return [minutes, Column(files, names, read if typed else None, gap="s")]

    # Acting.
    def _type_path(self, text: str) -> None:
        self.path = text

    def _type_code(self, text: str) -> None:
        self.code, self.wrong = text, ""

    def _set_minutes(self, minutes: float) -> None:
        self.minutes = round(minutes)

    def _name_files(self, on: bool) -> None:
        self.files_named = on

    def _names(self, on: bool) -> None:
        self.allow(privacy.show_names(self.gathering, on))

    def allow(self, gathering: Gathering) -> None:
        self.taken.gathering = gathering

    def on_drop(self, path: str) -> None:
        # The system tells of every file by itself; together they get their letters in one order.
        if not self.dropped:
            self.app.after(TOGETHER, self._take_dropped)
        self.dropped.append(Path(path))

    def _take_dropped(self) -> None:
        if self.reading:
            self.app.after(TOGETHER, self._take_dropped)
            return
        paths, self.dropped = self.dropped, []
        self.add(paths)

    def add_typed(self) -> None:
        """Add what the path names."""
        if self.path.strip() and not self.reading:
            self.add([taking_in.typed_path(self.path)])

    def add(self, paths: list[Path]) -> None:
        """Read files and folders beside the window; what cannot be read is named."""
        self.reading = True
        self.app.work(partial(self.taken.read, paths), self._added, _("Reading the plays …"))

    def _added(self, refused: object) -> None:
        self.reading = False
        set_aside()
        if refused:
            self.tell(_("This cannot be added"), str(refused))
        else:
            self.path = ""
        self._find_kept()
        self.refresh()

    def _find_kept(self) -> None:
        """Give the room back what was noted about it before."""
        if self.gathering and self.gathering.tables:
            known = bool(self.keeper.kept)
            self.taken.gathering = self.keeper.back(self.gathering)
            if not known:
                self.minutes = self.keeper.minutes or self.minutes

    def _keep(self) -> None:
        if why := self.keeper.note(self.gathering):
            self.app.toast(_("What you note here cannot be kept: {why}").format(why=why))

    def begin_anew(self) -> None:
        """Ask before what was noted about this room is removed."""
        words = _(
            "Votes, minutes, what tables agreed to and which words may be shown: all of it is forgotten."
        )
        self.ask(_("Begin this debrief anew?"), words, yes=_("Forget it"), on_yes=self._forget)

    def _forget(self) -> None:
        self.keeper.forget()
        self.allow(replace(self.gathering, agreed=frozenset(), approved=frozenset()))

    def take_codes(self) -> None:
        """Take in the codes that were typed last."""
        for code in self.keeper.typed_last():
            self.wrong = self.taken.add_code(code) or self.wrong
        self._find_kept()

    def take_version(self, key: tuple[str, str, str]) -> None:
        """Debrief the plays of another version instead."""
        self.reading = True
        self.app.work(partial(self.taken.choose, key), self._added, _("Reading the plays …"))

    def add_code(self) -> None:
        """Add the table of a typed code."""
        if not self.code.strip():
            return
        self.wrong = self.taken.add_code(self.code)
        if not self.wrong:
            self.code = ""
            self._find_kept()
            self._keep()

    def read(self) -> None:
        """Read the typed words, before anybody else can; but not while the projector shows them."""
        words = _(
            "Whoever sees this screen sees all of them. Turn the projector off or away first."
        )
        self.ask(
            _("Read the typed words here?"), words, yes=_("Only I can see it"), on_yes=self._read
        )

    def _read(self) -> None:
        self.talk = RoomTalk(self.gathering, self.minutes)
        self.talk.keeper = self.keeper
        self.app.push(PreviewScreen(self.talk))

    def on_left(self) -> None:
        take_back()

    def on_shown(self) -> None:
        set_aside()
        if self.talk is not None:
            self.taken.gathering, self.talk = self.talk.gathering, None
            self._keep()
            self.minutes = self.keeper.minutes or self.minutes
        elif self.gathering is not None and not self.keeper.kept:
            self._find_kept()
        if self.folders is None:
            self.folders = ()
            self.app.work(folders_of_plays, self._folders_found, quietly=True)

    def _folders_found(self, found: tuple[tuple[Path, int], ...]) -> None:
        self.folders = found
        self.refresh()

    def begin(self) -> None:
        """Work out what the pages share, beside the window, then show the first one."""
        if self.reading:
            return
        self.reading = True
        self.talk = RoomTalk(self.gathering, self.minutes)
        self.talk.keeper = self.keeper
        if self.keeper.begun:
            onto_talk(self.keeper.kept["talk"], self.talk)
            if self.minutes != self.keeper.minutes:
                self.talk.plan = propose(self.minutes)
        words = _("Looking at everything that could have been …")
        self.app.work(self.talk.facts.work_out, self._begun, words)

    def _begun(self, _found: object) -> None:
        self.reading = False
        self.app.push(RoomScreen(self.talk))
