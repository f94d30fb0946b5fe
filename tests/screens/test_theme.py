"""Colours can be read and told apart, sizes follow the window."""

from itertools import combinations

import pytest

from game.screens.theme import DIMENSIONS, LEAST_PIXELS, PALETTES, ROLES, contrast, scale_for

# How the three kinds of missing cones see, on linear light (Machado, Oliveira and Fernandes 2009, severity 1).
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "deutan": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "tritan": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}
TINTED = ("accent", "bad", "good", "warn", *ROLES, *DIMENSIONS)


def seen(colour, eye):
    """Give a colour as an eye sees it, in CIE L*a*b*."""
    line = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    r, g, b = (
        min(1, max(0, sum(m * v for m, v in zip(row, line, strict=True)))) for row in EYES[eye]
    )
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one, other, eye):
    return sum((a - b) ** 2 for a, b in zip(seen(one, eye), seen(other, eye), strict=True)) ** 0.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_running_text_is_easy_to_read(palette):
    """Ink has at least 7:1 wherever text stands, the second voice at least 7:1 on paper and card."""
    grounds = ["paper", "card", "well", "raised", *(f"{kind}_soft" for kind in TINTED)]
    assert all(contrast(palette["ink"], palette[ground]) >= 7 for ground in grounds)
    assert contrast(palette["muted"], palette["paper"]) >= 7
    assert contrast(palette["muted"], palette["card"]) >= 7
    assert all(contrast(palette["muted"], palette[ground]) >= 4.5 for ground in grounds)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_coloured_text_can_be_read(palette):
    """Every colour that words are set in has at least 4.5:1 on every ground it meets."""
    for kind in TINTED:
        for ground in ("paper", "card", "well", f"{kind}_soft"):
            assert contrast(palette[kind], palette[ground]) >= 4.5, (kind, ground)
    assert contrast(palette["accent_ink"], palette["accent"]) >= 7
    assert contrast(palette["accent_ink"], palette["accent_deep"]) >= 7
    assert contrast(palette["paper"], palette["ink"]) >= 7
    assert contrast(palette["accent"], palette["accent_soft"]) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_a_projector_may_wash_out_colours_and_they_can_still_be_read(palette):
    """Dimensions and the tables of a room have well above 4.5:1 on every ground."""
    for kind in (*DIMENSIONS, *(f"table_{n}" for n in range(1, 7))):
        for ground in ("paper", "card", "well"):
            assert contrast(palette[kind], palette[ground]) >= 5.5, (kind, ground)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_what_can_be_pressed_and_what_is_focused_can_be_seen(palette):
    """Outlines and the focus ring have at least 3:1 to what they lie on."""
    for ground in ("paper", "card"):
        assert contrast(palette["edge"], palette[ground]) >= 3
        assert contrast(palette["focus"], palette[ground]) >= 3


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_dimensions_and_roles_differ_for_every_eye(palette, eye):
    """The four dimensions, and the two roles, stay apart in every kind of colour vision."""
    for one, other in combinations(DIMENSIONS, 2):
        assert distance(palette[one], palette[other], eye) >= 20, (one, other)
    assert distance(palette["doctor"], palette["manager"], eye) >= 30


def test_no_dimension_or_role_is_told_by_colour_alone():
    """Each has a shape and a letter of its own."""
    for signs in (DIMENSIONS, ROLES):
        assert len({sign.shape for sign in signs.values()}) == len(signs)
        assert len({sign.letter for sign in signs.values()}) == len(signs)


def test_type_follows_the_window_and_the_wish():
    """Twice the window or twice the wish gives twice the type; margins grow less with the wish."""
    usual = scale_for((1280, 720), 100)
    assert usual.font("body") == 20
    assert scale_for((2560, 1440), 100).font("body") == 40
    assert scale_for((1280, 720), 200).font("body") == 40
    assert usual.px("l") < scale_for((1280, 720), 200).px("l") < 2 * usual.px("l")


def test_no_type_is_too_small_to_be_letters():
    """Even the smallest window with the smallest wish keeps a least size."""
    tiny = scale_for((960, 600), 75)
    assert min(tiny.font(role) for role in ("label", "small", "body")) >= LEAST_PIXELS
