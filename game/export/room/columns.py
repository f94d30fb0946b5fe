"""The columns of the CSV tables with what each means; the page for people says the same."""

from __future__ import annotations

from game.words import _

Columns = dict[str, str]


def tables() -> dict[str, Columns]:
    """Every table by name, its columns in order with their meaning."""
    return {
        "plays": {**_which(), **_play()},
        "decisions": {**_which(), **_decision()},
        "offers": {**_which(), **_offer()},
        "scores": {**_which(), **_score()},
    }


def _which() -> Columns:
    return {
        "table": _("the table's letter, as everywhere in this export"),
        "play": _("the play's id; for a table that only typed its code, the code"),
    }


def _play() -> Columns:
    return {
        "scenario": _("the scenario's id: its file's name"),
        "cut": _("the shorter form that was played; empty for the whole"),
        "mode": _("talk, screen or solo; empty where only a code was typed"),
        "temper": _("how the computer bargained; only in solo"),
        "seed": _("the number that decides the luck"),
        "date": _("the day on which the play began"),
        "state": _("ended, unfinished or typed"),
        "ending": _("the id of the ending; empty while there is none"),
        "ending_kind": _("agreement, impasse or another kind of ending"),
        "minutes": _("minutes from the first entry to the last"),
        "moves": _("moves that stand"),
        "undone": _("moves that were taken back"),
        "people": _("people at the table, the patient's chair too"),
        "contested": _("effects that the table contested"),
    }


def _decision() -> Columns:
    return {
        "turn": _("the number of the entry in the play; −1 for what the story does as it opens"),
        "seconds": _("seconds since the play began"),
        "scene": _("the scene's id"),
        "kind": _("choice, sealed, chance, accept, walk_away, time_called or opening"),
        "seat": _("doctor, manager or nature; empty when time was called"),
        "chosen": _("the id of the choice, or of the lot; empty where a table closed"),
        "words": _("the same as it was read"),
        "ethics": _("what it did to ethics, by the author's judgement"),
        "equity": _("what it did to equity"),
        "efficiency": _("what it did to efficiency"),
        "choice": _("what it did to patients' choice"),
        "one_off_k": _("money once, in thousands of pounds"),
        "recurrent_k": _("money a year, in thousands of pounds"),
        "wte": _("posts, in whole-time equivalents"),
    }


def _offer() -> Columns:
    return {
        "turn": _("the number of the entry in the play"),
        "seconds": _("seconds since the play began"),
        "scene": _("the id of the scene with the table"),
        "seat": _("doctor or manager; empty when time was called"),
        "move": _("offer, accept, walk_away or time_called"),
        "number": _("the number of the offer at this table; for other moves, of the last one"),
        "round": _("the round: one offer by each side"),
        "doctor_points": _("what the offer is worth to the doctor's side"),
        "manager_points": _("what it is worth to the manager's side; never compare the two"),
        "label": _(
            "against the same side's offer before: gives, claims, helps both, hurts both, gift, "
            "no change; empty for a first offer"
        ),
        "deal": _("issue=option, one after the other with semicolons"),
        "words": _("the same as it was read"),
    }


def _score() -> Columns:
    found: Columns = {}
    for name in ("ethics", "equity", "efficiency", "choice"):
        found |= {
            name: _("the sum of all effects on {name}; 0 is today").format(name=name),
            f"{name}_low": _("the lowest sum that any complete play can come to"),
            f"{name}_high": _("the highest"),
            f"{name}_place": _("where the sum lies between the two, from 0 to 1"),
        }
    return found | {
        "average": _("the mean of the four places: good and bad simply add up"),
        "balance": _("good pays partly for bad: a geometric mean with a floor, 0 to 1"),
        "evenness": _("balance divided by average; empty where the average is 0"),
        "hardly": _("the same mean where good hardly pays for bad"),
        "not_at_all": _("the same where it does not pay at all: the worst place"),
        "worst": _("the dimension that came off worst; several when they tie"),
        "scene": _("the scene of the last table that was sat at; empty without one"),
        "closed": _("agreed, walked or time; empty while it still sat"),
        "doctor_points": _("what the doctor's side holds: its deal, or walking away"),
        "manager_points": _("what the manager's side holds; never compare or add the two"),
        "doctor_surplus": _("the doctor's points above walking away"),
        "manager_surplus": _("the manager's points above walking away"),
        "doctor_left": _("what the doctor's side could still have had at no loss to the other"),
        "manager_left": _("what the manager's side could still have had"),
        "one_off_k": _("money once, in thousands of pounds, of all that was decided"),
        "recurrent_k": _("money a year, in thousands of pounds"),
        "wte": _("posts, in whole-time equivalents"),
    }


def research() -> Columns:
    """The one table of the research export: a side of a table in each row."""
    from game.core.scoring import DIMENSIONS

    found = {
        "table": _("a number drawn for this export; it is in no other file"),
        "seat": _("doctor or manager"),
        "people": _("people on this side"),
        "state": _("ended or unfinished"),
        "ending_kind": _("agreement, impasse or another kind of ending"),
        "points": _("what this side holds at the last table"),
        "surplus": _("its points above walking away"),
        "left": _("what it could still have had at no loss to the other"),
        "wrong_before": _("pairs of the other side's priorities guessed wrongly before, 0 to 6"),
        "wrong_after": _("the same afterwards; 3 is what chance gives"),
        "trust_before": _("how far it said it trusted the other side, 0 to 10"),
        "trust_after": _("the same afterwards"),
    }
    for name in ("outcome", "self", "process", "relationship"):
        found[f"survey_{name}"] = _("the survey's answer on {name}, 1 to 7").format(name=name)
    for name in map(str, DIMENSIONS):
        found[f"place_{name}"] = _("where {name} lies in what was attainable, 0 to 1").format(
            name=name
        )
    for name in map(str, DIMENSIONS):
        found[f"chair_{name}"] = _("what the patient's chair said of {name}, −2 to 2").format(
            name=name
        )
    return found | {"balance": _("the balance of the table's four places, 0 to 1")}
