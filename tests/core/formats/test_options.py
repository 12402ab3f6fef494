"""What can be chosen about a format."""

from dataclasses import replace

import pytest

from core.formats import Format, Option
from core.formats.registry import detect
from core.messages import HashiyeError

SEPARATOR = Option("separator", "Separator", "tab", ("tab", "space"))
COLUMN = Option("column", "Column of the text", "text")


def configured(values):
    return replace(FORM, title=f"{values['separator']} {values['column']}")


FORM = Format("table", (".tbl",), "Table", None, None, "", (SEPARATOR, COLUMN), configured)


def test_what_is_not_given_has_its_default():
    assert FORM.with_options({"column": "متن"}).title == "tab متن"
    assert FORM.with_options({}) == FORM


def test_an_option_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(HashiyeError, match="separator, column"):
        FORM.with_options({"colour": "red"})


def test_a_choice_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(HashiyeError, match="tab, space"):
        FORM.with_options({"separator": "comma"})


def test_of_formats_with_one_suffix_that_is_taken_which_recognises_the_file(monkeypatch, tmp_path):
    def read(_path):
        return iter(())

    plain = Format("plain", (".x",), "", read, None, "")
    special = replace(
        plain, name="special", recognises=lambda path: path.read_text().startswith("!")
    )
    monkeypatch.setattr("core.formats.registry.formats", lambda: (special, plain))
    (tmp_path / "one.x").write_text("!")
    (tmp_path / "other.x").write_text("?")
    assert detect(tmp_path / "one.x") == special
    assert detect(tmp_path / "other.x") == plain


def test_readers_and_writers_take_what_was_chosen_by_keyword():
    def read(path, code_page):
        yield path, code_page

    def write(_documents, path, column="text", code_page=0):
        return path, column, code_page

    page = Option("code-page", "Code page", "1256", value_of=int)
    column = replace(COLUMN, reads=False)
    form = Format("mine", (".mine",), "Mine", read, write, "", (page, column))
    chosen = form.with_options({"column": "متن"})
    assert list(chosen.read("in")) == [("in", 1256)]
    assert chosen.write([], "out") == ("out", "متن", 1256)
