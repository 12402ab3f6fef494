"""Reading files for an import."""

import json
from pathlib import Path

import pytest

from core.importing import Cancelled, ImportBatch, read_paths
from core.messages import HashiyeError


def read(*paths: Path, form: str | None = None) -> ImportBatch:
    return read_paths(paths, form, lambda _done, _total: True)


def write(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return path


def test_folders_are_expanded_and_files_taken_once(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    one = tmp_path / "a.txt"
    one.write_text("یک", "utf-8")
    write(tmp_path / "b" / "c.jsonl", {"text": "دو"}, {"text": "سه"})
    (tmp_path / "b" / "picture.png").write_bytes(b"\x89PNG")
    batch = read(tmp_path, one)
    assert [document.text for document in batch.documents] == ["یک", "دو", "سه"]
    assert batch.problems == ()


def test_encodings_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("سلام، این یک متن است".encode("cp1256", "replace"))
    (tmp_path / "b.txt").write_text("سلام", "utf-8")
    (tmp_path / "c.txt").write_text("سلام", "utf-16")
    assert read(tmp_path).encodings == {"windows-1256": 1, "utf-8": 1, "utf-16-le": 1}


def test_a_bad_file_is_told_whole_and_the_rest_goes_on(tmp_path: Path) -> None:
    bad = write(tmp_path / "a.jsonl", {"text": "یک"}, {"no": "text"})
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "c.txt").write_text("", "utf-8")
    (tmp_path / "d.txt").write_text("دو", "utf-8")
    batch = read(tmp_path, tmp_path / "missing.txt")
    assert [document.text for document in batch.documents] == ["دو"]
    messages = [problem.message() for problem in batch.problems]
    assert len(messages) == 4
    assert any(str(bad) in message and "line 2" in message for message in messages)


def test_an_empty_document_within_a_file_is_told(tmp_path: Path) -> None:
    batch = read(write(tmp_path / "a.jsonl", {"text": " "}))
    assert "no text" in batch.problems[0].message()


def test_a_folder_with_nothing_in_it_is_told(tmp_path: Path) -> None:
    assert "no file in it" in read(tmp_path).problems[0].message()


def test_a_named_format_takes_any_suffix(tmp_path: Path) -> None:
    path = write(tmp_path / "a.data", {"text": "یک"})
    assert read(path, form="jsonl").documents[0].text == "یک"
    assert "suffix" in read(path).problems[0].message()


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(HashiyeError, match="no format “bogus”"):
        read(tmp_path, form="bogus")


def test_progress_counts_files_and_cancels(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(name, "utf-8")
    seen: list[tuple[int, int]] = []
    read_paths([tmp_path], None, lambda done, total: seen.append((done, total)) is None)
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]
    with pytest.raises(Cancelled):
        read_paths([tmp_path], None, lambda done, _total: done < 2)


def test_what_is_unusual_in_the_texts_is_counted_by_document(tmp_path):
    (tmp_path / "a.txt").write_text("استاندار كرج گفت", "utf-8")
    (tmp_path / "b.txt").write_text("شهردار كرج و كاشان گفت", "utf-8")
    (tmp_path / "c.txt").write_text("چیزی نیست", "utf-8")
    batch = read_paths([tmp_path], None, lambda _done, _total: True)
    assert batch.unusual == {"arabic_kaf": 2}
    assert batch.documents[0].text == "استاندار كرج گفت"


def test_only_texts_whose_encoding_was_found_out_count_as_in_one(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", {"text": "یک", "encoding": "windows-1256"})
    assert read(path).encodings == {}


def sources(batch: ImportBatch) -> list[str]:
    return [document.source for document in batch.documents]


def test_suggestions_of_a_few_files_are_called_like_their_file(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{name}.jsonl", {"text": "یک"}) for name in ("crf", "bert", "rules")]
    assert sources(read(*files)) == ["crf", "bert", "import"]


def test_suggestions_of_a_corpus_in_pieces_are_of_one_source(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{number}.jsonl", {"text": "یک"}) for number in range(11)]
    assert set(sources(read(*files))) == {"import"}
    assert set(sources(read(tmp_path))) == {"import"}


def test_a_source_that_is_given_holds_for_every_file(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{name}.jsonl", {"text": "یک"}) for name in "ab"]
    batch = read_paths(files, None, lambda _done, _total: True, "bert")
    assert sources(batch) == ["bert", "bert"]


def test_a_source_cannot_be_called_like_one_that_comes_with_hashiye(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", {"text": "یک"})
    with pytest.raises(HashiyeError, match="another name"):
        read_paths([file], None, lambda _done, _total: True, "rules")
