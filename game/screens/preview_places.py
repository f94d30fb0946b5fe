"""Opens a line of a scenario file in its author's editor, or shows it so that it can be copied."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pygame

from game.screens.kit import Button, Column, Dialog, Panel, Row, Screen, Text, Widget
from game.session.preview import editor
from game.words import _


def show_place(screen: Screen, file: Path, line: int) -> None:
    """Open the file at the line in the editor that $VISUAL or $EDITOR names; else say where it is."""
    if editor.open_at(file, line):
        screen.app.toast(_("Opened: line {n}").format(n=line))
    else:
        screen.open(lambda: _where(screen, editor.place_in_words(file, line)))


def _where(screen: Screen, place: str) -> Widget:
    def copy() -> None:
        # A clipboard that a system lacks is no reason to stop: the words stand there.
        with contextlib.suppress(pygame.error):
            pygame.scrap.put_text(place)
        screen.close()

    words = _(
        "To have it opened, name your editor in the variable VISUAL before you start the game, "
        "such as VISUAL=code. The author's guide says how."
    )
    body = Column(
        Text(_("Here it stands"), "heading"),
        Panel(Text(place, "strong"), "well", across="m", down="s"),
        Text(words, "small"),
        gap="m",
    )
    close = Button(_("Close"), screen.close, key="dialog:close")
    take = Button(_("Copy it"), copy, look="primary", sign="sheet", key="dialog:copy")
    take.autofocus = True
    return Dialog(body, Row(close, take, justify="right", gap="s"), name=_("Where it stands"))
