"""Where plays live: on disk before they are shown as done, one window a play, erasable for good."""

from game.store.erasing import Erased
from game.store.errors import (
    BeingPlayedElsewhere,
    ErasureUnfinished,
    NoSuchPerson,
    NoSuchPlay,
    PlayRefused,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreGone,
    StoreReadOnly,
    StoreTooNew,
)
from game.store.play_row import PlayRow, promise
from game.store.store import PlayLog, Store

__all__ = [
    "BeingPlayedElsewhere",
    "Erased",
    "ErasureUnfinished",
    "NoSuchPerson",
    "NoSuchPlay",
    "PlayLog",
    "PlayRefused",
    "PlayRow",
    "Store",
    "StoreBusy",
    "StoreDamaged",
    "StoreError",
    "StoreFull",
    "StoreGone",
    "StoreReadOnly",
    "StoreTooNew",
    "promise",
]
