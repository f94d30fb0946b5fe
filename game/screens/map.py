"""The map of a story as a screen: the whole of it at a glance, every scene in full beside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.core.scenario import Scenario, shorten
from game.core.scoring import DIMENSIONS
from game.export.story_graph import NoMap, painted
from game.export.story_plays import Trails, kept_trails
from game.figures.story_colours import Colouring, by_plays, plainly
from game.figures.story_map import StoryMap, story_map
from game.screens.about import about
from game.screens.focus import ARROWS, set_focus
from game.screens.keys import named
from game.screens.kit import (
    Backdrop,
    Button,
    Choice,
    Choices,
    Column,
    Dialog,
    Option,
    Row,
    Screen,
    Scroll,
    Steps,
    Text,
    Widget,
)
from game.screens.map_canvas import Camera, Canvas
from game.screens.map_reading import Reading, legend
from game.screens.map_view import MapView
from game.screens.ui import Ui
from game.session.debrief.review import dimension_name
from game.session.opening import cut_name
from game.store import PlayRow, StoreError
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.desk import Desk

ONE = "play:"
MOST_PLAYS = 12


def open_map(desk: Desk, scenario: Scenario) -> None:
    """Show the map of a scenario."""
    desk.app.push(MapScreen(desk, scenario))


class MapScreen(Screen):
    """The map, and beside it either what its signs mean or the scene that is chosen."""

    def __init__(self, desk: Desk, scenario: Scenario):
        super().__init__()
        self.desk, self.whole = desk, scenario
        self.cut, self.colour = "", ""
        self.chosen = ""
        self.camera: Camera | None = None
        self._draw(story_map(scenario))

    def _draw(self, story: StoryMap, colouring: Colouring | None = None) -> None:
        self.story = story
        self.colouring = colouring or plainly(story)
        self.canvas = Canvas(story, self.colouring)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("left", _("With the other arrows: the next scene that way")),
            ("shift+left", _("With the other arrows: move the map")),
            ("enter", _("Read the scene in full")),
            ("+", _("Nearer; with minus, farther")),
            ("0", _("The whole map")),
            ("home", _("Where the story opens")),
        )

    @property
    def title(self) -> str:
        return _("Map: {title}").format(title=self.whole.title)

    @property
    def help_text(self) -> str:
        return _(
            "Drag the map to move it, turn the wheel to come nearer, press a scene to read it. Every "
            "scene can be reached with the arrow keys as well."
        )

    # The page.
    def build(self) -> Widget:
        self.view = MapView(self)
        self.view.autofocus = True
        if self.ui.narrow:
            return Backdrop(MapPage(self._head(), self.view, None))
        panel = Scroll(Column(*self._panel(), gap="s"), key=f"reading:{self.chosen}")
        return Backdrop(MapPage(self._head(), self.view, panel))

    def _head(self) -> Widget:
        back = Button(
            _("Back"), self.app.pop, look="quiet", sign="back", key="back",
        )  # fmt: skip
        title = Text(self.whole.title, "heading", grow=1)
        tools = Row(
            Button(_("Colours"), self._ask_colours, sign="eye", key="colours"),
            Button("", lambda: self.view.zoom(self.ui, -2), sign="minus", key="farther",
                   name=_("Farther")),
            Button("", lambda: self.view.zoom(self.ui, 2), sign="plus", key="nearer",
                   name=_("Nearer")),
            Button(_("Whole map"), self._show_all, key="whole"),
            Button(_("Save"), self._save, sign="sheet", key="save"),
            Button(_("Signs"), self._show_signs, sign="info", key="signs")
            if self.ui.narrow or self.chosen else None,
            gap="s",
        )  # fmt: skip
        return Row(back, title, tools, gap="m")

    def _panel(self) -> list[Widget]:
        if self.chosen:
            return self._reading()
        said = [Text(self.colouring.said)] if self.colouring.said else []
        return [
            Text(_("The story at a glance"), "heading"),
            Text(self.story.words, "small"),
            *said,
            *legend(self.story, self.colouring),
            Text(_("Press a scene to read it here."), "small"),
        ]

    def _reading(self) -> list[Widget]:
        return Reading(self.story, self.colouring, self.go).widgets(self.chosen)

    # Choosing and moving.
    def choose(self, name: str) -> None:
        """Choose a card, or none."""
        self.chosen = name
        if name:
            self.view.show(self.ui, name)

    def go(self, name: str) -> None:
        """Choose a card that another one names."""
        if self.layers:
            self.close()
        self.choose(name)
        self.ui.focus = "map"
        if self.ui.narrow:
            self.read()

    def read(self, by_pointer: bool = False) -> None:
        """Read the chosen card: in the panel, or over the page where there is no room for one."""
        if not self.chosen:
            return
        if self.ui.narrow:
            self.open(lambda: self._over(self._reading(), self.story.cards[self.chosen].heading))
        elif not by_pointer:
            panel = next(
                (w for w in self.app.trees[0].walk() if w.key.startswith("reading:")), None
            )
            inside = [w for w in panel.walk() if w.focusable and w.role != "text"] if panel else []
            if inside:
                set_focus(self.ui, self.app.trees[0], inside[0])

    def _over(self, widgets: list[Widget], name: str) -> Widget:
        close = Button(_("Close"), self.close, look="primary", key="dialog:close")
        close.autofocus = True
        return Dialog(Column(*widgets, gap="s"), Row(close, justify="right"), name=name)

    def _show_signs(self) -> None:
        if self.ui.narrow:
            said = Text(self.colouring.said) if self.colouring.said else None
            parts = [Text(self.story.words, "small"), said, *legend(self.story, self.colouring)]
            self.open(lambda: self._over(parts, _("Signs")))
        else:
            self.chosen = ""

    def _save(self) -> None:
        # Imported here: seldom needed.
        from game.screens.map_saving import MapSaveScreen

        self.app.push(MapSaveScreen(self.story, self.colouring))

    def _show_all(self) -> None:
        self.camera = self.view.whole()

    def on_back(self) -> None:
        if self.chosen and not self.ui.narrow:
            self.chosen = ""
        else:
            super().on_back()

    def on_key(self, event: pygame.event.Event) -> bool:
        letter, name = getattr(event, "unicode", ""), named(event)
        if letter == "+" or name in ("+", "=", "[+]"):
            self.view.zoom(self.ui, 1)
        elif letter == "-" or name in ("-", "[-]"):
            self.view.zoom(self.ui, -1)
        elif name == "0":
            self._show_all()
        elif event.key in ARROWS or event.key == pygame.K_HOME:
            # From the buttons above as well: the arrows are the map's.
            self.ui.focus = "map"
            return self.view.key_down(self.ui, event)
        else:
            return False
        return True

    # Colours and forms.
    def _ask_colours(self) -> None:
        self.open(self._colours)

    def _colours(self) -> Widget:
        plays = self._plays()
        cards = [
            Choice("", _("Nothing but kinds"), second=_("Who decides, luck, the table")),
            Choice("coverage", _("Coverage"), second=_("What no play can reach or take")),
        ]
        cards += [
            Choice(dimension, dimension_name(dimension), second=_("Where it is won and lost"),
                   sign=dimension)
            for dimension in DIMENSIONS
        ]  # fmt: skip
        none = "" if plays else _("None of this form has been played here yet")
        count = ngettext("{n} play", "{n} plays", len(plays)).format(n=len(plays))
        kept = _("How many went where: {plays}").format(plays=count)
        cards.append(Choice("plays", _("Plays on this machine"), second=kept, shut=none))
        if len(plays) > 1:
            cards += [
                Choice(
                    f"{ONE}{row.play}", _("One play: its steps"), second=about(row), sign="person"
                )
                for row in plays[:MOST_PLAYS]
            ]
        forms = None
        if self.whole.cuts:
            options = [Option("", _("The whole case"))]
            options += [Option(cut, cut_name(cut)) for cut in self.whole.cuts]
            forms = Steps(options, self.cut, self._set_cut, key="cut", label=_("Form"))
        body = Column(
            Text(_("What the map shows"), "heading"), forms,
            Choices(cards, self._set_colour, chosen=self.colour, numbered=False, key="colour"),
            Text(_("A .play file dropped on this window shows its own path."), "small"),
            gap="m",
        )  # fmt: skip
        close = Button(_("Close"), self.close, look="primary", key="dialog:close")
        return Dialog(body, Row(close, justify="right"), name=_("Colours"))

    def _plays(self) -> list[PlayRow]:
        return [
            row for row in self.desk.plays
            if (row.scenario_id, row.cut, row.parent) == (self.whole.id, self.cut, "")
        ]  # fmt: skip

    def _set_cut(self, cut: str) -> None:
        if cut != self.cut:
            self.cut, self.chosen, self.camera = cut, "", None
            self._draw(story_map(shorten(self.whole, cut) if cut else self.whole))
            self.colour = ""

    def _set_colour(self, colour: str) -> None:
        self.close()
        self._paint(colour, partial(self._painted_by, colour))

    def _paint(self, colour: str, make) -> None:
        """Colour the map, beside the loop: coverage and plays may take a while."""

        def done(outcome: tuple[Colouring | None, str]) -> None:
            colouring, refused = outcome
            if colouring is None:
                self.tell(_("This cannot be shown"), refused)
                return
            self.colour = colour
            self._draw(self.story, colouring)
            if refused:
                self.tell(_("Not every play counts"), refused)

        self.desk.work(make, done, _("Colouring the map …"))

    def _painted_by(self, colour: str) -> tuple[Colouring | None, str]:
        """Beside the loop: the colouring, and what is to be said about it."""
        try:
            if colour == "plays" or colour.startswith(ONE):
                return self._by_kept(colour.removeprefix(ONE) if colour != "plays" else "")
            return painted(self.story, self.whole, colour, ())[0], ""
        except (NoMap, StoreError) as reason:
            return None, str(reason)

    def _by_kept(self, only: str) -> tuple[Colouring | None, str]:
        wanted = [row.play for row in self._plays() if only in ("", row.play)]
        trails: Trails = kept_trails(
            self.story.scenario, self.whole, (self.desk.store.load(play) for play in wanted)
        )
        if not trails.found:
            return None, "\n".join(trails.notices) or _("No play of this form is kept here.")
        return by_plays(self.story, trails.found), ""

    def on_drop(self, path: str) -> None:
        def make() -> tuple[Colouring | None, str]:
            try:
                colouring, notices = painted(self.story, self.whole, "plays", [Path(path)])
                return colouring, "\n".join(notices)
            except NoMap as reason:
                return None, str(reason)

        self._paint("", make)


class MapPage(Widget):
    """A head, the map as large as can be, and a panel at its right where there is one."""

    PANEL = 19.0  # em
    MOST = 0.4

    def __init__(self, head: Widget, view: MapView, panel: Widget | None):
        super().__init__(head, view, panel, grow=1)
        self.head, self.view, self.panel = head, view, panel

    def arrange(self, ui: Ui) -> None:
        edge, gap = ui.px("m"), ui.px("s")
        area = self.rect.inflate(-2 * edge, -2 * edge)
        high = self.head.height(ui, area.width)
        self.head.place(ui, pygame.Rect(area.left, area.top, area.width, high))
        rest = pygame.Rect(area.left, area.top + high + gap, area.width, area.height - high - gap)
        if self.panel is not None:
            wide = min(ui.em(self.PANEL), round(area.width * self.MOST))
            side = pygame.Rect(rest.right - wide, rest.top, wide, rest.height)
            self.panel.place(ui, side)
            rest.width -= wide + gap
        self.view.place(ui, rest)
