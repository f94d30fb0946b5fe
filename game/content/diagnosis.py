"""What one complaint of the YAML parser most likely comes from.

The parser says where it lost its way. The mistake is often a line earlier, so both lines are
looked at as an author would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from game.content import wording
from game.content.lines import KEY_END, Line, flow_end, lines_of
from game.content.nodes import Mark, Source
from game.content.traps import Cure, blot, texts_of
from game.words import _

NO_COLON_SPACE = re.compile(r" *(?:- +)*[a-z][a-z0-9_]*(:)[^\s:/]")
NO_DASH_SPACE = re.compile(r" *(-)[^\s-]")
BARE_KEY = re.compile(r" *(?P<key>[a-z][a-z0-9_]*);?(?= )")
ONE_WORD = re.compile(r"[a-z][a-z0-9_]*")


class Failure(NamedTuple):
    """The parser's complaint: what it said, while doing what, and both places."""

    said: str
    during: str
    place: Mark | None
    since: Mark | None


class _Broken(NamedTuple):
    """The text that could not be read, and the lines around the place."""

    source: Source
    texts: list[str]
    failure: Failure
    seen: list[Line]  # the lines up to the place
    number: int

    @property
    def here(self) -> Line | None:
        """The line the parser stopped at."""
        return self.seen[-1] if self.seen and self.seen[-1].number == self.number else None

    @property
    def above(self) -> Line | None:
        """The line before it."""
        before = [line for line in self.seen[-2:] if line.number < self.number]
        return before[-1] if before else None


def diagnose(source: Source, text: str, failure: Failure) -> Cure:
    """The problem behind one complaint, with lines to read on with."""
    texts = texts_of(text)
    if failure.place is None:
        failure = failure._replace(place=_bad_escape(texts), during="quoted scalar", said="escape")
    place = failure.place or Mark(1, 1)
    if failure.since and "simple key" in failure.during:
        place = failure.since
    number = max(1, min(place.line, len(texts)))
    while number > 1 and not texts[number - 1].strip():
        number -= 1
    broken = _Broken(source, texts, failure, list(_until(texts, number)), number)
    for look in (_named, _no_space, _hidden, _no_colon, _odd_one_out, _further_in, _not_level):
        cure = look(broken)
        if cure:
            return cure
    column = place.column if place.line == number else 1
    problem = source.problem("yaml-syntax", (number, column), *wording.SYNTAX)
    return Cure(problem, _without(texts, number), loses_lines=True)


def _bad_escape(texts: list[str]) -> Mark:
    """Where a letter number too big for any letter stands; PyYAML's own parser does not say."""
    for number, text in enumerate(texts, 1):
        if "\\U" in text:
            return Mark(number, text.index("\\U") + 1)
    return Mark(1, 1)


def _until(texts: list[str], number: int) -> Iterator[Line]:
    for line in lines_of(texts):
        if line.number > number:
            return
        yield line


def _named(broken: _Broken) -> Cure | None:
    """Quotes, backslashes, brackets and document marks, which the parser names itself."""
    source, texts, (said, during, place, since), *_ = broken
    if "quoted scalar" in during and place and ("escape" in said or "hexdec" in said):
        line = texts[place.line - 1]
        place = Mark(place.line, line.rfind("\\", 0, place.column) + 1)
        problem = source.problem("yaml-backslash", place, *wording.BACKSLASH)
        return Cure(problem, {place.line: line.replace("\\", "/")})
    if "quoted scalar" in during and since:
        return _blotted(broken, since, "yaml-open-quote", wording.OPEN_QUOTE)
    if during.startswith("while parsing a flow") and since:
        if flow_end(texts[since.line - 1][since.column - 1 :]):
            return _blotted(broken, since, "yaml-syntax", wording.IN_BRACKETS)
        return _blotted(broken, since, "yaml-open-bracket", wording.OPEN_BRACKET)
    if texts[broken.number - 1].startswith("%"):
        place = Mark(broken.number, 1)
        problem = source.problem("yaml-directive", place, *wording.DIRECTIVE)
        return Cure(problem, {place.line: ""})
    if "document start" in said:
        ends = [n for n in range(1, broken.number) if texts[n - 1].startswith("...")]
        if ends:
            place = Mark(ends[-1], 1)
            problem = source.problem("yaml-second-document", place, *wording.SECOND_DOCUMENT)
            return Cure(problem, {place.line: ""})
    return None


def _blotted(broken: _Broken, place: Mark, code: str, said: tuple[str, str]) -> Cure:
    """The problem, and its line with everything harmless from there on."""
    line = broken.texts[place.line - 1]
    start = place.column - 1
    problem = broken.source.problem(code, place, *said)
    return Cure(problem, {place.line: line[:start] + blot(line[start:])})


def _no_space(broken: _Broken) -> Cure | None:
    """`key:value` and `-entry`, on the line itself or on the one above."""
    since = broken.failure.since
    numbers = [since.line] if since and "simple key" in broken.failure.during else []
    numbers += [line.number for line in (broken.here, broken.above) if line]
    for number in numbers:
        raw = broken.texts[number - 1]
        colon = NO_COLON_SPACE.match(raw)
        if colon:
            place = Mark(number, colon.start(1) + 1)
            problem = broken.source.problem("yaml-colon-space", place, *wording.COLON_SPACE)
            return Cure(problem, {number: raw[: place.column] + " " + raw[place.column :]})
        dash = NO_DASH_SPACE.match(raw)
        if dash:
            place = Mark(number, dash.start(1) + 1)
            problem = broken.source.problem("yaml-dash-space", place, *wording.DASH_SPACE)
            return Cure(problem, _spaced(broken.texts, place))
    return None


def _spaced(texts: list[str], place: Mark) -> dict[int, str]:
    """The entry with a space after its dash; its other lines move along if they have to."""
    raw = texts[place.line - 1]
    instead = {place.line: raw[: place.column] + " " + raw[place.column :]}
    others = _deeper(texts, place.line, place.column - 1)
    first = next((texts[n - 1] for n in others if texts[n - 1].strip()), "")
    if len(first) - len(first.lstrip(" ")) == place.column:
        instead |= {n: " " + texts[n - 1] for n in others}
    return instead


def _deeper(texts: list[str], number: int, indent: int) -> list[int]:
    """The lines after one that stand further in than `indent`, and blank ones between."""
    found = []
    for following in range(number + 1, len(texts) + 1):
        text = texts[following - 1]
        if text.strip() and len(text) - len(text.lstrip(" ")) <= indent:
            break
        found.append(following)
    return found


def _without(texts: list[str], number: int) -> dict[int, str]:
    """Blank lines instead of a line and everything that hangs on it."""
    text = texts[number - 1]
    indent = len(text) - len(text.lstrip(" "))
    return dict.fromkeys([number, *_deeper(texts, number, indent)], "")


def _hidden(broken: _Broken) -> Cure | None:
    """A # that cut a text which then goes on in the next line, or that cut off a key's colon."""
    here, above = broken.here, broken.above
    if not here or not above:
        return None
    owner = next((line for line in reversed(broken.seen[:-1]) if line.kind != "more"), above)
    hash_at = above.raw.find(" #", above.at) + 1
    if not hash_at or above.value[:1] in ("'", '"', "[", "{", "|", ">"):
        return None
    goes_on = not here.key and here.dash < 0 and here.indent > owner.level
    lost_colon = not above.key and KEY_END.search(above.raw, hash_at)
    if not goes_on and not lost_colon:
        return None
    problem = broken.source.problem("yaml-hash", (above.number, hash_at + 1), *wording.HASH)
    instead = above.raw[:hash_at] + (blot(above.raw[hash_at:]) if goes_on else "_: _")
    return Cure(problem, {above.number: instead})


def _further_in(broken: _Broken) -> Cure | None:
    """A key that was read as more of the text above it, or a colon in such text."""
    here = broken.here
    if not here or here.kind != "more" or not here.key:
        return None
    owner = next(line for line in reversed(broken.seen) if line.kind != "more")
    if not ONE_WORD.fullmatch(here.key):
        colon = KEY_END.search(here.raw)
        column = colon.start() if colon else here.indent
        problem = broken.source.problem("yaml-colon", (here.number, column + 1), *wording.COLON)
        return Cure(problem, {here.number: " " * here.indent + blot(here.raw.strip())})
    message = _(
        "this line is further in than line {number} above it, so it was read as more of that line’s text."
    ).format(number=owner.number)
    place = Mark(here.number, here.indent + 1)
    problem = broken.source.problem("yaml-indent", place, message, wording.INDENT_MEND)
    return Cure(problem, _moved(broken.texts, here, owner.column))


def _no_colon(broken: _Broken) -> Cure | None:
    """A key without its colon, first under another key: the next line was read as more of it."""
    here, above = broken.here, broken.above
    if not here or not here.key or not above or above.key or above.dash >= 0:
        return None
    bare = BARE_KEY.match(above.raw)
    if not bare or here.indent != above.indent:
        return None
    message, mend = wording.NO_COLON
    place = Mark(above.number, bare.end("key") + 1)
    problem = broken.source.problem(
        "yaml-syntax", place, message, _(mend).format(found=bare["key"])
    )
    return Cure(problem, {above.number: f"{bare[0]}: {blot(above.raw[bare.end() :])}"})


def _siblings(broken: _Broken, owner: Line) -> Iterator[Line]:
    """The lines after the place that stand further in than their owner's key, down to its end."""
    for line in lines_of(broken.texts):
        if line.number > broken.number:
            if line.indent <= owner.column:
                return
            yield line


def _odd_one_out(broken: _Broken) -> Cure | None:
    """The first line under a key, when it alone stands in another column than those that follow."""
    here, above = broken.here, broken.above
    if not here or not here.key or here.dash >= 0 or not above or not above.key or above.dash >= 0:
        return None
    owner = next((line for line in reversed(broken.seen[:-2]) if line.kind != "more"), None)
    if not owner or not owner.key or owner.value or not owner.column < here.indent != above.indent:
        return None
    others = [line.indent for line in _siblings(broken, owner)]
    if above.indent <= owner.column or here.indent not in others or above.indent in others:
        return None
    if here.indent > above.indent and not above.value:
        return None  # what stands under the line above, however far in
    message = _(
        "this line starts in column {column}; those below it, which seem to belong with it, start in column {below}."
    ).format(column=above.indent + 1, below=here.indent + 1)
    place = Mark(above.number, above.indent + 1)
    problem = broken.source.problem("yaml-indent", place, message, wording.INDENT_MEND)
    return Cure(problem, {above.number: " " * here.indent + above.raw.lstrip(" ")})


def _moved(texts: list[str], line: Line, column: int) -> dict[int, str]:
    """The line, and all that stands at least as far in after it, moved to start at a column."""
    numbers = [line.number, *_deeper(texts, line.number, line.indent - 1)]
    by = column - line.indent
    if by >= 0:
        return {n: " " * by + texts[n - 1] for n in numbers}
    return {n: texts[n - 1][-by:] for n in numbers}


def _not_level(broken: _Broken) -> Cure | None:
    """A line that starts in a column where nothing around it starts."""
    here = broken.here
    if not here or here.kind == "open":
        return None
    place = Mark(here.number, here.indent + 1)
    if here.raw.lstrip().startswith(":"):
        problem = broken.source.problem("yaml-key", place, *wording.KEY)
        return Cure(problem, _without(broken.texts, here.number), loses_lines=True)
    above = broken.above
    if above and above.key and not above.value and here.indent > above.column:
        return None  # the first line under a key may stand in any column further in
    levels = _levels(broken.seen[:-1], here)
    if here.indent not in levels and levels:
        near = min(levels, key=lambda column: (abs(column - here.indent), -column))
        columns = " or ".join(
            _("{column} (like {key!r} in line {number})").format(
                column=column + 1, key=line.key or "the dash", number=line.number
            )
            for column, line in sorted(levels.items())[-2:]
        )
        message = _(
            "this line starts in column {column}; its neighbours start in {columns}."
        ).format(column=place.column, columns=columns)
        mend = wording.INDENT_MEND
        if here.dash >= 0 and here.column in levels and levels[here.column].dash < 0:
            mend += _(" If they are entries of one list, the one above needs a dash as well.")
        problem = broken.source.problem("yaml-indent", place, message, mend)
        return Cure(problem, _moved(broken.texts, here, near))
    level = levels.get(here.indent)
    mend = _("Give it what it lacks, or move it further in if it belongs to the line above.")
    if here.dash >= 0 and level and level.dash < 0:
        message = _("this dash stands level with keys, so it cannot start an entry of a list.")
    elif here.key and level and level.dash == here.indent:
        message = _("this line stands level with the dashes of a list but has none itself.")
        mend = _(
            "Give it a dash, or move it further in if it belongs to the line above. If this is no list, take the dashes away."
        )
    elif here.raw.lstrip().startswith("//"):
        message, mend = wording.NOT_A_REMARK
    elif not here.key and here.dash < 0:
        message = _("this line is neither a key with its colon nor an entry with its dash.")
    else:
        return None
    problem = broken.source.problem("yaml-indent", place, message, mend)
    return Cure(problem, _without(broken.texts, here.number), loses_lines=True)


def _levels(lines: list[Line], here: Line) -> dict[int, Line]:
    """The columns that a line could start in, each with the line that opened it."""
    levels: dict[int, Line] = {}
    for line in lines:
        if line.kind != "more":
            levels = {column: at for column, at in levels.items() if column < line.indent}
            levels[line.indent] = line
            if line.key and line.dash >= 0:
                levels[line.column] = line
    return levels
