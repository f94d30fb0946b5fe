"""The menu of a sitting: a note, a side's own pages, settings and help, a file, stop, leave."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.kit import Button, Column, Dialog, Entry, Grid, Row, Text, Widget
from game.screens.play_screen import PlayScreen
from game.screens.sitting import Sitting
from game.session.phases import Phase
from game.session.session import TEXT_LIMIT
from game.words import _


@dataclass
class Jotting:
    """A note that is being written; ``seat`` is empty for the table's."""

    seat: str
    text: str = ""

    def put_down(self, sitting: Sitting) -> None:
        """Keep what was written when the table is left."""
        if self.text.strip():
            sitting.session.note(self.seat, self.text)
            self.text = ""


def jotting(sitting: Sitting, seat: str) -> Jotting:
    """The note a seat is writing."""
    return sitting.papers.setdefault(f"note:{seat}", Jotting(seat))


def note_field(screen, sitting: Sitting, seat: str, label: str, lines: int = 1) -> Widget:
    """A field for a note, and a button that keeps it."""
    draft = jotting(sitting, seat)

    def write(text: str) -> None:
        draft.text = text

    def keep() -> None:
        if draft.text.strip() and sitting.keep(lambda: draft.put_down(sitting)):
            screen.app.toast(_("The note is kept"))

    entry = Entry(
        draft.text, write, key=f"note:{seat}", label=label, limit=TEXT_LIMIT if lines > 1 else 280,
        lines=lines, on_enter=keep, hint=_("A few words"),
    )  # fmt: skip
    button = Button(
        _("Keep the note"), keep, sign="pencil", key=f"note:{seat}:keep",
        shut="" if draft.text.strip() else _("Nothing is written yet"),
    )  # fmt: skip
    return Column(entry, Row(button, justify="right") if draft.text.strip() else None, gap="s")


def pause_dialog(screen: PlayScreen) -> Widget:
    """The menu over a page; Escape closes it again."""
    sitting = screen.sitting
    phase = sitting.session.record.phase
    on = Button(_("Go on"), screen.close, look="primary", sign="play", key="menu:on")
    on.autofocus = True
    note = None
    if phase is not Phase.LOBBY:
        label = _("A note of your own") if sitting.alone else _("A note of the whole table")
        note = note_field(screen, sitting, sitting.session.header.human, label)
    rows = [*_own_pages(screen, phase), *_everyday(screen), *_ways_out(screen, phase)]
    body = Column(Text(_("Paused"), "heading"), on, note, Grid(*rows, least=11, most=2, gap="s"))
    return Dialog(body, None, name=_("Paused"), wide=32)


def _own_pages(screen: PlayScreen, phase: Phase) -> list[Widget]:
    if phase is Phase.LOBBY:
        return []
    # Imported here: these pages stand on this one.
    from game.screens.own_pages import open_own_pages

    def go(seat: str) -> None:
        screen.close()
        open_own_pages(screen.sitting, seat)

    sitting = screen.sitting
    buttons: list[Widget] = []
    for seat in sitting.sides:
        name = sitting.view().roles[seat].name
        label = _("My notes") if sitting.alone else _("{name}'s notes").format(name=name)
        second = _("With sheet and log") if sitting.alone else _("Unseen; with sheet and log")
        buttons.append(
            Button(label, lambda seat=seat: go(seat), sign=seat, key=f"own:{seat}", second=second)
        )
    return buttons


def _everyday(screen: PlayScreen) -> list[Widget]:
    def settings() -> None:
        from game.screens.settings_screen import SettingsScreen

        screen.close()
        screen.app.push(SettingsScreen())

    def guide() -> None:
        from game.screens.help import HelpScreen

        screen.close()
        screen.app.push(HelpScreen())

    def save() -> None:
        screen.close()
        screen.save_as_file()

    def study() -> None:
        from game.screens.study import withdraw_dialog

        screen.close()
        screen.open(lambda: withdraw_dialog(screen))

    asked = screen.sitting.session.can_withdraw
    return [
        Button(_("Settings"), settings, sign="gear", key="menu:settings"),
        Button(_("Help"), guide, sign="help", key="menu:help"),
        Button(_("Save as a file …"), save, sign="sheet", key="menu:save"),
        *([Button(_("The study …"), study, sign="people", key="menu:study")] if asked else []),
    ]


def _ways_out(screen: PlayScreen, phase: Phase) -> list[Widget]:
    sitting = screen.sitting

    def stop() -> None:
        screen.close()
        sitting.stop_here()

    ways: list[Widget] = []
    if phase is Phase.PLAYING and sitting.view().scene.kind != "ending":
        ways.append(Button(_("Stop here and talk"), stop, sign="talk", key="menu:stop"))
    leave = Button(
        _("Leave for now"), sitting.leave, sign="door", key="menu:leave",
        second=_("All is kept; go on any time"),
    )  # fmt: skip
    return [*ways, leave]
