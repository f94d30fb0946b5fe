"""Harlowe, Twine's usual dialect: (macros:), [hooks] and [[links]].

https://twine2.neocities.org/
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.content.twine.assigning import assignments, quoted, split, targets
from game.content.twine.links import LINK, branch, link, open_remark, strange, unread_link, way
from game.content.twine.story import (
    Branch,
    Embed,
    Found,
    If,
    Jump,
    Passage,
    Piece,
    Place,
    Set,
    Show,
    Text,
)
from game.words import _

DEEPEST = 20
LONGEST_MACRO = 2_000
MOST_UNCLOSED = 40
"""So many macros of a passage may lack their end before all others count as text."""

TOKEN = re.compile(
    r"(?P<remark><!--)|(?P<verbatim>`+)|(?P<link>\[\[)"
    r"|\((?P<macro>[A-Za-z][\w-]{0,40}):|(?P<named>\|[\w-]{1,40}(?P<hidden>[>)])(?=\[))"
    r"|(?P<shown>[$_][^\W\d]\w*)|(?P<hook>\[)|(?P<brace>[{}])",
    re.DOTALL,
)
NAME_BEHIND = re.compile(r"<[\w-]{1,40}\|")
LINK_GOTO = {"linkgoto", "linkrevealgoto"}
LINK_HOOK = {
    "link",
    "linkreplace",
    "linkreveal",
    "linkappend",
    "linkrepeat",
    "linkrerun",
    "linkshow",
}
TESTS = {"if", "unless", "elseif", "else"}


def parse(passage: Passage) -> tuple[Piece, ...]:
    """What stands in a passage."""
    return _Parser(passage).between(0, len(passage.body), 0)


def _partners(text: str) -> dict[int, int]:
    """Where each square bracket that is closed has its end."""
    waiting: list[int] = []
    found = {}
    for index, letter in enumerate(text):
        if letter == "[":
            waiting.append(index)
        elif letter == "]" and waiting:
            found[waiting.pop()] = index
    return found


class _Parser:
    """Reads one passage."""

    def __init__(self, passage: Passage) -> None:
        self.passage, self.text = passage, passage.body
        self.partners = _partners(self.text)
        self.unclosed = 0

    def between(self, at: int, end: int, depth: int) -> tuple[Piece, ...]:
        """The pieces of a stretch of the text."""
        found = Found()
        while (token := TOKEN.search(self.text, at, end)) is not None:
            found.text(self.text[at : token.start()])
            at = self._token(token, found, end, depth)
        found.text(self.text[at:end])
        return tuple(found.pieces)

    def _token(self, token: re.Match[str], found: Found, end: int, depth: int) -> int:
        """Deal with one token, and say where to read on."""
        start = token.start()
        place = self.passage.place_of(start)
        match token.lastgroup:
            case "remark":
                close = self.text.find("-->", start, end)
                if close >= 0:
                    return close + 3
                found.add(open_remark(token[0], place))
            case "verbatim":
                close = self.text.find(token[0], token.end(), token.end() + LONGEST_MACRO)
                if close >= 0:
                    found.text(self.text[token.end() : close])
                    return close + len(token[0])
            case "link":
                if (whole := LINK.match(self.text, start, end)) is None:
                    found.text("[[")
                    return start + 2
                found.add(*link(whole, place))
                return whole.end()
            case "shown":
                found.add(Show(token["shown"].removeprefix("$"), place, token["shown"]))
            case "hook":
                return self._hook(start, found, end, depth)
            case "named" | "hidden":
                if token["hidden"] == ")":
                    found.add(strange(_("A hidden hook"), place, _("Its text is shown at once.")))
            case "macro":
                return self._macro(token, found, end, depth)
        return token.end()

    def _hook(self, start: int, found: Found, end: int, depth: int) -> int:
        """A hook on its own: its text stands where it stood."""
        close = self.partners.get(start, end)
        if close >= end or depth >= DEEPEST:
            found.text("[")
            return start + 1
        found.add(*self.between(start + 1, close, depth + 1))
        behind = NAME_BEHIND.match(self.text, close + 1, end)
        return behind.end() if behind else close + 1

    def _attached(self, at: int, end: int, depth: int) -> tuple[tuple[Piece, ...] | None, int]:
        """The hook that follows a macro, if one does, and where it ends."""
        start = at
        while start < end and self.text[start] in " \n":
            start += 1
        if self.text.startswith("[[", start) and not self.text.startswith("[[[", start):
            alone = LINK.match(self.text, start, end)
            return (tuple(link(alone, self.passage.place_of(start))), alone.end()) if alone else (None, at)  # fmt: skip
        close = self.partners.get(start, end)
        if close >= end or depth >= DEEPEST:
            return None, at
        return self.between(start + 1, close, depth + 1), close + 1

    def _closing(self, at: int, end: int) -> int:
        """The bracket that closes a macro; -1 if there is none near, or too many had none."""
        if self.unclosed > MOST_UNCLOSED:
            return -1
        depth, quote = 1, ""
        for index in range(at, min(end, at + LONGEST_MACRO)):
            letter = self.text[index]
            if quote:
                quote = "" if letter == quote and self.text[index - 1] != "\\" else quote
            elif letter == '"' or (letter == "'" and not self.text[index - 1].isalnum()):
                quote = letter
            else:
                depth += (letter == "(") - (letter == ")")
                if depth == 0:
                    return index
        self.unclosed += 1
        return -1

    def _macro(self, token: re.Match[str], found: Found, end: int, depth: int) -> int:
        place = self.passage.place_of(token.start())
        close = self._closing(token.end(), end)
        if close < 0:
            found.add(strange(f"({token['macro']}:", place, _("It is never closed; its text was kept.")))  # fmt: skip
            found.text(token[0])
            return token.end()
        word = re.sub(r"[-_]", "", token["macro"]).casefold()
        inside, after = self.text[token.end() : close], close + 1
        if word in ("if", "unless"):
            return self._tests(word, inside, after, found, end, depth, token.start())
        if word in LINK_GOTO or word in LINK_HOOK:
            hook, after = self._attached(after, end, depth)
            found.add(*self._link(word, inside, hook, token.start()))
        elif word in ("set", "put"):
            found.add(*assignments(inside, place))
        elif word in ("goto", "redirect"):
            names = targets(inside)
            found.add(Jump(names, place) if names else unread_link(token["macro"], place))
        elif word in ("display", "include"):
            name = quoted(inside)
            shown = strange(f"({token['macro']}:)", place)
            found.add(shown if name is None else Embed(name, place))
        elif word in ("print", "verbatim", "either"):
            found.add(*_printed(word, inside, place))
        else:
            hook, after = self._attached(after, end, depth)
            found.add(*self._other(token["macro"], word, hook, place))
        return after

    def _other(self, said: str, word: str, hook, place: Place) -> list[Piece]:
        """A macro without a counterpart; the text of its hook is kept."""
        if word in TESTS:
            kept = _("It follows no (if:); its text was kept.")
        elif hook:
            kept = _("Its text was kept.")
        else:
            kept = _("It was left out.")
        return [strange(f"({said}:)", place, kept), *(hook or ())]

    def _tests(self, word, inside, after, found: Found, end: int, depth: int, start: int) -> int:
        """An (if:) with all that goes with it."""
        place = self.passage.place_of(start)
        branches: list[Branch] = []
        while True:
            hook, beyond = self._attached(after, end, depth)
            if hook is None:
                found.add(strange(f"({word}:)", place, _("No hook follows; it was left out.")))
                break
            after = beyond
            if word == "else":
                branches.append(Branch(None, hook))
                break
            branches.append(branch(inside, hook, turned=word == "unless"))
            more = re.compile(r"\s*\(((?i:else-?_?if|else)):").match(self.text, after, end)
            if more is None or (close := self._closing(more.end(), end)) < 0:
                break
            word = re.sub(r"[-_]", "", more[1]).casefold()
            inside, after = self.text[more.end() : close], close + 1
        if branches:
            found.add(If(tuple(branches), place))
        return after

    def _link(self, word: str, inside: str, hook, start: int) -> list[Piece]:
        """A link made by a macro: its target stands in it, or in its hook."""
        place = self.passage.place_of(start)
        parts = split(inside, ",")
        words = quoted(parts[0]) or ""
        if word in LINK_GOTO:
            names = targets(parts[1]) if len(parts) > 1 else (words,)
            return linked(words, names, hook or (), place)
        return followed(words, hook or (), place, f"({word}:)")


def linked(
    words: str, names: tuple[str, ...], inside: Iterable[Piece], place: Place
) -> list[Piece]:
    """A link with a target, and what happens as it is taken."""
    sets = tuple(piece for piece in inside if isinstance(piece, Set))
    rest = [piece for piece in inside if not isinstance(piece, Set | Text)]
    return [way(words, names, place, sets), *rest]


def followed(words: str, inside: Iterable[Piece], place: Place, what: str) -> list[Piece]:
    """A link without a target: the jump inside it is one, else it only shows more text."""
    jumps = [piece for piece in inside if isinstance(piece, Jump)]
    if len(jumps) == 1:
        rest = [piece for piece in inside if piece is not jumps[0]]
        return linked(words, jumps[0].targets, rest, place)
    note = strange(
        _("{what} “{words}”, which shows more when it is clicked,").format(what=what, words=words[:60]),
        place,
        _("What it shows stands there at once, and what it sets happens on entering."),
        _("Make a choice of it, if that matters."),
    )  # fmt: skip
    return [Text(words), note, Text("\n"), *inside]


def _printed(word: str, inside: str, place: Place) -> list[Piece]:
    """A value shown in the text."""
    if (words := quoted(inside)) is not None:
        return [Text(words)]
    if found := re.fullmatch(r"\s*(?:\$|(?=_))([^\W\d]\w*)\s*", inside):
        return [Show(found[1], place, inside.strip())]
    if word == "either" and (first := quoted(split(inside, ",")[0])) is not None:
        return [
            Text(first),
            strange(
                _("(either:) in a text"), place, _("The first of its texts was kept."),
                _("For luck that matters use a scene with `chance`."),
            ),
        ]  # fmt: skip
    return [strange(f"({word}: {' '.join(inside.split())[:40]})", place)]
