"""A save is noticed, whatever an editor does to save; and nothing is noticed when nothing was saved."""

from __future__ import annotations

import os

import pytest

from game.session.preview.watching import COARSE, Watch


@pytest.fixture
def file(tmp_path):
    """A file that was written long ago."""
    path = tmp_path / "case.yaml"
    path.write_text("one", encoding="utf-8")
    os.utime(path, (1_000_000, 1_000_000))
    return path


def test_nothing_is_noticed_while_nothing_is_saved(file):
    """However often one looks."""
    watch = Watch(file)
    assert not any(watch.changed() for _look in range(5))


def test_a_save_is_noticed_once(file):
    """By its size or its time."""
    watch = Watch(file)
    file.write_text("three", encoding="utf-8")
    os.utime(file, (1_000_000, 1_000_000))
    assert watch.changed()
    assert not watch.changed()
    os.utime(file, (1_000_009, 1_000_009))
    assert watch.changed()


def test_a_file_that_is_replaced_goes_or_comes_is_noticed(file):
    """As editors do that write a new file and rename it."""
    watch = Watch(file)
    new = file.with_name("new")
    new.write_text("two", encoding="utf-8")
    os.utime(new, (1_000_000, 1_000_000))
    os.replace(new, file)
    assert watch.changed()
    file.unlink()
    assert watch.changed()
    assert not watch.changed()
    file.write_text("two", encoding="utf-8")
    assert watch.changed()


def test_after_a_fresh_save_one_looks_once_more(file):
    """A second save within the same tick of a coarse disk has the same stamp and the same size."""
    now = [1_000_000.5]
    watch = Watch(file, lambda: now[0])
    assert not watch.changed()
    now[0] += COARSE
    assert watch.changed()
    now[0] += 10 * COARSE
    assert not watch.changed()


def test_a_path_that_no_system_takes_is_a_file_that_is_not_there():
    """No look ever raises."""
    assert not Watch(__import__("pathlib").Path("a\0b")).changed()
