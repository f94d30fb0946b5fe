"""Open the faces of Fira Sans once each, and stand in with pygame's own font where they are missing."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import pygame

PACKAGE = "fontpkg_fira_sans"
FACES = {
    ("regular", False): "FiraSans-Regular.ttf",
    ("regular", True): "FiraSans-Italic.ttf",
    ("medium", False): "FiraSans-Medium.ttf",
    ("medium", True): "FiraSans-MediumItalic.ttf",
    ("semibold", False): "FiraSans-SemiBold.ttf",
    ("semibold", True): "FiraSans-SemiBoldItalic.ttf",
    ("bold", False): "FiraSans-Bold.ttf",
    ("bold", True): "FiraSans-BoldItalic.ttf",
}

SPARES = (
    "notosans",
    "segoeui",
    "dejavusans",
    "arialunicodems",
    "notosanscjksc",
    "notosanscjk",
    "microsoftyahei",
    "pingfangsc",
    "hiraginosansgb",
    "wenquanyizenhei",
)
NOWHERE = "\uffff"  # no face has this one, so it shows the empty box


@lru_cache(maxsize=1)
def folder() -> Path | None:
    """Find the folder of font files, without importing the package that holds it."""
    spec = find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        files = Path(place) / "files"
        if files.is_dir():
            return files
    return None


@lru_cache(maxsize=256)
def font(size: int, weight: str = "regular", italic: bool = False) -> pygame.font.Font:
    """Give a face at a pixel size."""
    if not pygame.font.get_init():
        pygame.font.init()
    files = folder()
    path = files / FACES[weight, italic] if files else None
    if path and path.is_file():
        return pygame.font.Font(path, size)
    # pygame's own face is wider and looks larger at the same number.
    spare = pygame.font.Font(None, round(size * 1.2))
    spare.set_bold(weight in ("semibold", "bold"))
    spare.set_italic(italic)
    return spare


def lacks(face: pygame.font.Font, letter: str) -> bool:
    """Tell whether a face would draw its empty box for a letter."""
    return face.metrics(letter) == face.metrics(NOWHERE)


@lru_cache(maxsize=256)
def spare_font(size: int, letter: str) -> pygame.font.Font | None:
    """Find a face on this computer that has a letter Fira Sans lacks; None when there is none."""
    for name in SPARES:
        path = pygame.font.match_font(name)
        if path:
            face = pygame.font.Font(path, size)
            if not lacks(face, letter):
                return face
    return None


def forget() -> None:
    """Close every face; needed when pygame's fonts are shut down and opened again."""
    font.cache_clear()
    spare_font.cache_clear()
