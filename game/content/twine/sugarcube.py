"""SugarCube: <<macros>>, $variables and [[text|target][setter]].

https://www.motoslave.net/sugarcube/2/docs/
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from game.content.twine.assigning import assignments, quoted, split, targets
from game.content.twine.harlowe import followed, linked
from game.content.twine.links import LINK, branch, link, open_remark, parted, strange, unread_link
from game.content.twine.story import (
    Branch,
    Embed,
    Found,
    If,
    Jump,
    Note,
    Passage,
    Piece,
    Place,
    Show,
    Text,
)
from game.words import _

DEEPEST = 20
LONGEST_MACRO = 2_000
MOST_UNCLOSED = 40
"""So many macros of a passage may lack their end before all others count as text."""
TOKEN = re.compile(
    r"(?P<remark>/\*|/%|<!--)|(?P<verbatim>\"\"\")|(?P<link>\[\[)"
    r"|(?P<picture>\[img\[[^\]\n]{0,300}\](?:\[[^\]\n]{0,300}\]){0,2}\])"
    r"|<<(?P<macro>/?[A-Za-z][\w-]{0,40}|[=-])"
    r"|(?P<continued>\\ *\n|\n *\\)|(?P<dollars>\$\$)|(?P<shown>\$[^\W\d]\w*|\b_[A-Za-z]\w*)",
    re.DOTALL,
)
REMARK_ENDS = {"/*": "*/", "/%": "%/", "<!--": "-->"}
TESTS, ELSES = ("if", "switch"), ("elseif", "else", "case", "default")
LINKS = ("link", "button", "linkreplace", "linkappend", "linkprepend")
DROPPED = ("script", "style")
"""Containers whose inside is code for a browser."""


@dataclass
class _Open:
    """A container that is not closed yet: its branches are read one after the other."""

    word: str
    inside: str
    place: Place
    found: Found = field(default_factory=Found)
    test: str = ""
    branches: list[Branch] = field(default_factory=list)


def parse(passage: Passage) -> tuple[Piece, ...]:
    """What stands in a passage."""
    return _Parser(passage).pieces()


class _Parser:
    """Reads one passage from the top, with the containers that are open on a stack."""

    def __init__(self, passage: Passage) -> None:
        self.passage, self.text = passage, passage.body
        self.open = [_Open("", "", passage.origin)]
        self.unclosed = 0
        self.closers = set(re.findall(r"<</([A-Za-z][\w-]{0,40})", self.text))

    @property
    def found(self) -> Found:
        return self.open[-1].found

    def pieces(self) -> tuple[Piece, ...]:
        """All of it."""
        at = 0
        while (token := TOKEN.search(self.text, at)) is not None:
            self.found.text(self.text[at : token.start()])
            at = self._token(token)
        self.found.text(self.text[at:])
        while len(self.open) > 1:
            open_ = self.open[-1]
            never = _("It is never closed; its text was kept.")
            self._close(open_)
            self.found.add(strange(f"<<{open_.word}>>", open_.place, never))
        return tuple(self.found.pieces)

    def _token(self, token: re.Match[str]) -> int:
        place = self.passage.place_of(token.start())
        match token.lastgroup:
            case "remark":
                close = self.text.find(REMARK_ENDS[token[0]], token.end())
                if close >= 0:
                    return close + len(REMARK_ENDS[token[0]])
                self.found.add(open_remark(token[0], place))
            case "verbatim":
                close = self.text.find(token[0], token.end(), token.end() + LONGEST_MACRO)
                if close >= 0:
                    self.found.text(self.text[token.end() : close])
                    return close + 3
            case "picture":
                self.found.add(strange(_("A picture in the text"), place))
            case "link":
                if (whole := LINK.match(self.text, token.start())) is None:
                    self.found.text("[[")
                else:
                    self.found.add(*link(whole, place))
                    return whole.end()
            case "dollars":
                self.found.text("$")
            case "shown":
                self.found.add(Show(token[0].removeprefix("$"), place, token[0]))
            case "continued":
                pass
            case _:
                return self._macro(token, place)
        return token.end()

    def _closing(self, at: int) -> int:
        """Where the >> stands that closes a macro, outside quotes; -1 if there is none near."""
        if self.unclosed > MOST_UNCLOSED:
            return -1
        quote = ""
        for index in range(at, min(len(self.text), at + LONGEST_MACRO)):
            letter = self.text[index]
            if quote:
                quote = "" if letter == quote and self.text[index - 1] != "\\" else quote
            elif letter in "\"'":
                quote = letter
            elif letter == ">" and self.text.startswith(">>", index):
                return index
        self.unclosed += 1
        return self.text.find(">>", at, at + LONGEST_MACRO)

    def _macro(self, token: re.Match[str], place: Place) -> int:
        end = self._closing(token.end())
        if end < 0:
            never = _("It is never closed; its text was kept.")
            self.found.add(strange(f"<<{token['macro']}", place, never), Text(token[0]))
            return token.end()
        word, inside = token["macro"], self.text[token.end() : end].strip()
        if word.startswith("/"):
            self._end(word[1:], place)
        elif word in ELSES:
            self._next_branch(word, inside, place)
        elif word in DROPPED:
            self.found.add(strange(f"<<{word}>>", place))
            close = self.text.find(f"<</{word}>>", end)
            return close + len(word) + 5 if close >= 0 else end + 2
        elif word in (*TESTS, *LINKS) or word in self.closers:
            self._begin(word, inside, place)
        else:
            self.found.add(*self._single(word, inside, place))
        return end + 2

    def _single(self, word: str, inside: str, place: Place) -> list[Piece]:
        """A macro that encloses nothing."""
        if word == "set":
            return list(assignments(inside, place))
        if word == "goto":
            names = targets(inside) or _bracketed(inside)
            return [Jump(names, place) if names else unread_link("goto", place)]
        if word in ("include", "display"):
            name = quoted(inside) or "".join(_bracketed(inside))
            return [Embed(name, place) if name else strange(f"<<{word}>>", place)]
        if word in ("print", "=", "-"):
            if shown := re.fullmatch(r"\$?([^\W\d]\w*)", inside):
                return [Show(shown[1], place, inside)]
            return [Text(quoted(inside))] if quoted(inside) is not None else _either(inside, place)
        kept = [Text(quoted(inside))] if word in ("actions", "choice") and quoted(inside) else []
        return [strange(f"<<{word}>>", place), *kept]

    def _begin(self, word: str, inside: str, place: Place) -> None:
        if len(self.open) > DEEPEST:
            said = _("It is nested too deeply; its text was kept.")
            self.found.add(strange(f"<<{word}>>", place, said))
            return
        if word not in (*TESTS, *LINKS, "nobr", "silently", "silent"):
            said = _("Its text was kept.")
            self.found.add(strange(f"<<{word}>>", place, said))
        self.open.append(_Open(word, inside, place, test=inside if word == "if" else "\0"))

    def _next_branch(self, word: str, inside: str, place: Place) -> None:
        open_ = self.open[-1]
        if open_.word not in TESTS:
            self.found.add(strange(f"<<{word}>>", place, _("It follows no <<if>>.")))
            return
        self._shut_branch(open_)
        if word in ("else", "default"):
            open_.test = ""
        elif word == "elseif":
            open_.test = inside
        else:
            cases = (f"({open_.inside}) is {value}" for value in _arguments(inside))
            open_.test = " or ".join(cases)

    def _shut_branch(self, open_: _Open) -> None:
        """What was read since the branch began is the branch; before the first case is nothing."""
        pieces, open_.found = tuple(open_.found.pieces), Found()
        if open_.test == "\0":
            return
        open_.branches.append(branch(open_.test, pieces) if open_.test else Branch(None, pieces))

    def _end(self, word: str, place: Place) -> None:
        if not any(open_.word == word for open_ in self.open[1:]):
            if word not in DROPPED:
                self.found.add(strange(f"<</{word}>>", place, _("Nothing is open here to close.")))
            return
        while True:
            open_ = self.open[-1]
            self._close(open_)
            if open_.word == word:
                return

    def _close(self, open_: _Open) -> None:
        self.open.pop()
        if open_.word in TESTS:
            self._shut_branch(open_)
            if open_.branches:
                self.found.add(If(tuple(open_.branches), open_.place))
        elif open_.word in LINKS:
            self.found.add(*self._link(open_))
        else:
            kept = open_.found.pieces
            if open_.word in ("silently", "silent"):
                kept = [piece for piece in kept if not isinstance(piece, Text)]
            self.found.add(*kept)

    def _link(self, open_: _Open) -> list[Piece]:
        """<<link>> with its target, with a <<goto>> inside, or with more text."""
        inside = open_.found.pieces
        if names := _bracketed(open_.inside):
            return linked(parted(open_.inside.strip()[2:-2])[0], names, inside, open_.place)
        parts = _arguments(open_.inside)
        words = (quoted(parts[0]) if parts else "") or ""
        if len(parts) > 1:
            return linked(words, targets(parts[1]), inside, open_.place)
        return followed(words, inside, open_.place, f"<<{open_.word}>>")


def _arguments(inside: str) -> list[str]:
    """A macro's arguments, which stand side by side."""
    inside = inside[:600]
    found = re.findall(
        r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|either\([^)]*\)|[^\s"']+)""", inside
    )
    return [part.strip() for part in found]


def _bracketed(inside: str) -> tuple[str, ...]:
    """The target of a link in double brackets that stands as an argument."""
    found = LINK.fullmatch(inside.strip())
    return (parted(found["inside"])[1],) if found else ()


def _either(inside: str, place: Place) -> list[Piece | Note]:
    """A text that is drawn, or something else that only Twine can work out."""
    if found := re.fullmatch(r"either\((.*)\)", inside, re.DOTALL):
        first = quoted(split(found[1], ",")[0])
        if first is not None:
            return [
                Text(first),
                strange(
                    _("either() in a text"), place, _("The first of its texts was kept."),
                    _("For luck that matters use a scene with `chance`."),
                ),
            ]  # fmt: skip
    return [strange(f"<<print {' '.join(inside.split())[:40]}>>", place)]
