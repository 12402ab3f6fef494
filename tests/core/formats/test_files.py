import os

import pytest

from core.formats.files import DOCUMENT_LIMIT, numbered_lines, replacing
from core.messages import HashiyeError
from tests.small_disk import small_disk


def test_a_written_file_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with pytest.raises(TypeError), replacing(path) as file:
        file.writelines([b"half", None])
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_or_device_is_not_replaced_by_a_file(tmp_path):
    path = tmp_path / "out"
    os.mkfifo(path)
    with pytest.raises(HashiyeError, match="out is a device or a pipe"), replacing(path):
        pass
    assert path.is_fifo()
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told_and_nothing_half_written_stays(tmp_path):
    path = tmp_path / "out"
    path.write_bytes(b"old")
    told = pytest.raises(HashiyeError, match="no room on the disk")
    with told, small_disk(4096), replacing(path) as file:
        file.write(b"x" * 100_000)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(HashiyeError, match="could not be written"), replacing(tmp_path / "a/b"):
        pass


def test_a_line_beyond_the_limit_is_refused(tmp_path):
    path = tmp_path / "one-line"
    with path.open("wb") as file:
        file.write(b"a\n")
        file.truncate(DOCUMENT_LIMIT + 10)
    lines = numbered_lines(path)
    assert next(lines) == (1, "a")
    with pytest.raises(HashiyeError, match="line 2: longer than 64 MB"):
        next(lines)
