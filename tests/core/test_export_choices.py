"""What can be told before an export, and choices that are remembered."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.exporting import ExportOptions
from core.exporting.memory import recalled, remembered
from core.exporting.survey import survey
from core.formats import FormattedDocument
from core.formats.alignment import Alignment
from core.formats.flatten import Preference
from core.model import DocumentState
from core.session import Session

OPTIONS = ExportOptions(
    "conll",
    Path("/tmp/خروجی.conll"),
    "سارا",
    "done,flagged",
    "80/10/10",
    7,
    {"scheme": "bilou"},
    ("PER",),
    {"PER": "person"},
    Alignment.EXPAND,
    Preference.INNERMOST,
    stratify=True,
    licence="CC0",
)


def test_documents_and_spans_are_counted_by_state(session: Session, document: int) -> None:
    others = [FormattedDocument("", "", f"متن {n}") for n in range(4)]
    session.execute(ImportDocuments(others, as_spans=False))
    session.execute(AddSpan(document, 2, 6, "PER"))
    session.execute(SetState(document, DocumentState.DONE))
    found = survey(session.project.path)
    assert found.documents_in("سارا", ["done"]) == 1
    assert found.documents_in("سارا", ["done", "new"]) == 5
    assert found.spans_in("سارا", ["done", "open"]) == {"PER": 1}
    assert found.spans_in("سارا", ["new"]) == {}
    assert found.documents_in("مریم", ["new"]) == 5


@pytest.mark.parametrize("options", [OPTIONS, ExportOptions("jsonl", Path("a.jsonl"))])
def test_what_was_chosen_is_remembered(options: ExportOptions) -> None:
    assert recalled(remembered(options)) == options


@given(st.text() | st.sampled_from(["{}", "[]", "null", '{"format_name": 3}']))
def test_what_is_no_choice_is_not_recalled(text: str) -> None:
    assert recalled(text) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("seed", '"7"'), ("alignment", '"bogus"'), ("format_options", "[]"), ("output", "3")],
)
def test_what_was_changed_by_hand_is_not_recalled(name: str, value: str) -> None:
    import json

    fields = json.loads(remembered(OPTIONS))
    fields[name] = json.loads(value)
    assert recalled(json.dumps(fields)) is None


def test_other_options_are_other_text() -> None:
    assert remembered(OPTIONS) != remembered(replace(OPTIONS, seed=8))
