"""The Persian catalog is whole, keeps the fields of the messages, and is good Persian."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import catalog
import extraction
import pytest
from PySide6.QtWidgets import QApplication

from core.labelsets import load_label_set
from core.messages import HashiyeError, translate
from gui import actions
from gui.action_list import ACTIONS, MENUS
from gui.appearance import Appearance
from gui.menus import cheat_sheet

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "translations" / "hashiye_fa.ts"
ENTRIES = catalog.read(TS)
PAIRS = [(entry.source, text) for entry in ENTRIES for text in entry.translations]

ISOLATED = re.compile("[\u2066\u2068][^\u2066\u2068\u2069]*\u2069")
FIELD = re.compile(r"\{[^{}]*\}|%L?(?:\d|n)")
FILE_PATTERN = re.compile(r"\(\*[^)]*\)|;;")
PERSIAN = re.compile("[آ-ی]")


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def error_templates(path: Path) -> Iterator[tuple[int, object]]:
    """The line and the template of each HashiyeError that is made in `path`.

    A template in a local variable is passed over: it was some other expression before.
    """
    module = None
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="HashiyeError"), args=[ast.Constant(value=text), *_]):
                yield node.lineno, text
            case ast.Call(
                func=ast.Name(id="HashiyeError"),
                args=[ast.Call(args=[_, ast.Constant(value=text)]), *_],
            ):
                yield node.lineno, text
            case ast.Call(func=ast.Name(id="HashiyeError"), args=[ast.Name(id=name), *_]) if (
                name.isupper()
            ):
                if module is None:
                    dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
                    module = importlib.import_module(dotted)
                yield node.lineno, getattr(module, name)


def fields(template: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(template) if name}


@pytest.fixture
def persian(qapp: QApplication) -> Iterator[Appearance]:
    appearance = Appearance(qapp)
    appearance.set_language("fa")
    yield appearance
    appearance.set_language("en")


def test_every_entry_is_translated_and_keeps_its_fields() -> None:
    found = [(entry.context, entry.source, entry.problem()) for entry in ENTRIES]
    assert [problem for problem in found if problem[2]] == []


def test_every_string_that_the_sources_mark_is_in_the_catalog() -> None:
    known = {(entry.context, entry.source) for entry in ENTRIES}
    texts = {entry.source for entry in ENTRIES}
    overlooked = [
        f"{path.relative_to(ROOT)}:{string.line}: {string.source!r}"
        for path in sources("core", "gui")
        for string in extraction.marked(path)
        if (string.context, string.source) not in known
        if string.context is not None or string.source not in texts
    ]
    assert overlooked == []


def test_every_error_speaks_persian() -> None:
    checked = 0
    for path in sources("core", "gui"):
        for line, template in error_templates(path):
            where = f"{path.relative_to(ROOT)}:{line}"
            assert isinstance(template, str), where
            assert translate(template, "fa") != template, where
            values = {name: f"<{name}>" for name in fields(template)}
            message = HashiyeError(template, **values).message("fa")
            assert PERSIAN.search(message), where
            assert all(value in message for value in values.values()), where
            checked += 1
    assert checked > 40


def test_every_action_and_menu_has_a_persian_name(persian: Appearance) -> None:
    names = [actions.title(spec) for spec in ACTIONS]
    names += [actions.menu_title(text) for _menu, text in MENUS]
    assert [name for name in names if not PERSIAN.search(name)] == []


def test_the_sheet_of_keys_is_persian(persian: Appearance) -> None:
    groups = cheat_sheet(load_label_set(), "fa")
    told = [title for title, _rows in groups] + [what for _, rows in groups for _, what in rows]
    assert [text for text in told if not PERSIAN.search(text)] == []


def test_menus_keep_no_two_actions_of_one_name(persian: Appearance) -> None:
    names = [(spec.menu, actions.title(spec)) for spec in ACTIONS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("letter", ["ي", "ك", "ى"])
def test_arabic_letters_stand_only_where_the_message_is_about_them(letter: str) -> None:
    assert [text for source, text in PAIRS if letter in text and letter not in source] == []


def test_digits_and_marks_are_persian() -> None:
    alien = re.compile("[٠-٩]|[آ-ی‌][,;?]|[,;?] ?[آ-ی]|[“”\"']")
    plain = [FILE_PATTERN.sub("", ISOLATED.sub("", text)) for _source, text in PAIRS]
    assert [text for text in plain if alien.search(text)] == []


def test_zwnj_stands_between_letters_only() -> None:
    stray = re.compile("(?<![آ-یٔ])\u200c|\u200c(?![آ-ی])")
    assert [text for _source, text in PAIRS if stray.search(text)] == []


def test_latin_words_are_isolated_from_the_sentence() -> None:
    """A key or a file name keeps its own order, and the mark after it stays after it."""
    plain = [FIELD.sub("", FILE_PATTERN.sub("", ISOLATED.sub("", text))) for _, text in PAIRS]
    assert [text for text in plain if re.search("[A-Za-z]", text)] == []
    assert [text for _, text in PAIRS if re.search("[\u2066-\u2069]", ISOLATED.sub("", text))] == []
