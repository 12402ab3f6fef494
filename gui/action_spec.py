"""What an action is, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action. `article` marks one whose bare keys count only while the article has the focus.

    `text` is English, marked for translation; `menu` names one of `MENUS`; `gap` puts a line above.
    `once` marks one that a key does once, however long it is held down.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    article: bool = False
    checkable: bool = False
    gap: bool = False
    once: bool = False
