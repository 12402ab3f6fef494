"""The keys that labels can have, and how they are dealt out."""

import re
from collections.abc import Container, Mapping
from string import ascii_uppercase, digits

from core.model.label import Label, LabelSet

_KEY = re.compile(r"(?:Shift\+)?\S")
_DIGITS = digits[1:] + digits[0]
LABEL_KEYS: tuple[str, ...] = (
    *_DIGITS,
    *ascii_uppercase,
    *(f"Shift+{key}" for key in ascii_uppercase + _DIGITS),
)
"""Every key that a label is given by itself, in the order in which they are: 72 in all."""


def is_label_key(key: str) -> bool:
    """Whether `key` is one that a label can have: a letter or digit, perhaps with Shift."""
    return _KEY.fullmatch(key) is not None


def same_key(key: str) -> str:
    """A form of `key` that is equal for equal keys: small and capital letters are one key."""
    return key.upper()


def deal_keys(labels: LabelSet, keys: Mapping[str, str], taken: Container[str]) -> dict[str, str]:
    """`keys`, by label name, with one for each label of `labels` that has none, while there are.

    The first nine labels get digits where those are free, later ones a letter of their own name
    before any other. `taken` are keys that no label can have.
    """
    dealt = {name: key for name, key in keys.items() if key}
    used = {same_key(key) for key in dealt.values()}
    for place, label in enumerate(labels):
        if label.name in dealt:
            continue
        order = (*_own_letters(label), *LABEL_KEYS) if place >= len(_DIGITS) - 1 else LABEL_KEYS
        free = (key for key in order if same_key(key) not in used and key not in taken)
        key = next(free, "")
        if not key:
            break
        dealt[label.name] = key
        used.add(same_key(key))
    return dealt


def _own_letters(label: Label) -> list[str]:
    """The letters of a label's names, which are easily remembered for it."""
    letters = (label.name + label.title_en).upper()
    return [letter for letter in dict.fromkeys(letters) if letter in ascii_uppercase]
