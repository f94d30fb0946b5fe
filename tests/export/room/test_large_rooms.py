"""The report of a room too large for signs: every table is on it, and in what stands behind each chart."""

import re
from functools import cache
from itertools import chain

import html5lib
import pytest

from game.export.room.charts import MOST_CARDS, charts, deal_map
from game.export.room.making import files_of
from game.figures.plane import TYPE
from game.figures.shapes import Label
from game.session.cohort.deals import party_map
from game.session.cohort.gathering import Gathering, gather
from tests.export.room.made import small
from tests.rooms import many


@cache
def room(tables: int) -> Gathering:
    return gather(many(tables).files.items())


@cache
def report(tables: int) -> str:
    (page,) = files_of(room(tables), "report").values()
    return page.decode("utf-8")


def rows(page: str, kind: str) -> list[str]:
    """The first cells of a table's rows."""
    (made,) = re.findall(rf'<table class="rows small {kind}">(.*?)</table>', page)
    return re.findall(r'<th scope="row">([^<]*)</th>', made)


@pytest.mark.parametrize("tables", [45, MOST_CARDS + 5])
def test_every_table_is_listed_once_with_what_it_holds(tables):
    """Those that hold the same share a row, which says how many they are."""
    html5lib.HTMLParser(strict=True).parse(report(tables))
    listed = rows(report(tables), "holdings")
    letters = [each.split(": ")[-1].split() for each in listed]
    assert sorted(chain(*letters)) == sorted(t.letter for t in room(tables).tables)
    for each, group in zip(listed, letters, strict=True):
        assert len(group) == 1 or each.startswith(f"{len(group)}: ")
    assert len(listed) < tables / 2


def test_each_table_has_a_card_until_there_are_too_many():
    """Twelve on a picture; after that the tables with the same sums share a row."""
    assert sum(name.startswith("tables-") for name, _figure in charts(room(45))) == 4
    assert 'small sums"' not in report(45)
    listed = rows(report(MOST_CARDS + 5), "sums")
    letters = chain(*(each.split(": ")[-1].split() for each in listed))
    assert sorted(letters) == sorted(t.letter for t in room(MOST_CARDS + 5).tables if t.ended)


def test_the_map_says_how_many_came_to_each_deal():
    """Numbers in place of signs, and together they are all tables."""
    held = party_map(room(45))
    bold = [s for s in deal_map(room(45), held).shapes if isinstance(s, Label) and s.bold]
    numbers = [int(s.text) for s in bold if s.text.isdecimal() and s.size == TYPE]
    assert sum(numbers) == len([t for t in held.tables if t.how is not None])


def test_every_chart_of_a_page_can_be_read_as_a_table():
    """For who cannot see it; opened without a script, and not printed."""
    (page,) = files_of(small(), "report").values()
    figures = re.findall(r"<figure.*?</figure>", page.decode("utf-8"), re.DOTALL)
    assert len(figures) > 8
    for each in figures:
        assert re.search(r'<details class="screen small"><summary>.*<th scope="row">', each), each
        assert re.search(r'<svg [^>]*role="img".*?<title>[^<]+</title>', each, re.DOTALL)
