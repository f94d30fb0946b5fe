"""Boxes give their children places: no overlap, no overflow, one column where it is narrow."""

import pygame
import pytest

from game.screens.audit import audit
from game.screens.kit import Centre, Column, Gap, Grid, Page, Row, Scroll, Split, Text
from game.screens.ui import Ui
from game.screens.widget import Widget


class Box(Widget):
    """A box of a fixed natural size."""

    def __init__(self, width: int, high: int = 20, **rest):
        super().__init__(**rest)
        self.size = width, high

    def _width(self, ui):
        return self.size[0]

    def _height(self, ui, width):
        return self.size[1]


@pytest.fixture
def ui():
    pygame.font.init()
    return Ui((1280, 720))


def placed(ui, root, size):
    root.settle("root")
    root.place(ui, pygame.Rect(0, 0, *size))
    return root


def test_a_column_stacks_and_gives_the_rest_to_growers(ui):
    """Children keep their heights; the one that grows takes what is left."""
    one, two, three = Box(10), Box(10, grow=1), Box(10)
    placed(ui, Column(one, two, three, gap="none"), (100, 200))
    assert [w.rect.top for w in (one, two, three)] == [0, 20, 180]
    assert two.rect.height == 160
    assert one.rect.width == 100


def test_a_row_gives_the_rest_to_growers(ui):
    """A growing child takes the width the others leave."""
    one, two = Box(60), Box(10, grow=1)
    placed(ui, Row(one, two, gap="none"), (300, 40))
    assert (one.rect.width, two.rect.left, two.rect.right) == (60, 60, 300)


def test_a_row_that_is_too_long_goes_on_below(ui):
    """What does not fit goes to a next line, and the row's height follows."""
    row = Row(*(Box(90) for _ in range(5)), gap="none")
    assert row.height(ui, 1000) == 20
    placed(ui, row, (200, row.height(ui, 200)))
    assert {w.rect.top for w in row.children} == {0, 20 + ui.px("none"), 40 + 2 * ui.px("none")}
    assert audit(ui, row) == []


def test_a_row_that_may_not_wrap_squeezes_the_widest(ui):
    """Without wrapping small children keep their width and large ones share the rest."""
    row = placed(ui, Row(Box(40), Box(500), Box(500), gap="none", wrap=False), (440, 20))
    assert [w.rect.width for w in row.children] == [40, 200, 200]


def test_what_is_pushed_down_alone_stays_at_the_end(ui):
    """In a row that spreads out, a button alone on its line keeps to the right."""
    row = placed(ui, Row(Box(90), Box(90), Box(90), gap="none", justify="between"), (200, 60))
    assert [w.rect.left for w in row.children] == [0, 110, 110]


def test_a_grid_has_as_many_columns_as_fit(ui):
    """Columns have one width, rows one height."""
    grid = Grid(*(Box(10, 10 + n) for n in range(5)), least=5, most=3, gap="none")
    placed(ui, grid, (600, grid.height(ui, 600)))
    assert [w.rect.left for w in grid.children] == [0, 200, 400, 0, 200]
    assert grid.children[0].rect.height == 12
    placed(ui, grid, (120, grid.height(ui, 120)))
    assert {w.rect.left for w in grid.children} == {0}


def test_a_split_stacks_where_it_is_narrow(ui):
    """Two columns become one below the other when a share would be too small."""
    split = Split(Box(10), Box(10), shares=(2, 1), least=10)
    placed(ui, split, (900, 50))
    assert split.children[0].rect.width > split.children[1].rect.width > 200
    placed(ui, split, (300, 100))
    assert split.children[1].rect.top > split.children[0].rect.bottom
    assert split.height(ui, 300) > split.height(ui, 900)


def test_centre_keeps_a_measure(ui):
    """Text in the middle is never wider than its measure."""
    box = Box(10)
    placed(ui, Centre(box, most=10), (1000, 50))
    assert box.rect.width == ui.em(10)
    assert abs(box.rect.centerx - 500) <= 1


def test_scrolling_moves_what_is_inside(ui):
    """A scroll view shifts its child, keeps to its ends and remembers where it was."""
    child = Column(*(Box(10, 100) for _ in range(10)), gap="none")
    view = placed(ui, Scroll(child, key="view"), (200, 300))
    top = child.rect.top
    assert view.scroll_to(ui, 150)
    assert child.rect.top == top - 150
    view.scroll_to(ui, 99_999)
    assert child.children[-1].rect.bottom <= view.rect.bottom
    offset = view.offset(ui)
    again = placed(
        ui, Scroll(Column(*(Box(10, 100) for _ in range(10)), gap="none"), key="view"), (200, 300)
    )
    assert again.offset(ui) == offset
    assert again.thumb(ui).bottom <= again.rect.bottom


def test_a_page_scrolls_as_a_whole_when_head_and_foot_are_too_tall(ui):
    """Head and foot stay while there is room for the body; else all of it scrolls."""
    head, body, foot = Box(10, 100), Box(10, 2000), Box(10, 100)
    page = placed(ui, Page(body, head=head, foot=foot), (900, 700))
    assert isinstance(page.children[1], Scroll)
    assert foot.rect.bottom <= 700
    page = placed(ui, Page(Box(10, 2000), head=Box(10, 200), foot=Box(10, 300)), (900, 700))
    assert [type(child) for child in page.children] == [Scroll]


def test_the_audit_finds_what_is_wrong(ui):
    """Cut text, overlapping neighbours and things outside are reported, each as what it is."""
    text = Text("A sentence that needs more room than this", key="text")
    root = placed(ui, Column(text, Box(10, key="low")), (200, 400))
    assert audit(ui, root) == []
    text.rect.height = 8
    assert [f.kind for f in audit(ui, root)] == ["cut"]
    text.rect.height = 300
    assert "overlap" in [f.kind for f in audit(ui, root)]
    root = placed(ui, Column(Box(10), Gap(30)), (200, 400))
    root.children[0].rect.left = 190
    assert [f.kind for f in audit(ui, root)] == ["outside"]


def test_a_short_column_stays_in_sight_while_a_long_one_scrolls(ui):
    """Beside a long story what can be done does not scroll away; a column too tall for that does."""
    story, short = Box(100, 2000), Box(100, 80)
    view = Scroll(Split(story, short, least=1, sticky=True), key="view")
    placed(ui, view, (600, 400))
    top = short.rect.top
    view.scroll_to(ui, 700)
    assert short.rect.top == top
    assert story.rect.top < 0
    view.scroll_to(ui, 10_000)
    assert short.rect.top == top
    assert audit(ui, view) == []


def test_a_column_taller_than_the_view_scrolls_with_the_other(ui):
    """Its end could not be reached otherwise."""
    story, tall = Box(100, 2000), Box(100, 700)
    view = Scroll(Split(story, tall, least=1, sticky=True), key="view")
    placed(ui, view, (600, 400))
    top = tall.rect.top
    view.scroll_to(ui, 300)
    assert tall.rect.top == top - 300
