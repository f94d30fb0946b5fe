"""Names in prose: whole words, every form, and a question wherever it is not certain whose it is."""

import pytest

from game.content.adapting.naming import Oddity, Renaming, name_fault, parted
from game.content.adapting.wording import Texts
from game.content.schema import load_path
from tests.scenarios_at_hand import SHIPPED

PEOPLE = {
    "doctor": "Mair Osei",
    "dawn": "Dawn Hardcastle",
    "len": "Len Hardcastle",
    "joan": "Sister Joan Quigley",
}


def renamed(text, words=None, **names):
    """The text with every certain place renamed, and the odd ones as (form, why)."""
    found = Renaming(
        {who: parted(name) for who, name in PEOPLE.items()},
        {who: parted(name) for who, name in names.items()},
        words or {},
    ).find(text, 0, len(text))
    parts, odd, at = [], [], 0
    for each in found:
        if each.odd:
            odd.append((each.form, each.odd))
            continue
        parts += [text[at : each.start], each.instead]
        at = each.end
    return "".join(parts) + text[at:], odd


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("So Mair Osei came.", "So Ann Lee came."),
        ("So Dr Mair Osei came.", "So Dr Ann Lee came."),
        ("So Dr Osei came, and Mair sat.", "So Dr Lee came, and Ann sat."),
        ("Ask Osei.", "Ask Lee."),
        ("Mair's car, Mair’s coat", "Ann's car, Ann’s coat"),
        ('"Mair," she said.', '"Ann," she said.'),
        ("'Mair,' she said. 'It is Mair'", "'Ann,' she said. 'It is Ann'"),
        ("Mair'd say so, and Mair'll come", "Ann'd say so, and Ann'll come"),
        ("Mair\n      Osei", "Ann\n      Lee"),
        ("Mairwen and Oseis and Blaen-Mair stay", "Mairwen and Oseis and Blaen-Mair stay"),
        ("mair stays", "mair stays"),
    ],
)
def test_a_name_is_changed_in_every_form_and_only_as_a_whole_word(before, after):
    """With and without a title, over the end of a line, with an apostrophe."""
    assert renamed(before, doctor="Ann Lee") == (after, [])


def test_a_new_title_takes_the_place_of_the_old_one():
    """Where a title stood; it is not put before first names."""
    assert renamed("Sister Quigley and Joan", joan="Nurse Tom Bell")[0] == "Nurse Bell and Tom"
    assert renamed("Dr Osei and Mair", doctor="Prof Ann Lee")[0] == "Prof Lee and Ann"


def test_two_people_can_change_names():
    """All are renamed at once, so that nothing is renamed twice."""
    text = "Mair saw Len."
    assert renamed(text, doctor="Len Osei", len="Mair Hardcastle")[0] == "Len saw Mair."


def test_a_name_of_two_people_is_asked_about():
    """Unless it becomes the same for both."""
    text = "Nobody is called Hardcastle, said Len Hardcastle."
    after, odd = renamed(text, len="Sam Hill")
    assert after == "Nobody is called Hardcastle, said Sam Hill."
    assert odd == [("Hardcastle", Oddity.SHARED)]
    assert renamed(text, len="Sam Hill", dawn="Rosie Hill")[1] == []


def test_a_name_that_is_a_word_is_asked_about_where_a_sentence_begins():
    """In mid-sentence its capital says that it is a name."""
    after, odd = renamed("It broke. Dawn came. Give Dawn tea, before dawn.", dawn="Rosie Hill")
    assert after == "It broke. Dawn came. Give Rosie tea, before dawn."
    assert odd == [("Dawn", Oddity.COMMON)]


def test_an_apostrophe_after_an_s_is_asked_about():
    """There are two ways of writing it."""
    assert renamed("Mair's coat", doctor="James Lee")[1] == [("Mair", Oddity.POSSESSIVE)]
    assert renamed("Mair's coat", doctor="Ann Jones") == ("Ann's coat", [])
    assert renamed("'James'", doctor="Ann Jones") == ("'James'", [])


def test_words_are_changed_as_whole_words_and_sums_as_whole_sums():
    """A sum is no part of a larger one."""
    assert renamed("In Skelby's Skelbyshire", {"Skelby": "Hythe"})[0] == "In Hythe's Skelbyshire"
    assert renamed("£30,000 of £30,000,000.", {"£30,000": "£5"})[0] == "£5 of £30,000,000."


@pytest.mark.parametrize("name", ["Ann Lee", "Prof. Zoë O’Hara", "Anne-Marie d'Arcy", "Li"])
def test_names_of_many_kinds_can_be_written(name):
    """Letters, hyphens, apostrophes, points."""
    assert name_fault(name) == ""


@pytest.mark.parametrize(
    "name", ["", "Ann: Lee", "Ann #1", "[Ann]", "Ann\nLee", "A" * 61, "Ann, Lee"]
)
def test_what_could_mean_something_else_in_a_file_is_no_name(name):
    """It is refused rather than put in quotes in the middle of a sentence."""
    assert name_fault(name)


def test_the_towns_and_sums_of_a_scenario_are_found():
    """With how often; days and people are no towns."""
    texts = Texts(load_path(SHIPPED)[0])
    towns = dict(texts.towns)
    assert towns["Skelby"] > 20
    assert not {"Friday", "Dawn", "Doctor", "Ward"} & set(towns)
    assert dict(texts.sums)["£420,000"] == 5
