"""Say every sentence of the interface in the language that was chosen.

Screens, terminal and commands write `_("Continue")` and never a bare string. The catalogue is looked up the first
time a sentence is asked for, so importing this module reads nothing. Without a catalogue the English text is used.
"""

import gettext
import os
from functools import lru_cache
from pathlib import Path

DOMAIN = "common_ground"

_chosen: list[str] = []


def choose_language(code: str) -> None:
    """Speak `code` ("en", "de", …) from now on; an empty code means what the system says."""
    _chosen[:] = [code] if code else []
    _catalogue.cache_clear()


def _(message: str) -> str:
    """Translate one sentence; placeholders are named and filled afterwards with `.format(name=…)`."""
    return _catalogue().gettext(message) if message else ""


def ngettext(one: str, many: str, n: int) -> str:
    """Translate a sentence that depends on a number."""
    return _catalogue().ngettext(one, many, n)


@lru_cache(maxsize=1)
def _catalogue() -> gettext.NullTranslations:
    folder = Path(__file__).with_name("locale")
    wished = (
        _chosen
        or [
            value
            for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
            if (value := os.environ.get(name))
        ][:1]
    )
    languages = [part for value in wished for part in value.split(":") if part]
    return gettext.translation(DOMAIN, folder, languages=languages or ["en"], fallback=True)
