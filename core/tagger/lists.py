"""The word lists in resources/gazetteers, read once and folded."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from core.text.fold import fold_string


@cache
def names(name: str) -> frozenset[str]:
    """The folded entries of the list called `name`. Raises FileNotFoundError if there is none."""
    path = files("resources") / "gazetteers" / f"{name}.txt"
    lines = path.read_text("utf-8").splitlines()
    return frozenset(
        fold_string(line).strip() for line in lines if line.strip() and not line.startswith("#")
    )


def folded(words: str) -> frozenset[str]:
    """The folded words of `words`, which spaces part; `_` stands for a space within one."""
    return frozenset(fold_string(word).replace("_", " ") for word in words.split())


def _fold_all(words: Iterable[str]) -> frozenset[str]:
    """`words` folded at one go; those that a ZWNJ parts are left out."""
    return frozenset(fold_string(" ".join(word for word in words if "\u200c" not in word)).split())


@cache
def verbs() -> frozenset[str]:
    """Folded forms of the verbs in hazm's list, past and present, with and without negation."""
    from hazm.utils import verbs_list

    forms: set[str] = set()
    for verb in verbs_list():
        past, _, present = verb.partition("#")
        if past:
            forms.update(past + ending for ending in ("", "م", "ی", "یم", "ید", "ند", "ه"))
        if len(present) > 1:
            forms.update(present + ending for ending in ("م", "د", "یم", "ید", "ند"))
            forms.update("ب" + present + ending for ending in ("م", "د", "یم", "ید", "ند"))
    forms |= {"ن" + form for form in forms}
    return _fold_all(forms) - _NO_VERBS


# Forms that are names or nouns far more often than verbs.
_NO_VERBS = folded("رشد مردم دارا خرم شاهد کند ناشد بند پرند نرند ناز سفید")


class Word(NamedTuple):
    """What hazm's list has of a word: its parts of speech, and the digits of its frequency."""

    categories: str
    magnitude: int


@cache
def common_words() -> Mapping[str, Word]:
    """Folded words that hazm's list gives a part of speech and a frequency: no surnames."""
    from hazm.utils import default_words

    # Lines are word, frequency, categories; most have neither of the latter and end in zeros.
    lines = Path(default_words).read_text("utf-8").splitlines()
    held = [line.split("\t") for line in lines if not line.endswith("\t0") and "\u200c" not in line]
    forms = fold_string("\n".join(word for word, *_ in held)).split(" ")
    return {
        form: Word(categories, len(frequency))
        for form, (_, frequency, categories) in zip(forms, held, strict=True)
    }
