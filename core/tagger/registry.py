"""Every tagger that can be had: the built-in ones and those that other packages bring."""

from importlib.metadata import entry_points

from core.tagger.builtin import BuiltinTagger
from core.tagger.protocol import Tagger

ENTRY_POINTS = "hashiye.taggers"
"""The group in which a package names a callable that returns a tagger."""


def taggers() -> tuple[Tagger, ...]:
    """The built-in taggers, then those of the entry points by name.

    Raises what a package raises when its entry point is loaded, and TypeError if what it yields
    is no tagger.
    """
    found: list[Tagger] = [BuiltinTagger()]
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        tagger = point.load()()
        if not isinstance(tagger, Tagger):
            raise TypeError(f"the entry point {point.name} of {ENTRY_POINTS} yields no tagger")
        found.append(tagger)
    return tuple(found)
