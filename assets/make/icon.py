"""Draws the program's icon, app.svg, and renders app.png from it: python assets/make/icon.py"""

from pathlib import Path

from pen import box, flat, oval, page, shape
from scenery import cup, disc, lens

OUT = Path(__file__).resolve().parent.parent / "icons"
SIZE = 256


def icon() -> str:
    """Two circles with common ground between them, over a table with two cups."""
    art = box(4, 4, 248, 248, "#f3e7d0", 56)
    art += disc(97, 112, 71, "#5d8ea3") + disc(159, 112, 71, "#cb8059")
    art += shape(lens(97, 159, 112, 71), "#f8e3a6")
    art += oval(128, 230, 58, 6, "#2b2530", 0.14)
    art += flat([(121, 190), (135, 190), (140, 226), (116, 226)], "#6b4329")
    art += box(92, 222, 72, 9, "#6b4329", 4.5)
    art += box(34, 178, 188, 17, "#6b4329", 8) + box(34, 176, 188, 11, "#a9744a", 5.5)
    art += cup(78, 177, 40, "#fbf5ea", "#d8c6a6", -1) + cup(178, 177, 40, "#fbf5ea", "#d8c6a6", 1)
    return page(art, SIZE, SIZE)


def main() -> None:
    """Write the picture in both forms."""
    import pygame  # only here, because the drawing itself needs nothing but Python

    OUT.mkdir(exist_ok=True)
    source = OUT / "app.svg"
    source.write_text(icon(), encoding="utf-8", newline="\n")
    pygame.image.save(pygame.image.load_sized_svg(source, (SIZE, SIZE)), OUT / "app.png")


if __name__ == "__main__":
    main()
