"""Every scenario that comes along can be exported in every way, and so can one without a table."""

import html5lib
import pytest

from game.content import library
from game.content.beginning.draft import Template
from game.content.beginning.stock import stock
from game.content.beginning.writing import write
from game.export.room.making import KINDS, files_of
from game.export.room.wishes import Wishes
from game.session.cohort.gathering import gather
from tests.rooms import table

SHIPPED = [*library.shipped(), *library.shipped_episodes()]


def exported(path) -> dict[str, bytes]:
    """All that two tables of a scenario give."""
    room = gather([(f"{n}.play", table(n, path)) for n in range(2)])
    assert len(room.tables) == 2
    files = {}
    for kind in KINDS:
        if kind != "research":
            files |= files_of(room, kind, Wishes(gmc=True))
    for name, data in files.items():
        if name.endswith(".html"):
            html5lib.HTMLParser(strict=True).parse(data.decode("utf-8"))
    return files


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_room_of_every_scenario_is_exported(path):
    """Each page sound, each table with rows."""
    files = exported(path)
    assert f"{path.stem}-report.html" in files
    assert all(files[f"{name}.csv"].count(b"\r\n") > 1 for name in ("plays", "decisions", "scores"))


def test_a_story_without_a_table_has_no_deals_and_no_offers(tmp_path):
    """Nobody bargains in it; the report says so."""
    path = tmp_path / "talk.yaml"
    path.write_text(write(stock(Template.CONVERSATION)), encoding="utf-8")
    files = exported(path)
    assert files["offers.csv"].count(b"\r\n") == 1
    assert "nobody holds points" in files["talk-report.html"].decode("utf-8")
    assert not [name for name in files if name.startswith(("deals-", "map-"))]
