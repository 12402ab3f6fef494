"""What is decided for a whole project."""

import pytest

from core.commands.project import SetLabelKeys, SetLabelMap
from core.learning.tagging import tagger_for
from core.messages import HashiyeError
from core.session import Session


def test_the_label_map_is_kept_undone_and_done_again(session: Session) -> None:
    chosen = {"PER": "ORG", "LOC": None}
    session.execute(SetLabelMap(chosen))
    assert session.settings().label_map == chosen
    session.undo()
    assert session.settings().label_map == {}
    session.redo()
    assert session.settings().label_map == chosen


def test_the_same_label_map_again_is_no_step(session: Session) -> None:
    session.execute(SetLabelMap({"PER": "ORG"}))
    assert not session.execute(SetLabelMap({"PER": "ORG"})).settings


def test_a_label_that_the_project_lacks_is_refused(session: Session) -> None:
    with pytest.raises(HashiyeError, match="no label BIRD"):
        session.execute(SetLabelMap({"PER": "BIRD"}))
    assert session.settings().label_map == {}


def test_the_tagger_of_a_project_goes_by_its_label_map(session: Session, document: int) -> None:
    session.execute(SetLabelMap({"PER": "PRODUCT", "LOC": None}))
    (found,) = tagger_for(session.project.db).suggest([session.document(document)])
    labels = {suggestion.label for suggestion in found}
    assert "PRODUCT" in labels
    assert not labels & {"PER", "LOC"}


def keys(session: Session) -> dict[str, str]:
    return {label.name: label.key for label in session.labels()}


def test_keys_of_labels_are_set_in_one_step_and_taken_back_in_one(session: Session) -> None:
    before = keys(session)
    changes = session.execute(SetLabelKeys({"PER": "Shift+G", "LOC": ""}))
    assert changes.labels
    assert keys(session) == before | {"PER": "Shift+G", "LOC": ""}
    session.undo()
    assert keys(session) == before
    session.redo()
    assert keys(session)["PER"] == "Shift+G"


def test_labels_may_change_their_keys_with_each_other(session: Session) -> None:
    before = keys(session)
    session.execute(SetLabelKeys({"PER": before["LOC"], "LOC": before["PER"]}))
    assert keys(session)["LOC"] == before["PER"]


def test_the_same_keys_again_are_no_step(session: Session) -> None:
    assert not session.execute(SetLabelKeys(keys(session))).labels


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"BIRD": "G"}, "no label BIRD"),
        ({"PER": "Ctrl+G"}, "Ctrl\\+G"),
        ({"PER": "G", "LOC": "g"}, "PER and of LOC"),
        ({"PER": "2"}, "PER and of LOC"),
    ],
)
def test_keys_that_cannot_be_are_refused(
    session: Session, wrong: dict[str, str], told: str
) -> None:
    before = keys(session)
    with pytest.raises(HashiyeError, match=told):
        session.execute(SetLabelKeys(wrong))
    assert keys(session) == before
