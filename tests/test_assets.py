"""Hold the pictures and sounds: drawable, safe, quiet, listed in their README, and made by their scripts."""

import re
import shutil
import subprocess
import sys
import wave
import xml.etree.ElementTree as ElementTree
from array import array
from pathlib import Path

import pygame
import pytest

ASSETS = Path(__file__).resolve().parent.parent / "assets"
KINDS = ("portraits", "places", "covers", "icons", "sounds")
PICTURES = sorted(path for kind in KINDS for path in (ASSETS / kind).glob("*.svg"))
SOUNDS = sorted((ASSETS / "sounds").glob("*.wav"))
SHAPES = {"svg", "g", "path", "rect", "ellipse"}
MOODS = ("_warm", "_tense", "_low")
FACELESS = {"neutral_doctor", "neutral_manager", "patients_chair"}
SIZES = {"portraits": (256, 256), "places": (960, 320), "covers": (960, 320), "icons": (256, 256)}
NUMBER = re.compile(r"-?\d*\.?\d+")


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def colours(surface: pygame.Surface) -> set[bytes]:
    pixels = pygame.image.tobytes(surface, "RGBA")
    return {pixels[i : i + 4] for i in range(0, len(pixels), 4)}


@pytest.mark.parametrize("path", PICTURES, ids=name_of)
def test_a_picture_can_be_drawn_small_and_large(path):
    """The renderer takes it at two sizes, and something is to be seen each time."""
    width, height = SIZES[path.parent.name]
    for factor in (0.25, 1.5):
        size = (round(width * factor), round(height * factor))
        surface = pygame.image.load_sized_svg(path, size)
        assert surface.get_size() == size
        assert len(colours(surface)) > 20


@pytest.mark.parametrize("path", PICTURES, ids=name_of)
def test_a_picture_is_nothing_but_shapes(path):
    """No words, scripts, styles, links or anything fetched from elsewhere; the size is the kind's."""
    width, height = SIZES[path.parent.name]
    text = path.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == f"0 0 {width} {height}"
    for element in root.iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in SHAPES
        assert not (element.text or "").strip()
        for key in element.attrib:
            assert key not in ("style", "class", "id")
            assert "href" not in key
            assert not key.startswith("on")
    assert "url(" not in text
    assert text.count("://") == 1, "only the namespace"
    assert not text.startswith("<?")


def test_every_face_has_its_moods():
    """A face comes calm, warm, tense and low; what has no face comes once."""
    stems = {path.stem for path in (ASSETS / "portraits").glob("*.svg")}
    calm = {stem for stem in stems if not stem.endswith(MOODS)}
    assert calm >= FACELESS
    assert stems == calm | {name + mood for name in calm - FACELESS for mood in MOODS}


def test_moods_change_the_face():
    """The pictures of one person's four moods all differ."""
    for path in (ASSETS / "portraits").glob("*_warm.svg"):
        person = path.stem.removesuffix("_warm")
        texts = {path.with_name(person + m + ".svg").read_bytes() for m in ("", *MOODS)}
        assert len(texts) == 4, person


def test_the_icon_is_a_png_of_the_same_picture():
    """The window's icon has the size a window wants and rounded, see-through corners."""
    icon = pygame.image.load(ASSETS / "icons" / "app.png")
    assert icon.get_size() == (256, 256)
    assert icon.get_at((0, 0)).a == 0
    assert icon.get_at((128, 110)).a == 255


@pytest.mark.parametrize("path", SOUNDS, ids=name_of)
def test_a_sound_is_short_and_quiet(path):
    """Mono, 16 bits, 44.1 kHz, below 1.2 seconds, never loud, and silent at both ends."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        count = file.getnframes()
        samples = samples_of(file.readframes(count))
    assert 0 < count / 44_100 < 1.2
    assert path.stat().st_size < 110_000
    assert 2_000 < max(abs(value) for value in samples) < 16_384
    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 50


def samples_of(data: bytes) -> array:
    """Little-endian samples, whatever the machine."""
    samples = array("h", data)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


@pytest.mark.parametrize("kind", KINDS)
def test_the_readme_lists_exactly_what_there_is(kind):
    """The page's table of a kind and the folder of that kind name the same things."""
    page = (ASSETS / "README.md").read_text(encoding="utf-8")
    section = page.split(f"\n## {kind}\n")[1].split("\n## ")[0]
    listed = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    found = {path.stem for path in (ASSETS / kind).iterdir()}
    assert len(listed) == len(set(listed))
    assert set(listed) == {stem for stem in found if not stem.endswith(MOODS)}


def test_all_of_it_is_small():
    """Pictures, sounds and their scripts together stay light to carry and to install."""
    files = (path for kind in (*KINDS, "make") for path in (ASSETS / kind).glob("*.*"))
    assert sum(path.stat().st_size for path in files) < 5_000_000


@pytest.fixture(scope="module")
def made_again(tmp_path_factory) -> Path:
    """A folder in which the scripts have made everything anew."""
    folder = tmp_path_factory.mktemp("again") / "assets"
    shutil.copytree(ASSETS / "make", folder / "make", ignore=shutil.ignore_patterns("__pycache__"))
    for script in ("portraits", "places", "covers", "icon", "sounds"):
        subprocess.run([sys.executable, "-B", folder / "make" / f"{script}.py"], check=True,
                       capture_output=True)  # fmt: skip
    return folder


def test_the_scripts_draw_the_pictures_that_are_here(made_again):
    """Same files, same shapes; a tenth of a unit is left to another machine's rounding."""
    again = {name_of(path): path for path in made_again.glob("*/*.svg")}
    assert set(again) == {name_of(path) for path in PICTURES}
    for path in PICTURES:
        here, there = (p.read_text(encoding="utf-8") for p in (path, again[name_of(path)]))
        if here == there:
            continue
        assert len(NUMBER.findall(here)) == len(NUMBER.findall(there)), path
        for a, b in zip(NUMBER.findall(here), NUMBER.findall(there), strict=True):
            assert abs(float(a) - float(b)) < 0.25, path


def test_the_script_makes_the_sounds_that_are_here(made_again):
    """The same samples, give or take another machine's rounding of a sine."""
    for path in SOUNDS:
        with (
            wave.open(str(path)) as here,
            wave.open(str(made_again / "sounds" / path.name)) as there,
        ):
            ours, theirs = (samples_of(f.readframes(f.getnframes())) for f in (here, there))
        assert len(ours) == len(theirs)
        assert all(abs(a - b) <= 1 for a, b in zip(ours, theirs, strict=True)), path
