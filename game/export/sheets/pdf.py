"""Writes sheets as PDF with typst: every text goes over as a value and none is read as markup.

The template ``sheets.typ`` beside this file is the program's own; what an author or a player
wrote comes to it as JSON, so that no sign in it means anything. Nothing is fetched and no
other file is read: the template names no package, and its folder is all that it could see.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from game.export.sheets.elements import Drawing, Piece
from game.export.sheets.html import clean
from game.export.sheets.paper import Paper
from game.words import _, spoken_language

TEMPLATE = Path(__file__).with_name("sheets.typ")
FONTS = "fontpkg_fira_sans"
UNPRINTED = {"browser", "screen"}
"""Classes of what is only for a page in the browser."""


class NotLaidOut(ValueError):
    """Typst could not lay the sheets out; the text is its reason."""


def pdf(paper: Paper) -> bytes:
    """The sheets as a PDF file: A4, with bookmarks, tagged for screen readers.

    Raises ModuleNotFoundError where typst is missing, and NotLaidOut.
    """
    import typst

    try:
        return typst.compile(
            str(TEMPLATE),
            root=str(TEMPLATE.parent),
            font_paths=_font_folders(),
            format="pdf",
            sys_inputs={"paper": json.dumps(_values(paper))},
        )
    except RuntimeError as error:  # what typst raises of its own
        raise NotLaidOut(str(error).strip().partition("\n")[0]) from error


def _values(paper: Paper) -> dict[str, Any]:
    return {
        "language": spoken_language(),
        "title": _words(paper.title),
        "headline": _words(paper.headline),
        "page": _("page"),
        "margin": paper.margin,
        "sheets": [
            {"kind": kind, "foot": _words(paper.feet[kind]), "sheet": _value(sheet)}
            for sheet in paper.sheets
            for kind in (paper.kind(sheet),)
        ],
    }


def _value(piece: Piece) -> Any:
    """A text as itself; an element as its name, classes and what it holds; a drawing as SVG."""
    if isinstance(piece, str):
        return _words(piece)
    if isinstance(piece, Drawing):
        return {"svg": piece.markup}
    inside = [_value(each) for each in piece.inside if not _unprinted(each)]
    span = dict(piece.attributes).get("colspan", "1")
    return {"n": piece.name, "c": list(piece.classes), "i": inside, "span": int(span)}


def _unprinted(piece: Piece) -> bool:
    return not isinstance(piece, str | Drawing) and bool(UNPRINTED & {*piece.classes})


def _words(text: str) -> str:
    """A text as a browser shows it: spaces and line breaks run together."""
    kept = clean(text)
    inner = " ".join(kept.split())
    if not inner:
        return " " if kept else ""
    return f"{' ' * kept[0].isspace()}{inner}{' ' * kept[-1].isspace()}"


def _font_folders() -> list[str]:
    """Where the faces of the game's own font lie; typst stands in with others where they do not."""
    spec = find_spec(FONTS)
    places = (spec.submodule_search_locations or ()) if spec else ()
    return [str(Path(place) / "files") for place in places]
