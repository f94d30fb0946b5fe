"""A file is written whole or not at all, and never over one that was there unasked."""

from pathlib import Path

import pytest

from game.export.fresh import write_anew, write_fresh, write_new, write_whole


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    """The files before keep their words; the folder is made."""
    path = tmp_path / "new" / "page.html"
    made = [write_fresh(path, text) for text in ("one\n", b"two\n", "three\n")]
    assert [one.name for one in made] == ["page.html", "page-2.html", "page-3.html"]
    assert [one.read_bytes() for one in made] == [b"one\n", b"two\n", b"three\n"]


def test_a_new_file_is_refused_where_one_is(tmp_path):
    """And the one that is there stays."""
    path = tmp_path / "page.html"
    write_new(path, "mine")
    with pytest.raises(FileExistsError):
        write_new(path, "yours")
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("write", [write_new, write_fresh])
def test_a_file_in_the_place_of_the_folder_is_no_name_that_is_taken(tmp_path, write):
    """Looking for a free name there would never end."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        write(tmp_path / "file" / "page.html", "words")


class FullDisk:
    """A file on a disk that takes the name and not the words."""

    def __init__(self, file):
        self.file = file

    def __enter__(self):
        return self

    def __exit__(self, *_reason):
        self.file.close()

    def write(self, _words):
        raise OSError(28, "No space left on device")


@pytest.fixture
def full_disk(monkeypatch):
    """From now on nothing fits on the disk."""
    opened = Path.open

    def open_(path, mode="r", *rest, **how):
        file = opened(path, mode, *rest, **how)
        return FullDisk(file) if set(mode) & set("xw") else file

    monkeypatch.setattr(Path, "open", open_)


@pytest.mark.parametrize("write", [write_whole, write_new, write_fresh, write_anew])
def test_a_full_disk_leaves_no_half_file(tmp_path, full_disk, write):
    """Its name would be taken when there is room again."""
    with pytest.raises(OSError, match="No space"):
        write(tmp_path / "page.html", "words")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_page_of_yesterday(tmp_path, request):
    """The old page is better than none."""
    path = tmp_path / "page.html"
    path.write_bytes(b"yesterday")
    request.getfixturevalue("full_disk")
    with pytest.raises(OSError, match="No space"):
        write_anew(path, "today")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"yesterday"]


def test_a_page_is_made_anew_in_its_place(tmp_path):
    """No second file lies beside it."""
    path = tmp_path / "page.html"
    for words in ("yesterday", "today"):
        write_anew(path, words)
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"today"]
