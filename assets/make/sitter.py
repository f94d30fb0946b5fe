"""A sitter: who is drawn, which way they look, and on what ground."""

from collections.abc import Callable
from dataclasses import dataclass

from face import Mood
from pen import box, group, oval, page

SIZE = 256


@dataclass(frozen=True)
class Sitter:
    """One person; `facing` is 1 for right, -1 for left; `draw` gives the figure in a mood."""

    name: str
    ground: str
    disc: str
    facing: int
    draw: Callable[[Mood], str]

    def picture(self, mood: Mood) -> str:
        """The whole SVG file of this person in a mood."""
        scale = 1.1
        wide = self.facing * scale
        transform = (
            f"translate({128 - 127 * wide:.2f} {262 - 262 * scale:.2f}) scale({wide:g} {scale:g})"
        )
        ground = box(0, 0, SIZE, SIZE, self.ground) + oval(128, 124, 106, 106, self.disc)
        return page(ground + group(self.draw(mood), transform), SIZE, SIZE)
