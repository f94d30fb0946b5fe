"""A story that was brought in as the text of a scenario file, each note at the place it belongs to."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.content.beginning.draft import tidy
from game.content.beginning.writing import MODELINE, ids, slug, value
from game.content.fields import LONGEST_ID
from game.content.letters import ODD
from game.content.twine.draft import Scene, Way
from game.content.twine.markup import safe, seen
from game.content.twine.story import Note, Passage, Place
from game.content.twine.variables import Variables
from game.words import _

WIDTH = 112
WORDS_A_MINUTE = 120
ROOM = 34
"""Letters of a choice's id before its number."""


@dataclass
class Draft:
    """A whole story on its way into a file."""

    title: str
    first: Passage
    variables: Variables
    form: str
    passages: list[Passage]
    made: dict[str, list[Scene]]
    notes: list[Note]
    added: dict[str, Scene] = field(default_factory=dict)
    start: str = ""

    def __post_init__(self) -> None:
        self.start = self.made[self.first.name][0].id

    def every(self) -> Iterator[Scene]:
        """All scenes and endings, in the order in which they will be written."""
        for passage in self.passages:
            yield from self.made[passage.name]
        yield from self.added.values()

    def scene(self, key: str) -> Scene:
        """The scene of an id."""
        return next(scene for scene in self.every() if scene.id == key)

    def place_of(self, scene: Scene) -> Place:
        """Where the passage begins that a scene was made from."""
        for passage in self.passages:
            if scene in self.made[passage.name]:
                return passage.place
        return self.first.place


def write(draft: Draft) -> tuple[str, tuple[Note, ...]]:
    """The whole file, and all its notes in the order of their numbers."""
    frame = Frame.of(draft)
    every = dict.fromkeys((*frame.every(), *draft.notes, *_noted(draft)))
    notes = sorted(every, key=lambda note: note.place)
    numbers = {note: number for number, note in enumerate(notes, 1)}
    return "".join(_File(draft, frame, numbers).lines()), tuple(notes)


def _noted(draft: Draft) -> Iterator[Note]:
    for meter in draft.variables.meters.values():
        yield from meter.notes
    for scene in draft.every():
        yield from scene.notes
        for way in scene.ways:
            yield from way.notes


@dataclass(frozen=True)
class Frame:
    """What our format needs and Twine has not: the notes that say so, by key."""

    notes: Mapping[str, Note]

    @classmethod
    def of(cls, draft: Draft) -> Frame:
        """The notes for a story."""
        asked = {
            "question": (_("Twine has no question that two sides have to settle."), _("Write yours.")),
            "minutes": (_("How long it takes is reckoned from the number of words."), _("Play it and write what it took.")),
            "nation": (_("Twine does not say where and when a story plays."), _("Write the country, and the year with its organisation.")),
            "doctor": (_("Twine has no roles, so the doctor here is a stranger."), _("Write name, job, what both sides read, and the brief; put the priorities in the true order.")),
            "manager": (_("Twine has no roles, so the manager here is a stranger."), _("Do the same for this side.")),
        }  # fmt: skip
        if not draft.title:
            asked["title"] = (_("The story has no title."), _("Write one."))
        instead = _("What stands here holds its place.")
        place = draft.first.place
        return cls({key: Note(place, what, instead, do) for key, (what, do) in asked.items()})

    def every(self) -> Iterable[Note]:
        """All of them."""
        return self.notes.values()


class _File:
    """Writes the file key by key."""

    def __init__(self, draft: Draft, frame: Frame, numbers: Mapping[Note, int]) -> None:
        self.draft, self.frame, self.numbers = draft, frame, numbers
        self.choices: dict[int, str] = {}
        ways = [w for s in draft.every() if s.way == "choices" for w in s.ways]
        for way, key in zip(ways, ids(_told_apart(ways), "choice"), strict=True):
            self.choices[id(way)] = key

    def lines(self) -> Iterator[str]:
        """The file, a line or a few at a time."""
        yield from self._head()
        yield from self._roles()
        yield from self._meters()
        scenes = [scene for scene in self.draft.every() if scene.way]
        endings = [scene for scene in self.draft.every() if not scene.way]
        yield f"\nstart: {self.draft.start}\n\nscenes:\n"
        for scene in scenes:
            yield from self._scene(scene)
        yield "\nendings:\n"
        for scene in endings:
            yield from self._ending(scene)

    def _head(self) -> Iterator[str]:
        draft = self.draft
        yield f"{MODELINE}\n"
        yield from _remark(_("Brought in from Twine ({format}). Every note says what could not be mapped.").format(format=draft.form), 0)  # fmt: skip
        yield from self._notes(draft.notes, 0)
        yield "format: 1\n"
        yield from self._framed("title", 0)
        yield f"title:{_text(draft.title or _('A story without a title'), 2)}"
        yield from self._framed("question", 0)
        yield f"question:{_text(_('What do the two of you have to settle?'), 2)}"
        yield from self._framed("minutes", 0)
        words = sum(len(part.split()) for scene in draft.every() for part in scene.text)
        yield f"minutes: {max(10, min(600, round(words / WORDS_A_MINUTE / 5) * 5))}\n"
        yield from self._framed("nation", 0)
        yield f"nation:{_text(_('The country is not named yet'), 2)}"
        yield f"era:{_text(_('The year is not named yet'), 2)}"

    def _roles(self) -> Iterator[str]:
        yield "\nroles:\n"
        stock = {
            "doctor": (
                _("The doctor"), _("Doctor in this story"),
                _("This text is read by both sides. Say here who the doctor is."),
                _("Only the doctor’s side will see these words. Write what is at stake for patients, what for the person, and one fact that stays hidden from the manager."),
                "[ethics, choice, equity, efficiency]",
            ),
            "manager": (
                _("The manager"), _("Manager in this story"),
                _("Both sides can see this. Introduce the manager in a few sentences."),
                _("Here stands what the manager alone knows: duties, worries, hopes, and something the doctor has never heard."),
                "[equity, efficiency, ethics, choice]",
            ),
        }  # fmt: skip
        for seat, (name, job, public, brief, priorities) in stock.items():
            yield from self._framed(seat, 2)
            yield f"  {seat}:\n    name:{_text(name, 6)}    job:{_text(job, 6)}"
            yield f"    public: |\n{_block([public], 6)}    brief: |\n{_block([brief], 6)}"
            yield f"    priorities: {priorities}\n"

    def _meters(self) -> Iterator[str]:
        if self.draft.variables.meters:
            yield "\nmeters:\n"
        for meter in self.draft.variables.meters.values():
            yield from self._notes(meter.notes, 2)
            yield f"  {meter.id}:\n    label:{_text(meter.label, 6)}"
            yield f"    start: {meter.start}\n    from: {meter.low}\n    to: {meter.high}\n"
            if meter.shown:
                yield "    shown: yes\n"

    def _scene(self, scene: Scene) -> Iterator[str]:
        yield "\n"
        for remark in scene.remarks:
            yield from _remark(remark, 2)
        yield from self._notes(scene.notes, 2)
        yield f"  {scene.id}:\n"
        if scene.heading:
            yield f"    heading:{_text(scene.heading, 6)}"
        if scene.text:
            yield f"    text: |\n{_block(scene.text, 6)}"
        yield from _lines(scene)
        yield from self._ways(scene)

    def _ways(self, scene: Scene) -> Iterator[str]:
        ways = scene.ways
        if scene.way == "goto":
            if ways[0].words:
                yield from _remark(_("The link read: {words}").format(words=ways[0].words), 4)
            yield from self._notes(ways[0].notes, 4)
            if not ways[0].effects:
                yield f"    goto: {ways[0].goto}\n"
                return
            yield f"    then:\n      - {self._effects(ways[0], 8).lstrip()}        goto: {ways[0].goto}\n"
        elif scene.way == "choices":
            yield f"    turn: {scene.turn}\n    choices:\n"
            for way in ways:
                yield from self._notes(way.notes, 6)
                yield f"      - id: {self.choices[id(way)]}\n        text:{_text(way.words, 10)}"
                yield from self._rest(way, 8)
        else:
            yield f"    {scene.way}:\n"
            for way in ways:
                yield from self._notes(way.notes, 6)
                odds = f"odds: {way.odds}\n        " if scene.way == "chance" else ""
                yield f"      - {odds}{''.join(self._rest(way, 8)).lstrip()}"

    def _rest(self, way: Way, indent: int) -> Iterator[str]:
        space = " " * indent
        if way.guard:
            yield f"{space}if: {way.guard}\n"
        yield self._effects(way, indent)
        yield f"{space}goto: {way.goto}\n"

    def _effects(self, way: Way, indent: int) -> str:
        if not way.effects:
            return ""
        space = " " * indent
        changes = "".join(f"{space}  {meter}: {by:+d}\n" for meter, by in way.effects.items())
        return f"{space}effects:\n{changes}"

    def _ending(self, scene: Scene) -> Iterator[str]:
        yield "\n" if scene.notes or scene.remarks else ""
        for remark in scene.remarks:
            yield from _remark(remark, 2)
        yield from self._notes(scene.notes, 2)
        yield f"  {scene.id}:\n"
        if scene.heading:
            yield f"    heading:{_text(scene.heading, 6)}"
        yield f"    kind: {scene.kind or 'other'}\n"
        yield f"    text: |\n{_block(scene.text or [_('The story ends here.')], 6)}"
        yield from _lines(scene)

    def _framed(self, key: str, indent: int) -> Iterator[str]:
        if key in self.frame.notes:
            yield from self._notes([self.frame.notes[key]], indent)

    def _notes(self, notes: Iterable[Note], indent: int) -> Iterator[str]:
        for note in sorted(set(notes), key=self.numbers.__getitem__):
            said = _("note {number} (line {line}): {note}")
            shown = said.format(number=self.numbers[note], line=note.place[0], note=note)
            yield from _remark(shown, indent)


def _told_apart(ways: Iterable[Way]) -> list[str]:
    """What stands on each button, with a number where it has stood on one before."""
    seen: Counter[str] = Counter()
    found = []
    for way in ways:
        near = slug(way.words, "_")[:LONGEST_ID].strip("_")
        seen[near] += 1
        found.append(f"{near[:ROOM]} {seen[near]}" if seen[near] > 1 else near)
    return found


def _lines(scene: Scene) -> Iterator[str]:
    if scene.lines:
        yield "    lines:\n"
    for who, said in scene.lines:
        yield f"      - {who}:{_text(said, 10)}"


def _remark(text: str, indent: int) -> Iterator[str]:
    """A remark on lines of its own."""
    space = " " * indent
    for line in textwrap.wrap(ODD.sub(" ", text), WIDTH - indent, break_on_hyphens=False):
        yield f"{space}# {line}\n"


def _text(text: str, indent: int) -> str:
    """What stands after a key's colon: one line of plain text, or several under a bar."""
    if len(text) > WIDTH - indent:
        return f" |\n{_block([' '.join(seen(safe(text)))], indent)}"
    return value(tidy(text) or "…", indent)


def _block(paragraphs: Iterable[str], indent: int) -> str:
    """Paragraphs under a bar, in lines that fit a page."""
    space = " " * indent
    shown = []
    for words in paragraphs:
        lines = textwrap.wrap(
            ODD.sub(" ", words), WIDTH - indent, break_long_words=False, break_on_hyphens=False
        )
        shown.append("".join(f"{space}{line}\n" for line in lines))
    return "\n".join(shown)
