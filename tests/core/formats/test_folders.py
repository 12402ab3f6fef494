"""Folders that are written whole or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats.folders import FileNames, replacing_folder
from core.messages import HashiyeError


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_folder_appears_when_it_is_whole(tmp_path):
    target = tmp_path / "out"
    with replacing_folder(target) as folder:
        (folder / "1.txt").write_text("متن")
        assert not target.exists()
    assert names(tmp_path) == ["out", "out/1.txt"]


def test_files_of_other_names_stay(tmp_path):
    target = tmp_path / "out"
    (target / "deep").mkdir(parents=True)
    for name in ("1.txt", "mine.txt", "deep/2.txt"):
        (target / name).write_text("old")
    with replacing_folder(target) as folder:
        (folder / "deep").mkdir()
        for name in ("1.txt", "deep/2.txt"):
            (folder / name).write_text("new")
    assert names(target) == ["1.txt", "deep", "deep/2.txt", "mine.txt"]
    assert (target / "deep/2.txt").read_text() == "new"
    assert (target / "mine.txt").read_text() == "old"


def test_an_error_leaves_nothing(tmp_path):
    def failing():
        with replacing_folder(tmp_path / "out") as folder:
            (folder / "1.txt").write_text("متن")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    assert names(tmp_path) == []


def test_a_place_that_is_not_there_is_told(tmp_path):
    with (
        pytest.raises(HashiyeError, match="could not be written"),
        replacing_folder(tmp_path / "no" / "out"),
    ):
        pass


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("خبر ۱", "خبر ۱.txt"),
        ("../etc/passwd", "_etc_passwd.txt"),
        ("a/b\\c:d", "a_b_c_d.txt"),
        ("", "_.txt"),
        ("..", "_.txt"),
        ("CON", "_CON.txt"),
        ("nul.x", "_nul.x.txt"),
        ("a\0b", "a_b.txt"),
    ],
)
def test_a_name_is_the_id_as_far_as_file_systems_allow_it(identifier, name):
    assert FileNames(".txt").of(identifier) == name


@given(st.lists(st.text(max_size=5) | st.sampled_from(["a", "A", "a-2", "ب" * 300])))
def test_no_two_documents_get_one_name(identifiers):
    namer = FileNames(".txt")
    found = [namer.of(identifier) for identifier in identifiers]
    assert len({name.casefold() for name in found}) == len(identifiers)
    assert all(len(name.encode("utf-8")) < 255 and "/" not in name for name in found)
