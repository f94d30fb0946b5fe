"""The small signs: each can be drawn, each word an author may use has one, and the table wears them."""

import pygame
import pytest

from game.content.document import ICONS
from game.screens import icons
from game.screens.icons import SIGNS
from game.screens.widgets.labels import Icon
from tests.screens.at_the_desk import SHIPPED, begin, brief, go_to_table, table


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_stays_in_its_square_and_leaves_room_in_it(sign):
    """It can be told from a blot and from nothing at all."""
    side = 64
    surface = pygame.Surface((side, side))
    icons.draw(surface, sign, surface.get_rect(), (255, 255, 255))
    lit = pygame.mask.from_threshold(surface, (255, 255, 255), (128, 128, 128)).count()
    assert 0.03 * side**2 < lit < 0.97 * side**2


def test_every_icon_of_the_format_is_a_sign():
    """The words that authors may write are drawn, each in its own way."""
    drawn = set()
    for word in ICONS:
        surface = pygame.Surface((64, 64))
        icons.draw(surface, word, surface.get_rect(), (255, 255, 255))
        drawn.add(pygame.image.tobytes(surface, "RGB"))
    assert len(drawn) == len(ICONS)


def test_the_issues_wear_their_signs_on_the_table_and_on_the_sheets(tmp_path):
    """On the public sheet, in every answer in full, and on a side's own sheet."""
    wanted = {"night", "book", "heart", "money", "pill", "place"}
    with table(tmp_path) as hands:
        begin(hands, SHIPPED, "talk")
        brief(hands)
        go_to_table(hands)
        hands.app.step()
        assert wanted <= shown(hands)
        hands.use("full")
        hands.app.step()
        assert wanted <= shown(hands)
        hands.key("esc")
        hands.press_at("sheet:manager")
        hands.app.step()
        assert wanted <= shown(hands)


def shown(hands):
    """The signs on the topmost layer."""
    return {widget.sign for widget in hands.app.trees[-1].walk() if isinstance(widget, Icon)}
