"""From a file, bytes or text to a tree with positions; never raises, whatever it is given.

The only module that knows PyYAML. It pulls the parser's events one at a time, on libyaml when it
is there and in pure Python otherwise, and counts every limit on the events: a file of a hundred
thousand open brackets is refused at the twenty-fifth, long before anything could run out.
Where a known trap broke the YAML, the trap is reported and a copy of the text with the same
positions is read on, so that one run names as many problems as it can.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from game.content import traps, wording
from game.content.diagnosis import Failure, diagnose
from game.content.letters import MOST_BYTES, ODD, decode, odd_characters
from game.content.nodes import Mapping, Mark, Node, Scalar, Sequence, Source, most, uncollected
from game.content.problems import Problem, in_reading_order
from game.content.slips import lines_with_hash, slips
from game.words import _

DEEPEST = 24
MOST_ENTRIES = 50_000
LONGEST_TEXT = 20_000
MOST_READINGS = 25  # how often a broken text is mended and read on, while it is short
MOST_READ_AGAIN = 4 * 1024 * 1024  # characters read in all, when it is long


@dataclass(frozen=True)
class Reading:
    """What could be read: the text, its tree if there is one, and what was wrong with it.

    `sound` is False when lines were left out to read on; then a missing key means nothing.
    `mended` are the lines that were changed to read on; what they say there is not the author's.
    """

    source: Source
    root: Node | None
    problems: tuple[Problem, ...] = ()
    sound: bool = True
    mended: frozenset[int] = frozenset()


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, for machines without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def read(content: str | bytes, file: str = "scenario.yaml", *, pure: bool = False) -> Reading:
    """Read a scenario's text; `pure` reads it without libyaml, as on a machine that has none."""
    text, found = decode(content, file)
    source = Source(file, text)
    if found:
        return Reading(source, None, found)
    cleaned, problems = odd_characters(source)
    tabs = traps.tabs(source)
    if tabs:
        return Reading(source, None, in_reading_order([*problems, *tabs]), sound=False)
    with uncollected():
        return _read_on(source, cleaned, problems, pure)


def read_path(path: str | Path) -> Reading:
    """Read a scenario file; a file that cannot be read gives a problem like any other."""
    content = contents(path)
    return content if isinstance(content, Reading) else read(content, str(Path(path)))


def contents(path: str | Path) -> bytes | Reading:
    """The bytes of a scenario file, or the reading that says why there are none.

    Of a file that is too long, one byte more than may be read.
    """
    path = Path(path)
    source = Source(str(path), "")

    def refused(code: str, message: str, mend: str) -> Reading:
        return Reading(source, None, (source.problem(code, (0, 0), message, mend),))

    try:
        if path.is_dir():
            return refused(
                "file-folder",
                _("this is a folder, not a scenario file."),
                _("Name one of the .yaml files inside it."),
            )
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return refused(
            "file-missing",
            _("there is no such file."),
            _(
                "Check the name and the folder; the name ends in .yaml. One with spaces goes between quotes."
            ),
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or _("the name cannot be used")
        return refused(
            "file-unreadable",
            _("the file cannot be opened: {reason}.").format(reason=reason),
            _("Close it in other programs, or copy it to a folder of your own and try again."),
        )


def _read_on(source: Source, text: str, found: list[Problem], pure: bool) -> Reading:
    """Read the text; where a trap broke it, report that, mend a copy and read the copy."""
    mended: set[int] = set()
    sound = True
    attempts = min(MOST_READINGS, 1 + MOST_READ_AGAIN // max(1, len(text)))
    for attempt in range(attempts):
        composer = _Composer(source, text)
        failure = composer.compose(pure)
        if failure is None:
            break
        cures = traps.certain(source, text) if attempt == 0 else []
        cures = cures or [diagnose(source, text, failure)]
        found = found + [cure.problem for cure in cures if cure.problem.line not in mended]
        sound = sound and not any(cure.loses_lines for cure in cures)
        before, text = text, traps.mend(text, cures)
        mended |= {line for cure in cures for line in cure.lines}
        if text == before:
            sound = False
            break
    else:
        sound = False
    if found and not composer.root:
        composer.problems = [p for p in composer.problems if p.code != "yaml-empty"]
    found = found + composer.problems + slips(source, composer.suspects)
    return Reading(
        source,
        composer.root,
        most(source, found),
        sound=sound and not composer.stopped,
        mended=frozenset(mended),
    )


class _Stopped(Exception):
    """A limit is passed, or the rest is not to be read: what has been found stands."""


def _failure(error: Exception) -> Failure:
    """What the parser said, without the parser."""
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    return Failure(
        said=str(getattr(error, "problem", "") or ""),
        during=str(getattr(error, "context", "") or ""),
        place=Mark(problem.line + 1, problem.column + 1) if problem else None,
        since=Mark(context.line + 1, context.column + 1) if context else None,
    )


class _Composer:
    """Builds the tree from the parser's events, and counts and checks each as it comes."""

    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.text = text
        self.root: Node | None = None
        self.stopped = False
        self.problems: list[Problem] = []
        self.suspects: list[Node] = []
        self._hashes = lines_with_hash(text)
        self._entries = 0

    def compose(self, pure: bool) -> Failure | None:
        """Build the tree; the parser's complaint when the text is no YAML."""
        try:
            parser = _parser(self.text, pure)
            self.root = self._document(parser.get_event)
        except _Stopped:
            self.stopped = True
        except Exception as error:
            # PyYAML lets ValueError, OverflowError and others through from escapes in quoted
            # text, and a scenario from a stranger must never end in a traceback.
            return _failure(error)
        return None

    def _report(self, code: str, place: Mark, message: str, mend: str) -> None:
        self.problems.append(self.source.problem(code, place, message, mend))

    def _stop(self, code: str, place: Mark, message: str, mend: str) -> None:
        self._report(code, place, message, mend)
        raise _Stopped

    def _document(self, next_event: Callable[[], Any]) -> Node | None:
        next_event()  # the start of the stream
        event = next_event()
        if type(event) is StreamEndEvent:
            self._stop(
                "yaml-empty",
                Mark(0, 0),
                _("there is nothing in this file but space and comments."),
                _("Start from a scenario that works and change it bit by bit."),
            )
        if event.version or event.tags:
            self._report("yaml-directive", _start(event), *wording.DIRECTIVE)
        root = self._node(next_event(), next_event, 1)
        next_event()  # the end of the document
        event = next_event()
        if type(event) is not StreamEndEvent:
            self._report("yaml-second-document", _start(event), *wording.SECOND_DOCUMENT)
            self.stopped = True
        return root

    def _node(self, event: Any, next_event: Callable[[], Any], depth: int) -> Node:
        """The node an event opens, with everything inside it."""
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            self._report("yaml-anchor", _start(event), *wording.ANCHOR)
            return Scalar("", *_start(event), *_end(event), "*")
        self._properties(event)
        self._count(event)
        if depth > DEEPEST:
            self._stop(
                "too-deep",
                _start(event),
                _("more than {deepest} levels stand one inside the other here.").format(
                    deepest=DEEPEST
                ),
                _(
                    "A scenario needs about ten. Look for brackets or indentation that got out of hand."
                ),
            )
        if kind is MappingStartEvent:
            return self._mapping(event, next_event, depth)
        return self._sequence(event, next_event, depth)

    def _mapping(self, opening: Any, next_event: Callable[[], Any], depth: int) -> Mapping:
        items: dict[str, tuple[Scalar, Node]] = {}
        event = next_event()
        while type(event) is not MappingEndEvent:
            key = self._node(event, next_event, depth + 1)
            self._entries -= 1  # a key and its value are one entry
            following = next_event()
            if type(following) is ScalarEvent:
                value: Node = self._scalar(following)
            else:
                value = self._node(following, next_event, depth + 1)
            if type(key) is Scalar and self._fits_as_key(key, items):
                items[key.value] = (key, value)
            elif type(key) is not Scalar:
                self._report("yaml-key", Mark(key.line, key.column), *wording.KEY)
            event = next_event()
        flow = bool(opening.flow_style)
        node = Mapping(items, *_start(opening), *_end(event), flow)
        if flow:
            self.suspects.append(node)
        return node

    def _sequence(self, opening: Any, next_event: Callable[[], Any], depth: int) -> Sequence:
        items: list[Node] = []
        event = next_event()
        while type(event) is not SequenceEndEvent:
            items.append(self._node(event, next_event, depth + 1))
            event = next_event()
        flow = bool(opening.flow_style)
        node = Sequence(items, *_start(opening), *_end(event), flow)
        if flow:
            self.suspects.append(node)
        return node

    def _scalar(self, event: Any) -> Scalar:
        """A text with its place; remembered when it looks as if a trap had caught it."""
        start, end = event.start_mark, event.end_mark
        style = event.style or ""
        value = event.value
        node = Scalar(value, start.line + 1, start.column + 1, end.line + 1, end.column + 1, style)
        self._entries += 1
        if event.anchor is not None or event.tag is not None or self._entries > MOST_ENTRIES:
            self._entries -= 1
            self._properties(event)
            self._count(event)
        if (
            style != "|"
            and style != ">"
            and (node.end_line != node.line or node.line in self._hashes)
        ):
            self.suspects.append(node)
        if len(value) > LONGEST_TEXT:
            self._report(
                "text-too-long",
                Mark(node.line, node.column),
                _("this text has {n:,} characters; {longest_text:,} is the most.").format(
                    n=len(value), longest_text=LONGEST_TEXT
                ),
                _("Divide it among several scenes."),
            )
        if style == '"' and ODD.search(value):
            self._report("odd-character", Mark(node.line, node.column), *wording.ESCAPED)
            node = node._replace(value=ODD.sub(" ", value))
        return node

    def _count(self, event: Any) -> None:
        self._entries += 1
        if self._entries > MOST_ENTRIES:
            self._stop(
                "too-many-entries",
                _start(event),
                _("the file has more than {most_entries:,} entries; reading stops here.").format(
                    most_entries=MOST_ENTRIES
                ),
                _("Split it into two scenarios."),
            )

    def _properties(self, event: Any) -> None:
        """Anchors and tags, which this format leaves out."""
        if event.anchor is not None:
            self._report("yaml-anchor", _start(event), *wording.ANCHOR)
        if event.tag is not None:
            self._report("yaml-tag", _start(event), *wording.TAG)

    def _fits_as_key(self, key: Scalar, items: dict[str, tuple[Scalar, Node]]) -> bool:
        """Whether a mapping can take this key; if not, why not is reported."""
        place = Mark(key.line, key.column)
        if key.value in items:
            first = items[key.value][0]
            self._report(
                "duplicate-key",
                place,
                _("the key {value!r} stands twice here, first in line {line}.").format(
                    value=key.value, line=first.line
                ),
                _("Delete one of the two, or give one another name."),
            )
            return False
        if key.value == "<<" and not key.style:
            self._report("yaml-merge", place, *wording.MERGE)
            return False
        if not key.value or key.style in ("|", ">", "*"):
            if key.style != "*":
                self._report("yaml-key", place, *wording.KEY)
            return False
        return True


def _parser(text: str, pure: bool) -> Any:
    """libyaml's parser where there is one, PyYAML's own where there is none."""
    if pure or not yaml.__with_libyaml__:
        return _PureParser(text)
    from yaml._yaml import CParser  # not there at all on a machine without libyaml

    return CParser(text)


def _start(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)


def _end(event: Any) -> Mark:
    return Mark(event.end_mark.line + 1, event.end_mark.column + 1)
