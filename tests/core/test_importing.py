"""Reading files for an import."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.formats import FormattedDocument
from core.import_request import ImportRequest
from core.importing import files_of, form_of, read_file
from core.messages import HashiyeError


@dataclass
class Batch:
    """What files held, and what was wrong with them."""

    documents: list[FormattedDocument] = field(default_factory=list)
    problems: list[HashiyeError] = field(default_factory=list)


def read(*paths: Path, form: str | None = None, source: str = "") -> Batch:
    request = ImportRequest(paths, form, source=source)
    files, problems = files_of(request)
    batch = Batch([], problems)
    for file in files:
        try:
            batch.documents += [*read_file(file, form_of(file, request), request)]
        except HashiyeError as error:
            batch.problems.append(error)
    return batch


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
    assert batch.problems == []


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


def test_a_file_without_any_text_is_told(tmp_path: Path) -> None:
    empty = write(tmp_path / "a.jsonl", {"text": " "})
    nothing = write(tmp_path / "b.jsonl")
    batch = read(empty, nothing)
    assert [path.name in str(one) for one in batch.problems for path in (empty, nothing)] == [
        *(True, False),
        *(False, True),
    ]
    assert all("no text" in problem.message() for problem in batch.problems)


def test_documents_without_text_are_left_out_and_told(tmp_path: Path) -> None:
    texts = " ", "", "یک", "دو", " ", " ", "سه", ""
    batch = read(write(tmp_path / "a.jsonl", *({"text": text} for text in texts)))
    assert [document.text for document in batch.documents] == ["یک", "دو", "سه"]
    told = [note.message() for document in batch.documents for note in document.notes]
    assert ["“a 1”: 2 doc" in told[0], "“a 5”: 2 doc" in told[1], "“a 8”: 1 doc" in told[2]] == [
        True
    ] * 3
    assert len(told) == 3
    assert batch.problems == []


def test_a_folder_with_nothing_in_it_is_told(tmp_path: Path) -> None:
    assert "no file in it" in read(tmp_path).problems[0].message()


def test_a_named_format_takes_any_suffix(tmp_path: Path) -> None:
    path = write(tmp_path / "a.data", {"text": "یک"})
    assert read(path, form="jsonl").documents[0].text == "یک"
    assert "suffix" in read(path).problems[0].message()


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(HashiyeError, match="no format “bogus”"):
        read(tmp_path, form="bogus")


def sources(batch: Batch) -> list[str]:
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
    batch = read(*files, source="bert")
    assert sources(batch) == ["bert", "bert"]


def test_a_source_cannot_be_called_like_one_that_comes_with_hashiye(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", {"text": "یک"})
    with pytest.raises(HashiyeError, match="another name"):
        read(file, source="rules")


def test_labels_of_the_files_become_those_of_the_project(tmp_path: Path) -> None:
    line = {"text": "علی در تهران", "label": [[0, 3, "person"], [7, 12, "B"]]}
    file = write(tmp_path / "a.jsonl", line)
    request = ImportRequest((file,), labels=(("person", "PER"), ("B", None)))
    (document,) = read_file(file, form_of(file, request), request)
    assert [(mark.start, mark.label) for mark in document.spans] == [(0, "PER")]


def test_an_import_is_kept_as_json(tmp_path: Path) -> None:
    request = ImportRequest(
        (tmp_path,), "jsonl", (("a", "b"),), (("X", None),), done=True, source="bert", attach=False
    )
    assert ImportRequest.from_json(json.loads(json.dumps(request.to_json()))) == request
