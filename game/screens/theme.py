"""Hold every colour, size and space of the window in one place.

Three palettes (paper by day, paper by lamp, high contrast), a type scale by role, a spacing scale, the four dimensions
and the two roles with colour, shape and letter each, and the factor that fits all of it to a window and to a wish.
"""

from dataclasses import dataclass

Colour = tuple[int, int, int]


def rgb(text: str) -> Colour:
    """Read "#RRGGBB"."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


@dataclass(frozen=True)
class Palette:
    """Colours by what they are for; coloured text can be read on paper, card and well.

    paper is the window itself; card lies on it and well is sunk into it; raised is a card under the pointer. ink and
    muted are first and second voice. line only divides, edge tells where something can be pressed. table_1 to table_6
    are the colours that the tables of a room take turns in. A name with "_soft" is a tint to lie behind text; accent_ink and accent_deep are text on accent, and accent under the pointer.
    """

    name: str
    dark: bool
    colours: dict[str, Colour]

    def __getitem__(self, name: str) -> Colour:
        """Give a colour by name; "accent-soft" and "accent_soft" are the same."""
        found = self.colours.get(name)
        return self.colours[name.replace("-", "_")] if found is None else found


def _palette(name: str, dark: bool, **colours: str) -> Palette:
    return Palette(name, dark, {role: rgb(colour) for role, colour in colours.items()})


LIGHT = _palette(
    name="light",
    dark=False,
    paper="#F5EFE4",
    card="#FFFCF6",
    well="#EDE5D6",
    raised="#F9F1E1",
    ink="#2B2420",
    muted="#564C43",
    line="#DDD2C0",
    edge="#8C7D6B",
    accent="#1D5A57",
    accent_ink="#FFFFFF",
    accent_deep="#134442",
    accent_soft="#DDEAE4",
    focus="#B4541A",
    bad="#8F2A22",
    bad_ink="#FFFFFF",
    bad_soft="#F7E1DA",
    good="#2C5A2E",
    good_soft="#E2ECD8",
    warn="#6E4A06",
    warn_soft="#F7E8C6",
    shade="#2B2420",
    doctor="#1F5077",
    doctor_soft="#DCE8EF",
    manager="#7A3F1D",
    manager_soft="#F4E2D3",
    ethics="#4535B5",
    ethics_soft="#E4E2F6",
    equity="#9A3900",
    equity_soft="#F8E3CC",
    efficiency="#0B6350",
    efficiency_soft="#D5EBE3",
    choice="#641857",
    choice_soft="#F0DFEC",
    table_1="#1B3F8B",
    table_2="#9A3008",
    table_3="#0A6045",
    table_4="#7B2A7B",
    table_5="#6B5200",
    table_6="#3C3C46",
)

DARK = _palette(
    name="dark",
    dark=True,
    paper="#1E1B18",
    card="#2A2622",
    well="#171411",
    raised="#36302A",
    ink="#F3EADC",
    muted="#C8BBA8",
    line="#423B34",
    edge="#8F8271",
    accent="#8CCFC3",
    accent_ink="#0F2B29",
    accent_deep="#ABE0D6",
    accent_soft="#263D39",
    focus="#F2A65A",
    bad="#F2A79A",
    bad_ink="#3A0F0A",
    bad_soft="#4A2620",
    good="#A9CF9B",
    good_soft="#2C3A27",
    warn="#E9C46E",
    warn_soft="#443719",
    shade="#0B0908",
    doctor="#9CC9EA",
    doctor_soft="#263642",
    manager="#E9B68F",
    manager_soft="#443126",
    ethics="#8D9DFC",
    ethics_soft="#25284A",
    equity="#F58E3D",
    equity_soft="#432C19",
    efficiency="#99F0BB",
    efficiency_soft="#21402F",
    choice="#DCB4D0",
    choice_soft="#452F40",
    table_1="#8FB4FF",
    table_2="#FFA27A",
    table_3="#7FDDB3",
    table_4="#E7A6E7",
    table_5="#E5CF6B",
    table_6="#C9CDD6",
)

HIGH_CONTRAST = _palette(
    name="high-contrast",
    dark=True,
    paper="#000000",
    card="#0C0C0C",
    well="#000000",
    raised="#262626",
    ink="#FFFFFF",
    muted="#F0F0F0",
    line="#8C8C8C",
    edge="#FFFFFF",
    accent="#FFE45C",
    accent_ink="#000000",
    accent_deep="#FFF3B0",
    accent_soft="#33300F",
    focus="#5CE1FF",
    bad="#FFB3A7",
    bad_ink="#000000",
    bad_soft="#3A0F0A",
    good="#A6F0A0",
    good_soft="#0E2C0C",
    warn="#FFD98A",
    warn_soft="#332508",
    shade="#000000",
    doctor="#8FD3FF",
    doctor_soft="#06263A",
    manager="#FFC79B",
    manager_soft="#3A2210",
    ethics="#849BFF",
    ethics_soft="#101C40",
    equity="#FF992D",
    equity_soft="#3A2408",
    efficiency="#9CFFCA",
    efficiency_soft="#06332A",
    choice="#F9C9F6",
    choice_soft="#3D1030",
    table_1="#9DBDFF",
    table_2="#FFAE85",
    table_3="#8CF0C2",
    table_4="#FFB5FF",
    table_5="#FFE680",
    table_6="#E6E9F0",
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, HIGH_CONTRAST)}


@dataclass(frozen=True, slots=True)
class Sign:
    """How something is told apart without its colour: a shape and a letter."""

    shape: str
    letter: str


DIMENSIONS = {
    "ethics": Sign("circle", "E"),
    "equity": Sign("square", "Q"),
    "efficiency": Sign("triangle", "F"),
    "choice": Sign("diamond", "C"),
}
ROLES = {"doctor": Sign("round", "D"), "manager": Sign("shield", "M")}


@dataclass(frozen=True, slots=True)
class TypeRole:
    """A voice of the page: size in units, weight, and the height of its line as a multiple of the size."""

    size: float
    weight: str
    leading: float
    colour: str = "ink"


TYPE = {
    "display": TypeRole(50, "semibold", 1.14),
    "title": TypeRole(36, "semibold", 1.18),
    "ask": TypeRole(30, "semibold", 1.22),
    "heading": TypeRole(25, "semibold", 1.26),
    "lead": TypeRole(23, "regular", 1.42),
    "body": TypeRole(20, "regular", 1.42),
    "strong": TypeRole(20, "semibold", 1.42),
    "small": TypeRole(17, "regular", 1.38, "muted"),
    "label": TypeRole(15.5, "medium", 1.3, "muted"),
    "figure": TypeRole(44, "medium", 1.1),
}
LEAST_PIXELS = 11

SPACE = {"none": 0, "hair": 2, "xs": 4, "s": 8, "m": 14, "l": 22, "xl": 34, "xxl": 56}
RADIUS = 10

BASE_SIZE = (1280, 720)
LEAST_SIZE = (960, 600)
TEXT_SIZES = (75, 90, 100, 115, 130, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Scale:
    """How many pixels a unit of space and a unit of type are in this window."""

    space: float
    type: float

    def px(self, units: float | str) -> int:
        """Turn a space ("m") or a number of units into pixels."""
        if isinstance(units, str):
            units = SPACE[units]
        return max(1, round(units * self.space)) if units > 0 else round(units * self.space)

    def font(self, role: str) -> int:
        """Give the pixel size of a type role."""
        return max(LEAST_PIXELS, round(TYPE[role].size * self.type))

    def em(self, count: float) -> int:
        """Turn a number of body-text sizes into pixels."""
        return round(self.font("body") * count)


def scale_for(size: tuple[int, int], text_size: int) -> Scale:
    """Fit the units to a window and to a text size in per cent.

    The window gives one factor for everything. Type follows the wished text size in full, space only by its square
    root, so that large type does not drown in margins.
    """
    window = min(size[0] / BASE_SIZE[0], size[1] / BASE_SIZE[1])
    window = min(max(window, 0.75), 4.0)
    wish = min(max(text_size, 75), 200) / 100
    return Scale(space=window * wish**0.5, type=window * wish)


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast ratio of two colours, 1 to 21, as WCAG 2 defines it from relative luminance."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: Colour) -> float:
    """Give the relative luminance of an sRGB colour, 0 to 1."""
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
