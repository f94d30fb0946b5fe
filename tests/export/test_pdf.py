"""The sheets as PDF: all that the page for the browser says, private on paper, and nothing obeyed."""

import io
import re
from functools import cache

import pypdf
import pytest

from game.content import library
from game.core.scenario import SIDES
from game.export.sheets.elements import Drawing, Element
from game.export.sheets.pack import workshop
from game.export.sheets.pdf import TEMPLATE, UNPRINTED, pdf
from game.export.sheets.proof import reading_copy
from tests.export.test_pack import SMALL, scenario

MEAN = (
    '#import "@preview/cetz:0.3.0" #panic() $x^2$ *bold* _it_ [c] \\ @ref <lab> `raw` = h // gone '
    '#sys.inputs #read("/etc/passwd") ~ -- \'\'\' "q" </script>'
)
WRITE = {"pack": lambda case: workshop(case, 23, 100), "proof": reading_copy}


@cache
def written(write, case=None):
    """The pages of a PDF as text without any spaces, as pypdf reads them."""
    made = pdf(WRITE[write](case or scenario(SMALL)))
    pages = pypdf.PdfReader(io.BytesIO(made)).pages
    return tuple(bare(page.extract_text()) for page in pages)


def bare(text):
    """A text without spaces: lines are broken where they have to be."""
    return re.sub(r"[\s\u00ad]+", "", text)


def texts(piece):
    """Every text that a sheet holds and that is for paper."""
    if isinstance(piece, str):
        yield piece
    elif isinstance(piece, Element) and not UNPRINTED & {*piece.classes}:
        for each in piece.inside:
            yield from texts(each)
    else:
        assert isinstance(piece, Element | Drawing)


def hostile():
    """The small case with signs that mean something to typst wherever a teacher can write."""
    text = SMALL.read_text(encoding="utf-8")
    quoted = "'" + MEAN.replace("'", "''") + "'"
    keys = "title question heading name job text otherwise plainly heard_as ask era nation"
    for key in keys.split():
        text = re.sub(
            rf"^( *(?:- )?{key}: )(?!\|).+$",
            lambda found: found[1] + quoted, text, flags=re.MULTILINE,
        )  # fmt: skip
    text = text.replace("The hand on the brake", MEAN).replace("You know that half", MEAN)
    text = re.sub(r"because .+$", "because *bold* $x$ [c] @y", text, flags=re.MULTILINE)
    loaded = library.load_text(text)
    assert loaded.scenario, [library.render(p) for p in loaded.problems]
    return loaded.scenario


@pytest.mark.parametrize("write", WRITE)
def test_everything_that_the_page_says_stands_in_the_pdf(write):
    """One source, two forms: no sheet, row or remark is lost on the way."""
    paper = WRITE[write](scenario(SMALL))
    feet = [bare(words) for words in (paper.headline, *paper.feet.values()) if words]
    pages = []
    for text in written(write):
        page = re.sub(r"page\d+$", "", text)
        for foot in feet:
            page = page[: -len(foot)] if page.endswith(foot) else page
            page = page.removeprefix(foot)
        pages.append(page)
    told = "".join(pages)
    for sheet in paper.sheets:
        for words in texts(sheet):
            assert bare(words) in told, words


@pytest.mark.parametrize("write", WRITE)
def test_it_is_a4_with_bookmarks_a_title_and_tags(write):
    """A printer needs no setting, and a screen reader can find its way."""
    paper = WRITE[write](scenario(SMALL))
    read = pypdf.PdfReader(io.BytesIO(pdf(paper)))
    assert len(read.pages) >= len(paper.sheets)
    for page in read.pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    assert read.metadata.title == paper.title
    assert len(read.outline) >= 5
    assert "/StructTreeRoot" in read.trailer["/Root"]
    assert read.trailer["/Root"]["/Lang"] == "en-GB"


@pytest.mark.parametrize("write", WRITE)
def test_no_page_holds_what_is_private_to_both_sides(write):
    """What one side reads can be handed out without the other's on its back."""
    whole = scenario(SMALL)
    for page in written(write):
        private = {
            seat
            for seat in SIDES
            for sentence in re.split(r"(?<=[.!?])\s+", whole.roles[seat].brief)
            if len(sentence) > 12 and bare(sentence) in page
        }
        assert len(private) < 2


@pytest.mark.parametrize("seat", SIDES)
def test_every_page_of_a_side_says_whose_it_is_and_nobody_else_has_its_words(seat):
    """In the heading and in the foot; walk-away reasons and briefs only there."""
    warning = bare(f"For the {seat}'s side only")
    brief = bare(" ".join(scenario(SMALL).roles[seat].brief.split())[:60])
    own = [page for page in written("pack") if warning in page]
    assert len(own) >= 4
    assert any(brief in page for page in own)
    because = bare(scenario(SMALL).scenes["the_table"].negotiation.walk_away[seat].because)
    for page in written("pack"):
        if warning not in page:
            assert brief not in page
            assert because not in page


def test_on_both_sides_of_the_paper_no_sheet_has_another_kind_on_its_back():
    """Printers print on both sides unasked: what is for one side begins on a fresh leaf."""
    feet = workshop(scenario(SMALL)).feet
    kinds = []
    for page in written("pack"):
        marked = [kind for kind, words in feet.items() if words and bare(words) in page]
        kinds.append((marked or ["everybody"])[-1] if page else "blank")
    assert {"doctor", "manager", "keeper", "everybody"} <= set(kinds)
    for front, back in zip(kinds[::2], kinds[1::2], strict=False):
        assert back in (front, "blank")


def test_the_numbers_to_be_judged_blind_stand_on_the_last_pages_only():
    """A page that is turned by accident gives nothing away."""
    pages = written("proof")
    first = next(n for n, page in enumerate(pages) if "Theauthor'snumbers" in page)
    assert first > len(pages) // 2
    assert "WhoisdiscussedcEthics−2" in "".join(pages[first:])
    assert "Ethics−2" not in "".join(pages[:first])


@pytest.mark.parametrize("write", WRITE)
def test_hostile_texts_stay_texts(write):
    """Every sign that could mean something to typst is printed as it is."""
    told = "".join(written(write, hostile()))
    assert told.count(bare(MEAN)) > 5
    assert bare("*bold* $x$ [c] @y") in told


def test_the_template_takes_in_nothing():
    """No package from anywhere, no other file, no code made of a text."""
    code = re.sub(r"//.*", "", TEMPLATE.read_text(encoding="utf-8"))
    for word in ("@preview", "import", "include", "read(", "eval(", "plugin("):
        assert word not in code


def test_the_longest_texts_run_over_to_the_next_page():
    """A text of twenty thousand characters on a card, in a table and in a brief is there to its end."""
    long = " ".join(f"word{n:05d}" for n in range(1_900))
    text = SMALL.read_text(encoding="utf-8")
    text = text.replace("You know that half", long + " the end of it")
    text = text.replace(
        "    text: |\n      {manager} has stayed",
        f"    text: |\n      {long} card end {{manager}} has stayed",
    )
    text = re.sub(r"(plainly: )a stick.*|(heard_as: )a stick", rf"\g<2>{long} cell end", text)
    loaded = library.load_text(text)
    assert loaded.scenario, [library.render(p) for p in loaded.problems]
    told = "".join(written("pack", loaded.scenario))
    for words in ("theendofit", "cardend", "cellend"):
        assert f"word01899{words}" in told
