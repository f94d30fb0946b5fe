"""Headlines of a room: fair to one table that did something by itself."""

from dataclasses import replace

from game.session.cohort import privacy
from game.session.cohort.deals import party_map
from game.session.cohort.endings import endings_spread
from game.session.cohort.findings import ended, left, settled
from game.session.cohort.gathering import gather
from game.session.cohort.prompts import room_asks
from tests.rooms import many, room_24, table
from tests.scenarios_at_hand import SMALL


def of(*numbers: int):
    """Some tables of the room of 24: every sixth from the fourth has no deal, the last is unfinished."""
    files = room_24().files
    return gather((name, files[name]) for name in (f"table-{n:02}.play" for n in numbers))


def test_one_table_that_ended_otherwise_is_not_the_headline():
    """Its letter stands in the picture below; two or more are told as a number."""
    said = {
        (0, 1, 2, 4): "3 of 4 tables came to a deal",
        (0, 1, 2, 23): "3 of 4 tables came to a deal",
        (0, 1, 4, 23): "2 of 4 tables came to a deal, 2 ended otherwise",
        (0, 4, 10): "1 of 3 tables came to a deal, 2 did not",
        (4, 10, 23): "No table came to a deal",
    }
    for numbers, words in said.items():
        assert ended(endings_spread(of(*numbers)), len(numbers)) == words


def test_one_table_that_left_something_or_nothing_is_not_named():
    """Neither blamed nor crowned."""
    held = party_map(of(*range(12)))
    over = [each for each in held.tables if each.left and any(each.left)]
    clean = list(held.nothing_left)
    assert len(over) > 1 < len(clean)
    assert left(held).startswith(f"At {len(over)} of {len(held.tables)} tables")
    one = replace(held, tables=(*clean, over[0]))
    assert left(one) == f"{len(clean)} of {len(one.tables)} tables left nothing on the table"
    assert settled(held).endswith("lie on the edge")
    inside = [each for each in held.agreed if each.points not in held.frontier]
    edge = next(each for each in held.agreed if each.points in held.frontier)
    assert settled(replace(held, tables=(*inside, edge))) == "These are your deals"


def test_what_tables_left_is_told_by_no_question_of_one_table():
    """And what is told at all is marked, so that it can wait."""
    rooms = [gather([file]) for file in many(9).files.items()]
    told = [ask for room in rooms for ask in room_asks(room, "why") if ask.scored]
    said = {"".join(span.text for span in ask.words) for ask in told}
    assert said
    assert not any("1 table" in words for words in said)


def test_a_word_is_one_word_however_it_is_written():
    """Large letters, small ones and spaces; as most people wrote it."""
    texts = []
    for n, word in enumerate(("Heard ", "heard", "HEARD", "heard")):
        text = table(n, SMALL)
        for typed in ("tired", "heard", "wary", "proud", "torn"):
            text = text.replace(f'"words": "{typed}"', f'"words": "{word}"')
        texts.append((f"{n}.play", text))
    gathering = gather(texts)
    gathering = privacy.approve(gathering, [t.mark for t in privacy.typed_words(gathering)])
    assert privacy.counted_words(gathering) == {"heard": 8}
