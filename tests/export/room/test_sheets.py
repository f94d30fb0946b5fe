"""The sheets of a room: opened by real readers, with no name unless asked, true to the plays."""

import io
import json
import re
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import html5lib
import pypdf
import pytest

from game.core.scenario import SIDES
from game.export.room.course import answers, course_report
from game.export.room.making import files_of
from game.export.room.report import why_words
from game.export.room.take_home import take_home_files
from game.export.room.wishes import CannotExport, Wishes
from game.session.cohort.gathering import Why, begin_gathering, gather
from game.session.cohort.privacy import approve, typed_words
from game.session.entries import Workshop
from game.session.prose import plain
from tests.export.reading import Page, keeps_to_itself
from tests.export.room.made import PEOPLE, large, small
from tests.rooms import sitting, table
from tests.scenarios_at_hand import SHIPPED, SMALL

MEAN = "<script>alert(1)</script><img src=x onerror=a()> \"&amp; '</style></section>"
PRINTED = ("take-home", "report", "course-report")


def pages(gathering, what, **wishes) -> dict[str, str]:
    """The pages of an export as text, by name."""
    files = files_of(gathering, what, Wishes(**wishes))
    return {name: data.decode("utf-8") for name, data in files.items()}


def all_of(gathering, what, **wishes) -> str:
    return "\n".join(pages(gathering, what, **wishes).values())


def words(page: str) -> str:
    """What can be read on a page; a gap for a picture's own."""
    read = Page(page)
    return " ".join(section.text for section in read.sections)


@pytest.mark.parametrize("what", PRINTED)
@pytest.mark.parametrize("room", [small, large], ids=["small", "large"])
def test_a_strict_reader_opens_every_page(what, room):
    """No parse error, no script, nothing that a browser would fetch."""
    for page in list(pages(room(), what).values())[:9]:
        html5lib.HTMLParser(strict=True).parse(page)
        keeps_to_itself(Page(page))
        assert "Content-Security-Policy" in page


@pytest.mark.parametrize("what", PRINTED)
def test_a_pdf_says_what_the_page_says(what):
    """The same sheets; every heading of the page is in the PDF."""
    (page, *_more) = pages(small(), what).values()
    (data, *_rest) = files_of(small(), what, Wishes(pdf=True)).values()
    told = "".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(data)).pages)
    told = re.sub(r"\s+", "", told)
    headings = re.findall(r"<h[1-4]>([^<]+)</h", page)
    assert len(headings) > 2
    for heading in headings:
        assert re.sub(r"\s+", "", heading.replace("&#x27;", "'")) in told


def test_the_course_report_is_one_page():
    """Whatever room it is; with the frameworks too, and where the aims are long."""
    long = SHIPPED.with_stem("the-exception")
    for room in (small(), large(), gather([(f"{n}.play", table(n, long)) for n in range(3)])):
        (data,) = files_of(room, "course-report", Wishes(pdf=True, gmc=True)).values()
        assert len(pypdf.PdfReader(io.BytesIO(data)).pages) == 1


# --- names and words ----------------------------------------------------------------


@pytest.mark.parametrize("what", [*PRINTED, "charts", "xapi"])
def test_no_name_is_in_an_export_unless_it_is_asked_for(what):
    """The people of the made room are called like nobody in its story."""
    text = all_of(large(), what)
    assert not [name for name in PEOPLE if name in text]


def test_names_stand_there_when_they_are_asked_for():
    """In the report with their tables, and on each side's own sheet."""
    assert "Table C (Doctor of 2, Manager of 2)" in all_of(small(), "report", names=True)
    found = pages(small(), "take-home", names=True)
    assert "Doctor of 2" in found["three-scenes-C-doctor.html"]
    assert "Manager of 2" not in found["three-scenes-C-doctor.html"]


def test_only_words_that_were_read_and_wanted_are_in_the_report():
    """Approved and asked for: both, or none of them."""
    room = small()
    wanted = [each for each in typed_words(room) if each.words == "ask what it costs, 1"]
    read = approve(room, [each.mark for each in wanted])
    assert "ask what it costs" not in all_of(read, "report")
    assert "ask what it costs" not in all_of(room, "report", words=True)
    told = all_of(read, "report", words=True)
    assert "ask what it costs, 1" in told
    assert "ask what it costs, 2" not in told


def test_a_file_that_was_left_out_is_counted_and_not_named():
    """It may be called after the people who played."""
    files = {f"{n}.play": table(n, SMALL) for n in range(3)} | {"anna and ben.play": "nothing"}
    room = gather(files.items())
    told = words(all_of(room, "report"))
    assert "damaged, or no play: 1" in told
    assert "anna" not in told
    assert "anna and ben.play" in words(all_of(room, "report", names=True))
    assert set(why_words()) == set(Why)


def test_reasons_that_were_read_stand_beside_a_contested_effect():
    """With the author's own; not at all without --words."""
    room = small()
    read = approve(room, [each.mark for each in typed_words(room) if each.kind == "contest"])
    assert "table 1 saw it otherwise" in all_of(read, "report", words=True)
    assert "saw it otherwise" not in all_of(read, "report")
    assert "Contested" in all_of(read, "report")


def test_a_name_inside_the_words_is_taken_out():
    """Somebody who wrote of their neighbour did not mean the university."""
    session = sitting(0, SMALL)
    session.take_away("doctor", "try", "listen to Manager of 0 next time")
    text = table(0, SMALL).splitlines()
    last = json.loads(text[-1])
    entry = {"entry": {"turn": len(session.entries) - 1, "ms": session.entries[-1].ms, "kind": "takeaway",
                       "seat": "doctor", "body": {"kind": "try"},
                       "words": "listen to Manager of 0 next time"}}  # fmt: skip
    made = "\n".join((*text[:-1], json.dumps(entry), json.dumps(last), ""))
    room = gather([("a.play", made)])
    assert "listen to … next time" in all_of(room, "take-home")
    assert "listen to Manager of 0 next time" in all_of(room, "take-home", names=True)


def test_a_side_takes_its_own_words_home_and_no_other_ones():
    """What it wrote for Monday; lines to write on where it wrote nothing."""
    found = pages(small(), "take-home")
    assert "ask what it costs, 2" in words(found["three-scenes-C-doctor.html"])
    assert "ask what it costs" not in words(found["three-scenes-C-manager.html"])
    assert "who was missing, 2?" in words(found["three-scenes-C-manager.html"])


# --- take-home ----------------------------------------------------------------------


def test_both_briefs_are_there_once_the_debrief_has_begun():
    """Before that each side has its own alone, and is told so."""
    room = small()
    scenario = room.scenario
    first = {seat: " ".join(scenario.roles[seat].brief.split())[:60] for seat in SIDES}
    for seat in SIDES:
        told = words(pages(room, "take-home")[f"three-scenes-A-{seat}.html"])
        assert all(words_ in told for words_ in first.values())
    shut = tuple(
        _with_record(each, debriefed=False) for each in room.tables
    )  # fmt: skip
    for seat in SIDES:
        told = words(pages(replace(room, tables=shut), "take-home")[f"three-scenes-A-{seat}.html"])
        assert first[seat] in told
        assert first[seat.other] not in told
        assert "The debrief opens the other side's." in told


def _with_record(each, **values):
    folded = SimpleNamespace(state=each.state, record=replace(each.record, **values))
    return replace(each, folded=folded)


def test_the_deal_card_has_every_answer_of_the_deal():
    """In the words of the options, for each table that has one."""
    room = small()
    issues = room.scenario.negotiations()[0].negotiation.issues
    found = pages(room, "take-home")
    for each in room.tables:
        told = words(found[f"three-scenes-{each.letter}-manager.html"])
        if not each.deal:
            assert "No deal" in told
            continue
        deal = dict(each.deal)
        for issue in issues:
            assert plain(room.scenario, issue.option(deal[issue.id]).text) in told


def test_a_chair_that_somebody_sat_in_has_its_own_sheet():
    """With what it said of the deal; the others have none."""
    found = pages(small(), "take-home")
    assert "three-scenes-A-chair.html" in found
    assert "three-scenes-B-chair.html" not in found
    assert "What you saw from the patient's chair" in words(found["three-scenes-A-chair.html"])


def test_the_page_on_the_ideas_names_its_sources():
    """What goes in front of students says where it comes from."""
    told = words(pages(small(), "take-home")["three-scenes-A-doctor.html"])
    for source in ("BMJ 1999;318:1136", "BMJ 2003;326:626", "Culyer 2001", "Beauchamp"):
        assert source in told


def test_tables_that_came_as_codes_have_nothing_to_take_home():
    """The refusal says what would mend it."""
    room = small()
    typed = replace(room, tables=tuple(replace(each, typed=True) for each in room.tables))
    with pytest.raises(CannotExport, match=r"Add their \.play files"):
        take_home_files(typed, Wishes())


# --- course report ------------------------------------------------------------------


def test_the_course_report_has_no_result_of_anybody():
    """No letter of a table, no points, no ending; it says so itself."""
    told = words(all_of(large(), "course-report"))
    assert "Formative, not for assessment." in told
    assert not re.search(r"Table [A-Z]\b|Nash|points", told)
    for ending in large().scenario.endings.values():
        assert plain(large().scenario, ending.heading) not in told


def test_its_numbers_are_those_of_the_plays():
    """People, tables, endings, and the mean of every answer."""
    room = large()
    told = words(all_of(room, "course-report"))
    assert "48 people who took part" in told
    assert "24 tables" in told
    assert "23 of 24 came to an end" in told
    given = [t.record.survey[s]["process"] for t in room.tables for s in t.record.survey]
    assert sorted(given) == answers(room, "process")
    assert f"The way there was fair {sum(given) / len(given):.1f}" in told


def test_too_few_answers_are_not_shown():
    """In a room of two tables four answers would be four people."""
    told = words(all_of(gather([(f"{n}.play", table(n, SMALL)) for n in (0, 1)]), "course-report"))
    assert "There are fewer than 5 answers, so none is shown." in told


def test_the_frameworks_are_named_when_asked_for():
    """The General Medical Council's, with the words that the map is the course's own."""
    assert "General Medical Council" not in all_of(small(), "course-report")
    told = words(all_of(small(), "course-report", gmc=True))
    for name in ("Outcomes for graduates", "Dealing with complexity", "Domain 5"):
        assert name in told
    assert "20 March 2027" in words(all_of(small(), "course-report", day=date(2027, 3, 20)))


def test_an_empty_room_has_a_course_report_too():
    """Nobody came: dashes, and no division by nobody."""
    told = course_report(begin_gathering(small().whole), Wishes())
    assert told.sheets


# --- the report ---------------------------------------------------------------------


def test_by_role_only_from_five_tables_up():
    """With four, doctors and managers are one."""
    few = gather([(f"{n}.play", table(n, SMALL)) for n in range(4)])
    assert ">Doctors</text>" in all_of(small(), "report")
    told = all_of(few, "report")
    assert ">Doctors</text>" not in told
    assert "by role only from 5 tables up" in told


def test_every_table_of_a_small_room_is_on_its_charts():
    """Each letter at its ending, and in the list of what the sides hold."""
    told = all_of(small(), "report")
    for each in small().tables:
        assert f">{each.letter}</text>" in told
        assert f'<th scope="row">{each.letter}</th>' in told


# --- what it is kept for ------------------------------------------------------------


@pytest.mark.parametrize("what", [*PRINTED, "csv", "xapi", "charts"])
def test_every_export_says_until_when_it_is_kept(what):
    """The purpose and the first day of deletion that a room of these plays has set."""
    assert "teaching" in all_of(small(), what)
    dated = []
    for n, each in enumerate(small().tables):
        room = Workshop("abc", erase_on="2027-03-31" if n % 2 else "2027-04-30")
        dated.append(replace(each, header=replace(each.header, room=room)))
    told = all_of(replace(small(), tables=tuple(dated)), what)
    assert ("2027-03-31" if what == "xapi" else "31 March 2027") in told
    odd = replace(dated[0], header=replace(dated[0].header, room=Workshop("a", erase_on="<soon>")))
    assert "&lt;soon" not in all_of(replace(small(), tables=(odd,)), what)


# --- hostile texts ------------------------------------------------------------------


def hostile(tmp_path):
    """A room whose scenario, people and words try to be markup, and are as long as they may be."""
    text = SMALL.read_text(encoding="utf-8")
    quoted = "'" + MEAN.replace("'", "''") + "'"
    text = text.replace("title: The odd case", f"title: {quoted}")
    text = text.replace("You know that half", "word " * 3_900 + MEAN + " the end of it")
    text = text.replace("name: Priya Nair", "name: " + "W" * 60)
    path = tmp_path / "three-scenes.yaml"
    path.write_text(text, encoding="utf-8")
    plays = [table(n, path) for n in range(5)]
    return gather(
        (f"{n}.play", each.replace(f"Doctor of {n}", MEAN.replace('"', "")).replace(
            f"ask what it costs, {n}", MEAN.replace('"', ""))) for n, each in enumerate(plays)
    )  # fmt: skip


@pytest.mark.parametrize("what", PRINTED)
def test_hostile_texts_stay_texts(what, tmp_path):
    """Names and words included: every sign is shown and none is obeyed."""
    room = hostile(tmp_path)
    assert len(room.tables) == 5
    room = approve(room, [each.mark for each in typed_words(room)])
    for page in pages(room, what, names=True, words=True).values():
        html5lib.HTMLParser(strict=True).parse(page)
        keeps_to_itself(Page(page))
        assert "<script>alert(1)</script>" in words(page)


def test_a_long_text_is_there_to_its_end_on_paper(tmp_path):
    """Twenty thousand letters of a brief, on as many pages as they take."""
    (data, *_more) = files_of(hostile(tmp_path), "take-home", Wishes(pdf=True)).values()
    told = "".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(data)).pages)
    assert "theendofit" in re.sub(r"\s+", "", told)
