"""What goes into the store comes out of it, in any window, and one window plays a play."""

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.session.entries import Entry, EntryKind, Mode, Parent, Temper
from game.store import BeingPlayedElsewhere, NoSuchPlay, Store, StoreError
from tests.store.plays import a_header, a_move, a_note, a_person, a_phase

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
BODIES = st.dictionaries(
    TEXTS, st.none() | st.booleans() | st.integers(-(10**9), 10**9) | TEXTS | st.lists(TEXTS),
    max_size=3,
)  # fmt: skip
SEATS = st.sampled_from(["", "doctor", "manager", "nature", "chair"])
ENTRIES = st.lists(
    st.builds(
        lambda ms, kind, seat, body, words: (ms, kind, seat, body, words),
        st.integers(0, 10**9), st.sampled_from(EntryKind), SEATS, BODIES, TEXTS,
    ),
    max_size=8,
)  # fmt: skip


@pytest.fixture(name="store")
def _store(tmp_path):
    with Store(tmp_path, wait=0.1) as store:
        yield store


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=ENTRIES, split=st.integers(0, 8), seed=st.integers())
def test_a_play_comes_back_as_it_went_in(tmp_path_factory, rows, split, seed):
    """Header and entries of every kind, kept at once or one by one, are read back equal."""
    entries = [Entry(turn, *row) for turn, row in enumerate(rows)]
    header = a_header(
        seed=seed, mode=Mode.SOLO, temper=Temper.TIT_FOR_TAT, human="doctor", cut="short",
        starts={"trust": 3}, parent=Parent("abcd", 4), program="0.1",
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("store")
    with Store(folder) as store:
        store.create(header, entries[:split])
        log = store.log(header.play)
        for entry in entries[split:]:
            log.append(entry)
    with Store(folder) as store:
        assert store.load(header.play) == (header, entries)


def test_a_scenario_text_is_kept_once(store):
    """Thirty plays of one scenario need not keep its text thirty times."""
    text = "title: X\n" + "# padding\n" * 10_000
    before = store.path.stat().st_size
    for number in range(30):
        store.create(a_header(f"play{number}", scenario_text=text))
    store.backup(store.folder / "copy.db")
    assert (store.folder / "copy.db").stat().st_size < before + 3 * len(text)


def test_the_file_is_the_players_own(store):
    """On a shared machine nobody else may read the names."""
    mode = store.path.stat().st_mode & 0o777
    assert mode in (0o600, 0o666)  # Windows has rights of another kind and reports the latter


def test_a_list_shows_unfinished_plays_first(store):
    """Plays to go on with come first, the latest of them on top; ended ones follow."""
    for play in ("aaaa1", "bbbb2", "cccc3"):
        store.create(a_header(play))
    store.append("bbbb2", a_phase(0, "closed"))
    store.append("aaaa1", a_phase(0, "playing"))
    listed = store.list()
    assert [row.play for row in listed][-1] == "bbbb2"
    assert {row.play: (row.phase, row.ended) for row in listed} == {
        "aaaa1": ("playing", False), "bbbb2": ("closed", True), "cccc3": ("lobby", False),
    }  # fmt: skip
    row = listed[-1]
    assert (row.title, row.scenario_id, row.mode) == ("Three scenes", "three-scenes", "talk")
    assert row.created == a_header().created
    assert row.updated
    assert not row.parent


def test_a_title_falls_back_to_the_scenarios_id(store):
    """A text that is no scenario, or has an odd title, is still listed."""
    for number, text in enumerate(("", "[[[", "title: [a]", "- title", "title: '\u200b'")):
        store.create(a_header(f"play{number}", scenario_text=text))
    assert {row.title for row in store.list()} == {"three-scenes"}


def test_a_branch_names_its_parent(store):
    """A what-if starts with the entries it copied and shows where it came from."""
    store.create(a_header("aaaa"), [a_note(0), a_move(1, "choose x")])
    store.create(a_header("bbbb", parent=Parent("aaaa", 1)), [a_note(0)])
    assert {row.play: row.parent for row in store.list()} == {"aaaa": "", "bbbb": "aaaa"}


def test_short_ids_are_as_long_as_they_must_be(store):
    """Four characters, or as many as tell two plays apart; each resolves to its play."""
    plays = ["3f2a00aa", "3f2a01bb", "3f2c", "9999000011112222"]
    for play in plays:
        store.create(a_header(play))
    rows = {row.play: row.short for row in store.list()}
    assert rows == dict(zip(plays, ["3f2a00", "3f2a01", "3f2c", "9999"], strict=True))
    assert all(store.resolve(short) == play for play, short in rows.items())
    assert store.resolve(" 9 ") == "9999000011112222"
    assert store.resolve("3F2C") == "3f2c"


@pytest.mark.parametrize("text", ["3f", "", "   ", "zz", "%", "_", "'; --", "\x1b[31m"])
def test_what_resolves_to_nothing_or_many_says_so(store, text):
    """An id that is none, or too short, gets a sentence and no guess."""
    store.create(a_header("3f2a"))
    store.create(a_header("3f2c"))
    with pytest.raises(NoSuchPlay) as caught:
        store.resolve(text)
    assert str(caught.value).endswith(".")
    assert "\x1b" not in str(caught.value)
    if text == "3f":
        assert "3f2a, 3f2c" in str(caught.value)


def test_an_id_is_never_taken_twice(store):
    """A second play under one id is refused and the first stays."""
    store.create(a_header())
    with pytest.raises(StoreError):
        store.create(a_header(seed=8))
    assert store.load(a_header().play)[0].seed == 7


@pytest.mark.parametrize("play", ["", "../up", "a/b", "A", "x" * 65, "nul\x00", "a b"])
def test_an_id_that_could_be_a_path_is_refused(store, play):
    """Ids become names of lock files, so they are plain."""
    with pytest.raises(ValueError, match="id of a play"):
        store.create(a_header(play))


def test_the_second_window_is_told_before_anybody_types(tmp_path):
    """Opening a play that another window plays is refused, and the list shows it."""
    with Store(tmp_path) as one, Store(tmp_path) as two:
        one.create(a_header())
        log = one.log(a_header().play)
        with pytest.raises(BeingPlayedElsewhere, match="being played in another window"):
            two.log(a_header().play)
        assert two.list()[0].being_played
        assert not one.list()[0].being_played
        log.close()
        assert not two.list()[0].being_played
        two.log(a_header().play).append(a_note(0))


def test_the_insert_is_the_lock(tmp_path):
    """Even without a claim two windows never write the same turn, or leave one out."""
    with Store(tmp_path) as one, Store(tmp_path) as two:
        one.create(a_header())
        one.append(a_header().play, a_note(0, "first"))
        for turn in (0, 2):
            with pytest.raises(BeingPlayedElsewhere):
                two.append(a_header().play, a_note(turn, "second"))
        two.append(a_header().play, a_note(1))
        assert [e.words for e in one.load(a_header().play)[1]] == ["first", ""]


def test_opening_a_play_again_in_one_window_takes_it_over(store):
    """A window never locks itself out; the log it had before refuses to go on."""
    store.create(a_header())
    old = store.log(a_header().play)
    new = store.log(a_header().play)
    with pytest.raises(BeingPlayedElsewhere):
        old.append(a_note(0))
    old.close()
    new.append(a_note(0))
    assert len(store.load(a_header().play)[1]) == 1


def test_closing_the_store_lets_go_of_its_plays(tmp_path):
    """A window that closes leaves every play to the next, and no lock files behind."""
    with Store(tmp_path) as one:
        for play in ("aaaa", "bbbb"):
            one.create(a_header(play))
            one.log(play)
    with Store(tmp_path) as two:
        two.log("aaaa").close()
        two.log("bbbb")
    assert not list(tmp_path.glob("*.lock"))


def test_a_play_erased_in_another_window_takes_no_more_entries(tmp_path):
    """Nothing is written for a play that is not there."""
    with Store(tmp_path) as one:
        one.create(a_header())
        one.erase_play(a_header().play)
        for act in (one.load, one.log, lambda play: one.append(play, a_note(0)), one.erase_play):
            with pytest.raises(NoSuchPlay):
                act(a_header().play)


def test_many_threads_and_windows_write_without_losing_any(tmp_path):
    """Several plays at once, from threads and from two connections, all arrive in order."""
    plays = [f"play{number}" for number in range(4)]
    with Store(tmp_path) as one, Store(tmp_path) as two:
        for play in plays:
            one.create(a_header(play))

        def write(store: Store, play: str) -> None:
            log = store.log(play)
            for turn in range(15):
                log.append(a_note(turn, f"{play} {turn}"))

        threads = [
            threading.Thread(target=write, args=((one, two)[index % 2], play))
            for index, play in enumerate(plays)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for play in plays:
            assert [e.words for e in one.load(play)[1]] == [f"{play} {n}" for n in range(15)]


def test_names_and_words_stand_apart_from_the_moves(store):
    """The table the rules read holds neither what people are called nor what they wrote."""
    store.create(a_header(), [a_person(0, "doctor", "p1", "Gwendolyn"), a_note(1, "my secret")])
    kept = store._db.execute("SELECT * FROM entries").fetchall()
    assert "Gwendolyn" not in str(kept)
    assert "my secret" not in str(kept)
    assert [e.words for e in store.load(a_header().play)[1]] == ["Gwendolyn", "my secret"]
