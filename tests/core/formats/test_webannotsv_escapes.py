"""How WebAnno TSV writes characters that mean something in it, and INCEpTION reads them."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats.kept_tokens import without_tokens
from core.formats.webanno_escapes import (
    escaped_text,
    escaped_value,
    stacked,
    unescaped_text,
    unescaped_value,
)
from core.formats.webannotsv import WEBANNO_TSV
from tests.core.formats.strategies import characters, documents
from tests.core.formats.webanno_files import (
    read_one,
    write_one,
)


def test_old_versions_spell_characters_as_java_does(tmp_path):
    content = r"""#FORMAT=WebAnno TSV 3.1

#Text=\u06A9\u0631\u062C \uD83D\uDE00 \"\\\" \101\uD83D
1-1	0-3	کرج
1-2	4-6	😀
"""
    assert read_one(tmp_path, content).text == 'کرج 😀 "\\" A\ufffd'


@given(st.text(characters))
def test_escaped_text_is_one_line_and_is_read_again(text):
    written = escaped_text(text)
    assert unescaped_text(written) == text
    assert "\n" not in written
    assert "\r" not in written
    assert "\t" not in written


@given(st.lists(st.text(st.one_of(characters, st.sampled_from("\\[]|_->;\t\n*1"))), min_size=1))
def test_escaped_values_are_stacked_and_told_apart(values):
    cells = [escaped_value(value) for value in values]
    assert [unescaped_value(cell) for cell in cells] == values
    assert not any("\t" in cell or "\n" in cell for cell in cells)
    numbered = [f"{cell}[{number}]" for number, cell in enumerate(cells, 1)]
    assert [(one.value, one.number) for one in stacked("|".join(numbered))] == [
        (value, number) for number, value in enumerate(values, 1)
    ]


def as_inception_reads(content):
    """The text that INCEpTION's reader makes of a file, without the line feed that it adds.

    Asserts what that reader asserts of the file.
    """
    lines = re.split("\r\n|\r|\n", content)
    assert re.fullmatch(r"#FORMAT=WebAnno TSV 3\.\d+", lines[0])
    head = 1 + sum(line.startswith("#T_") for line in lines[1:])
    columns = sum(max(1, len(line.split("|")) - 1) for line in lines[1:head])
    assert lines[head] == ""
    text = bytearray()
    for block in "\n".join(lines[head + 2 :]).split("\n\n"):
        pieces = [line.partition("=")[2] for line in block.split("\n") if line[:1] == "#"]
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        begin = int(rows[0][1].partition("-")[0])
        if len(text) // 2 > begin:
            assert len(text) // 2 == begin + 1
            assert text[-2:] == "\n".encode("utf-16-le")
            del text[-2:]
        text += " ".encode("utf-16-le") * (begin - len(text) // 2)
        text += "".join(unescaped_text(one) + "\n" for one in pieces).encode("utf-16-le")
        for row in rows:
            assert len(row) == columns + 4
            start, end = map(int, row[1].split("-"))
            surface = text[2 * start : 2 * end].decode("utf-16-le")
            assert row[2] in (surface, escaped_text(surface))
    return text.decode("utf-16-le")[:-1]


@settings(max_examples=40)
@given(documents())
def test_inception_reads_the_same_text(document):
    with tempfile.TemporaryDirectory() as folder:
        _report, content = write_one(Path(folder), document)
    if document.text.strip():
        body = document.text.lstrip()
        before = " " * (len(document.text) - len(body))
        assert as_inception_reads(content) == before + body


@settings(max_examples=40)
@given(documents(), documents())
def test_with_other_spans_a_file_says_just_those(document, other):
    """What is read and marked anew is read again as it was marked, and then stays as it is."""
    spans = tuple(dict.fromkeys(mark for mark in other.spans if mark.end <= len(document.text)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out")
        WEBANNO_TSV.write([document], path)
        (first,) = WEBANNO_TSV.read(path)
        changed = replace(first, spans=spans)
        lost = WEBANNO_TSV.write([changed], path).lost
        (second,) = WEBANNO_TSV.read(path)
        left_out = {(one.start, one.end, one.label) for one in lost}
        held = [one for one in spans if (one.start, one.end, one.label) not in left_out]
        assert sorted(second.spans, key=repr) == sorted(held, key=repr)
        assert second.text == document.text
        assert without_tokens(second.meta) == document.meta
        (file,) = path.glob("*.tsv")
        content = file.read_bytes()
        WEBANNO_TSV.write([second], path)
        assert file.read_bytes() == content
