"""A teacher's slips, one at a time in one good file: each is told, where it is, in words that help.

Every row is what somebody who had only the guide might write. It holds what stands in the good
file, what is written instead, the problem's code, its line, and words of the message that say
how to mend it.
"""

import zipfile
from pathlib import Path

import pytest

from game.content.checks import check
from game.content.problems import READ, render

GOOD = Path(__file__).resolve().parents[1] / "scenarios" / "fracture-clinic.yaml"
TEXT = GOOD.read_text(encoding="utf-8")

SLIPS = {
    "a key one space too far in": ("    heading: Monday, the General", "     heading: Monday, the General", "yaml-indent", 95, "start in column 5"),
    "a key one space too far out": ("    heading: Monday, the General", "   heading: Monday, the General", "yaml-indent", 95, "start in column 5"),
    "a tab": ("    heading: Monday, the General", "\theading: Monday, the General", "yaml-tab", 95, "Replace it with spaces"),
    "a colon in a heading": ("heading: Monday, the General", "heading: Monday: the General", "yaml-colon", 95, "between straight quotes"),
    "a colon in what somebody says": ("      - patient: I was here at eight. The bus", "      - patient: I was here at eight: the bus", "yaml-colon", 100, "under |"),
    "a colon on a button": ("text: Ask who the nine are", "text: Ask: who are the nine?", "yaml-colon", 113, "under |"),
    "a number sign in a text": ("text: Shut the drawer", "text: Shut drawer #3 for good", "yaml-hash", 194, "everything from # on"),
    "a way to nowhere": ("        goto: his_turn", "        goto: his_trun", "unknown-target", 185, "Did you mean his_turn?"),
    "a misspelt key": ("    turn: doctor", "    trun: doctor", "unknown-key", 110, "Did you mean turn?"),
    "another misspelt key": ("        otherwise: You have", "        othervise: You have", "unknown-key", 207, "Did you mean otherwise?"),
    "a key with a capital": ("    heading: Monday", "    Heading: Monday", "unknown-key", 95, "Did you mean heading?"),
    "words for a number": ("minutes: 45", "minutes: about 45", "not-a-number", 5, "Write digits only"),
    "a number with its unit": ("minutes: 45", "minutes: 45 min", "not-a-number", 5, "Write digits only"),
    "one id for two choices": ("      - id: see_wrist", "      - id: ask_nine", "duplicate-id", 119, "already there, in line 112"),
    "one id for two scenes": ("  the_nine:\n    heading", "  corridor:\n    heading", "duplicate-key", 132, "first in line 94"),
    "a single = in a condition": ("        if: trust >= 4", "        if: trust = 4", "condition", 158, "Write == to compare"),
    "≥ in a condition": ("        if: trust >= 4", "        if: trust ≥ 4", "condition", 158, "Write >= for 'at least'"),
    "=> in a condition": ("        if: trust >= 4", "        if: trust => 4", "condition", 158, "Write >= for 'at least'"),
    "a meter misspelt in a condition": ("        if: trust >= 4", "        if: turst >= 4", "condition", 158, "Did you mean trust?"),
    "a condition in words": ("        if: trust >= 4", "        if: trust is at least 4", "condition", 158, "trust >= 5"),
    "per cent in a condition": ("        if: trust >= 4", "        if: trust >= 40%", "condition", 158, "conditions know no per cent"),
    "quotes in a condition": ("        if: trust >= 4", "        if: visited('the_nine')", "condition", 158, "Leave the quotation marks out"),
    "visited without brackets": ("        if: visited(the_nine) or trust >= 6", "        if: visited the_nine or trust >= 6", "condition", 206, "visited(the_nine)"),
    "OR in capitals": ("        if: visited(the_nine) or trust >= 6", "        if: visited(the_nine) OR trust >= 6", "condition", 206, "Write or"),
    "an option that is on no table": ("      - if: agreed(evenings) == none", "      - if: agreed(evenings) == three", "condition", 358, "It can be: none"),
    "a condition without its left side": ("        if: trust >= 4", "        if: >= 4", "condition", 158, "what comes before it"),
    "&& in a condition": ("        if: visited(the_nine) or trust >= 6", "        if: visited(the_nine) && trust >= 6", "condition", 206, "Write the word: and"),
    "visited of a choice": ("        if: visited(the_nine) or trust >= 6", "        if: visited(ask_nine) or trust >= 6", "condition", 206, "Check the spelling"),
    "a bracket left open in a condition": ("        if: visited(the_nine) or trust >= 6", "        if: visited(the_nine or trust >= 6", "condition", 206, "Write it like"),
    "curly quotes around a text": ("text: Ask who the nine are", "text: “Who are they: the nine?”", "yaml-smart-quotes", 113, "Use straight quotes"),
    "a quote that is not closed": ("text: Ask who the nine are", 'text: "Ask who the nine are', "yaml-open-quote", 113, "Close it at the end"),
    "a text that goes on after its quote": ("text: Ask who the nine are", 'text: "Who are the nine?" you ask', "yaml-quote", 113, "the quotes close before"),
    "an apostrophe between single quotes": ("text: Ask who the nine are", "text: 'Ask who's late'", "yaml-quote", 113, "the apostrophe inside"),
    "sentences in brackets": ("content_notes:\n  - an injury that was missed, and an old person alone after a fall", "content_notes: [an injury that was missed, and an old person alone]", "yaml-braces-cut", 9, "a sentence is cut in two"),
    "a sentence in braces": ("      - patient: I was here at eight. The bus before that does not run.", "      - {patient: I was here at eight, and cold}", "yaml-braces-cut", 100, "was cut off"),
    "points over a hundred": ("points: {doctor: 30, manager: 0}", "points: {doctor: 300, manager: 0}", "out-of-range", 275, "from 0 to 100"),
    "points below nought": ("points: {doctor: 30, manager: 0}", "points: {doctor: -30, manager: 0}", "out-of-range", 275, "too small"),
    "points that do not come to a hundred": ("points: {doctor: 45, manager: 0}", "points: {doctor: 40, manager: 0}", "points-sum", 268, "Add 5 to"),
    "points for one role only": ("points: {doctor: 30, manager: 0}", "points: {doctor: 30}", "missing-key", 275, "has no 'manager'"),
    "one number for both roles": ("points: {doctor: 30, manager: 0}", "points: 30", "wrong-kind", 275, "{doctor: 10, manager: 5}"),
    "points without a space": ("points: {doctor: 30, manager: 0}", "points: {doctor:30, manager:0}", "yaml-braces-cut", 275, "Give it one"),
    "a meter that starts off its scale": ("    start: 4\n    from: 0", "    start: 12\n    from: 0", "meter-bounds", 78, "outside 0 to 8"),
    "an effect without a reason": ("          equity: +2 because eleven people with unseen fractures are brought in", "          equity: +2", "effect-reason", 153, "say how"),
    "a reason without because": ("          equity: +2 because eleven people with unseen fractures are brought in", "          equity: +2 eleven people are brought in", "effect-form", 153, "the word because is missing"),
    "an effect of five": ("          equity: +2 because eleven", "          equity: +5 because eleven", "out-of-range", 153, "from -3 to 3"),
    "an effect of one and a half": ("          equity: +2 because eleven", "          equity: +1.5 because eleven", "not-a-number", 153, "not a whole number"),
    "an effect in words": ("          equity: +2 because eleven", "          equity: better because eleven", "not-a-number", 153, "Write digits only"),
    "a dimension that is none": ("          equity: +2 because eleven", "          fairness: +2 because eleven", "unknown-meter", 153, "ethics, equity, efficiency and choice"),
    "a space after the plus": ("          equity: +2 because eleven", "          equity: + 2 because eleven", "effect-form", 153, "Write them together: +2"),
    "effects with dashes": ("          equity: +2 because eleven", "          - equity: +2 because eleven", "yaml-indent", 154, "take the dashes away"),
    "because with a colon": ("          equity: +2 because eleven people", "          equity: +2 because: eleven people", "yaml-colon", 153, "a colon and a space"),
    "three priorities": ("priorities: [ethics, efficiency, choice, equity]", "priorities: [ethics, efficiency, choice]", "too-few", 45, "Add what is missing: equity"),
    "a priority twice": ("priorities: [ethics, efficiency, choice, equity]", "priorities: [ethics, efficiency, ethics, equity]", "listed-twice", 45, "Name each of them once"),
    "priorities without brackets": ("priorities: [ethics, efficiency, choice, equity]", "priorities: ethics, efficiency, choice, equity", "wrong-kind", 45, "put brackets around"),
    "a priority with a capital": ("priorities: [ethics, efficiency, choice, equity]", "priorities: [Ethics, efficiency, choice, equity]", "unknown-word", 45, "Did you mean ethics?"),
    "neither yes nor no": ("    to: 8\n", "    to: 8\n    shown: sometimes\n", "not-yes-or-no", 81, "Write yes or no"),
    "a role misspelt in a line": ("      - manager: That is one", "      - manger: That is one", "unknown-speaker", 102, "Did you mean manager?"),
    "a person's name in a line": ("      - manager: That is one", "      - Ben Carter: That is one", "bad-id", 102, "not with a name"),
    "a speaker who is not in the cast": ("      - physio: He missed", "      - porter: He missed", "unknown-speaker", 101, "add an entry of that name under 'cast'"),
    "two speakers in one line": ("      - physio: He missed last", "        physio: He missed last", "line-form", 101, "Give the next speaker a dash"),
    "a line without a speaker": ("      - physio: He missed last week's.", "      - He missed last week's.", "line-form", 101, "- doctor: We have met before"),
    "an ending without its kind": ("    kind: impasse\n", "", "missing-key", 378, "Add a line kind:"),
    "a kind of ending of one's own": ("    kind: impasse\n", "    kind: no deal\n", "unknown-word", 380, "time_called"),
    "a way on from an ending": ("    kind: impasse\n", "    kind: impasse\n    goto: corridor\n", "unknown-key", 381, "A play is over at an ending"),
    "options not under their key": ("          options:\n            two:\n              text: Two\n", "          options:\n          two:\n              text: Two\n", "empty-value", 272, "two spaces further in"),
    "options with a dash": ("            two:\n              text: Two\n", "            - two:\n              text: Two\n", "yaml-indent", 276, "take the dashes away"),
    "a choice without goto": ("          trust: +2\n        goto: the_nine", "          trust: +2", "missing-key", 112, "Add a line goto:"),
    "goto and choices in one scene": ("    turn: doctor\n    choices:\n      - id: ask_nine", "    turn: doctor\n    goto: the_plan\n    choices:\n      - id: ask_nine", "two-ways-on", 111, "Keep one of them"),
    "choices without turn": ("    turn: doctor\n    choices:\n      - id: ask_nine", "    choices:\n      - id: ask_nine", "missing-key", 105, "doctor or manager"),
    "a turn of both": ("    turn: doctor\n    choices:\n      - id: ask_nine", "    turn: both\n    choices:\n      - id: ask_nine", "unknown-word", 110, "doctor and manager"),
    "a choice without its dash": ("      - id: ask_nine\n", "        id: ask_nine\n", "yaml-indent", 119, "needs a dash as well"),
    "a choice without an id": ("      - id: ask_nine\n        text: Ask who the nine are\n", "      - text: Ask who the nine are\n", "missing-key", 112, "Add a line id:"),
    "then without a last way": ("    then:\n      - if: agreed(evenings) == none\n        goto: signed_daytime\n      - goto: signed\n", "    then:\n      - if: agreed(evenings) == none\n        goto: signed_daytime\n", "then-shut", 358, "with only a goto"),
    "a way below the last one": ("    then:\n      - if: agreed(evenings) == none\n        goto: signed_daytime\n      - goto: signed\n", "    then:\n      - goto: signed\n      - if: agreed(evenings) == none\n        goto: signed_daytime\n", "then-after", 359, "Move the way without an 'if' to the end"),
    "else": ("      - goto: signed\n", "      - else: signed\n", "unknown-key", 360, "no else"),
    "a single lot": ("      - odds: 2\n        id: salted\n        goto: table\n", "", "too-few", 246, "at least 2 entries"),
    "odds in per cent": ("      - odds: 2\n", "      - odds: 66%\n", "not-a-number", 246, "Write digits only"),
    "text beside the bar": ("    text: |\n      The plaster room", "    text: | The plaster room", "yaml-bar", 97, "start on the next line"),
    "text not under its bar": ("      The plaster room is full and", "    The plaster room is full and", "yaml-block-indent", 98, "two spaces further in"),
    "text without its bar, with a colon": ("    text: |\n      The plaster room is full and the corridor too. {patient} holds", "    text:\n      The plaster room is full: the corridor too. {patient} holds", "wrong-kind", 98, "on lines of its own under |"),
    "a text that starts with a mark": ("      - physio: He missed last", "      - physio: [[DNA]] is what it says", "yaml-bracket", 101, "cannot start with ["),
    "a text that starts with a name": ("text: Let {physio} ring", "text: {physio} rings", "yaml-brace", 149, "cannot start with {"),
    "a mark that is not closed": ("[[DNA|DNAs]]", "[[DNA|DNAs]", "broken-mark", 102, "has no partner"),
    "a mark for no term": ("[[DNA|DNAs]]", "[[DNAs]]", "unknown-mark", 102, "Did you mean DNA?"),
    "a name in braces": ("{patient} holds", "{Frank} holds", "unknown-name", 98, "{doctor}, {manager}"),
    "bold as in a chat": ("text: Shut the drawer", "text: *Shut* the drawer", "yaml-anchor", 194, "cannot start with & or *"),
    "a text that starts with @": ("text: Shut the drawer", "text: @home", "yaml-at", 194, "cannot start with @"),
    "a text that starts with a dash": ("text: Shut the drawer", "text: - shut it", "yaml-dash-space", 194, "a text under |"),
    "no start": ("start: corridor\n", "", "missing-key", 2, "Add a line start:"),
    "a start that is no scene": ("start: corridor\n", "start: coridor\n", "unknown-target", 91, "Did you mean corridor?"),
    "another format": ("format: 1", "format: 2", "out-of-range", 2, "Write 1."),
    "a role with a name of its own": ("  manager:\n    name: Ben Carter", "  boss:\n    name: Ben Carter", "unknown-key", 46, "The two roles are doctor and manager"),
    "a key with nothing after it": ("question: How much of the fracture clinic moves to the new site across town, and on what terms?", "question:", "empty-value", 4, "Write it after the colon"),
    "a price with its sign": ("cost: {one_off_k: 12,", "cost: {one_off_k: £12k,", "not-a-number", 212, "no unit"),
    "a cost in one number": ("cost: {one_off_k: 12, recurrent_k: 0, wte: 0, funded_by: outpatients}", "cost: 12000", "wrong-kind", 212, "one_off_k, recurrent_k"),
    "a decimal comma": ("wte: 1, funded_by: outpatients}\n              effects:\n                ethics: +1", "wte: 0,6, funded_by: outpatients}\n              effects:\n                ethics: +1", "yaml-braces-cut", 316, "Write a point: 0.6"),
    "a role that Mintzberg has not": ("mintzberg: spokesperson", "mintzberg: spokesman", "unknown-word", 127, "Did you mean spokesperson?"),
    "three roles of Mintzberg's": ("mintzberg: spokesperson", "mintzberg: [leader, liaison, monitor]", "too-many", 127, "takes 2 entries"),
    "two roles without brackets": ("mintzberg: spokesperson", "mintzberg: leader, liaison", "wrong-kind", 127, "[leader, liaison]"),
    "an aim that is not listed": ("aims: ask_why", "aims: ask", "unknown-aim", 115, "Did you mean ask_why?"),
    "an outcome that is not in the list": ("  ask_why: Find out why the other side wants what it asks for", "  ask_why:\n    text: Find out why\n    outcomes: [gpc5, leadershp]", "unknown-word", 15, "Did you mean leadership?"),
    "outcomes without brackets": ("  ask_why: Find out why the other side wants what it asks for", "  ask_why:\n    text: Find out why\n    outcomes: gpc5, leadership", "wrong-kind", 15, "[gpc5, leadership]"),
    "an aim with outcomes and no words": ("  ask_why: Find out why the other side wants what it asks for", "  ask_why:\n    outcomes: gpc5", "missing-key", 13, "Add a line text:"),
    "an aim with a misspelt key": ("  ask_why: Find out why the other side wants what it asks for", "  ask_why:\n    text: Find out why\n    outcome: gpc5", "unknown-key", 15, "Did you mean outcomes?"),
    "a cut with an unknown issue": ("      - clinics\n", "      - clinic\n", "unknown-issue", 21, "Did you mean clinics?"),
    "walking away without a reason": ("          points: 40\n          because: The General keeps you, and somebody covers the new site when she can\n", "          points: 40\n", "missing-key", 262, "Add a line because:"),
    "walking away as one number": ("        doctor:\n          points: 40\n          because: The General keeps you, and somebody covers the new site when she can\n", "        doctor: 40\n", "wrong-kind", 262, "points, because"),
    "no rounds": ("rounds: 4", "rounds: 0", "out-of-range", 260, "from 1 to 50"),
    "an id with a space": ("  the_nine:\n    heading", "  the nine:\n    heading", "bad-id", 132, "Did you mean the_nine?"),
    "an id with capitals": ("  the_nine:\n    heading", "  The_Nine:\n    heading", "bad-id", 132, "Did you mean the_nine?"),
    "an id with a hyphen": ("  the_nine:\n    heading", "  the-nine:\n    heading", "bad-id", 132, "Did you mean the_nine?"),
    "an id that starts with a figure": ("  the_nine:\n    heading", "  9_names:\n    heading", "bad-id", 132, "start with a letter"),
    "an id that is a word of conditions": ("  the_nine:\n    heading", "  is:\n    heading", "reserved-id", 132, "Choose another id"),
    "a key without its colon": ("    heading: Nine names", "    heading Nine names", "yaml-syntax", 133, "Put a colon and a space after heading"),
    "no space after the colon": ("    heading: Nine names", "    heading:Nine names", "yaml-colon-space", 133, "Put one space after the colon"),
    "no space after the dash": ("      - odds: 2\n", "      -odds: 2\n", "yaml-dash-space", 246, "Put one space after the dash"),
    "a scene too far out": ("  the_nine:\n    heading", "the_nine:\n    heading", "unknown-key", 132, "two spaces further in"),
    "a scene too far in": ("  the_nine:\n    heading: Nine names\n    place: office", "    the_nine:\n      heading: Nine names\n      place: office", "unknown-key", 132, "two spaces back"),
    "endings among the scenes": ("endings:\n", "", "unknown-key", 364, "Endings stand under endings"),
    "spaces that are no plain spaces": ("    heading: Nine names", "\xa0\xa0\xa0\xa0heading: Nine names", "odd-space", 133, "with the space bar"),
    "long dashes": ("      - patient: I was", "      – patient: I was", "yaml-dash-space", 100, "starts with a short one"),
    "bullets": ("      - patient: I was", "      • patient: I was", "yaml-dash-space", 100, "starts with a short one"),
    "a line of dashes": ("start: corridor\n", "---\nstart: corridor\n", "yaml-second-document", 91, "Delete that line"),
    "a remark with slashes": ("start: corridor\n", "// the start\nstart: corridor\n", "yaml-indent", 91, "A remark starts with #"),
    "a backslash in quotes": ("heading: Nine names", 'heading: "C:\\Users\\nine"', "yaml-backslash", 133, "has a meaning of its own"),
    "a difficulty of one's own": ("difficulty: middling", "difficulty: medium", "unknown-word", 8, "gentle, middling and hard"),
    "a place without a picture": ("    place: clinic", "    place: surgery", "unknown-picture", 107, "There are: ambulance, boardroom"),
    "a phase of one's own": ("    - phase: balance", "    - phase: ethics", "unknown-word", 392, "reactions, what, why"),
    "a misspelt choice in a question": ("    - when: chose(show_letter)", "    - when: chose(show_leter)", "condition", 389, "Did you mean show_letter?"),
    "a sealed question without then": ("    then:\n      - if: doctor == bring_it and manager == bring_it\n        effects:\n          trust: +2\n        goto: first_ice\n      - goto: first_ice\n", "    goto: first_ice\n", "missing-key", 222, "Add a line then:"),
    "thirty brackets": ("text: Shut the drawer", "text: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "too-deep", 194, "one inside the other"),
    "effects in one line": ("effects:\n          trust: +2\n        goto: the_nine", "effects: trust +2\n        goto: the_nine", "wrong-kind", 116, "such as trust: +1"),
    "a meter in one number": ("meters:\n  trust:\n    label", "meters:\n  trust: 4\n  other:\n    label", "wrong-kind", 76, "label, start, from, to"),
    "two aims without brackets": ("aims: ask_why", "aims: ask_why, look_away", "wrong-kind", 115, "[ask_why, look_away]"),
    "issues of a cut without brackets": ("    issues:\n      - clinics\n      - imaging\n      - evenings", "    issues: clinics, imaging, evenings", "wrong-kind", 20, "[clinics, imaging, evenings]"),
    "a list without its dash": ("content_notes:\n  - an", "content_notes:\n  an", "wrong-kind", 10, "each with a dash"),
    "a label that is too long": ("          label: Evenings\n", "          label: Evenings on the estates, after work\n", "label-long", 328, "Shorten it to at most 24"),
    "a key at the top misspelt": ("endings:\n", "ending:\n", "unknown-key", 362, "Did you mean endings?"),
    "nothing after goto": ("        goto: his_turn", "        goto:", "empty-value", 185, "an id belongs here"),
}  # fmt: skip


def test_the_good_file_has_no_problem():
    """Otherwise the slips below prove nothing."""
    assert check(GOOD) == ()


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_at_its_line_with_words_that_help(name):
    """Whoever goes to that line and does what is said has mended it."""
    old, new, code, line, words = SLIPS[name]
    assert old in TEXT
    said = [render(p) for p in check(TEXT.replace(old, new, 1)) if (p.code, p.line) == (code, line)]
    assert any(words in each for each in said), said


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_not_told_in_a_crowd(name):
    """A handful at most, whatever it does to the lines around it."""
    old, new, *_ = SLIPS[name]
    found = check(TEXT.replace(old, new, 1))
    assert len([problem for problem in found if problem.sure == READ]) <= 9


NO_SLIPS = [
    ("text: Shut the drawer", "text: |\n          – and then shut it"),
    ("text: Shut the drawer", "text: Shut the drawer\n          – and lock it"),
    ("text: Shut the drawer", "text: Shut the drawer – and lock it, twice [at least]"),
    ("text: Shut the drawer", "text: “Shut the drawer”, says {manager}, ‘please’"),
    ("mintzberg: spokesperson", "mintzberg: [resource allocator, disturbance handler]"),
    ("title: The fracture clinic", "title: yes"),
    ("era: Integrated care board, 2025", "era: 2025"),
    ("if: trust >= 4", "if: 2 < trust < 6"),
    ("    heading: Nine names", '    "heading": Nine names'),
]


@pytest.mark.parametrize(("old", "new"), NO_SLIPS, ids=[new for _, new in NO_SLIPS])
def test_what_only_looks_like_a_slip_is_left_alone(old, new):
    """Nobody is kept from writing what can be read."""
    assert old in TEXT
    assert check(TEXT.replace(old, new, 1)) == ()


FILES = {
    "UTF-16": (TEXT.encode("utf-16"), "file-encoding", "save it there as UTF-8"),
    "an old Windows encoding": (
        TEXT.replace("Frank", "François").encode("cp1252"), "file-encoding", "probably ç",
    ),
    "a rich text file": (b"{\\rtf1 " + TEXT.encode(), "file-binary", "plain text"),
    "nothing": (b"", "yaml-empty", "Start from a scenario that works"),
    "only remarks": (b"# to be written\n", "yaml-empty", "Start from a scenario that works"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_plain_text_is_named_for_what_it_is(name, tmp_path):
    """With what to do in the program it came from."""
    content, code, words = FILES[name]
    path = tmp_path / "clinic.yaml"
    path.write_bytes(content)
    (problem,) = check(path)
    assert problem.code == code
    assert words in render(problem)


def test_a_word_document_is_called_one(tmp_path):
    """And the way out leads through the word processor, not through an editor full of signs."""
    path = tmp_path / "clinic.docx"
    with zipfile.ZipFile(path, "w") as document:
        document.writestr("word/document.xml", TEXT)
    (problem,) = check(path)
    assert problem.code == "file-binary"
    assert "In the word processor, save it as plain text" in problem.mend


def test_a_folder_and_a_file_that_is_not_there_are_told_apart(tmp_path):
    """A name with spaces that was typed without quotes comes as several that are not there."""
    (folder,) = check(tmp_path)
    assert folder.code == "file-folder"
    (missing,) = check(tmp_path / "My")
    assert missing.code == "file-missing"
    assert "One with spaces goes between quotes" in missing.mend


def test_a_file_may_have_any_name(tmp_path):
    """Capitals, spaces and other letters do no harm; nor does another ending or a mark at the start."""
    path = tmp_path / "My Fracture Clinic (2) für Ärzte.YAML"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert check(path) == ()
