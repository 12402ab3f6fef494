"""Every command and every label by name (Ctrl+K), found in Persian and in English."""

from collections.abc import Callable, Mapping
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction

from core.model import Label, LabelSet
from gui import actions
from gui.action_list import ACTIONS, MENUS
from gui.key_names import printed, short_key
from gui.key_set import KeySet
from gui.picker.choice import Choice
from gui.theme import Theme, label_colors

LABEL = "label:"
"""What the id of a label's choice begins with."""

_MENU_TEXTS = dict(MENUS)


class PersianNames:
    """What actions are called in Persian, whatever the interface's language is."""

    def __init__(self) -> None:
        # From memory, as in `gui.appearance`; Qt reads it as long as it translates.
        self._content = (files("resources") / "translations" / "hashiye_fa.qm").read_bytes()
        self._translator = QTranslator()
        self._translator.load(self._content)

    def of(self, text: str) -> str:
        """The Persian of an action's English text, or that text if there is none."""
        return self._translator.translate("actions", text) or text


def commands(
    by_id: Mapping[str, QAction],
    keys: KeySet,
    why_not: Callable[[str], str],
    persian: "PersianNames",
) -> list[Choice]:
    """Every action but the palette itself; `why_not` says of an id why it cannot be chosen now."""
    return [
        Choice(
            id=spec.id,
            title=_plain(actions.title(spec)),
            names=(_plain(actions.title(spec)), _plain(spec.text), _plain(persian.of(spec.text))),
            keys=printed(keys.keys(spec.id)),
            group=_plain(actions.menu_title(_MENU_TEXTS[spec.menu])),
            why_not="" if by_id[spec.id].isEnabled() else why_not(spec.id),
        )
        for spec in ACTIONS
        if spec.id != "palette"
    ]


def label_commands(labels: LabelSet, language: str, theme: Theme) -> list[Choice]:
    """A choice for each label that gives it, with the group "Label"."""
    group = QCoreApplication.translate("actions", "Label")
    return [_label(label, language, theme, group) for label in labels]


def label_choices(labels: LabelSet, language: str, theme: Theme) -> list[Choice]:
    """A choice for each label, by its titles, its name and its key."""
    return [_label(label, language, theme, "") for label in labels]


def _label(label: Label, language: str, theme: Theme, group: str) -> Choice:
    names = (label.title(language), label.name, label.title_en, label.title_fa, label.key, group)
    title = label.title(language)
    return Choice(
        id=LABEL + label.name,
        title=title if title == label.name else f"{title} ({label.name})",
        names=tuple(dict.fromkeys(filter(None, names))),
        group=group,
        colors=label_colors(theme, label.color),
        chip=short_key(label.key),
    )


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")
