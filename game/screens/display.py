"""Find out whether there is a display, open the window on it, and wait there without using the processor."""

import contextlib
import math
import os
import re
import sys
import warnings
from pathlib import Path

import pygame

from game.screens.theme import BASE_SIZE, LEAST_SIZE
from game.words import _

SEEN_BY_PEOPLE = {"x11", "wayland", "windows", "cocoa", "haiku", "android", "uikit"}
DRIVER = "SDL_VIDEODRIVER"
ACCELERATION = "SDL_FRAMEBUFFER_ACCELERATION"


def prepare() -> None:
    """Set what SDL reads once, before the first window; what the user has set already stays."""
    # A software flip costs 0.02 ms this way and several milliseconds through a texture.
    os.environ.setdefault(ACCELERATION, "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "common-ground")
    os.environ.setdefault("SDL_MOUSE_FOCUS_CLICKTHROUGH", "1")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")


def two_pygames() -> str:
    """Say how to mend it when both pygame and pygame-ce are installed; empty when all is well."""
    # Looking at folder names is a hundred times faster than asking importlib.metadata.
    around = Path(pygame.__file__).parent.parent
    found = [
        " ".join(path.name.removesuffix(".dist-info").replace("_", "-").rsplit("-", 1))
        for pattern in ("pygame-*.dist-info", "pygame_ce-*.dist-info")
        for path in around.glob(pattern)
    ]
    if len(found) < 2:
        return ""
    return _(
        "{both} are installed together and overwrite each other's files. Mend it with:\n"
        "  python -m pip uninstall -y pygame pygame-ce\n"
        "  python -m pip install pygame-ce"
    ).format(both=_(" and ").join(sorted(found)))


def display_available() -> bool:
    """Tell whether people can see a window; a driver that the user asked for by name counts as seen."""
    if sys.platform.startswith("linux") and not os.environ.get(DRIVER):
        wanted = ("DISPLAY", "WAYLAND_DISPLAY")
        if not any(os.environ.get(name) for name in wanted):
            return False
    prepare()
    opened_here = not pygame.display.get_init()
    try:
        pygame.display.init()
        driver = pygame.display.get_driver()
    except pygame.error:
        return False
    if not os.environ.get(DRIVER) and driver.lower() not in SEEN_BY_PEOPLE:
        if opened_here:
            pygame.display.quit()
        return False
    return True


def open_window(
    title: str, size: tuple[int, int] | None = None, fullscreen: bool = False
) -> pygame.Surface:
    """Open the window, or change the one that is open."""
    pygame.display.init()
    number = display_of_window()
    desktop = (pygame.display.get_desktop_sizes() or [BASE_SIZE])[number]
    pygame.display.set_caption(title)
    wanted = desktop if fullscreen else size or usual_size(desktop)
    with warnings.catch_warnings():
        # A window manager may give another size than was asked for; the layout takes what comes.
        warnings.simplefilter("ignore", RuntimeWarning)
        flags = pygame.FULLSCREEN if fullscreen else pygame.RESIZABLE
        surface = pygame.display.set_mode(wanted, flags, display=number)
    if not fullscreen:
        _keep_above_least(desktop)
    return surface


def display_of_window() -> int:
    """Give the number of the display that the window is on: 0 for the first, 1 for another.

    Nothing tells how displays lie to each other, only how large they are and where the window is.
    """
    surface, sizes = pygame.display.get_surface(), pygame.display.get_desktop_sizes()
    if surface is None or len(sizes) < 2:
        return 0
    shown = pygame.Rect(pygame.display.get_window_position(), surface.get_size())
    return 0 if pygame.Rect((0, 0), sizes[0]).collidepoint(shown.center) else 1


CENTRED_ON = 0x2FFF0000
"""SDL's mark for "in the middle of the display with this number"."""


def move_window(number: int) -> None:
    """Put the window, which must not fill a screen, in the middle of another display, where that is allowed."""
    with contextlib.suppress(pygame.error):
        pygame.display.set_window_position((CENTRED_ON + number, CENTRED_ON + number))


def usual_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """Give the size of a new window: most of the desktop, in a wide shape, never below the least."""
    width = min(desktop[0] * 0.82, desktop[1] * 0.82 * 16 / 10)
    return max(LEAST_SIZE[0], round(width)), max(LEAST_SIZE[1], round(width * 10 / 16))


def _keep_above_least(desktop: tuple[int, int]) -> None:
    if desktop[0] < LEAST_SIZE[0] or desktop[1] < LEAST_SIZE[1]:
        return
    try:
        with warnings.catch_warnings():
            # The other way to a Window leaves no display surface, which converting pictures needs.
            warnings.simplefilter("ignore", DeprecationWarning)
            pygame.Window.from_display_module().minimum_size = LEAST_SIZE
    except (AttributeError, pygame.error):
        # Some window systems do not let a program ask for this; the layout scrolls instead.
        return


UNKNOWN = object()


class Waiter:
    """Wait for the next event: inside SDL where it can be reached, else by looking ever more seldom."""

    SHORT, LONG = 0.01, 0.05

    def __init__(self):
        self._sdl: object = UNKNOWN
        self._nap = self.SHORT

    def wait(self, seconds: float) -> None:
        """Return when an event is there or the time is over; leaves the event where it is."""
        if pygame.event.peek():
            self._nap = self.SHORT
            return
        if self._sdl is UNKNOWN:
            self._sdl = _sdl() if _blocks(pygame.display.get_driver()) else None
        if self._sdl is not None:
            # Rounded up: woken too early, the loop would only find that nothing is due yet.
            self._sdl.SDL_WaitEventTimeout(None, max(0, min(math.ceil(seconds * 1000), 2**30)))
            return
        self._poll(seconds)

    def _poll(self, seconds: float) -> None:
        left = seconds
        while left > 0:
            nap = min(self._nap, left)
            pygame.time.wait(max(1, int(nap * 1000)))
            left -= nap
            if pygame.event.peek():
                self._nap = self.SHORT
                return
            self._nap = min(self._nap * 1.3, self.LONG)


def _blocks(driver: str) -> bool:
    """Tell whether SDL sleeps in this driver; in the invisible ones it looks a thousand times a second."""
    return driver.lower() in SEEN_BY_PEOPLE


def _sdl():
    """Load the very SDL that pygame uses; None when it cannot be found or is another copy."""
    # Imported here because the first frame does not wait for it.
    import ctypes

    for path in _sdl_files():
        try:
            library = ctypes.CDLL(str(path))
            library.SDL_WasInit.restype = ctypes.c_uint32
            library.SDL_WaitEventTimeout.argtypes = [ctypes.c_void_p, ctypes.c_int]
            # A second copy of the library would not know of our window.
            if library.SDL_WasInit(0x20):
                return library
        except (OSError, AttributeError):
            continue
    return None


def _sdl_files() -> list[Path]:
    package = Path(pygame.__file__).parent
    places = {
        "win32": [(package, "SDL2*.dll")],
        "darwin": [(package / ".dylibs", "libSDL2-*.dylib"), (package / ".dylibs", "SDL2*")],
    }.get(
        sys.platform,
        [(package.parent / name, "libSDL2-*.so*") for name in ("pygame_ce.libs", "pygame.libs")],
    )
    found = [path for folder, pattern in places for path in sorted(folder.glob(pattern))]
    return found or _mapped_sdl()


def _mapped_sdl() -> list[Path]:
    """Look up which SDL this process has mapped, where Linux tells."""
    try:
        maps = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return [Path(p) for p in sorted(set(re.findall(r"\s(/\S*libSDL2-\S+)", maps)))]


def wear_icon(path: Path) -> None:
    """Put the program's own sign on its window; a system that cannot show one goes without."""
    try:
        pygame.display.set_icon(pygame.image.load(path))
    except (pygame.error, OSError):
        return
