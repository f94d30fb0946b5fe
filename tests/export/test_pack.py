"""The workshop on paper: whole, safe, private, and right about cards, dice and time."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.content import library
from game.core.scenario import SIDES, Seat, shorten
from game.export.sheets.pack import pack
from game.export.sheets.proof import proof
from game.places import assets_folder
from tests.export.reading import Page, keeps_to_itself

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
SHIPPED = ROOT / "scenarios" / "closer-to-home.yaml"
MEAN = "<script>alert(1)</script><img src=x onerror=a()> \"&amp; '</style></section>"


@cache
def scenario(path=SMALL, cut=""):
    whole = library.load(path).scenario
    return shorten(whole, cut) if cut else whole


@cache
def packed(path=SMALL, cut=""):
    return Page(pack(scenario(path, cut), 23, 0))


def hostile():
    """The small case with a mean text wherever a teacher can write one."""
    text = SMALL.read_text(encoding="utf-8")
    quoted = "'" + MEAN.replace("'", "''") + "'"
    keys = "title question heading name job label text otherwise plainly heard_as because ask era nation"
    for key in keys.split():
        text = re.sub(rf"^( *(?:- )?{key}: )(?!\|).+$", rf"\g<1>{quoted}", text, flags=re.MULTILINE)
    text = text.replace("term: MDT", f"term: {quoted}")
    text = text.replace("The hand on the brake", MEAN).replace("You know that half", MEAN)
    text = re.sub(r"because .+$", "because <b>bold</b> & more", text, flags=re.MULTILINE)
    loaded = library.load_text(text)
    assert loaded.scenario, [library.render(p) for p in loaded.problems]
    return loaded.scenario


@pytest.mark.parametrize("path", [SMALL, SHIPPED], ids=["small", "shipped"])
@pytest.mark.parametrize("write", [pack, proof])
def test_a_page_is_well_formed_and_needs_nothing_from_outside(path, write):
    """Any browser can open it, with the network cable pulled."""
    text = write(scenario(path))
    page = Page(text)
    keeps_to_itself(page)
    assert len(page.ids) == len(set(page.ids))
    assert {href[1:] for tag, given in page.tags if (href := given.get("href"))} <= set(page.ids)
    assert "url(" not in text.replace("<desc>", "")
    assert "@import" not in text


@pytest.mark.parametrize("write", [pack, proof])
def test_hostile_texts_stay_texts(write):
    """Whatever a stranger's file says is shown and never obeyed, in the pages' feet too."""
    text = write(hostile())
    page = Page(text)
    keeps_to_itself(page)
    assert "<script" not in text
    assert text.count("</style>") == 1
    assert MEAN.split(">")[0] in " ".join(section.text for section in page.sections)


@pytest.mark.parametrize("seat", SIDES)
@pytest.mark.parametrize("path", [SMALL, SHIPPED], ids=["small", "shipped"])
def test_what_is_private_stands_on_its_own_sides_pages_only(path, seat):
    """Brief, walk-away reason and order of priorities are for one side's eyes."""
    page, whole = packed(path), scenario(path)
    for sentence in re.split(r"(?<=[.!?])\s+", " ".join(whole.roles[seat].brief.split())):
        assert sentence in page.of(seat)
        assert sentence not in page.outside(seat)
    for scene in whole.negotiations():
        away = scene.negotiation.walk_away[seat]
        assert away.because in page.of(seat)
        assert away.because not in page.outside(seat)
        assert f"Walking away: {away.points} points" in page.of(seat)
    assert "What matters most to you" in page.of(seat)
    assert "What matters most to you" not in page.outside("doctor", "manager")


def test_every_page_of_a_side_says_whose_it_is():
    """A sheet that falls out of the pile can be put back."""
    for seat in SIDES:
        own = [s for s in packed().sections if seat in s.classes]
        assert len(own) == 4
        assert all(f"For the {seat}'s side only" in section.text for section in own)


def test_points_stand_only_where_their_side_looks():
    """Each side's sheet has its own worth of an option, and nobody else's has any."""
    text = packed().of("doctor")
    assert re.search(r"a Everyone 20 b All but plain cases 30 best c Only the odd ones 0", text)
    assert re.search(r"a Everyone 0 b All but plain cases 25 c Only the odd ones 35 best",
                     packed().of("manager"))  # fmt: skip
    assert "best c Only" not in packed().outside("doctor", "manager")


def test_effects_and_their_reasons_are_for_the_card_keeper():
    """A card shows what can be done and where it leads, and not what it is worth."""
    for path in (SMALL, SHIPPED):
        for scene in scenario(path).scenes.values():
            for owner in (*scene.choices, *scene.ways, *scene.branches):
                for effect in owner.effects:
                    if effect.reason:
                        assert effect.reason in packed(path).of("keeper")
                        assert effect.reason not in packed(path).outside("keeper")


def test_every_scene_and_ending_has_a_card_and_every_way_leads_to_one():
    """The story can be played from the pile, without a laptop."""
    page = packed()
    deck = page.of("deck")
    assert [int(n) for n in re.findall(r"(?<!→ )card (\d+) [A-Z]", deck)] == [1, 2, 3, 4, 5, 6]
    assert re.findall(r"ending (\d) [A-Z]", deck) == ["1", "2", "3", "4"]
    assert "Go on to card 2." in deck
    assert "Tell her about the man in spring → card 3" in deck
    assert "Roll a die. Any other number: roll again. 1 to 3 → card 6 4 → card 6" in deck
    assert "Each side picks in secret" in deck


def test_the_keeper_reads_conditions_in_words():
    """Nobody has to know how a condition is written."""
    text = packed().of("keeper")
    assert "Open when “Trust between you” is at least 4." in text
    assert "When the doctor picked “Say it” and the manager picked “Say it”:" in text
    assert "Else, when the doctor picked “Say it” or the manager picked “Say it”:" in text
    assert "When “Who may stop it” is settled as “Anyone in the team” or " in text
    assert "When somebody chose “Tell her about the man in spring”." in text
    assert "==" not in text


def test_a_shut_option_gives_its_own_words_and_no_condition_away():
    """The public sheet says that it may be shut, as the game would."""
    public = packed().outside("doctor", "manager", "keeper", "deck")
    assert "May be shut; ask the card-keeper. (“Neither of you dares to name this yet”)" in public
    assert "trust" not in public.lower()


def test_a_cut_has_only_its_own_scenes_and_issues():
    """The short form begins later and leaves an issue out."""
    text = " ".join(section.text for section in packed(SMALL, "short").sections)
    assert "The odd case" in text
    assert "Thursday, ten past one" not in text
    assert "Who may stop it" not in packed(SMALL, "short").of("manager")
    assert "the form “short”" in text


def test_the_tally_says_what_is_attainable():
    """Sums mean something only beside the range they could have had."""
    assert re.search(r"Ethics 0 −\d to \+\d", packed().of("keeper"))
    assert "Trust between you 4 0 to 10" in packed().of("keeper")


def test_the_content_notes_come_first():
    """Nobody learns on page ten what might hurt."""
    first = packed().sections[0]
    assert "cover" in first.classes
    assert "a cancer that was found late" in first.text
    assert "Anyone may step out" in first.text


def test_the_reading_copy_hides_the_numbers_until_its_last_pages():
    """A second reader can judge the effects blind: reasons stand there, amounts do not."""
    page = Page(proof(scenario()))
    *copy, key = page.sections
    told = " ".join(section.text for section in copy)
    assert "because two unusual" not in told
    assert "because a form sees two unusual cases a month as ordinary" in told
    assert "−" not in re.sub(r"−3 to \+3|£\d+k|−£\d+k|−0.4", "", told)
    assert not re.search(r"\+\d", told.replace("−3 to +3", ""))
    assert re.search(r"card 6: Who is discussed c Ethics −2", key.text)
    numbers = [int(n) for n in re.findall(r"(?<!\S)(\d+) (?:card) \d", key.text)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_reading_copy_has_both_briefs_words_and_notes():
    """A colleague sees all of it."""
    text = " ".join(section.text for section in Page(proof(scenario())).sections)
    for role in scenario().roles.values():
        assert " ".join(role.brief.split()) in text
    assert "The hand on the brake is the compatible issue" in text
    assert "a line on a register with an owner and a colour" in text
    assert "What did the story of the man in spring do in the room?" in text


def test_a_scenario_without_a_table_packs_too():
    """A first conversation has no points; its pages say nothing of any."""
    text = SMALL.read_text(encoding="utf-8")
    head, tail = text.split("  the_table:\n")
    tail = "endings:\n" + tail.split("\nendings:\n")[1]
    body = f"{head}  the_table:\n    text: Two chairs.\n    goto: quicker\n\n{tail}"
    body = re.sub(r"cuts:.*?(?=^roles:)", "", body, flags=re.DOTALL | re.MULTILINE)
    body = re.sub(r"debrief:.*?(?=^facilitator:)", "", body, flags=re.DOTALL | re.MULTILINE)
    loaded = library.load_text(body)
    assert loaded.scenario, [library.render(p) for p in loaded.problems]
    page = Page(pack(loaded.scenario))
    assert "Walking away" not in page.of("doctor")
    assert "offer sheet" not in page.outside().lower()
    assert "The offers" not in page.outside()
    assert page.of(Seat.MANAGER)


def test_many_rounds_go_on_in_another_table_of_offers():
    """No column is too narrow to write a letter in, and none is left out."""
    text = SMALL.read_text(encoding="utf-8").replace("rounds: 3", "rounds: 12")
    page = Page(pack(library.load_text(text).scenario))
    sheet = next(section.text for section in page.sections if "The offers" in section.text)
    assert [int(n) for n in re.findall(r"(\d+) [DM]\b", sheet)] == list(range(1, 25))
    first, second = re.findall(r"Offer (.*?) Deal", sheet)
    assert (len(first.split()), len(second.split())) == (32, 16)


@pytest.mark.parametrize(
    ("cover", "place", "file"),
    [("ten", "ward", "covers/ten.svg"), ("", "ward", "places/ward.svg"), ("", "", "")],
)
def test_the_first_page_shows_what_the_case_was_chosen_by(cover, place, file):
    """Its cover, or its place when it has none, for the eye only; nothing when it has neither."""
    text = pack(replace(scenario(), cover=cover, place=place))
    first, _, rest = text.partition('id="public"')
    assert first.count('aria-hidden="true"><svg') == bool(file)
    assert "aria-hidden" not in rest
    if file:
        assert (assets_folder() / file).read_text(encoding="utf-8") in first
