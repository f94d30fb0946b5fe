"""What the window writes never lies over a file that was there."""

import pytest

from game.export.fresh import write_fresh, write_new


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
