"""The catalog tools: what they find in a source, what they accept as a translation."""

from pathlib import Path

import catalog
import extraction
import pytest

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def ts(tmp_path: Path) -> Path:
    path = tmp_path / "hashiye_fa.ts"
    path.write_text(TS, encoding="utf-8")
    return path


def problems(path: Path) -> dict[str, str | None]:
    return {entry.source: entry.problem() for entry in catalog.read(path)}


def test_an_untranslated_message_is_a_problem(ts: Path) -> None:
    assert set(problems(ts).values()) == {"not translated"}


def test_filling_finishes_plain_and_plural_messages(ts: Path) -> None:
    texts = {"core": {"{file} is empty.": "{file} خالی است.", "%n document(s)": "%n سند"}}
    assert catalog.fill(ts, texts) == []
    assert set(problems(ts).values()) == {None}


def test_filling_tells_what_the_catalog_does_not_have(ts: Path) -> None:
    assert catalog.fill(ts, {"core": {"gone": "رفته"}}) == [("core", "gone")]


def test_a_lost_placeholder_is_a_problem(ts: Path) -> None:
    catalog.fill(ts, {"core": {"{file} is empty.": "پرونده خالی است."}})
    assert problems(ts)["{file} is empty."] == "has none where the source has {file}"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("no field, 100% sure", set()),
        ("{file}, line {line}", {"{file}", "{line}"}),
        ("%1 of %L2 and %n", {"%1", "%2", "%n"}),
        ("Write it as {{“name”: “PER”}}.", set()),
    ],
)
def test_placeholders(text: str, fields: set[str]) -> None:
    assert catalog.placeholders(text) == fields


def test_marked_strings_are_found_wherever_they_stand(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text(
        'self.tr("one " "two")\n'
        "f\"{self.tr('inside')}\"\n"
        'QCoreApplication.translate("Actions", "Open")\n'
        'QT_TRANSLATE_NOOP("core", "{file} is empty.")\n'
        "self.tr(variable)\n"
        'QCoreApplication.translate(CONTEXT, "Close")\n',
        encoding="utf-8",
    )
    assert list(extraction.marked(source)) == [
        extraction.Marked(None, "one two", 1),
        extraction.Marked("Actions", "Open", 3),
        extraction.Marked("core", "{file} is empty.", 4),
        extraction.Marked(None, "Close", 6),
        extraction.Marked(None, "inside", 2),
    ]
