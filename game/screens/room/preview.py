"""What was typed at the tables, for the facilitator to read before the room does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pygame

from game.screens.keys import digit, named
from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Column,
    Page,
    Row,
    Screen,
    Text,
    Toggle,
    Widget,
)
from game.screens.room.talk import RoomTalk
from game.session.cohort import privacy
from game.session.cohort.privacy import Typed
from game.words import _

PER_PAGE = 9


class Preview:
    """Pages through everything that was typed; a switch for each, off until it is turned on."""

    def __init__(self, talk: RoomTalk):
        self.talk = talk
        self.first = 0

    @property
    def all(self) -> tuple[Typed, ...]:
        """Everything typed, words first."""
        found = privacy.typed_words(self.talk.gathering)
        order = ("word", "try", "question", "contest")
        return tuple(sorted(found, key=lambda each: order.index(each.kind)))

    @property
    def here(self) -> tuple[Typed, ...]:
        """What is on this page."""
        return self.all[self.first : self.first + PER_PAGE]

    def allow(self, mark: str, yes: bool) -> None:
        """Let one be shown, or take that back."""
        self.talk.allow(privacy.approve(self.talk.gathering, [mark], yes))

    def allow_page(self) -> None:
        """Let everything on this page be shown, and turn to the next."""
        self.talk.allow(privacy.approve(self.talk.gathering, [each.mark for each in self.here]))
        self.turn(1)

    def turn(self, step: int) -> None:
        """Turn to the next page, or the one before."""
        last = max(0, (len(self.all) - 1) // PER_PAGE * PER_PAGE)
        self.first = min(max(0, self.first + step * PER_PAGE), last)

    def key(self, event: pygame.event.Event, done: Callable[[], object]) -> bool:
        """Hear a key: a number switches, A lets all of them be shown, arrows turn, Escape ends."""
        name, place = named(event), digit(event)
        if 0 < place <= len(self.here):
            each = self.here[place - 1]
            self.allow(each.mark, not each.approved)
        elif name == "a":
            self.allow_page()
        elif name in ("right", "page down", "left", "page up"):
            self.turn(1 if name in ("right", "page down") else -1)
        elif name in ("esc", "v"):
            done()
        else:
            return False
        return True

    def build(self, done: Callable[[], object]) -> Widget:
        """The page as it is now."""
        found = self.all
        approved = sum(each.approved for each in found)
        head = _("{n} of {all} may be shown").format(n=approved, all=len(found))
        rows = [self._row(place, each) for place, each in enumerate(self.here, 1)]
        pages = Row(
            Button("", partial(self.turn, -1), sign="back", key="preview:before",
                   name=_("Page before"), shut_quietly=not self.first),
            Button("", partial(self.turn, 1), sign="next", key="preview:after", name=_("Next page"),
                   shut_quietly=self.first + PER_PAGE >= len(found)),
            Button(_("Show all of these"), self.allow_page, sign="tick", key="preview:all", hot="a"),
            Button(_("Done"), done, look="primary", key="preview:done", hot="esc"),
            gap="s",
        )  # fmt: skip
        nothing = [] if found else [Text(_("Nothing was typed at the tables."), "lead")]
        return Column(
            Text(_("Typed at the tables"), "title"),
            Text(head, "lead"),
            *nothing,
            *rows,
            pages,
            gap="s",
        )

    def _row(self, place: int, each: Typed) -> Widget:
        kinds = {
            "word": _("one word"), "try": _("to try"), "question": _("a question"),
            "contest": _("a reason"),
        }  # fmt: skip
        switch = Toggle(
            f"{place}  {each.words}", each.approved, partial(self.allow, each.mark),
            key=f"typed:{each.mark}",
        )  # fmt: skip
        switch.grow = 1
        return Row(switch, Badge(kinds[each.kind], "plain"), wrap=False, gap="s")


class PreviewScreen(Screen):
    """The same on the room's own screen, for when nobody else can see it."""

    def __init__(self, talk: RoomTalk):
        super().__init__()
        self.preview = Preview(talk)

    @property
    def title(self) -> str:
        return _("Typed at the tables")

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("1", _("With 2 to 9: let it be shown, or not")),
            ("a", _("Show all of these, and turn on")),
            ("right", _("Next page; Left, the page before")),
            ("esc", _("Done")),
        )

    def on_key(self, event) -> bool:
        return self.preview.key(event, self.app.pop)

    def build(self) -> Widget:
        return Backdrop(Page(self.preview.build(self.app.pop), measure=58))
