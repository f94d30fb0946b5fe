"""Draws every cover into assets/covers: python assets/make/covers.py"""

from pathlib import Path

from covers_desk import the_exception, two_weeks
from covers_road import nine_minutes, the_long_list
from covers_room import soup_on_tuesday, ten, virtual_ward, waiting_list
from covers_sea import closer_to_home, small_maternity
from covers_year import year_autumn, year_spring, year_summer, year_winter

OUT = Path(__file__).resolve().parent.parent / "covers"
COVERS = {
    "closer_to_home": closer_to_home,
    "two_weeks": two_weeks,
    "the_exception": the_exception,
    "soup_on_tuesday": soup_on_tuesday,
    "nine_minutes": nine_minutes,
    "the_long_list": the_long_list,
    "small_maternity": small_maternity,
    "virtual_ward": virtual_ward,
    "waiting_list": waiting_list,
    "year_spring": year_spring,
    "year_summer": year_summer,
    "year_autumn": year_autumn,
    "year_winter": year_winter,
    "ten": ten,
}


def main() -> None:
    """Write one picture for each cover."""
    OUT.mkdir(exist_ok=True)
    for name, draw in COVERS.items():
        (OUT / f"{name}.svg").write_text(draw(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
