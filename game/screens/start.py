"""Opens the window: the title stands first, everything heavy is loaded after it is seen."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.screens import display, settings
from game.screens.app import App
from game.screens.title import TitleScreen
from game.words import _

if TYPE_CHECKING:
    from game.content.library import Loaded
    from game.screens.desk import Desk
    from game.session.opening import Setup


def run(
    *,
    scenario: Path | None = None,
    loaded: Loaded | None = None,
    setup: Setup | None = None,
    play: str = "",
    series: Path | None = None,
    language: str = "",
) -> int:
    """Play in the window until it is closed; the exit status.

    With a scenario file and a setup it begins there, and does not read the file again when it
    is given ``loaded``; with a play's id it goes on with it; with a series it shows its sittings.
    A language that is given counts for more than the one that was liked before.
    """
    if words := display.two_pygames():
        print(words, file=sys.stderr)
        return 2
    title = TitleScreen()
    liked = settings.load()
    app = App(replace(liked, language=language) if language else liked)
    kept: list[Desk] = []
    failed: list[str] = []

    def load() -> None:
        # Imported only now: the first frame is already on the screen.
        from game.places import assets_folder, data_folder
        from game.screens.desk import Desk
        from game.store import Store, StoreError
        from game.store.play_row import promised_by_now

        display.wear_icon(assets_folder() / "icons" / "app.png")
        try:
            store = Store(data_folder())
        except (StoreError, OSError) as reason:
            failed[:] = [str(reason)]
            title.failed(str(reason), load)
            return
        failed.clear()
        desk = Desk(app, store)
        kept.append(desk)
        title.opened(desk)
        if play:
            desk.take_up(play)
        elif series is not None:
            desk.open_series(series, setup)
        elif scenario is not None and setup is not None:
            desk.begin(scenario, setup, loaded)
        if app.screen is not title and (due := desk.due()):
            app.toast(promised_by_now(len(due)))  # the title says it itself

    try:
        app.run(title, then=load)
    finally:
        for desk in kept:
            desk.put_down()
            desk.store.close()
    if failed:
        print(failed[0], file=sys.stderr)
        return 1
    return 0


def show_gallery() -> int:
    """Show every widget in every state, for who works on the window; the exit status."""
    if not display.display_available():
        print(_("No display was found, and the gallery needs one."), file=sys.stderr)
        return 1
    # Imported only here: nobody who plays needs it.
    from game.screens.gallery import Gallery

    App(settings.load(), keep=None).run(Gallery())
    return 0


def show_preview(path: Path) -> int:
    """Play a scenario file while it is being written, until the window is closed; the exit status."""
    if words := display.two_pygames():
        print(words, file=sys.stderr)
        return 2
    # Imported only here: nobody who plays needs it.
    from game.places import assets_folder
    from game.screens.preview import PreviewScreen, read_for_preview

    app = App(settings.load())
    display.wear_icon(assets_folder() / "icons" / "app.png")
    app.run(PreviewScreen(path, *read_for_preview(path)))
    return 0
