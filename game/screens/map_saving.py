"""The map as a file: a page to walk through, a picture, or text for other programs."""

from __future__ import annotations

from pathlib import Path

from game.export.fresh import write_fresh
from game.export.story_graph import WRITERS
from game.figures.story_colours import Colouring
from game.figures.story_map import StoryMap
from game.screens.kit import Option, Steps, Widget
from game.screens.saving import SaveScreen
from game.words import _

ENDINGS = {"html": ".html", "svg": ".svg", "mermaid": ".mmd", "dot": ".dot"}
IN_A_BROWSER = ("html", "svg")


class MapSaveScreen(SaveScreen):
    """Asks for the form of the file; the map is written as it is coloured on the screen."""

    def __init__(self, story: StoryMap, colouring: Colouring):
        words = _("As it is coloured now. The page needs no internet, and can be sent to anybody.")
        heading = _("Save the map: {title}").format(title=story.scenario.title)
        super().__init__(heading, words, self._put, opens=True)
        self.story, self.colouring = story, colouring
        self.form = "html"

    def fields(self) -> list[Widget]:
        options = [
            Option("html", _("A page"), note=_("to walk through in a browser")),
            Option("svg", _("A picture (SVG)"), note=_("to print or to draw on")),
            Option("mermaid", "Mermaid", note=_("text for wikis and notes")),
            Option("dot", "DOT", note=_("text for Graphviz")),
        ]
        return [Steps(options, self.form, self._set_form, key="form", label=_("As what?"))]

    def _set_form(self, form: str) -> None:
        self.form, self.opens = form, form in IN_A_BROWSER
        self.changed()

    def _put(self, folder: Path, _names: bool) -> Path:
        scenario = self.story.scenario
        name = "-".join(filter(None, (scenario.id, scenario.cut, "map")))
        text, _notice = WRITERS[self.form](self.story, self.colouring)
        return write_fresh(folder / f"{name}{ENDINGS[self.form]}", text)
