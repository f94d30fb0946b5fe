"""A catalogue keeps every text under its own id, and loses nothing that somebody translated."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content import library
from game.content.identity import rules_hash
from game.content.translation import catalogue
from game.content.translation.catalogue import CatalogueError, parse
from game.content.translation.faults import faults
from game.content.translation.merging import FUZZY, chosen, merged, tally
from game.content.translation.rewording import Translation, reworded, texts, translated

ROOT = Path(__file__).resolve().parents[2]
SMALL = library.load(ROOT / "tests" / "scenarios" / "three-scenes.yaml").scenario
WHOLE = library.load(ROOT / "scenarios" / "closer-to-home.yaml").scenario
SAID = texts(SMALL)


def filled(said=SAID, say=lambda name, text: f"cy {text}"):
    """A finished catalogue, as it lies on the disk and comes back."""
    file = merged(None, said, "cy")
    for entry in file:
        entry.msgstr = say(entry.msgctxt, entry.msgid)
    return parse(str(file), "x.cy.po")


def by_id(file):
    """The live entries of a catalogue."""
    return {entry.msgctxt: entry for entry in file if not entry.obsolete}


@pytest.mark.parametrize("scenario", [SMALL, WHOLE], ids=lambda s: s.id)
def test_a_scenario_in_its_own_words_is_the_same_scenario(scenario):
    """Gathered, written down, read again and put back, every text is in its place."""
    file = filled(texts(scenario), lambda _name, text: text)
    again = translated(scenario, chosen(file, texts(scenario), "cy"))
    assert again is not scenario
    for name, value in vars(scenario).items():
        assert getattr(again, name) == value, name


@pytest.mark.parametrize("scenario", [SMALL, WHOLE], ids=lambda s: s.id)
def test_no_text_is_left_out_and_the_rules_stay(scenario):
    """With every text replaced no sentence of the author's is left, and it is the same scenario."""
    other = reworded(scenario, lambda _name, _text: "·")
    assert rules_hash(other) == rules_hash(scenario)
    left = repr(vars(other))
    assert not [text for text in texts(scenario).values() if " " in text and text[:40] in left]


def test_ids_are_the_way_through_the_file():
    """One of every kind, in the order of the file. Plays keep texts under them: they never change."""
    wanted = [
        "title", "content_notes.1", "aims.ask_first", "roles.doctor.name", "roles.doctor.brief",
        "cast.nurse.job", "meters.trust.label", "glossary.MDT.term", "glossary.MDT.heard_as",
        "glossary.risk.doctor", "scenes.after_the_meeting.text",
        "scenes.after_the_meeting.lines.1.nurse", "scenes.first_word.choices.ask_the_price.text",
        "scenes.first_word.choices.ask_the_price.lines.1.manager",
        "scenes.her_figures.choices.show_the_sheet.otherwise",
        "scenes.her_figures.choices.book_a_van.effects.equity.because",
        "scenes.her_figures.choices.book_a_van.cost.funded_by",
        "scenes.the_fear.together.question", "scenes.the_fear.together.choices.say_it.text",
        "scenes.the_week.chance.radiologist_ill.effects.efficiency.because",
        "scenes.the_table.negotiate.walk_away.doctor.because",
        "scenes.the_table.negotiate.issues.which.label",
        "scenes.the_table.negotiate.issues.which.options.plain.text",
        "scenes.the_table.then.3.effects.efficiency.because", "endings.quicker.heading",
        "debrief.prompts.1.ask", "facilitator.notes", "facilitator.reading.1",
    ]  # fmt: skip
    assert [name for name in SAID if name in wanted] == wanted
    assert all(text.strip() for text in SAID.values())


@given(st.sampled_from(sorted(SAID)))
def test_a_changed_text_is_stale_and_no_other(name):
    """It keeps its work as a proposal, with the text that was translated."""
    now = merged(filled(), SAID | {name: "Something else entirely"}, "cy")
    entry = by_id(parse(str(now), "x.cy.po"))[name]
    alike = [other for other, text in SAID.items() if text == SAID[name]]
    if len(alike) == 1:
        assert tally(now) == (len(SAID) - 1, 1, 0, 0)
        assert FUZZY in entry.flags
        assert entry.previous_msgid == SAID[name]
        assert entry.msgstr == f"cy {SAID[name]}"
    assert [e.msgctxt for e in now if FUZZY in e.flags] in ([name], [])
    assert tally(merged(now, SAID, "cy")).done == len(SAID), "changed back, it is done again"


@given(st.randoms())
def test_the_order_of_things_changes_nothing(random):
    """Scenes, endings and lists may be put in another order; all work is kept."""
    mixed = list(SMALL.scenes.items())
    random.shuffle(mixed)
    notes = [*SMALL.content_notes, "a second note"]
    random.shuffle(notes)
    other = replace(SMALL, scenes=dict(mixed), content_notes=tuple(notes))
    file = filled(SAID | {"content_notes.2": "a second note"})
    now = merged(file, texts(other), "cy")
    assert tally(now) == (len(SAID) + 1, 0, 0, 0)
    assert all(entry.msgstr == f"cy {entry.msgid}" for entry in now)


def test_a_scene_under_another_name_keeps_its_work():
    """The same texts under new ids are still the same texts."""
    renamed = {name.replace("scenes.", "scenes.x_"): text for name, text in SAID.items()}
    assert tally(merged(filled(), renamed, "cy")) == (len(SAID), 0, 0, 0)


def test_what_is_gone_is_set_aside_and_comes_back():
    """A text that leaves the scenario and returns has not to be translated again."""
    name = "roles.doctor.brief"
    less = {key: text for key, text in SAID.items() if key != name}
    without = parse(str(merged(filled(), less, "cy")), "x.cy.po")
    assert tally(without) == (len(SAID) - 1, 0, 0, 1)
    again = merged(without, SAID, "cy")
    assert tally(again) == (len(SAID), 0, 0, 0)
    assert by_id(again)[name].msgstr == f"cy {SAID[name]}"


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), st.sampled_from("uvwxyz")), max_size=6))
def test_no_work_is_ever_lost(versions):
    """However the scenario changes, every translation stays in the file, with what it was made for."""
    file, done = None, set()
    for said in versions:
        file = parse(str(merged(file, said, "cy")), "x.cy.po")
        assert str(merged(file, said, "cy")) == str(file), "a second time changes nothing"
        assert [e.msgctxt for e in file if not e.obsolete] == list(said)
        for entry in file:
            if not entry.msgstr:
                entry.msgstr = f"cy {entry.msgid}"
                done.add(entry.msgstr)
        assert done <= {entry.msgstr for entry in file}
        for entry in file:
            made_for = entry.previous_msgid if FUZZY in entry.flags else entry.msgid
            assert entry.msgstr == f"cy {made_for}"


def test_a_translators_remarks_stay():
    """What somebody wrote beside an entry, and at the head of the file, is kept."""
    file = filled()
    file[0].tcomment = "ask Mair"
    file.header = "Thanks to the library"
    file.metadata["Last-Translator"] = "Eira"
    now = parse(str(merged(file, SAID, "cy")), "x.cy.po")
    assert (now[0].tcomment, now.metadata["Last-Translator"]) == ("ask Mair", "Eira")
    assert "Thanks to the library" in now.header


def test_only_finished_work_is_shown():
    """What is empty or stale stays as it was written, and so does what nobody could read."""
    file = filled()
    by_id(file)["title"].msgstr = ""
    by_id(file)["question"].flags.append(FUZZY)
    by_id(file)["nation"].msgstr = "Cymru\u202e"
    found = translated(SMALL, chosen(file, SAID, "cy"))
    assert (found.title, found.question, found.nation) == (
        SMALL.title, SMALL.question, SMALL.nation,
    )  # fmt: skip
    assert found.era == f"cy {SMALL.era}"


def test_marks_find_their_terms_whatever_the_language():
    """A mark may name the term as the source does; a text that was left keeps its words."""
    term = WHOLE.glossary[0].term
    said = texts(WHOLE)
    marked = [name for name, text in said.items() if f"[[{term}]]" in text]
    assert marked, "the case has no such mark to look at"
    name = f"glossary.{term}.term"
    left = texts(translated(WHOLE, Translation("cy", {name: "gair"})))
    assert f"[[gair|{term}]]" in left[marked[0]]
    put = {name: "gair", marked[0]: f"Hwn: [[{term}]] a [[{term}|geiriau]]"}
    assert texts(translated(WHOLE, Translation("cy", put)))[marked[0]] == (
        "Hwn: [[gair]] a [[gair|geiriau]]"
    )


@pytest.mark.parametrize(("text", "said", "words"), [
    ("Ask {doctor}", "Gofyn", "{doctor} is missing"),
    ("Ask", "Gofyn i {doctor}", "{doctor} is not in the text"),
    ("Our [[backfill]]", "Ein llenwi", "the mark [[backfill]] is missing"),
    ("Ours", "Ein [[llenwi]]", "[[llenwi]] is not in the text"),
    ("Our [[backfill]]", "Ein [[backfill|llenwi", "not closed"),
])  # fmt: skip
def test_what_a_translation_lost_is_said(text, said, words):
    """Names in braces and marks are what the game needs of a text."""
    file = filled({"scenes.a.text": text}, lambda _name, _text: said)
    assert any(words in fault.message for fault in faults(file))
    assert all(fault.line > 1 and fault.name == "scenes.a.text" for fault in faults(file))


def test_a_label_that_does_not_fit_is_said_and_good_work_is_not():
    """Buttons and the table have so much room."""
    names = ("scenes.a.choices.b.text", "scenes.t.negotiate.issues.i.options.o.label")
    file = filled(dict.fromkeys(names, "Go"), lambda _name, _text: "Ewch " * 30)
    assert [fault.name for fault in faults(file)] == list(names)
    assert not list(faults(filled({"scenes.a.text": "Ask {doctor} for [[x]]"})))


@pytest.mark.parametrize(("text", "line"), [
    ('msgctxt "a"\nmsgid "b\nmsgstr "c"\n', 2),
    ('msgctxt "a"\nmsgid "b"\n\nmsgctxt "c"\nmsgid "d"\nmsgstr "e"\n', 4),
    ('msgctxt "a"\nmsgid "b"\nmsgstr "c"\n<<<<<<< HEAD\n', 4),
    ('msgctxt "a"\nmsgid "b"\n', 3),
    ("/etc/passwd", 1),
    ('msgid "b"\nmsgstr[x] "c"\n', 2),
    ('"loose"\n', 1),
    ('msgstr "c"\nmsgid "d"\nmsgstr "e"\n', 1),
])  # fmt: skip
def test_a_damaged_catalogue_is_refused_where_it_is_damaged(text, line):
    """Never passed over in silence: the next update would lose what was in it."""
    with pytest.raises(CatalogueError, match=f"^x.cy.po:{line}: "):
        parse(text, "x.cy.po")


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    """Nothing else can come of a stranger's file."""
    with contextlib.suppress(CatalogueError):
        parse(text, "x.cy.po")


@given(
    st.dictionaries(
        st.text('ab.[]"\\|é', min_size=1, max_size=6),
        st.text('ab"\\\n#~{é ', min_size=1).filter(str.strip),
    )
)
def test_any_letters_survive_the_file(said):
    """Quotes, backslashes, lines and signs of the form's own come back as they were."""
    file = filled(said, lambda _name, text: text)
    assert {entry.msgctxt: entry.msgid for entry in file} == said
    assert chosen(file, said, "cy").texts == {name: text.strip() for name, text in said.items()}


def test_catalogues_lie_beside_their_scenario(tmp_path):
    """By the scenario's name and a language's code; other files are left alone."""
    for name in ("a.yaml", "a.cy.po", "a.pt_BR.po", "a.po", "b.cy.po", "a.x.y.po", "a.Über.po"):
        (tmp_path / name).touch()
    found = catalogue.beside(tmp_path / "a.yaml")
    assert {code: path.name for code, path in found.items()} == {
        "cy": "a.cy.po", "pt_BR": "a.pt_BR.po",
    }  # fmt: skip


def test_a_file_that_is_no_text_is_refused(tmp_path):
    """Too large, not UTF-8, not there: each says so."""
    place = tmp_path / "a.cy.po"
    with pytest.raises(CatalogueError, match="cannot be read"):
        catalogue.read(place)
    place.write_bytes(b'\nmsgid "\xff"\n')
    with pytest.raises(CatalogueError, match=":2: this is not UTF-8"):
        catalogue.read(place)
    place.write_bytes(b"#" * (catalogue.BIGGEST + 1))
    with pytest.raises(CatalogueError, match="larger"):
        catalogue.read(place)
