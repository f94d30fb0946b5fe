"""A new page of text at 1080p, and the same page drawn again, against wrapping and rendering it plainly."""

import os
import random
import time

from tests.benchmarks.row import Row, against

WIDTH, HEIGHT, SIZE, LINE = 1920, 1080, 28, 40
PAGES, WORDS = 40, 330
TALE = """
the last patient has gone minutes of network board lie unread between you and we lose money for
backfill in March whatever decide how many district nurses are trained palliative skills pilot six
two poorest boroughs charity night help starts where people most often die hospital winter
pressure ward sister capacity beds slots ask which cover could start before say nothing wait
silence may be taken agreement families hear another quarter home no longer on offer because
consultant manager hospice smaller without doctor colleagues rota weekends evidence trust fair
"""


def pages(seed: int) -> list[str]:
    """Make pages that nobody has seen, of the words a scenario is written in."""
    rng, vocabulary = random.Random(seed), TALE.split()
    return [" ".join(rng.choice(vocabulary) for _ in range(WORDS)) for _ in range(PAGES)]


def plain_page(pygame, font, surface, words: str, width: int) -> None:
    """Wrap by measuring every line as it grows, render each, copy it: what one writes first."""
    y, line = 20, ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if font.size(longer)[0] > width:
            surface.blit(font.render(line, True, (43, 36, 32)), (60, y))
            y, line = y + LINE, word
        else:
            line = longer
    surface.blit(font.render(line, True, (43, 36, 32)), (60, y))


def spent(work, many) -> float:
    """Give the milliseconds of processor time for one."""
    start = time.process_time()
    for one in many:
        work(one)
    return (time.process_time() - start) / len(many) * 1000


def run() -> list[Row]:
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame

    from game.screens import fonts, text
    from game.screens.spans import as_spans
    from game.screens.theme import LIGHT

    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode((WIDTH, HEIGHT))
    width = WIDTH - 120
    font = fonts.font(SIZE)

    def lay(words: str):
        return text.lay_out(as_spans(words), "body", SIZE, width)

    def draw(block) -> None:
        block.draw(surface, (60, 20), LIGHT)

    def fresh(words: str) -> None:
        draw(lay(words))

    def cold(words: str) -> None:
        text.forget()
        fresh(words)

    unread, unread_too = pages(1), pages(2)
    spent(fresh, pages(3))
    spent(lambda words: plain_page(pygame, font, surface, words, width), pages(3)[:5])
    plain = spent(lambda words: plain_page(pygame, font, surface, words, width), unread)
    new = spent(fresh, unread)
    blocks = [lay(words) for words in unread]
    again = spent(draw, blocks)
    first = spent(cold, unread_too[:10])
    pygame.display.quit()
    return [
        against("new page of text, 1080p / wrap and render plainly", new, plain, "≤ 0.5"),
        against("the same page again / wrap and render plainly", again, plain, "≤ 0.1"),
        against("the very first page, no word known yet / the same", first, plain, ""),
    ]
