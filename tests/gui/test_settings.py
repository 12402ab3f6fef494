"""Settings come back as they were set, and as their defaults where the file makes no sense."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from core.messages import HashiyeError
from gui.settings import RECENT_PROJECTS, Settings


def test_they_start_with_defaults(tmp_path: Path):
    settings = Settings(tmp_path)
    assert (settings.language, settings.theme) == ("", "system")
    assert (settings.font_size, settings.line_spacing, settings.scale) == (17, 1.9, 100)
    assert settings.annotator == ""
    assert settings.last_project is None
    assert settings.recent_projects == ()
    assert settings.geometry.isEmpty()
    assert not settings.hints_shown


def test_they_survive_closing(tmp_path: Path):
    settings = Settings(tmp_path / "made")
    settings.language = "fa"
    settings.theme = "dark"
    settings.font_size = 22
    settings.scale = 150
    settings.line_spacing = 1.5
    settings.annotator = "مریم، ۲"
    settings.hints_shown = True
    settings.geometry = QByteArray(b"\x00\x01place")
    settings.window_state = QByteArray(b"state")
    settings.add_recent(Path("/پروژه/یک, دو.hashiye"))
    settings.save()

    again = Settings(tmp_path / "made")
    assert (again.language, again.theme) == ("fa", "dark")
    assert (again.font_size, again.line_spacing, again.scale) == (22, 1.5, 150)
    assert again.annotator == "مریم، ۲"
    assert again.hints_shown
    assert again.geometry == QByteArray(b"\x00\x01place")
    assert again.window_state == QByteArray(b"state")
    assert again.recent_projects == (Path("/پروژه/یک, دو.hashiye"),)
    assert again.last_project == Path("/پروژه/یک, دو.hashiye")


def test_the_folder_of_imports_is_remembered_as_long_as_it_is_there(tmp_path: Path):
    settings = Settings(tmp_path)
    assert settings.import_folder is None
    folder = tmp_path / "متن‌ها, ۱"
    folder.mkdir()
    settings.import_folder = folder
    settings.save()
    assert Settings(tmp_path).import_folder == folder
    folder.rmdir()
    assert Settings(tmp_path).import_folder is None


def test_recent_projects_are_few_and_the_latest_comes_first(tmp_path: Path):
    settings = Settings(tmp_path)
    paths = [Path(f"/{number}.hashiye") for number in range(RECENT_PROJECTS + 3)]
    for path in paths:
        settings.add_recent(path)
    settings.add_recent(paths[5])
    recent = settings.recent_projects
    assert len(recent) == len(set(recent)) == RECENT_PROJECTS
    assert recent[:2] == (paths[5], paths[-1])
    settings.forget_recent(paths[5])
    assert paths[5] not in settings.recent_projects


def test_nonsense_in_the_file_gives_the_defaults(tmp_path: Path):
    (tmp_path / "hashiye.ini").write_text(
        "[interface]\nlanguage=xx\ntheme=pink\n[article]\nfont_size=large\nline_spacing=99\n"
        "[window]\ngeometry=7\n",
        encoding="utf-8",
    )
    settings = Settings(tmp_path)
    assert (settings.language, settings.theme) == ("", "system")
    assert (settings.font_size, settings.line_spacing) == (17, 1.9)
    assert settings.geometry.isEmpty()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    settings = Settings(tmp_path / "file")
    settings.theme = "dark"
    with pytest.raises(HashiyeError, match=r"hashiye\.ini"):
        settings.save()
