"""Draws every place into assets/places: python assets/make/places.py"""

from pathlib import Path

from places_hill import hill, lane
from places_home import home
from places_office import boardroom, office
from places_rest import hospice, kitchen
from places_square import bus, market
from places_town import car_park, hall
from places_urgent import ambulance, theatre
from places_ward import clinic, corridor, ward
from title import title

OUT = Path(__file__).resolve().parent.parent / "places"
PLACES = {
    "ward": ward,
    "office": office,
    "corridor": corridor,
    "boardroom": boardroom,
    "clinic": clinic,
    "car_park": car_park,
    "hall": hall,
    "home": home,
    "hospice": hospice,
    "kitchen": kitchen,
    "market": market,
    "hill": hill,
    "lane": lane,
    "bus": bus,
    "ambulance": ambulance,
    "theatre": theatre,
    "title": title,
}


def main() -> None:
    """Write one picture for each place."""
    OUT.mkdir(exist_ok=True)
    for name, draw in PLACES.items():
        (OUT / f"{name}.svg").write_text(draw(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
