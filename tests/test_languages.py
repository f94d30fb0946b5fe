"""Every language the interface ships in is whole: each sentence, each form, each placeholder."""

import gettext
import io
import string
import zipfile
from io import BytesIO

import pygame
import pytest

from game import words
from game.cli import main
from game.cli.common import wished
from game.screens import fonts
from game.terminal.console import Console
from tests import catalogue

LANGUAGES = sorted(path.name for path in catalogue.LOCALE.iterdir() if path.is_dir())


ARTICLES = {"a"}
"""Placeholders for a small word that some languages do without."""


def names(text):
    """The placeholders of a sentence; none where a brace is only a brace."""
    try:
        found = [name for _text, name, _form, _turn in string.Formatter().parse(text)]
    except ValueError:
        return set()
    return {name for name in found if name and name.isidentifier()} - ARTICLES


def forms(said):
    """A sentence's forms, or the one it has."""
    return (said,) if isinstance(said, str) else tuple(said)


@pytest.fixture(autouse=True)
def _english_afterwards():
    yield
    words.choose_language("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language):
    """`python -m tests.catalogue` leaves nothing waiting and finds nothing to change."""
    today = catalogue.updated(language)
    assert catalogue.waiting(today) == []
    assert catalogue.as_po(today) == catalogue.kept(language).read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_agree(language):
    """A sentence that names what the program does not give would end the program."""
    for message in catalogue.read(language):
        if message.id:
            wanted = set().union(*map(names, forms(message.id)))
            for said in forms(message.string):
                assert names(said) <= wanted, said
                if isinstance(message.id, str):
                    assert names(said) == wanted, said


@pytest.mark.parametrize("language", LANGUAGES)
def test_blanks_at_the_ends_agree(language):
    """Where a sentence is put together, its blanks hold the parts asunder."""
    for message in catalogue.read(language):
        for said in forms(message.string) if message.id else ():
            first, last = forms(message.id)[0], forms(message.id)[-1]
            assert said.endswith(" ") == last.endswith(" "), said
            assert said.startswith((" ", ",")) == first.startswith((" ", ",")), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_reads_what_the_translators_wrote(language):
    """The compiled file says the same as the one that people edit, in every form."""
    compiled = gettext.GNUTranslations(catalogue.kept(language).with_suffix(".mo").open("rb"))
    fresh = gettext.GNUTranslations(BytesIO(catalogue.as_mo(catalogue.read(language))))
    assert {k: v for k, v in compiled._catalog.items() if k} == {
        k: v for k, v in fresh._catalog.items() if k
    }
    assert compiled.info()["plural-forms"] == fresh.info()["plural-forms"]


def test_welsh_counts_as_welsh_does():
    """Two and three change the word, each in its own way; ten is as one."""
    words.choose_language("cy")
    said = [
        words.ngettext("{n} card", "{n} cards", n).format(n=n) for n in (0, 1, 2, 3, 4, 6, 10, 22)
    ]
    assert said == [
        "0 cerdyn", "1 cerdyn", "2 gerdyn", "3 cherdyn", "4 cerdyn", "6 cherdyn", "10 cerdyn",
        "22 cerdyn",
    ]  # fmt: skip


def test_each_language_calls_itself_by_its_own_name():
    """For the settings, where people find what they can read."""
    assert words.shipped_languages() == {"en": "English", "cy": "Cymraeg"}


@pytest.mark.parametrize(("wished", "spoken"), [
    ("cy", "cy"), ("cy_GB.UTF-8", "cy"), ("en_GB:cy", "en"), ("xx:cy", "cy"), ("C.UTF-8", "en"),
    ("", "en"),
])  # fmt: skip
def test_the_system_is_heard(monkeypatch, wished, spoken):
    """The first language wished for that is there; English is always there."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", wished)
    words.choose_language("")
    assert words.spoken_language() == spoken


@pytest.mark.parametrize(("code", "stories", "wished"), [
    ("cy_GB", True, ("cy_GB", "cy")), ("cy", True, ("cy",)), ("cy", False, ()),
])  # fmt: skip
def test_a_story_is_wished_in_the_language_of_the_interface(code, stories, wished):
    """Its form of a place first; in none, where it is wished as it was written."""
    words.choose_language(code, stories=stories)
    assert words.story_languages() == wished


def test_the_wheel_carries_the_languages(tmp_path):
    """What is installed speaks them too."""
    from hatchling.builders.wheel import WheelBuilder

    (wheel,) = WheelBuilder(str(catalogue.ROOT)).build(directory=str(tmp_path))
    with zipfile.ZipFile(wheel) as file:
        there = file.namelist()
    for language in LANGUAGES:
        assert f"game/locale/{language}/LC_MESSAGES/common_ground.mo" in there


@pytest.mark.parametrize(("argv", "language"), [
    ([], ""), (["play", "x.yaml"], ""), (["play", "x.yaml", "--language", "cy"], "cy"),
    (["--language=cy", "--text"], "cy"), (["plays", "--language"], ""),
])  # fmt: skip
def test_a_language_is_heard_before_anything_is_said(argv, language):
    """Wherever in the command it stands."""
    assert wished(argv) == language


def test_the_command_line_speaks_the_language(capsys):
    """Its help, its complaints, and the words of the library that reads it."""
    with pytest.raises(SystemExit):
        main(["--language", "cy", "--help"])
    assert "defnydd: " in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["play", "--language", "cy"])
    assert "mae angen yr ymresymiadau hyn: FILE" in capsys.readouterr().err


@pytest.mark.parametrize("answer", ["y", "Yes", "i", "ie"])
def test_yes_is_heard_in_both_languages(answer):
    """A Welsh speaker's fingers may be quicker than the question."""
    words.choose_language("cy")
    console = Console(io.StringIO(f"{answer}\n"), io.StringIO())
    assert console.yes("Iawn?")
    assert "[i/n]" in console.sink.getvalue()


def test_the_font_has_the_letters_of_welsh():
    """Every weight draws every letter with its roof."""
    pygame.font.init()
    for weight in ("regular", "semibold"):
        face = fonts.font(20, weight)
        assert not [letter for letter in "âêîôûŵŷÂÊÎÔÛŴŶëïö" if fonts.lacks(face, letter)]
