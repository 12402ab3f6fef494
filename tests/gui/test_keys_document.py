"""docs/keys.md, which people print, holds every key that the window has, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.model.label_keys import LABEL_KEYS
from gui.action_list import ACTIONS
from gui.action_spec import ActionSpec
from gui.key_codes import combination
from gui.key_conflicts import article_keys
from gui.key_set import LEFT_HAND, USUAL

KEYS = Path(__file__).parents[2] / "docs" / "keys.md"
MODIFIERS = {"Shift", "Ctrl", "Alt"}
QT_NAMES = {"Page Up": "PgUp", "Page Down": "PgDown"}


def documented() -> str:
    return KEYS.read_text("utf-8")


def keys_in_tables() -> Iterator[str]:
    """Every key in the first column of a table."""
    for row in re.findall(r"^\|(.*?)\|.*\|$", documented(), re.MULTILINE):
        yield from re.findall("`([^`]+)`", row)


@pytest.mark.parametrize(
    "action", [spec for spec in ACTIONS if spec.keys], ids=lambda spec: spec.id
)
def test_every_default_key_is_documented(action: ActionSpec) -> None:
    assert set(action.keys) <= set(re.findall("`([^`]+)`", documented()))


def test_every_key_in_a_table_is_one_of_the_window(qapp: QApplication) -> None:
    of_actions = {combination(key) for spec in ACTIONS for key in spec.keys}
    of_labels = {combination(key) for key in LABEL_KEYS[:9]}
    known = of_actions | of_labels | article_keys() | {combination("Esc"), combination("Menu")}
    found = {key for key in keys_in_tables() if key not in MODIFIERS}
    assert {key for key in found if combination(QT_NAMES.get(key, key)) not in known} == set()


def test_the_keys_of_the_left_hand_are_documented() -> None:
    (part,) = re.findall(r"^## Changing the keys$(.*?)^## ", documented(), re.DOTALL | re.MULTILINE)
    for action in LEFT_HAND.changed:
        new = set(LEFT_HAND.keys(action)) - set(USUAL.keys(action))
        assert new <= set(re.findall("`([^`]+)`", part))
