"""From what stands in one passage to its scenes: text, ways on, and notes on what was lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from game.content.twine.branches import (
    before,
    entry,
    is_else,
    jumps,
    links,
    only_links,
    splits,
    structural,
    tree,
    until_jump,
    with_else,
)
from game.content.twine.draft import Scene, Way
from game.content.twine.expressions import (
    Joined,
    Known,
    Not,
    Tree,
    Untold,
    guard,
    odds,
)
from game.content.twine.markup import paragraphs, plain, safe
from game.content.twine.story import (
    If,
    Jump,
    Link,
    Note,
    Passage,
    Piece,
    Place,
    Refused,
    Set,
    Show,
    Text,
)
from game.content.twine.telling import OWN, kept, never, speak, unset, without_lone_links
from game.content.twine.variables import Variables, show
from game.words import _

MOST_LEAVES = 6
"""So many forms of one passage are written out; with more, all texts are kept in one."""
LONGEST_TEXT = 15_000
KINDS = ("agreement", "impasse", "time_called", "other")
TURNS = ("doctor", "manager")

Offered = tuple[Link, str | None, Note | None]
"""A link with its condition, or with the note that it could not be kept."""


@dataclass
class Maker:
    """What has to be known to make scenes of any passage of a story."""

    form: str
    variables: Variables
    known: Known
    bases: Mapping[str, str]
    styled: list[Passage] = field(default_factory=list)
    entries: dict[str, tuple[Set, ...]] = field(default_factory=dict)
    """What is set on entering each passage; ``styled`` are those in which markup was taken off."""

    def scenes(self, passage: Passage, pieces: Sequence[Piece]) -> list[Scene]:
        """The scenes of a passage, the one that others lead to first."""
        return _Passage(self, passage).made(pieces)


class _Passage:
    """Makes the scenes of one passage."""

    def __init__(self, maker: Maker, passage: Passage) -> None:
        self.maker, self.passage = maker, passage
        self.base = maker.bases[passage.name]
        self.found: list[Scene] = []

    def made(self, pieces: Sequence[Piece]) -> list[Scene]:
        split = self._forms(pieces) <= MOST_LEAVES
        stops = self._parts if split else _never_parts
        self.maker.entries[self.passage.name] = entry(pieces, stops)
        self._page(tuple(pieces), (), split)
        first = self.found[0]
        for scene in self.found:
            scene.heading = safe(self.passage.name)
        if self.passage.tags:
            first.remarks.append(_("Tags in Twine: {tags}").format(tags=", ".join(self.passage.tags)))  # fmt: skip
        return self.found

    # --- one passage, several scenes ----------------------------------------------------

    def _forms(self, pieces: Sequence[Piece]) -> int:
        """In how many forms a passage can be met; past the limit they are not counted on."""
        forms = 1
        for piece in pieces:
            if isinstance(piece, If) and structural(piece):
                if not self._readable(piece):
                    continue
                inside = sum(self._forms(branch.pieces) for branch in piece.branches)
                forms *= inside + (not is_else(piece.branches[-1]))
                if forms > MOST_LEAVES:
                    break
        return forms

    def _readable(self, test: If) -> bool:
        """Whether scenes can tell all of its branches apart."""
        first, *others = test.branches
        if first.test is not None and odds(first.test):
            return not others or (len(others) == 1 and is_else(others[0]))
        for number, branch in enumerate(test.branches):
            if is_else(branch):
                return number == len(test.branches) - 1
            if branch.unread or self._guard(branch.test) is None:
                return False
        return True

    def _parts(self, piece: Piece) -> bool:
        """Whether a passage is divided into scenes at a piece."""
        return splits(piece) and self._readable(piece)

    def _why_kept(self, test: If) -> str:
        """Why the branches of a condition cannot be scenes."""
        for branch in test.branches:
            if branch.unread:
                return branch.unread
            try:
                if branch.test is not None and not odds(branch.test):
                    guard(branch.test, self.maker.known)
            except Untold as reason:
                return str(reason)
        return _("there are too many forms of this passage")

    def _guard(self, test: Tree) -> str | None:
        try:
            return guard(test, self.maker.known)
        except Untold:
            return None

    def _page(self, pieces: tuple[Piece, ...], carried: tuple[Piece, ...], split: bool) -> Scene:
        """A scene of these pieces; where text depends on a condition, with one for each form."""
        number = len(self.found) + 1
        scene = Scene(self.base if number == 1 else f"{self.base}__{number}")
        self.found.append(scene)
        at = next((n for n, p in enumerate(pieces) if split and self._parts(p)), -1)
        if at < 0:
            # What was carried here has its words on an earlier page: alone on a line, none are shown.
            alone = (part for piece in carried for part in (piece, Text("\n")))
            self._leaf(scene, (*alone, *pieces))
            return scene
        told, lead = before(pieces[:at])
        scene.text, scene.notes = self._text(told)
        held = (*carried, *only_links(told))
        test: If = pieces[at]
        after = pieces[at + 1 :]
        for branch in with_else(test):
            rest, unseen = until_jump(branch.pieces)
            if not jumps(rest):
                rest, unseen = until_jump((*branch.pieces, *after))
            sets = entry(rest, self._parts)
            scene.ways.append(self._way_into((*lead, *rest), held, sets, test.place))
            scene.note(*map(never, links(unseen)))
        if all(jumps(branch.pieces) for branch in with_else(test)):
            scene.note(*map(never, links(after)))
        lots = odds(test.branches[0].test)
        scene.way = "chance" if lots else "then"
        for place, (branch, way) in enumerate(zip(with_else(test), scene.ways, strict=True)):
            if lots:
                way.odds = lots[place]
            elif branch.test is not None:
                way.guard = self._guard(branch.test) or ""
        return scene

    def _way_into(
        self, form: tuple[Piece, ...], held: tuple[Piece, ...], sets: tuple[Set, ...], place: Place
    ) -> Way:
        """A way to the form of a passage, or to where it jumps at once."""
        jump = next((p for p in form if isinstance(p, Jump) or splits(p)), None)
        silent = all(not isinstance(p, Text | Show) or not _words(p).strip() for p in form)
        alone = silent and not links((*form, *held))
        if isinstance(jump, Jump) and len(jump.targets) == 1 and alone:
            return Way(
                jump.targets[0], jump.place, sets, notes=[p for p in form if isinstance(p, Note)]
            )
        return Way(self._page(form, held, True).id, place, sets, within=True)

    # --- one scene -----------------------------------------------------------------------

    def _leaf(self, scene: Scene, pieces: tuple[Piece, ...]) -> None:
        seen, _unseen = until_jump(pieces)
        scene.text, scene.notes = self._text(seen)
        found = self._links(pieces)
        if jumps(seen):
            scene.note(*(never(link) for link, _test, _note in found))
            self._on(scene, seen[-1])
        elif len(found) == 1 and found[0][1] is None and found[0][2] is None:
            self._on(scene, found[0][0])
        elif found:
            self._choices(scene, found)
        if not scene.way:
            scene.kind = next((tag for tag in self.passage.tags if tag in KINDS), "other")
        if "lines" in self.passage.tags:
            speak(scene)

    def _on(self, scene: Scene, piece: Link | Jump) -> None:
        """A way without a choice; a lot, when there are several targets."""
        several = len(piece.targets) > 1
        scene.way = "chance" if several else "goto"
        words, sets = ("", ()) if isinstance(piece, Jump) else (self._button(piece), piece.sets)
        scene.ways = [
            Way(name, piece.place, sets, odds=int(several), words=words) for name in piece.targets
        ]

    def _choices(self, scene: Scene, found: Iterable[Offered]) -> None:
        scene.way = "choices"
        scene.turn = next((tag for tag in self.passage.tags if tag in TURNS), "")
        if not scene.turn:
            scene.turn = "doctor"
            scene.note(
                Note(
                    self.passage.place,
                    _("Twine does not say whose decision “{name}” is.").format(name=self.passage.name[:60]),
                    _("The doctor decides."),
                    _("Write manager after `turn` where it is the manager’s, or tag the passage so."),
                )
            )  # fmt: skip
        for link, test, note in found:
            words = self._button(link)
            way = Way(link.targets[0], link.place, link.sets, test or "", words=words)
            if note:
                way.notes.append(note)
            if len(link.targets) > 1:
                lot = Scene(f"{self.base}__{len(self.found) + 1}")
                self.found.append(lot)
                self._on(lot, replace(link, sets=()))
                way.goto, way.within = lot.id, True
            scene.ways.append(way)

    def _button(self, link: Link) -> str:
        words, styled = plain(link.words, self.maker.form)
        if styled and self.passage not in self.maker.styled:
            self.maker.styled.append(self.passage)
        words = " ".join(safe(words).split())
        return words or _("Go on")

    def _links(self, pieces: Iterable[Piece], tests: tuple[Tree, ...] = ()) -> list[Offered]:
        """Every link with its condition, and with a note if that cannot be read."""
        found = []
        for piece in pieces:
            if isinstance(piece, Link):
                found.append((piece, *self._open(piece, tests)))
            elif isinstance(piece, Jump) and tests:
                words = _("Go on: {name}").format(name=piece.targets[0])
                found.append((Link(words, piece.targets, piece.place), *self._open(piece, tests)))
            elif isinstance(piece, If):
                past: tuple[Tree, ...] = ()
                for branch in piece.branches:
                    own = (*past, *tree(branch))
                    found += self._links(branch.pieces, (*tests, *own))
                    past += tuple(Not(test) for test in tree(branch))
        return found

    def _open(self, piece: Link | Jump, tests: tuple[Tree, ...]) -> tuple[str | None, Note | None]:
        """When a link is open, in our words; else a note on what was asked."""
        if not tests:
            return None, None
        whole = tests[0]
        for test in tests[1:]:
            whole = Joined("and", whole, test)
        try:
            return guard(whole, self.maker.known), None
        except Untold as reason:
            words = piece.words if isinstance(piece, Link) else piece.targets[0]
            said = _("When the link “{words}” is there cannot be said in our conditions: {reason}.")
            return None, Note(
                piece.place,
                said.format(words=words[:60], reason=reason),
                _("It is always open."),
                _("Write an `if` that comes near to it."),
            )

    # --- words ---------------------------------------------------------------------------

    def _text(self, pieces: Iterable[Piece]) -> tuple[list[str], list[Note]]:
        """The paragraphs of a scene, and notes on what was lost in them."""
        notes: list[Note] = []
        marked = "".join(self._marked(pieces, notes))
        words, styled = plain(without_lone_links(marked), self.maker.form)
        if styled and self.passage not in self.maker.styled:
            self.maker.styled.append(self.passage)
        told = paragraphs(words, self.maker.form)
        if sum(map(len, told)) > LONGEST_TEXT:
            raise _text_limit(self.passage)
        return told, notes

    def _marked(
        self, pieces: Iterable[Piece], notes: list[Note], within: bool = False
    ) -> list[str]:
        """The words with the labels of links between marks, so that lone ones can be dropped."""
        parts: list[str] = []
        for piece in pieces:
            match piece:
                case Text(words):
                    parts.append(OWN.sub(" ", words))
                case Show():
                    words, note = show(piece, self.maker.variables)
                    parts.append(words)
                    notes += [note] if note else []
                case Link(words):
                    parts.append(f"\ue000{OWN.sub(' ', words)}\ue001")
                case Note():
                    notes.append(piece)
                case Set() if within:
                    notes.append(unset(piece))
                case If() if structural(piece):
                    notes.append(kept(piece, self._why_kept(piece)))
                    inside = ["".join(self._marked(b.pieces, notes, True)) for b in piece.branches]
                    parts.append(" / ".join(filter(str.strip, inside)))
                case If():
                    for branch in piece.branches:
                        parts += self._marked(branch.pieces, notes, True)
        return parts


def _text_limit(passage: Passage) -> Refused:
    return Refused(
        passage.place,
        _("the text of “{name}” is longer than {most} letters.").format(
            name=passage.name[:60], most=LONGEST_TEXT
        ),
        _("Divide it among several passages."),
    )


def _never_parts(_piece: Piece) -> bool:
    return False


def _words(piece: Text | Show) -> str:
    return piece.words if isinstance(piece, Text) else piece.name
