"""Every widget in every state fits at every size, in every theme, and is reached by Tab."""

import pygame
import pytest

from game.figures.shapes import Figure, Label
from game.screens import focus
from game.screens.gallery import Gallery, sample_chart
from game.screens.icons import SIGNS
from game.screens.kit import Chart, Column, Page, Picture, Screen, Scroll
from game.screens.theme import PALETTES
from game.screens.widgets.pictures import safe_path


@pytest.mark.parametrize("text_size", [75, 100, 200])
@pytest.mark.parametrize("size", [(960, 600), (1920, 1080)])
def test_nothing_is_cut_or_overlaps(window, size, text_size):
    """The audit of the whole gallery finds nothing, at any size of window or text."""
    screen = Gallery()
    screen.tab = "all"
    hands = window(screen, size=size, text_size=text_size)
    assert hands.app.audit() == []
    hands.click("ask")
    assert hands.app.audit() == []


@pytest.mark.parametrize("theme", PALETTES)
def test_every_theme_draws(window, theme):
    """Each palette has every colour the widgets ask for."""
    screen = Gallery()
    screen.tab = "all"
    hands = window(screen, theme=theme)
    view = next(w for w in hands.app.trees[0].walk() if isinstance(w, Scroll))
    for _page in range(12):
        hands.key("page down")
    assert view.offset(hands.app.ui) == view.most
    assert hands.app.surface.get_at((2, 300))[:3] == PALETTES[theme]["paper"]


def test_tab_goes_round_everything(window):
    """Tab reaches every stop once and comes back to the first; Shift+Tab goes the other way."""
    screen = Gallery()
    screen.tab = "all"
    hands = window(screen)
    stops = [w.path for w in focus.stops(hands.app.trees[0])]
    assert len(stops) == len(set(stops)) > 30
    seen = []
    for _press in stops:
        hands.key("tab")
        seen.append(hands.app.ui.focus)
    assert sorted(seen) == sorted(stops)
    hands.key("tab", "shift+tab")
    assert hands.app.ui.focus == seen[-1]


def test_everything_that_takes_the_focus_has_a_name_and_a_role(window):
    """A screen reader would have something to say for each."""
    screen = Gallery()
    screen.tab = "all"
    hands = window(screen)
    assert [w.path for w in focus.stops(hands.app.trees[0]) if not (w.name and w.role)] == []


def test_the_gallery_works(window):
    """Its widgets change its state."""
    screen = Gallery()
    screen.tab = "all"
    hands = window(screen)
    hands.click("choices:wait")
    hands.click("steps:some")
    hands.click("Sound")
    hands.click("theme:dark")
    assert (screen.picked, screen.step, screen.quiet) == ("wait", "some", True)
    assert hands.app.settings.theme == "dark"


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_is_drawn(sign):
    """No sign is empty, and none fills its whole square."""
    from game.screens import icons

    surface = pygame.Surface((40, 40), pygame.SRCALPHA)
    icons.draw(surface, sign, surface.get_rect(), (10, 20, 30))
    painted = pygame.mask.from_surface(surface).count()
    assert 20 < painted < 1500


class Charts(Screen):
    """A chart that fits its width and one that is scaled."""

    def build(self):
        fixed = Figure(
            "Fixed", 100, 50, (Label(50, 10, "in the middle", 8, anchor="centre"),), "A word"
        )
        return Page(
            Column(
                Chart(sample_chart, key="fit"),
                Chart(fixed, key="fixed", most=20),
                Picture("../main.py", name="x"),
            )
        )


@pytest.mark.parametrize("text_size", [75, 100, 200])
def test_charts_fit_their_place_and_say_what_they_show(window, text_size):
    """Labels stay inside, a text equivalent is there, and a figure grows with the size of text."""
    hands = window(Charts(), text_size=text_size)
    ui = hands.app.ui
    chart = hands.find("fit")
    assert chart.state == "Five deals; yours lies on the frontier."
    assert all(chart.rect.inflate(2, 2).contains(rect) for _text, rect in chart.label_rects(ui))
    ((_text, rect),) = hands.find("fixed").label_rects(ui)
    assert rect.height == pytest.approx(8 * ui.em(20) / 100 * 1.2, rel=0.3)
    assert hands.app.audit() == []


def test_pictures_come_from_assets_only():
    """No path leads out of the folder, and only PNG and SVG are read."""
    assert safe_path("../main.py") is None
    assert safe_path("../../etc/passwd.svg") is None
    assert safe_path("portraits") is None
