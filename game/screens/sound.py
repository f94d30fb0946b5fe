"""Play the few sounds of the game; without a sound device everything is silent and nothing else changes."""

import time
from pathlib import Path

import pygame

from game.places import assets_folder

# An open sound device keeps waking the processor, so it is shut when nothing was heard for a while.
SHUT_AFTER = 3.0
NAMES = ("click", "turn", "deal", "page", "bell", "curtain")


class Sounds:
    """Sounds by name from assets/sounds; opened when first heard."""

    def __init__(self, volume: int = 60, mute: bool = False, folder: Path | None = None):
        self.volume = volume
        self.mute = mute
        self.folder = folder
        self.broken = False
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}
        self._until = 0.0

    def play(self, name: str) -> bool:
        """Play a sound; tell whether anything can be heard."""
        if self.mute or self.volume <= 0 or self.broken or not name:
            return False
        path = (self.folder or assets_folder() / "sounds") / f"{name}.wav"
        if not path.is_file() or not self._open():
            return False
        sound = self._load(name, path)
        if sound is None:
            return False
        sound.set_volume(self.volume / 100)
        sound.play()
        self._until = time.monotonic() + sound.get_length() + SHUT_AFTER
        return True

    def rest(self) -> float:
        """Shut the device when it was idle long enough; give the seconds until asking again, 0 for never."""
        if not self._until:
            return 0.0
        left = self._until - time.monotonic()
        if left > 0:
            return left
        self.close()
        return 0.0

    def close(self) -> None:
        """Give the device back."""
        self._until = 0.0
        self._loaded.clear()
        if pygame.mixer.get_init():
            pygame.mixer.quit()

    def _open(self) -> bool:
        if pygame.mixer.get_init():
            return True
        try:
            pygame.mixer.init(44100, -16, 2, 1024)
        except pygame.error:
            self.broken = True
        return not self.broken

    def _load(self, name: str, path: Path) -> pygame.mixer.Sound | None:
        if name not in self._loaded:
            try:
                self._loaded[name] = pygame.mixer.Sound(path)
            except pygame.error:
                # A sound that cannot be read is left out; the game is complete without it.
                self._loaded[name] = None
        return self._loaded[name]
