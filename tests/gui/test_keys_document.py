"""docs/keys.md, which people print, holds every key that the window has."""

import re
from pathlib import Path

import pytest

from gui.action_list import ACTIONS
from gui.action_spec import ActionSpec

KEYS = Path(__file__).parents[2] / "docs" / "keys.md"


@pytest.mark.parametrize(
    "action", [spec for spec in ACTIONS if spec.keys], ids=lambda spec: spec.id
)
def test_every_default_key_is_documented(action: ActionSpec) -> None:
    documented = set(re.findall("`([^`]+)`", KEYS.read_text("utf-8")))
    assert set(action.keys) <= documented
