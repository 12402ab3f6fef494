"""Exports of projects, for tests."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.exporting import Exported, ExportOptions, export_project
from core.formats import FormattedDocument, Mark, WriteReport
from core.formats.jsonl import JSONL
from core.session import Session
from tests.core.conftest import TEXT

Change = Callable[[FormattedDocument], FormattedDocument]


def article(name: str, *spans: Mark, text: str = TEXT) -> FormattedDocument:
    return FormattedDocument(name, "خبر", text, {}, spans)


def export(session: Session, output: Path, form: str = "jsonl", **options: Any) -> Exported:
    chosen = ExportOptions(form, output, **options)
    return export_project(session.project.path, chosen, lambda _done, _total: True)


def lying(monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    """Let a format of the name jsonl write something else than it was given."""

    def write(documents: Iterable[FormattedDocument], path: Path) -> WriteReport:
        assert JSONL.write is not None
        return JSONL.write(map(change, documents), path)

    told = replace(JSONL, write=write, options=(), configure=None)
    monkeypatch.setattr("core.exporting.engine.by_name", lambda _name: told)
