"""Gathers the plays of a room: which count, which are left out and why, and who is table A."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from game.content.identity import rules_hash, text_hash
from game.content.nodes import uncollected
from game.core.scenario import Scenario, shorten
from game.session.cleaning import clean_line
from game.session.cohort.codes import code_of, encode
from game.session.cohort.folding import Folded, Paths
from game.session.cohort.reading import Reader, Rows
from game.session.cohort.signs import letter, place_of, sign
from game.session.cohort.tables import RoomTable
from game.session.cohort.versions import Version, compare
from game.session.consent import refuses
from game.session.entries import EntryKind, Header, PlayTextError, Workshop
from game.session.opening import CannotReopen, scenario_of
from game.session.record import RecordError
from game.words import _

MOST_TABLES = 500


class Why(StrEnum):
    """Why a file does not count as a table."""

    DAMAGED = "damaged"
    DUPLICATE = "duplicate"
    BRANCH = "branch"
    OTHER_SCENARIO = "other scenario"
    OTHER_VERSION = "other version"
    TOO_MANY = "too many"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is not counted, with the reason in words, and the day its room promised."""

    file: str
    why: Why
    words: str
    erase_on: str = ""


@dataclass(frozen=True)
class Gathering:
    """The tables of a room, in the order of their letters, and what the facilitator allows.

    ``versions`` are all versions met, the one shown first. ``agreed`` are keys of tables that
    let their story be told, ``approved`` the marks of typed words that may be shown. ``refused``
    are the plays in any copy of which somebody said no to the study, ``on_paper`` the tables that
    said yes on paper, by the facilitator's word, ``taken_out`` those that the facilitator leaves
    out of it. ``whole`` is the scenario, ``scenario`` the cut of it that these tables played.
    """

    whole: Scenario
    scenario: Scenario
    tables: tuple[RoomTable, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    versions: tuple[Version, ...] = ()
    purpose: str = "teaching"
    names: bool = False
    agreed: frozenset[str] = frozenset()
    approved: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    on_paper: frozenset[str] = frozenset()
    taken_out: frozenset[str] = frozenset()
    support: str = ""
    minutes: int = 0

    @property
    def ended(self) -> tuple[RoomTable, ...]:
        """The tables whose story came to an end."""
        return tuple(table for table in self.tables if table.ended)

    @property
    def unfinished(self) -> tuple[RoomTable, ...]:
        """The tables that stopped before the end."""
        return tuple(table for table in self.tables if not table.ended)

    @property
    def by_role(self) -> bool:
        """Whether there are tables enough to speak of doctors and managers apart."""
        return len(self.tables) >= LEAST_BY_ROLE

    def table(self, letter: str) -> RoomTable:
        """The table of a letter; KeyError when there is none."""
        for table in self.tables:
            if table.letter == letter.strip().upper():
                return table
        raise KeyError(letter)


LEAST_BY_ROLE = 5
"""From how many tables up results are shown by role; with fewer, two people would be meant."""


class NothingToGather(ValueError):
    """No play counts; ``left_out`` says why not."""

    def __init__(self, left_out: tuple[LeftOut, ...]):
        super().__init__(_("none of these files is a play that counts"))
        self.left_out = left_out


@dataclass(frozen=True, eq=False)
class _Built:
    whole: Scenario
    scenario: Scenario
    rules: str
    text_hash: str
    paths: Paths


@dataclass(frozen=True, eq=False)
class _Play:
    file: str
    header: Header
    rows: Rows
    folded: Folded
    built: _Built

    @property
    def scenario(self) -> Scenario:
        return self.built.scenario

    @property
    def whole(self) -> Scenario:
        return self.built.whole

    @property
    def version(self) -> tuple[str, str, str]:
        return self.header.scenario_id, self.built.rules, self.header.cut

    @property
    def rank(self) -> tuple[str, str, str]:
        """What puts the tables in order, whatever order the files came in."""
        return self.header.created, self.header.play, self.file


def gather(
    files: Iterable[tuple[str, str]],
    *,
    to: Gathering | None = None,
    version: tuple[str, str, str] | None = None,
) -> Gathering:
    """The gathering of these plays, each a file's name and its text; never raises for a bad one.

    With ``to`` they join a gathering, whose tables keep their letters. Otherwise the version
    that most plays have is shown, or the ``version`` asked for (``Version.key``). NothingToGather
    when no play counts.
    """
    return gather_all(files, (), to=to, version=version)


def gather_all(
    files: Iterable[tuple[str, str]],
    unread: Iterable[tuple[str, str]],
    *,
    to: Gathering | None = None,
    version: tuple[str, str, str] | None = None,
) -> Gathering:
    """The same where some files could not be read at all: each a name and the reason."""
    with uncollected():  # all that is read stays, and looking for litter takes a third of it
        plays, left = _Desk().read(files)
        gc.freeze()
        gc.unfreeze()  # all of it is old now, so that it is not looked through as if it were new
    left += [LeftOut(file, Why.DAMAGED, words) for file, words in unread]
    key = version or (_key(to) if to else _commonest(plays))
    ours = sorted((play for play in plays if play.version == key), key=lambda p: p.rank)
    left += [_other(play, key) for play in plays if play.version != key]
    counted, twice = _once(ours, {table.key for table in to.tables} if to else set())
    left += twice
    if to is None and not counted:
        raise NothingToGather(_in_order(left))
    room = to.tables if to else ()
    most = max(MOST_TABLES - len(room), 0)
    left += [
        LeftOut(play.file, Why.TOO_MANY,
                _("not counted: a room has at most {n} tables").format(n=MOST_TABLES), _day(play.header))
        for play in counted[most:]
    ]  # fmt: skip
    tables = _lettered(room, counted[:most])
    refused = frozenset(play.header.play for play in plays if _said_no(play.rows))
    if to is not None:
        more = compare([(p.version, p.built.text_hash, p.scenario) for p in plays], key)
        known = {each.key for each in to.versions}
        added = tuple(each for each in more if each.key not in known)
        return replace(
            to, tables=tables, left_out=(*to.left_out, *_in_order(left)),
            versions=(*to.versions, *added), refused=to.refused | refused,
        )  # fmt: skip
    versions = compare([(p.version, p.built.text_hash, p.scenario) for p in plays], key)
    first = counted[0]
    found = Gathering(
        first.whole, first.scenario, tables, _in_order(left), versions, refused=refused
    )
    return _of_room(found, [play.header for play in counted])


def begin_gathering(whole: Scenario, cut: str = "", room: Workshop | None = None) -> Gathering:
    """An empty gathering of a scenario, to which plays and typed codes are added."""
    gathering = Gathering(whole, shorten(whole, cut) if cut else whole)
    return _in_room(gathering, room) if room else gathering


class _Desk:
    """Reads and folds plays, each scenario built once."""

    def __init__(self) -> None:
        self.reader = Reader()
        self.built: dict[tuple[str, str, str, str], _Built] = {}

    def read(self, files: Iterable[tuple[str, str]]) -> tuple[list[_Play], list[LeftOut]]:
        plays: list[_Play] = []
        left: list[LeftOut] = []
        for file, text in files:
            try:
                header, rows = self.reader.read(text)
                built = self._build(header)
                folded = built.paths.fold(header, rows)
            except (PlayTextError, CannotReopen, RecordError) as reason:
                left.append(LeftOut(file, Why.DAMAGED, clean_line(str(reason), 300)))
                continue
            if header.parent:
                words = _("not counted: a branch, played for “what if”")
                left.append(LeftOut(file, Why.BRANCH, words, _day(header)))
            else:
                plays.append(_Play(file, header, rows, folded, built))
        return plays, left

    def _build(self, header: Header) -> _Built:
        words = header.translation.language if header.translation else ""
        key = header.scenario_id, header.cut, header.scenario_text, words
        if key not in self.built:
            scenario = scenario_of(header)
            whole = scenario_of(replace(header, cut="")) if header.cut else scenario
            hash_ = text_hash(header.scenario_text)
            self.built[key] = _Built(whole, scenario, rules_hash(whole), hash_, Paths(scenario))
        return self.built[key]


def _key(gathering: Gathering) -> tuple[str, str, str]:
    return gathering.whole.id, rules_hash(gathering.whole), gathering.scenario.cut


def _commonest(plays: list[_Play]) -> tuple[str, str, str]:
    counts = Counter(play.version for play in plays)
    return min(counts, key=lambda key: (-counts[key], key), default=("", "", ""))


def _other(play: _Play, key: tuple[str, str, str]) -> LeftOut:
    if play.header.scenario_id != key[0]:
        words = _("not counted: a play of another scenario, {id}")
        words = words.format(id=play.header.scenario_id)
        return LeftOut(play.file, Why.OTHER_SCENARIO, words, _day(play.header))
    if play.built.rules != key[1]:
        words = _("not counted: played with other rules of this scenario")
    else:
        words = _("not counted: played in another cut ({cut})").format(
            cut=play.header.cut or _("full")
        )
    return LeftOut(play.file, Why.OTHER_VERSION, words, _day(play.header))


def _once(plays: list[_Play], known: set[str]) -> tuple[list[_Play], list[LeftOut]]:
    """Each play once: of the same play the copy that goes furthest."""
    by_id: dict[str, _Play] = {}
    left = []
    named = Counter(play.file for play in plays)
    for play in sorted(
        plays, key=lambda p: (-len(p.rows), p.file, _last(p) if named[p.file] > 1 else "")
    ):
        if play.header.play in by_id or play.header.play in known:
            left.append(_twice(play, by_id.get(play.header.play)))
        else:
            by_id[play.header.play] = play
    alike: dict[tuple[int, int, object], list[_Play]] = {}
    kept = []
    for play in sorted(by_id.values(), key=lambda p: p.rank):
        near = alike.setdefault((len(play.rows), play.folded.ms, play.folded.state), [])
        same = next((other for other in near if len(play.rows) and other.rows == play.rows), None)
        if same:
            left.append(_twice(play, same))
        else:
            near.append(play)
            kept.append(play)
    return kept, left


def _last(play: _Play) -> str:
    """What tells two files of the same name and length apart."""
    return repr(list(play.rows)[-1:])


def _twice(play: _Play, other: _Play | None) -> LeftOut:
    words = _("this play is counted already")
    if other is not None:
        words = _("the same play as {file}, counted once").format(file=other.file)
    return LeftOut(play.file, Why.DUPLICATE, words, _day(play.header))


def _said_no(rows: Rows) -> bool:
    return any(kind is EntryKind.CONSENT and refuses(body) for kind, _seat, body in rows.facts)


def _day(header: Header) -> str:
    return header.room.erase_on if header.room else ""


def _lettered(room: tuple[RoomTable, ...], plays: list[_Play]) -> tuple[RoomTable, ...]:
    """The tables with the next free letters, in their order.

    A play whose code had been typed takes the place of the typed table.
    """
    kept = {table.letter: table for table in room}
    typed = {table.key: table.letter for table in room if table.typed}
    free = iter(n for n in range(len(room) + len(plays)) if letter(n) not in kept)
    for play in plays:
        known = typed.pop(_code_key(play), "") if typed else ""
        mark = kept[known].sign if known else sign(next(free))
        kept[mark.letter] = RoomTable(
            play.header.play, mark, play.file, play.header, play.scenario, play.folded
        )
    return tuple(sorted(kept.values(), key=lambda table: place_of(table.letter)))


def _code_key(play: _Play) -> str:
    code = code_of(play.scenario, play.folded.state, play.header.play)
    return encode(play.whole, code) if code else ""


def _in_order(left: list[LeftOut]) -> tuple[LeftOut, ...]:
    return tuple(sorted(left, key=lambda each: (each.file, each.why, each.words)))


def _of_room(gathering: Gathering, headers: list[Header]) -> Gathering:
    """The gathering with what the room of most plays was prepared for."""
    rooms = Counter(header.room for header in headers if header.room)
    first = min(rooms, key=lambda room: (-rooms[room], room.id), default=None)
    return _in_room(gathering, first) if first else gathering


def _in_room(gathering: Gathering, room: Workshop) -> Gathering:
    return replace(gathering, purpose=room.purpose, support=room.support, minutes=room.minutes)
