"""Moving about on the map of 300 scenes, against drawing all of it for every frame."""

import os
import time

from tests.benchmarks.row import Row, against
from tests.benchmarks.tale import tale

SIZE = (1280, 720)
SCENES, FRAMES = 300, 40


def spent(work, frames: int) -> float:
    """Give the milliseconds of processor time for one frame."""
    start = time.process_time()
    for frame in range(frames):
        work(frame)
    return (time.process_time() - start) / frames * 1000


def run() -> list[Row]:
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame

    from game.figures.story_cards import head_shapes, row_shapes
    from game.figures.story_colours import plainly
    from game.figures.story_map import story_map
    from game.screens.map_canvas import Camera, Canvas, stroke_of
    from game.screens.map_pen import Pen
    from game.screens.ui import Ui

    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(SIZE)
    ui, view = Ui(SIZE), surface.get_rect()
    story = story_map(tale(SCENES))
    colouring = plainly(story)
    canvas = Canvas(story, colouring)
    middle = story.layout.width / 2, story.layout.height / 2

    def pan(frame: int, zoom: float = 0.8) -> None:
        canvas.draw(ui, surface, view, Camera(middle[0] + 4 * frame, middle[1], zoom))

    def nearer(frame: int) -> None:
        pan(0, 0.4 * 1.05**frame)

    def everything(frame: int) -> None:
        """All cards and paths, in view or not, with rough edges: as one writes it first."""
        pen = Pen(surface, ui.palette, 0.8, 1, round(middle[0] * 0.8) + 3 * frame, 0)
        pen.shapes(canvas.ground)
        for path in canvas.paths:
            pen.path(path.points, "edge", 1.3, False)
        for card in story.cards.values():
            paint = colouring.cards[card.id]
            pen.card(card, paint, stroke_of(card, paint.stroke), whole=False)
            pen.shapes(head_shapes(card, paint))
            for place, row in enumerate(card.rows):
                pen.shapes(row_shapes(card, colouring.ways[card.id, place], row))
        pen.write(surface)

    spent(everything, 2)
    plain = spent(everything, 5)
    moved, zoomed = spent(pan, FRAMES), spent(nearer, FRAMES)
    pygame.display.quit()
    return [
        against("move the map of 300 scenes / draw all of it", moved, plain, "≤ 0.2"),
        against("come nearer, nothing drawn yet / draw all of it", zoomed, plain, "≤ 2"),
    ]
