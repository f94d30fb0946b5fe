"""Settings persist, survive damage, and lie in a folder that stays on this machine."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game import places, words
from game.screens import settings
from game.screens.app import App
from game.screens.screen import Screen
from game.screens.settings import Settings
from game.screens.sound import Sounds


def test_settings_come_back_as_they_were(tmp_path):
    """What is saved is loaded."""
    liked = Settings(theme="dark", text_size=150, mute=True, hold_or_toggle="toggle", language="de")
    settings.save(liked, tmp_path)
    assert settings.load(tmp_path) == liked
    assert [p.name for p in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"theme": "pink", "volume": "loud", "text_size": 9000}', "\x00"]
)
def test_damaged_settings_are_the_usual_ones(tmp_path, text):
    """Nothing in the file can keep the game from starting."""
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    found = settings.load(tmp_path)
    assert found.theme == "light"
    assert found.volume == 60
    assert found.text_size <= 200


def test_a_newer_file_keeps_what_is_known(tmp_path):
    """Keys of a later version are passed over."""
    (tmp_path / "settings.json").write_text(
        json.dumps({"mute": True, "hat": "red"}), encoding="utf-8"
    )
    assert settings.load(tmp_path) == Settings(mute=True)


def test_text_grows_and_shrinks_within_its_sizes():
    """Larger and smaller stop at the ends."""
    assert Settings(text_size=200).larger(1).text_size == 200
    assert Settings(text_size=75).larger(-1).text_size == 75
    assert Settings(text_size=104).larger(1).text_size == 115


@pytest.mark.parametrize(
    ("platform", "env", "expected"),
    [
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/Common Ground"),
        ("win32", {}, "/home/x/AppData/Local/Common Ground"),
        ("darwin", {}, "/home/x/Library/Application Support/Common Ground"),
        ("linux", {}, "/home/x/.local/share/common-ground"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/common-ground"),
        ("linux", {"XDG_DATA_HOME": "not/absolute"}, "/home/x/.local/share/common-ground"),
        ("linux", {"COMMON_GROUND_HOME": "/here"}, "/here"),
    ],
)
def test_the_data_folder_is_local(platform, env, expected):
    """Each system has its own non-roaming place, and a variable goes before all."""
    assert places._data_folder(platform, env, lambda: Path("/home/x")) == Path(expected)


def test_the_data_folder_is_made(monkeypatch, tmp_path):
    """Asking for it makes it."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "deep" / "down"))
    assert places.data_folder().is_dir()


def test_words_without_a_catalogue_are_english():
    """A language nobody has translated leaves the text as it was written."""
    words.choose_language("xx")
    try:
        assert words._("Continue") == "Continue"
        assert words._("") == ""
        assert words.ngettext("one offer", "{n} offers", 3) == "{n} offers"
    finally:
        words.choose_language("")


def test_sounds_are_heard_or_silent_but_never_in_the_way(tmp_path, monkeypatch):
    """A missing file, a missing device and mute all are silence."""
    assert not Sounds(folder=tmp_path).play("click")
    (tmp_path / "click.wav").write_bytes(_wave())
    assert not Sounds(mute=True, folder=tmp_path).play("click")
    heard = Sounds(folder=tmp_path)
    assert heard.play("click")
    assert heard.rest() > 0
    heard.close()
    (tmp_path / "bell.wav").write_bytes(b"not a wave")
    assert not heard.play("bell")
    heard.close()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    broken = Sounds(folder=tmp_path)
    assert not broken.play("click")
    assert broken.broken


def _wave() -> bytes:
    import io
    import wave

    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\x00\x01" * 800)
    return out.getvalue()


def test_settings_that_cannot_be_kept_still_hold_and_say_so():
    """A full or read-only disk never ends the game over a colour."""

    def refuse(_settings):
        raise OSError(28, "No space left on device")

    app = App(Settings(mute=True), size=(960, 600), keep=refuse)
    try:
        app.push(Screen())
        app.change(replace(app.settings, theme="dark"))
        app.step()
        assert app.settings.theme == "dark"
        assert any("No space left" in words for words in app.strings())
    finally:
        app.close()
