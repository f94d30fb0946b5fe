"""The map of a scenario as one page: pan, zoom, search, and read any scene in full.

The page carries its one script and its style, allowed by their hashes under a content policy
that allows nothing else. Without the script it is the map with all scenes below it.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from game.export.sheets.elements import Block, Drawing, tag
from game.export.sheets.html import html
from game.export.story_reading import reading
from game.export.story_svg import story_svg
from game.figures.story_colours import Colouring
from game.figures.story_map import StoryMap
from game.words import _, spoken_language


def story_page(story: StoryMap, colouring: Colouring) -> str:
    """The whole page."""
    style, script = _own("story_page.css"), _own("story_page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", _("Map of “{title}”").format(title=story.scenario.title)),
        Drawing(f"<style>{style}</style>"),
    )
    body = tag(
        "body",
        tag("header", tag("h1", story.scenario.title), _tools()),
        tag("main", _map(story, colouring), _reader(story, colouring)),
        Drawing(f"<script>{script}</script>"),
    )
    return f"<!doctype html>\n{html(tag('html', head, body, lang=spoken_language()))}\n"


def _tools() -> Block:
    return tag(
        "div",
        tag("label", _("Search "), Drawing('<input id="search" type="search" size="18">')),
        tag("span", id="told", role="status", data_said=_("{n} found; Enter goes to the next")),
        tag("button", "+", id="nearer", type="button", aria_label=_("Nearer")),
        tag("button", "−", id="farther", type="button", aria_label=_("Farther")),
        tag("button", _("Whole map"), id="whole", type="button"),
        tag("span", _("Keys: + − 0 arrows · Tab and Enter open a scene · / searches · Esc closes"),
            class_="small"),
        class_="tools",
    )  # fmt: skip


def _map(story: StoryMap, colouring: Colouring) -> Block:
    drawing = Drawing(story_svg(story, colouring, links=True))
    return tag("div", drawing, id="map", role="region", aria_label=_("Map of the story"))


def _reader(story: StoryMap, colouring: Colouring) -> Block:
    articles = [reading(story, colouring, card) for card in story.cards.values()]
    close = tag("button", _("Close"), id="close", type="button")
    return tag("aside", close, articles, id="reader", aria_label=_("The scene in full"))


def _own(name: str) -> str:
    """A file of this package: this program's own words, never anybody else's."""
    return files("game.export").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
