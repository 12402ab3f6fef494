"""Zip files of projects that are broken or made to do harm: refused or told, in little memory."""

import tracemalloc
import zlib

import pytest

from core.formats.inception import INCEPTION
from core.messages import HashiyeError
from tests.core.formats.inception_projects import (
    DOCUMENTS,
    NEWS,
    TEAM,
    TYPES,
    cas,
    packed,
    saved,
)

MEGABYTE = 1_000_000
PART = "annotation/خبر.txt/sara.zip"
OTHERS = sorted({*DOCUMENTS} - {"خبر.txt"})
SARA = cas("sara", "خبر.txt", NEWS, ("علی", "PER"))


def read(path):
    """The ids of the documents, and all that is told of them."""
    found = list(INCEPTION.read(path))
    return [one.id for one in found], [str(note) for one in found for note in one.notes]


def told_of_one(tmp_path, content):
    """What is told where the work of one annotator is `content`; the others come in."""
    ids, told = read(saved(tmp_path / "p.zip", TEAM | {PART: content}))
    assert ids == OTHERS
    assert told[-1].endswith("what is wrong with each is told as well.")
    (about,) = [note for note in told if "p.zip/annotation/خبر.txt/sara.zip" in note]
    assert len(about) < 2_000
    return about


def peak_of(run):
    tracemalloc.start()
    try:
        result = run()
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return result, peak


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no whole document"),
        (b"no zip file", "no whole document"),
        (packed({"sara.xmi": SARA})[:-30], "no whole document"),
        (packed({"notes.txt": "a"}), "has no file “….xmi” in it"),
        (packed({"sara.xmi": SARA[:-20]}), "“sara.xmi”, line 1: this is no XML"),
        (packed({"sara.xmi": "<a/>"}), "this is no UIMA CAS XMI"),
        (packed({"sara.xmi": SARA, "TypeSystem.xml": "<a/>"}), "is no type system of UIMA"),
        (packed({"sara.xmi": SARA, "TypeSystem.xml": ""}), "“TypeSystem.xml”, line 1"),
        (packed({"sara.xmi": SARA.replace('end="6"', 'end="600"')}), "reaches outside the text"),
        (packed({"sara.xmi": '<!DOCTYPE a [<!ENTITY b "c">]>' + SARA[38:]}), "DOCTYPE"),
        (packed({"sara.zip": packed({"sara.xmi": SARA})}), "has no file “….xmi” in it"),
    ],
)
def test_a_broken_document_is_told_and_the_others_come_in(tmp_path, content, reason):
    assert reason in told_of_one(tmp_path, content)


def test_without_the_type_system_the_types_are_those_of_inception(tmp_path):
    ids, told = read(saved(tmp_path / "p.zip", TEAM | {PART: packed({"sara.xmi": SARA})}))
    assert ids == sorted(DOCUMENTS)
    assert not any("sara.zip" in note for note in told)


def test_where_no_document_can_be_read_the_first_fault_is_the_refusal(tmp_path):
    parts = {name: b"x" if name.endswith(".zip") else one for name, one in TEAM.items()}
    with pytest.raises(
        HashiyeError, match=r"p\.zip/annotation/خبر\.txt/INITIAL_CAS\.zip.*no whole"
    ):
        read(saved(tmp_path / "p.zip", parts))


@pytest.mark.parametrize("parts", [{}, {"exportedproject.json": "{}"}, {"a/b": "x"}])
def test_a_project_without_documents_is_refused(tmp_path, parts):
    with pytest.raises(HashiyeError, match="has no text"):
        read(saved(tmp_path / "p.zip", parts))


def test_a_bit_that_has_turned_is_found_in_the_document_that_has_it(tmp_path):
    path = saved(tmp_path / "p.zip", TEAM)
    data = bytearray(path.read_bytes())
    at = data.index(PART.encode()) + len(PART.encode()) + 200
    data[at] ^= 0xFF
    path.write_bytes(data)
    ids, told = read(path)
    assert ids == OTHERS
    assert any("no whole document of its kind" in note for note in told)


def test_a_bomb_within_is_not_unfolded(tmp_path):
    bomb = packed({"sara.xmi": bytes(70 * MEGABYTE)})
    told, peak = peak_of(lambda: told_of_one(tmp_path, bomb))
    assert "“sara.xmi” unfolds to more than 64 MB" in told
    assert peak < 20 * MEGABYTE


def test_many_bombs_within_are_not_unfolded_one_after_the_other(tmp_path, monkeypatch):
    work = packed({"a.xmi": SARA + " " * (50 * MEGABYTE)})
    parts = {f"annotation/{number}.txt/sara.zip": work for number in range(30)}
    path = saved(tmp_path / "p.zip", parts)
    unfolded = []
    real = zlib.decompressobj

    class Counting:
        def __init__(self, *given):
            self._real = real(*given)

        def __getattr__(self, name):
            return getattr(self._real, name)

        def decompress(self, *given):
            data = self._real.decompress(*given)
            unfolded.append(len(data))
            return data

    monkeypatch.setattr("zlib.decompressobj", Counting)
    ids, told = read(path)
    assert len(ids) < 10
    assert any("far more than such a file needs" in note for note in told)
    assert 250 * MEGABYTE < sum(unfolded) < 400 * MEGABYTE


def test_an_archive_within_with_a_great_many_parts_is_not_opened(tmp_path):
    many = packed({f"{number}": b"" for number in range(5_000)})
    assert "has more than 1000 parts" in told_of_one(tmp_path, many)


def test_what_is_in_memory_is_one_document_however_many_there_are(tmp_path):
    def project(count):
        text = NEWS * 200
        parts = {
            f"annotation/{number}.txt/{user}.zip": packed(
                {f"{user}.xmi": cas(user, f"{number}.txt", text), "TypeSystem.xml": TYPES}
            )
            for number in range(count)
            for user in ("sara", "reza")
        }
        return saved(tmp_path / f"{count}.zip", parts)

    def through(path):
        return peak_of(lambda: sum(1 for _one in INCEPTION.read(path)))

    few, many = project(2), project(8)
    through(few)
    (_count, least), (count, most) = through(few), through(many)
    assert count == 8
    assert most < 1.5 * least
