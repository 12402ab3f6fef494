import os
import sys
from pathlib import Path

import pytest

from core.formats.text import TEXT, read
from core.messages import HashiyeError

SEEDS = Path(__file__).parents[3] / "seeds"


def test_one_file_is_one_document(tmp_path):
    path = tmp_path / "خبر.txt"
    path.write_bytes("تیتر خبر\r\nمتن خبر\n".encode())
    (document,) = read(path)
    assert document.id == "خبر"
    assert document.title == "تیتر خبر"
    assert document.text == "تیتر خبر\r\nمتن خبر\n"
    assert document.spans == ()


def test_the_encoding_and_whether_it_was_guessed_are_metadata(tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("خبر روز".encode("cp1256"))
    (document,) = read(path)
    assert document.meta == {
        "file": "old.txt",
        "encoding": "windows-1256",
        "encoding_guessed": True,
    }


def test_a_long_first_line_is_no_title(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("واژه " * 50, "utf-8")
    assert next(read(path)).title == "long"


def test_the_seed_article_is_read_unaltered():
    for path in SEEDS.glob("*.txt"):
        assert next(read(path)).text.encode() == path.read_bytes()


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_without_text_is_refused(tmp_path, data):
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    with pytest.raises(HashiyeError, match=r"empty\.txt” has no text"):
        list(read(path))


def test_a_file_of_200_mb_is_refused_unread(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(HashiyeError, match="has 200 MB; one document may have 64 MB"):
        list(read(path))


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(HashiyeError, match="cannot be read"):
            list(read(path))


def test_plain_text_is_read_only():
    assert TEXT.write is None


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are Unicode")
def test_a_file_whose_name_is_not_utf8_has_a_name_that_can_be_written(tmp_path):
    path = tmp_path / os.fsdecode("خبر".encode("cp1256") + b".txt")
    path.write_text("متن " * 40, "utf-8")
    (document,) = read(path)
    assert document.id == document.title == "\ufffd\ufffd\ufffd"
    assert document.meta["file"] == "\ufffd\ufffd\ufffd.txt"


def test_an_encoding_that_is_given_is_not_found_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("‏كرج".encode("iso-8859-6", "ignore"))
    chosen = TEXT.with_options({"encoding": "iso-8859-6"})
    assert chosen.read is not None
    (document,) = chosen.read(path)
    assert document.text == "كرج"
    assert document.meta["encoding_guessed"] is False
    path.write_bytes(b"a\xff")
    refusing = TEXT.with_options({"encoding": "utf-8"})
    assert refusing.read is not None
    with pytest.raises(HashiyeError, match="damage at byte 1"):
        list(refusing.read(path))
