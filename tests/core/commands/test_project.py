"""What is decided for a whole project."""

import pytest

from core.commands.project import SetLabelMap
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
