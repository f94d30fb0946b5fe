"""Each dialect: what it writes, and what stands in the scenario for it."""

from textwrap import dedent

import pytest

from game.content import library
from game.content.twine.bringing import bring


def brought(form, *passages):
    """What comes of passages in a dialect; the first begins the story."""
    start = passages[0].split("\n")[0].strip(": ").split(" [")[0]
    data = f':: StoryData\n{{"format": "{form}", "start": "{start}"}}\n\n'
    return bring((data + "\n\n".join(map(dedent, passages))).encode())


def scenario(done):
    """The scenario of a text."""
    return library.load_text(done.text).scenario


def ways(done, scene):
    """The choices of a scene: words, condition, effects, target."""
    return [
        (
            c.text,
            str(c.guard.text) if c.guard else "",
            {e.target: e.amount for e in c.effects},
            c.goto,
        )
        for c in scenario(done).scenes[scene].choices
    ]


def paths(done, scene):
    """The ways of a scene that nobody chooses: condition, effects, target."""
    return [
        (way.guard.text if way.guard else "", {e.target: e.amount for e in way.effects}, way.goto)
        for way in scenario(done).scenes[scene].ways
    ]


def noted(done, words):
    """The notes in which some words stand."""
    return [note for note in done.notes if words in str(note)]


ENDS = (":: Left\nThe end.", ":: Right\nAnother end.")

LINKS = {
    "Harlowe": ["[[Go->Left]]", "[[Left<-Go]]", '(link-goto: "Go", "Left")', '(LINK_GOTO:"Go","Left")',
                '(link: "Go")[(go-to: "Left")]', '(link-reveal-goto: "Go", "Left")[]', "[[Go|Left]]"],
    "SugarCube": ["[[Go|Left]]", "[[Go->Left]]", "[[Left<-Go]]", '<<link "Go" "Left">><</link>>',
                  "<<link [[Go|Left]]>><</link>>", "<<button 'Go' 'Left'>><</button>>",
                  '<<link "Go">><<goto "Left">><</link>>'],
    "Chapbook": ["[[Go->Left]]", "[[Left<-Go]]", "[[Go|Left]]", "> [[Go->Left]]",
                 "{link to: 'Left', label: 'Go'}"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("form", "link"), [(form, link) for form, links in LINKS.items() for link in links]
)
def test_every_form_of_a_link_is_a_choice(form, link):
    """With the words of the link on its button."""
    done = brought(form, f":: Start [doctor]\nWhere?\n\n{link}\n\n[[Right]]", *ENDS)
    assert ways(done, "start") == [("Go", "", {}, "left"), ("Right", "", {}, "right")]
    assert scenario(done).scenes["start"].text == "Where?"


@pytest.mark.parametrize("form", LINKS)
def test_one_link_alone_leads_on(form):
    """Nobody has to choose; what the link said is kept as a remark."""
    done = brought(form, ":: Start\nWait. [[Go on->Left]]", *ENDS)
    assert paths(done, "start") == [("", {}, "left")]
    assert scenario(done).scenes["start"].text == "Wait."
    assert "# The link read: Go on" in done.text


SETS = {
    "Harlowe": ["(set: $trust to it + 2)", "(set: $trust to $trust + 2)", "(put: $trust + 2 into $trust)",
                "(set: $trust to 2 + it, $seen to true)"],
    "SugarCube": ["<<set $trust += 2>>", "<<set $trust to $trust + 2>>", "<<set $trust = 3 + $trust - 1>>",
                  "<<set $seen to true, $trust += 2>>"],
    "Chapbook": ["trust: trust + 2\n--\n", "trust: 2 + trust\n--\n"],
}  # fmt: skip
STARTS = {
    "Harlowe": "(set: $trust to 4)",
    "SugarCube": "<<set $trust to 4>>",
    "Chapbook": "trust: 4\n--\n",
}


@pytest.mark.parametrize(
    ("form", "change"), [(form, change) for form, sets in SETS.items() for change in sets]
)
def test_what_is_set_on_entering_stands_on_the_ways_that_lead_there(form, change):
    """And what the first passage sets is where the meter starts."""
    middle = f":: Middle\n{change}Then. [[On->Left]]"
    done = brought(form, f":: Start\n{STARTS[form]}First. [[On->Middle]]", middle, *ENDS)
    ((_guard, effects, goto),) = paths(done, "start")
    assert (effects["trust"], goto) == (2, "middle")
    meter = scenario(done).meters[0]
    assert (meter.id, meter.start, meter.low, meter.high) == ("trust", 4, 4, 6)


def test_a_link_may_set_as_it_is_taken():
    """SugarCube's setter, and macros inside a link; then what entering sets."""
    setter = (
        "[[Go|Middle][$trust to $trust - 1]]\n<<link 'Run' 'Middle'>><<set $fast to true>><</link>>"
    )
    done = brought(
        "SugarCube", f":: Start\n{setter}", ":: Middle\n<<set $trust -= 1>>[[On|Left]]", *ENDS
    )
    assert [effects for _t, _g, effects, _to in ways(done, "start")] == [
        {"trust": -2},
        {"fast": 1, "trust": -1},
    ]


CONDITIONS = {
    "Harlowe": [
        ("(if: $trust > 3)[[[Go->Left]]]", "trust > 3"),
        ("(if: $trust is 3 or $seen)[[[Go->Left]]]", "trust == 3 or seen == 1"),
        ("(if: not $seen and $trust is not 2)[[[Go->Left]]]", "seen == 0 and trust != 2"),
        ("(unless: $trust >= 3)[[[Go->Left]]]", "trust < 3"),
        ('(if: (history:) contains "Start")[[[Go->Left]]]', "visited(start)"),
        ("(if: $seen is false)[[[Go->Left]]]", "seen == 0"),
        ("(if: $seen)[](else-if: $trust > 2)[[[Go->Left]]]", "seen == 0 and trust > 2"),
        ("(if: $seen)[](else:)[[[Go->Left]]]", "seen == 0"),
    ],
    "SugarCube": [
        ("<<if $trust gt 3>>[[Go|Left]]<</if>>", "trust > 3"),
        ("<<if $trust eq 3 || $seen>>[[Go|Left]]<</if>>", "trust == 3 or seen == 1"),
        ("<<if !$seen && $trust neq 2>>[[Go|Left]]<</if>>", "seen == 0 and trust != 2"),
        ("<<if $trust lte 3>>[[Go|Left]]<</if>>", "trust <= 3"),
        ("<<if visited('Start') > 0>>[[Go|Left]]<</if>>", "visited(start)"),
        ("<<if hasVisited(\"Start\")>>[[Go|Left]]<</if>>", "visited(start)"),
        ("<<if $seen>><<elseif $trust > 2>>[[Go|Left]]<</if>>", "seen == 0 and trust > 2"),
        ("<<switch $trust>><<case 1 2>>[[Go|Left]]<</switch>>", "trust == 1 or trust == 2"),
        ("<<if ($trust + 1) === 3>>[[Go|Left]]<</if>>", "trust + 1 == 3"),
    ],
    "Chapbook": [
        ("[if trust > 3]\n[[Go->Left]]\n\n[continued]\n", "trust > 3"),
        ("[if trust === 3 || seen]\n[[Go->Left]]\n\n[cont'd]\n", "trust == 3 or seen == 1"),
        ("[if !seen && trust !== 2]\n[[Go->Left]]\n\n[continue]\n", "seen == 0 and trust != 2"),
        ("[unless trust >= 3]\n[[Go->Left]]\n\n[cont]\n", "trust < 3"),
        ("[if seen]\n\n[else]\n[[Go->Left]]\n\n[continued]\n", "seen == 0"),
    ],
}  # fmt: skip
BEGUN = {
    "Harlowe": "(set: $trust to 1)(set: $seen to false)",
    "SugarCube": "<<set $trust to 1, $seen to false>>",
    "Chapbook": "trust: 1\nseen: false\n--\n",
}


@pytest.mark.parametrize(
    ("form", "written", "condition"), [(form, *pair) for form, pairs in CONDITIONS.items() for pair in pairs]
)  # fmt: skip
def test_a_link_under_a_condition_is_a_choice_with_an_if(form, written, condition):
    """In our own words for it."""
    start = f":: Start\n{BEGUN[form]}Now. [[On->Middle]]"
    done = brought(form, start, f":: Middle [manager]\nHow?\n\n{written}\n[[Right]]", *ENDS)
    assert ways(done, "middle") == [("Go", condition, {}, "left"), ("Right", "", {}, "right")]
    assert str(scenario(done).scenes["middle"].turn) == "manager"


TEXTS = {
    "Harlowe": "(if: $seen)[She (set: $trust to it + 1)nods.](else:)[She waits.]",
    "SugarCube": "<<if $seen>>She <<set $trust += 1>>nods.<<else>>She waits.<</if>>",
}


@pytest.mark.parametrize("form", TEXTS)
def test_texts_under_conditions_are_scenes_of_their_own(form):
    """With what they set on the way there, and the same choices after each."""
    start = f":: Start\n{BEGUN[form]}Now. [[On->Middle]]"
    middle = f":: Middle\nIt is late.\n{TEXTS[form]} It rains.\n[[Left]]\n[[Right]]"
    done = brought(form, start, middle, *ENDS)
    scenes = scenario(done).scenes
    assert paths(done, "middle") == [
        ("seen == 1", {"trust": 1}, "middle__2"),
        ("", {}, "middle__3"),
    ]
    assert [scenes[s].text for s in ("middle", "middle__2", "middle__3")] == [
        "It is late.", "She nods. It rains.", "She waits. It rains.",
    ]  # fmt: skip
    assert [c.goto for c in scenes["middle__3"].choices] == ["left", "right"]


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("Harlowe", '(go-to: (either: "Left", "Right"))'),
        ("SugarCube", '<<goto either("Left", "Right")>>'),
        ("SugarCube", '[[On|either("Left", "Right")]]'),
    ],
)
def test_a_target_that_is_drawn_is_a_lot(form, written):
    """As likely as each other."""
    done = brought(form, f":: Start\nHeads?\n{written}", *ENDS)
    lots = scenario(done).scenes["start"].branches
    assert [(lot.odds, lot.goto) for lot in lots] == [(1, "left"), (1, "right")]


@pytest.mark.parametrize(
    ("form", "written", "odds"),
    [
        ("Harlowe", "(if: (random: 1, 6) > 4)[Luck. [[Left]]](else:)[None. [[Right]]]", [2, 4]),
        (
            "SugarCube",
            "<<if random(1, 4) is 1>>Luck. [[Left]]<<else>>None. [[Right]]<</if>>",
            [1, 3],
        ),
        ("Chapbook", "[if random.d10 <= 3]\nLuck. [[Left]]\n\n[else]\nNone. [[Right]]", [3, 7]),
        ("Chapbook", "[if random.coinFlip]\nLuck. [[Left]]\n\n[else]\nNone. [[Right]]", [1, 1]),
    ],
)
def test_texts_that_are_drawn_are_lots(form, written, odds):
    """With the odds of the die."""
    done = brought(form, f":: Start\nHeads?\n\n{written}", *ENDS)
    scenes = scenario(done).scenes
    assert [lot.odds for lot in scenes["start"].branches] == odds
    assert [scenes[lot.goto].text for lot in scenes["start"].branches] == ["Luck.", "None."]


@pytest.mark.parametrize(
    ("form", "marked"),
    [
        ("Harlowe", "''So'' //it// is ~~not~~ **true** <b>here</b> |x>[now]"),
        ("SugarCube", "''So'' //it// is __not__ ==true== @@color:red;here@@ <i>now</i>"),
        ("Chapbook", "**So** _it_ is `not` ~~true~~ <em>here</em> *now*"),
    ],
)
def test_markup_is_taken_off_and_noted_once(form, marked):
    """However often it stands there."""
    done = brought(form, f":: Start\n{marked}\n\n[[Left]]\n[[Right]]", *ENDS)
    assert scenario(done).scenes["start"].text == "So it is not true here now"
    assert len(noted(done, "Bold, italics")) == 1


@pytest.mark.parametrize(
    ("form", "written", "words"),
    [
        ("Harlowe", "(live: 2s)[Tick.]", "(live:)"),
        ("Harlowe", "(set: $names to (a: 1, 2))", "$names to (a: 1, 2)"),
        ("Harlowe", "(if: $mood is 'calm')[A](else:)[B](set: $mood to 'calm')", "holds words"),
        ("Harlowe", "|x)[Hidden.]", "A hidden hook"),
        ("Harlowe", '(link-goto: "Go", $place)', "worked out in play"),
        ("SugarCube", "<<timed 2s>>Tick.<</timed>>", "<<timed>>"),
        ("SugarCube", "<<set $gold *= 2>>", "$gold *= 2"),
        ("SugarCube", "<<script>>alert(1)<</script>>", "<<script>>"),
        ("SugarCube", "<<if visited('Start') gt 3>>[[Left]]<</if>>", "is not counted"),
        ("SugarCube", "[img[ward.png]]", "A picture"),
        ("SugarCube", "[[More|https://example.org]]", "page on the internet"),
        ("Chapbook", "{cycling link for 'x', choices: ['a', 'b']}", "{cycling link"),
        ("Chapbook", "[align center]\nTick.", "[align center]"),
        ("Chapbook", "{embed passage: 'Nowhere'}", "no such passage"),
    ],
)
def test_what_has_no_counterpart_is_a_note_at_its_place(form, written, words):
    """On the line on which it stands."""
    done = brought(form, f":: Start\nNow.\n\n{written}\n\n[[Left]]\n\n[[Right]]", *ENDS)
    assert [note.place[0] for note in noted(done, words)] == [7]


def test_a_number_is_set_where_our_format_can_and_noted_where_it_cannot():
    """To one end of its scale it is a step that can only end there."""
    done = brought(
        "SugarCube",
        ":: Start\n<<set $pain to 2>>[[a|A]]\n[[b|B]]\n[[c|C]]",
        ":: A\n<<set $pain to 0>>[[Left]]", ":: B\n<<set $pain to 5>>[[Left]]",
        ":: C\n<<set $pain to 3>>[[Left]]", *ENDS,
    )  # fmt: skip
    assert [effects for _t, _g, effects, _to in ways(done, "start")] == [
        {"pain": -5},
        {"pain": 5},
        {},
    ]
    assert len(noted(done, "“pain” is set to 3")) == 1


def test_what_is_set_after_a_text_that_could_not_be_parted_is_not_lost():
    """Entering sets it all the same; where the story begins with it, a note says that it does not."""
    odd = "(if: $mood is 'calm')[Calm.](set: $mood to 'calm')(set: $trust to it + 1)"
    done = brought("Harlowe", ":: Start\n[[On->Middle]]", f":: Middle\n{odd}[[On->Left]]", *ENDS)
    assert paths(done, "start") == [("", {"trust": 1}, "middle")]
    first = brought("Harlowe", f":: Start\n{odd}[[On->Left]]", *ENDS)
    assert noted(first, "begins by setting “trust” behind a condition")


def test_a_place_where_a_play_gets_stuck_has_a_way_out_and_a_note():
    """In Twine one can go round for ever; here a choice is gone once it is taken."""
    done = brought("Harlowe", ":: Start\n[[Round]]\n[[And round->Round]]", ":: Round\n[[Start]]")
    assert [to for _t, _g, _e, to in ways(done, "start")] == ["round", "round", "stopped_here"]
    assert noted(done, "can get stuck here")
    assert noted(done, "can come back here")


def test_a_ring_without_a_decision_gets_one():
    """Two passages that lead on to each other for ever."""
    done = brought("Chapbook", ":: Start\n[[On->Round]]", ":: Round\n[[On->Start]]")
    assert "stopped_here" in scenario(done).endings
    assert noted(done, "can get stuck here")


def test_lines_of_a_passage_so_tagged_are_spoken():
    """From the first of them on; what nobody says is the narrator’s."""
    told = ":: Start [lines]\nLate.\nDoctor: Now?\nmanager: Never.\nA door.\n[[Left]]"
    (start, *_rest) = scenario(brought("Harlowe", told, *ENDS)).scenes.values()
    assert start.text == "Late."
    assert [(line.speaker, line.text) for line in start.lines] == [
        ("doctor", "Now?"), ("manager", "Never."), ("narrator", "A door."),
    ]  # fmt: skip


def test_long_words_are_kept_whole():
    """On a button and in what somebody says."""
    words, speech = "and then " * 60, "I have told you before. " * 40
    told = f":: Start [lines]\nDoctor: {speech}\n\n[[{words}->Left]]\n[[Right]]"
    start = scenario(brought("SugarCube", told, *ENDS)).scenes["start"]
    assert " ".join(start.choices[0].text.split()) == words.strip()
    assert " ".join(start.lines[0].text.split()) == speech.strip()
