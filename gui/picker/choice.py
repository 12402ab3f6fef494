"""What can be chosen by typing, and which of it what was typed means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.text.fold import fold_string
from gui.article.theme import LabelColors


@dataclass(frozen=True)
class Choice:
    """One of several things. `names` are all that it may be called, in any language.

    `keys` are printed beside it and `group` before it; `why_not` says why it cannot be chosen now,
    and is empty where it can. With `colors` a chip stands before the title, with `chip` in it.
    """

    id: str
    title: str
    names: tuple[str, ...]
    keys: str = ""
    group: str = ""
    why_not: str = ""
    colors: LabelColors | None = None
    chip: str = ""

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its names folded, and last all of them as one."""
        names = tuple(fold_string(name) for name in self.names)
        return (*names, " ".join(names))


def is_named(typed: str, choices: Iterable[Choice]) -> bool:
    """Whether one name of one of `choices` has `typed` in it, as it stands but folded."""
    sought = fold_string(typed)
    return any(sought in name for choice in choices for name in choice.folded[:-1])


_EQUAL, _PREFIX, _INSIDE, _INITIALS = range(4)


def fitting(typed: str, choices: Iterable[Choice], recent: Sequence[str]) -> list[Choice]:
    """Those of `choices` that `typed` may mean, the likeliest first.

    Every word of it must be found in a name, compared folded: as a word, as the beginning of one,
    within one, or by first letters. Of equal ones those of `recent` (ids, the latest first) go
    before the rest; those that cannot be chosen come last.
    """
    words = fold_string(typed).split()
    places = {choice: place for place, choice in enumerate(recent)}
    found = []
    for place, choice in enumerate(choices):
        distance = _distance(words, choice)
        if distance is not None:
            behind = places.get(choice.id, len(places))
            found.append(((bool(choice.why_not), distance, behind, place), choice))
    return [choice for _order, choice in sorted(found, key=lambda entry: entry[0])]


def _distance(words: Sequence[str], choice: Choice) -> int | None:
    """How far `words` are from the nearest name of `choice`; None if they are in none."""
    distances = []
    for name in choice.folded:
        parts = name.split()
        each = [_of_word(word, name, parts) for word in words]
        if None not in each:
            distances.append(sum(filter(None, each)))
    return min(distances, default=None)


def _of_word(word: str, name: str, parts: Sequence[str]) -> int | None:
    if word in parts:
        return _EQUAL
    if any(part.startswith(word) for part in parts):
        return _PREFIX
    if word in name:
        return _INSIDE
    initials = iter(part[0] for part in parts)
    if len(word) > 1 and all(letter in initials for letter in word):
        return _INITIALS
    return None
