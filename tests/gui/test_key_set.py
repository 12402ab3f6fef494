"""Keys of actions: usual ones, changed ones, shared ones; and what stands in their way."""

import json

import pytest

from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.model import Label, LabelSet
from core.model.label_keys import LABEL_KEYS
from gui.action_list import ACTIONS
from gui.key_codes import combination
from gui.key_conflicts import Obstacle, action_conflict, explain, label_conflict, taken
from gui.key_files import read_keys, write_keys
from gui.key_set import LEFT_HAND, SPECS, USUAL, KeySet

NO_LABELS = LabelSet()
PRESETS = pytest.mark.parametrize("keys", [USUAL, LEFT_HAND], ids=["usual", "left hand"])


def obstacle(key, action, keys=USUAL, labels=NO_LABELS):
    found = action_conflict(key, SPECS[action], keys, labels, "en")
    return None if found is None else found.obstacle


@PRESETS
def test_no_key_of_a_preset_calls_two_actions_or_is_needed_elsewhere(qapp, keys):
    for spec in ACTIONS:
        for key in keys.keys(spec.id):
            assert keys.holders(key) == [spec.id]
            assert obstacle(key, spec.id, keys, load_label_set()) is None, (spec.id, key)


@PRESETS
@pytest.mark.parametrize("action", ["accept", "next_pending", "delete"])
def test_the_frequent_acts_take_one_key_and_one_hand(keys, action):
    found = [combination(key) for key in keys.keys(action)]
    assert any(key.held == 0 for key in found)


def test_labels_take_one_key_and_one_hand():
    assert all(combination(label.key).held == 0 for label in load_label_set() if label.key)


def test_the_left_hand_alone_has_the_frequent_acts():
    left = {combination(key) for key in (*"12345QWERTASDFGZXCVB", "Tab", "Space")}
    for action in ("accept", "next_pending", "delete", "choose_label"):
        assert left & {combination(key) for key in LEFT_HAND.keys(action)}


def test_an_action_has_its_usual_keys_until_they_are_changed():
    assert USUAL.keys("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    changed = USUAL.with_keys("redo", ("F7",))
    assert changed.keys("redo") == ("F7",)
    assert changed.keys("undo") == USUAL.keys("undo")
    assert changed.usual("redo") == USUAL


def test_a_key_that_an_action_gets_is_taken_from_the_one_that_had_it():
    changed = USUAL.having("redo", "Ctrl+Z")
    assert changed.keys("redo") == ("Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Z")
    assert changed.keys("undo") == ()
    assert changed.usual("undo") == USUAL


def test_an_enter_key_is_one_key_in_whatever_way_it_is_written():
    assert USUAL.holders("Return") == USUAL.holders("Enter") == ["accept"]
    assert USUAL.without("accept", "Return").keys("accept") == ()


def test_another_action_yields_its_key_and_is_named(qapp):
    found = action_conflict("Ctrl+Z", SPECS["find"], USUAL, NO_LABELS, "en")
    assert (found.obstacle, found.name, found.yields) == (Obstacle.ACTION, "Undo", True)
    assert explain(found, "Ctrl+Z") == "Ctrl+Z is the key of “Undo”."


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("Right", Obstacle.ARTICLE),
        ("Shift+End", Obstacle.ARTICLE),
        ("Ctrl+C", Obstacle.ARTICLE),
        ("Ctrl+A", Obstacle.ARTICLE),
        ("Alt+F4", Obstacle.SYSTEM),
        ("Meta+L", Obstacle.SYSTEM),
        ("Alt+F", Obstacle.MENU),
        ("Ctrl+", Obstacle.NO_KEY),
        ("Shift+X", None),
        ("F7", None),
    ],
)
def test_what_the_article_or_the_system_needs_is_refused(qapp, key, what):
    assert obstacle(key, "note") is what
    found = action_conflict(key, SPECS["note"], USUAL, NO_LABELS, "en")
    assert found is None or not found.yields


@pytest.mark.parametrize("key", ["X", "Shift+X", "Del", "Space", "5"])
def test_a_bare_key_is_for_actions_of_the_article_alone(qapp, key):
    assert obstacle(key, "find") is Obstacle.TYPING


def test_the_key_of_a_label_is_refused_and_the_label_named(qapp):
    labels = LabelSet((Label("GPE", key="g", title_en="Region"),))
    found = action_conflict("G", SPECS["note"], USUAL, labels, "en")
    assert (found.obstacle, found.name) == (Obstacle.LABEL, "Region")


def test_every_obstacle_is_explained(qapp):
    for what in Obstacle:
        found = type(action_conflict("Ctrl+Z", SPECS["find"], USUAL, NO_LABELS, "en"))(what, "X")
        assert "{" not in explain(found, "F7")


def test_labels_get_no_key_of_an_action(qapp):
    assert label_conflict("A", USUAL).obstacle is Obstacle.ACTION
    assert label_conflict("G", USUAL) is None
    assert label_conflict("G", LEFT_HAND).obstacle is Obstacle.ACTION
    assert {"A", "Shift+A", "N", "P", "L"} <= taken(USUAL, LABEL_KEYS)
    assert len(set(LABEL_KEYS) - taken(USUAL, LABEL_KEYS)) >= 60


def test_a_key_set_is_shared_as_a_file(tmp_path):
    path = tmp_path / "keys.json"
    keys = USUAL.having("find", "Ctrl+Z").with_keys("note", ())
    write_keys(keys, path)
    assert read_keys(path) == keys


def test_what_this_version_does_not_know_is_left_out(tmp_path):
    path = tmp_path / "keys.json"
    entries = {"undo": ["F7", "Nonsense+", 7], "fly": ["F10"], "redo": "F11"}
    path.write_text(json.dumps({"hashiye_keys": entries}), "utf-8")
    assert read_keys(path) == KeySet({"undo": ("F7",)})


def test_a_key_in_a_file_calls_one_action(tmp_path):
    path = tmp_path / "keys.json"
    entries = {"note": ["Z", "F7"], "propagate": ["Ctrl+F"], "accept": ["F7", "Z"], "find": ["X"]}
    path.write_text(json.dumps({"hashiye_keys": entries}), "utf-8")
    keys = read_keys(path)
    assert (keys.keys("note"), keys.keys("propagate")) == (("Z", "F7"), ("Ctrl+F",))
    # Two had it there; it was another's by use; and it would be called by who writes.
    assert (keys.keys("accept"), keys.keys("find")) == ((), ())


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"hashiye_keys": []}', "\ud800"])
def test_another_file_is_refused_with_its_name(tmp_path, content):
    path = tmp_path / "keys.json"
    path.write_text(content, "utf-8", errors="surrogatepass")
    with pytest.raises(HashiyeError, match=r"keys\.json"):
        read_keys(path)


def test_a_folder_that_cannot_be_read_or_written_is_told(tmp_path):
    for act in (read_keys, lambda path: write_keys(USUAL, path)):
        with pytest.raises(HashiyeError, match="permissions"):
            act(tmp_path)
