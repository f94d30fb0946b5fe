"""Say every sentence of the interface in the language that was chosen.

Screens, terminal and commands write `_("Continue")` and never a bare string. The catalogue is looked up the first
time a sentence is asked for, so importing this module reads nothing. Without a catalogue the English text is used.
"""

import gettext
import os
import re
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

DOMAIN = "common_ground"
ORIGINAL = "en"
"""The language the sentences in the program are written in."""

_chosen: list[str] = []
_stories: list[bool] = [True]


def choose_language(code: str, *, stories: bool = True) -> None:
    """Speak `code` ("en", "cy", …) from now on; an empty code means what the system says.

    Stories follow where somebody has translated them, unless they are wished as they were written.
    """
    _chosen[:] = [code] if code else []
    _stories[:] = [stories]
    _catalogue.cache_clear()


def story_languages() -> tuple[str, ...]:
    """The languages a story is wished in, best first: a place's own form before the common one.

    None of them, where it is wished as its author wrote it.
    """
    if not _stories[0]:
        return ()
    codes = [re.split(r"[.@]", part)[0] for part in _wished()]
    return tuple(dict.fromkeys(form for code in codes for form in (code, code.partition("_")[0])))


def spoken_language() -> str:
    """The code of the language that the interface speaks now, for pages that must name it."""
    return _catalogue().info().get("language") or ORIGINAL


def shipped_languages() -> dict[str, str]:
    """The languages the interface speaks: by their codes, what each calls itself."""
    found = {ORIGINAL: "English"}
    for path in sorted(_folder().glob(f"*/LC_MESSAGES/{DOMAIN}.mo")):
        code = path.parent.parent.name
        # Each catalogue translates this word by the name of its own language.
        found[code] = gettext.translation(DOMAIN, _folder(), languages=[code]).gettext("English")
    return found


def _(message: str) -> str:
    """Translate one sentence; placeholders are named and filled afterwards with `.format(name=…)`."""
    return _catalogue().gettext(message) if message else ""


def ngettext(one: str, many: str, n: int) -> str:
    """Translate a sentence that depends on a number."""
    return _catalogue().ngettext(one, many, n)


@lru_cache(maxsize=1)
def _catalogue() -> gettext.NullTranslations:
    # English is in the program itself: a wish for it must not be passed over for the next one.
    languages = list(takewhile(lambda code: not _is_original(code), _wished()))
    return gettext.translation(DOMAIN, _folder(), languages=languages or [ORIGINAL], fallback=True)


def _is_original(code: str) -> bool:
    return re.split(r"[_.@]", code)[0] in (ORIGINAL, "C", "POSIX")


def _wished() -> list[str]:
    named = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    wished = _chosen or [value for value in named if value][:1]
    return [part for value in wished for part in value.split(":") if part]


def _folder() -> Path:
    return Path(__file__).with_name("locale")
