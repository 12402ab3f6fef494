"""The keys of the actions: those that they come with, and those that the user gave them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from gui.action_list import ACTIONS
from gui.action_spec import ActionSpec
from gui.key_codes import combination

SPECS: Mapping[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}

_NO_KEY_SET = QT_TRANSLATE_NOOP(
    "core",
    "“{file}” holds no keys of Hashiye. Such a file is written by “Export…” under “Change the "
    "keys”.",
)


@dataclass(frozen=True)
class KeySet:
    """The keys of every action. `changed` holds, by action id, those that are not the usual ones.

    Keys are portable texts, as QKeySequence writes them: "Ctrl+Shift+Z".
    """

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys(self, action: str) -> tuple[str, ...]:
        """The keys of the action with that id, the one that menus show first."""
        return self.changed.get(action, SPECS[action].keys)

    def with_keys(self, action: str, keys: Iterable[str]) -> "KeySet":
        """The set with other keys for one action."""
        return KeySet(_differing({**self.changed, action: tuple(keys)}))

    def having(self, action: str, key: str) -> "KeySet":
        """The set with one more key for an action; no other action keeps that key."""
        given = self
        for other in self.holders(key):
            given = given.without(other, key)
        return given.with_keys(action, (*given.keys(action), key))

    def without(self, action: str, key: str) -> "KeySet":
        """The set with `key`, however it is written, taken from an action."""
        gone = combination(key)
        kept = (own for own in self.keys(action) if combination(own) != gone)
        return self.with_keys(action, kept)

    def usual(self, action: str) -> "KeySet":
        """The set with the usual keys for one action, each taken from whoever has it now."""
        given = self.with_keys(action, ())
        for key in SPECS[action].keys:
            for other in given.holders(key):
                if other != action:
                    given = given.without(other, key)
        return given.with_keys(action, SPECS[action].keys)

    def holders(self, key: str) -> list[str]:
        """The ids of the actions that `key` calls, in the order of the menus."""
        sought = combination(key)
        if sought is None:
            return []
        return [
            action
            for action in SPECS
            if any(combination(own) == sought for own in self.keys(action))
        ]

    def to_json(self) -> str:
        """The set as the JSON text of a file that others can read in."""
        changed = {action: list(keys) for action, keys in self.changed.items()}
        return json.dumps({"hashiye_keys": changed}, ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def from_json(cls, content: str, file: str) -> "KeySet":
        """The set in a JSON text; `file` names it in errors.

        Actions that this version lacks and keys that no keyboard has, or that would be called where
        one writes, are left out. A key calls one action: the first that has it here, never one that
        merely has it as a usual key, perhaps in this version alone. Raises HashiyeError where it is
        no key set.
        """
        try:
            data = json.loads(content)
        except ValueError as error:
            raise HashiyeError(_NO_KEY_SET, file=file) from error
        entries: Any = data.get("hashiye_keys") if isinstance(data, dict) else None
        if not isinstance(entries, dict):
            raise HashiyeError(_NO_KEY_SET, file=file)
        changed = {
            action: tuple(key for key in keys if isinstance(key, str) and _may_call(key, action))
            for action, keys in entries.items()
            if action in SPECS and isinstance(keys, list)
        }
        given = cls()
        for action, keys in reversed(changed.items()):
            for key in keys:
                for other in given.holders(key):
                    given = given.without(other, key)
            given = given.with_keys(action, keys)
        return given


def _may_call(key: str, action: str) -> bool:
    wanted = combination(key)
    return wanted is not None and (SPECS[action].article or not wanted.bare)


def _differing(keys: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {action: own for action, own in keys.items() if own != SPECS[action].keys}


USUAL = KeySet()
LEFT_HAND = KeySet(
    {
        "accept": ("Space", "Enter", "Return"),
        "delete": ("X", "Del", "Backspace"),
        "choose_label": ("G", "L"),
    }
)
"""Accepting, rejecting and labelling by typing lie under the left hand too, as Tab and 1–5 do: the
right one stays on the mouse."""
