"""Where plays live: one file in the data folder, one writing connection, one claim a play."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Self

from game.session.cleaning import clean_line
from game.session.entries import Entry, Header
from game.store import claims, copying, database, erasing, mending, noted, rows
from game.store.claims import Claim
from game.store.errors import (
    BeingPlayedElsewhere,
    NoSuchPlay,
    StoreDamaged,
    StoreError,
    StoreGone,
    speaking_of,
)
from game.store.play_row import SHORTEST_ID, PlayRow, shorts
from game.words import _

_PLAY_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


class PlayLog:
    """The end of one play, to which this window alone may add."""

    def __init__(self, store: Store, play: str, claim: Claim):
        self._store, self.play, self._claim = store, play, claim
        self._open = True

    def append(self, entry: Entry) -> None:
        """Keep an entry: on disk when this returns, not kept when it raises StoreError."""
        if not self._open:
            raise BeingPlayedElsewhere(
                _("This play was opened again elsewhere in this window. Go on with it there.")
            )
        self._store.append(self.play, entry)

    def close(self) -> None:
        """Let another window take the play up."""
        self._open = False
        self._store.release(self.play, self._claim)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        self.close()


class Store:
    """The plays in a folder. It is opened by being made, and stays open until `close`.

    ``notice`` is a sentence for the player when the file had to be mended, else empty.
    It may be used from several threads, one call at a time.
    """

    def __init__(self, folder: Path, *, wait: float = database.WAIT):
        self.folder = Path(folder).resolve()
        self.path = self.folder / database.FILE
        self.notice = ""
        self._wait = wait
        self._turn = threading.RLock()
        self._logs: dict[str, PlayLog] = {}
        try:
            self._db = database.connect(self.path, wait)
        except StoreDamaged:
            self._db, self.notice = mending.mend(self.path, wait)
        try:
            with speaking_of(self.path):
                self._file = self.path.stat()
            erasing.finish(self._db, self.path)
            noted.sweep(self.folder)
        except BaseException:
            self._db.close()
            raise

    def close(self) -> None:
        """Let go of every play and of the file."""
        with self._turn:
            for log in list(self._logs.values()):
                log.close()
            self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        self.close()

    # --- one play ---------------------------------------------------------------

    def create(self, header: Header, entries: Sequence[Entry] = ()) -> None:
        """Keep a new play, with the entries it starts from when it is a branch."""
        if not _PLAY_ID.fullmatch(header.play):
            raise ValueError(f"{header.play!r} cannot be the id of a play")
        title = copying.title_of(header)
        with self._writing() as db:
            if _is_there(db, header.play):
                raise StoreError(
                    _("There is a play {play} already; nothing was changed.").format(
                        play=header.play
                    )
                )
            rows.insert_play(db, header, title, _now())
            if entries:
                rows.insert_entries(db, header.play, entries, _now())

    def load(self, play: str) -> tuple[Header, list[Entry]]:
        """The header and entries of a play, at one moment."""
        with self._reading() as db:
            return rows.read_header(db, play), rows.read_entries(db, play)

    def look_up(self, play: str) -> tuple[Header, list[Entry]] | None:
        """The same where a play may be gone: None when it was erased or is damaged."""
        try:
            return self.load(play)
        except StoreError:
            return None

    def log(self, play: str) -> PlayLog:
        """Claim a play to go on with it; BeingPlayedElsewhere when another window has it."""
        with self._turn:
            with self._reading() as db:
                rows.next_turn(db, play)
            if play in self._logs:
                self._logs[play].close()
            self._logs[play] = log = PlayLog(self, play, self._claimed(play))
            return log

    def append(self, play: str, entry: Entry) -> None:
        """Add an entry that is on disk when this returns. The insert is the lock."""
        self._check_still_there()
        with self._writing() as db:
            if entry.turn != rows.next_turn(db, play):
                raise _elsewhere(play)
            rows.insert_entries(db, play, [entry], _now())

    def release(self, play: str, claim: Claim) -> None:
        """Give up a claim on a play."""
        with self._turn:
            claim.release()
            if play in self._logs and self._logs[play]._claim is claim:
                del self._logs[play]

    # --- all plays --------------------------------------------------------------

    def list(self) -> list[PlayRow]:
        """Every play: unfinished ones first, the latest first among each."""
        with self._reading() as db:
            found = db.execute(
                "SELECT play, title, header, phase, updated, coalesce(until, '') FROM plays"
                " LEFT JOIN kept USING (play) ORDER BY updated DESC, plays.rowid DESC"
            ).fetchall()
        ids = shorts([row[0] for row in found])
        listed = [self._row(ids, *row) for row in found]
        return sorted(listed, key=lambda row: row.ended)

    def resolve(self, text: str) -> str:
        """The id of the one play that begins with ``text``; NoSuchPlay says what else there is."""
        sought = text.strip().lower()
        with self._reading() as db:
            if sought and _is_there(db, sought):
                return sought
            found = [
                play
                for (play,) in db.execute(
                    "SELECT play FROM plays WHERE substr(play, 1, ?) = ? ORDER BY play",
                    (len(sought), sought),
                )
            ]
        if len(found) == 1 and sought:
            return found[0]
        if not found or not sought:
            raise rows.missing(clean_line(text, 64))
        some = ", ".join(play[: len(sought) + 4] for play in found[:5])
        raise NoSuchPlay(
            _("{n} plays begin with {text}: {some}. Give more of the one you mean.").format(
                n=len(found), text=sought, some=some + (", …" if len(found) > 5 else "")
            )
        )

    def backup(self, path: Path) -> Path:
        """Copy the whole store to a new file, or into a folder, even while plays go on."""
        with self._reading() as db:
            return copying.backup(db, Path(path))

    # --- erasing ----------------------------------------------------------------

    def erase_play(self, play: str) -> erasing.Erased:
        """Erase a play so that nothing of it can be found in the store's files."""
        with self._turn, self._holding([play]):
            with self._writing() as db:
                erased = erasing.erase_play(db, play)
            noted.forget_plays(self.folder, [play])
            erasing.wipe(self._db, self.path)
            return erasing.with_notes(erased, self.folder)

    def erase_plays(self, plays: Sequence[str]) -> erasing.Erased:
        """Erase several plays at once. None that is being played: it is left, and that is said."""
        with self._turn, ExitStack() as held:
            free, left = [], []
            for play in plays:
                try:
                    held.enter_context(self._holding([play]))
                    free.append(play)
                except StoreError as reason:
                    left.append(str(reason))
            with self._writing() as db:
                erased = erasing.erase_plays(db, free)
            noted.forget_plays(self.folder, free)
            if erased.plays:
                erasing.wipe(self._db, self.path)
                erased = erasing.with_notes(erased, self.folder)
            return replace(erased, notes=(*left, *erased.notes))

    def keep_until(self, plays: Sequence[str], day: date) -> None:
        """Put off to a new day what was promised of these plays; their headers never change."""
        with self._writing() as db:
            for play in plays:
                if _is_there(db, play):
                    db.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (play, day.isoformat()))

    def people_at(self, play: str) -> tuple[str, ...]:
        """The names of those who sit at a play's table, as far as they were not erased."""
        with self._reading() as db:
            return rows.names_at(db, play)

    def erase_person(self, who: str) -> erasing.Erased:
        """Erase a person, by id or by name, from every play; the plays stay playable.

        With the name go the words of the side they sat on and of the table as a whole, for
        nobody can tell whose they are, and mentions of the name in what others wrote.
        """
        with self._turn:
            with self._reading() as db:
                people = erasing.people_called(db, who)
                plays = erasing.plays_of(db, people)
            with self._holding(plays):
                with self._writing() as db:
                    erased = erasing.erase_people(db, people)
                erasing.wipe(self._db, self.path)
                return erasing.with_notes(erased, self.folder)

    # --- plays from and to other machines -----------------------------------------

    def import_play(self, text: str) -> str:
        """Take in a play from the text of a ``.play`` file; its id here, or PlayRefused.

        A play that is here already, even if it has gone on since, stays as it is; another that
        only claims its id gets one of its own.
        """
        header, entries = copying.received(text)
        with self._turn:
            for play in dict.fromkeys((header.play, copying.id_by_content(header, entries))):
                if not _PLAY_ID.fullmatch(play):
                    continue
                kept = copying.under_id(header, play)
                try:
                    if copying.has_grown_from(self.load(play), (kept, entries)):
                        return play
                except NoSuchPlay:
                    self.create(kept, entries)
                    return play
        raise StoreError(_("Another play has this one's id. Nothing was changed."))

    def export_play(self, play: str, where: Path, *, with_names: bool = False) -> Path:
        """Write a play to a ``.play`` file in a folder, or to a path that ends in ``.play``.

        Names stay on this machine unless ``with_names``; what people wrote goes along.
        """
        header, entries = self.load(play)
        return copying.export(header, entries, Path(where), with_names=with_names)

    def play_text(self, play: str, *, with_names: bool = False) -> str:
        """The text that the play's ``.play`` file would have; names stay out of it as there."""
        return copying.text_of(*self.load(play), with_names=with_names)

    # --- within -----------------------------------------------------------------

    def _row(
        self, ids, play: str, title: str, header: str, phase: str, updated: str, kept: str
    ) -> PlayRow:
        values = rows.header_values(header)
        return PlayRow(
            play=play,
            short=ids[play],
            title=title,
            phase=phase,
            updated=updated,
            kept_until=kept,
            being_played=play not in self._logs and claims.is_held(self.folder, play),
            **(values | {"created": values["created"] or updated}),
        )

    def _claimed(self, play: str) -> Claim:
        with speaking_of(self.path):
            claim = claims.take(self.folder, play)
        if claim is None:
            raise _elsewhere(play)
        return claim

    @contextmanager
    def _holding(self, plays: Sequence[str]) -> Iterator[None]:
        """Claim plays while something is done to them; none may be open in any window."""
        held: list[Claim] = []
        try:
            for play in plays:
                if play in self._logs:
                    raise StoreError(
                        _(
                            "The play {play} is open in this window. Leave it first; "
                            "nothing was erased."
                        ).format(play=play[:SHORTEST_ID])
                    )
                held.append(self._claimed(play))
            yield
        finally:
            for claim in held:
                claim.release()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._turn, database.writing(self._db, self.path):
            yield self._db

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._turn, speaking_of(self.path):
            yield self._db

    def _check_still_there(self) -> None:
        """Refuse to write into a file that was moved or deleted: it would be lost in silence."""
        with speaking_of(self.path):
            if self.path.exists():
                here = self.path.stat()
                if (here.st_ino, here.st_dev) == (self._file.st_ino, self._file.st_dev):
                    return
        raise StoreGone(
            _(
                "The file of plays was moved or deleted while it was open, so nothing was kept: "
                "{path}. Put it back, then start the program again."
            ).format(path=self.path)
        )


def _is_there(db: sqlite3.Connection, play: str) -> bool:
    return db.execute("SELECT 1 FROM plays WHERE play = ?", (play,)).fetchone() is not None


def _elsewhere(play: str) -> BeingPlayedElsewhere:
    return BeingPlayedElsewhere(
        _(
            "This play ({play}) is being played in another window. Go on there, or close that "
            "window first."
        ).format(play=play[:SHORTEST_ID])
    )


def _now() -> str:
    return datetime.now().isoformat(timespec="seconds")
