"""Name keys the way buttons and the overlay of keys speak of them: "u", "ctrl+s", "enter", "f1"."""

import pygame

from game.words import _

NAMES = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_SPACE: "space",
    pygame.K_ESCAPE: "esc",
    pygame.K_TAB: "tab",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_PAGEUP: "page up",
    pygame.K_PAGEDOWN: "page down",
    **{getattr(pygame, f"K_KP{n}"): str(n) for n in range(10)},
}
COMMAND = pygame.KMOD_CTRL | pygame.KMOD_META


def named(event: pygame.event.Event) -> str:
    """Name the key of an event, with "ctrl+" before it where Control or Command is held."""
    name = NAMES.get(event.key) or pygame.key.name(event.key).lower()
    mods = getattr(event, "mod", 0)
    if mods & COMMAND:
        name = f"ctrl+{name}"
    if mods & pygame.KMOD_ALT:
        name = f"alt+{name}"
    return name


def digit(event: pygame.event.Event) -> int:
    """Give the number 1 to 9 that a key stands for, else 0; held Control or Alt makes it something else."""
    name = named(event)
    if len(name) == 1 and name in "123456789":
        return int(name)
    written = getattr(event, "unicode", "")
    return int(written) if len(written) == 1 and written in "123456789" else 0


def spoken(name: str) -> str:
    """Give a key's name as people read it on a key cap."""
    words = {
        "enter": _("Enter"),
        "space": _("Space"),
        "esc": _("Esc"),
        "tab": _("Tab"),
        "backspace": _("Backspace"),
        "delete": _("Delete"),
        "page up": _("Page up"),
        "page down": _("Page down"),
        "up": _("Up"),
        "down": _("Down"),
        "left": _("Left"),
        "right": _("Right"),
        "home": _("Home"),
        "end": _("End"),
        "ctrl": _("Ctrl"),
        "alt": _("Alt"),
        "shift": _("Shift"),
    }
    return " + ".join(words.get(part, part.upper()) for part in name.split("+"))
