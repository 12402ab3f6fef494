r"""CoNLL-U Plus: files that name their columns, read as CoNLL-U.

The first line, `# global.columns = ID FORM NER …`, names them (format of Universal Dependencies,
https://universaldependencies.org/ext-format.html). One column may tell entities: a tag a word
(`B-PER`; `_`, `*` or `O` for none), or as in PARSEME's `.cupt` files a number and on the first word
a category (`1:VID`, `1`, `2:LVC.full;3`). It becomes an attribute in MISC; columns that CoNLL-U has
not are left out and told.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.formats.conll_layout import is_tag
from core.formats.conllu_entities import ENTITY, TAG_KEYS
from core.formats.files import numbered_lines
from core.formats.options import Option
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

AUTO, NONE = "auto", "none"
COLUMN = Option(
    "column",
    QT_TRANSLATE_NOOP("core", "Column that tells the entities (CoNLL-U Plus)"),
    AUTO,
    writes=False,
)
NAMES = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_FORMS = ("FORM", "TEXT", "TOKEN", "WORD")
_ENTITIES = frozenset({"NER", "NE", "ENTITY", "MWE"})
_HEAD = re.compile(r"#\s*global\.columns\s*=\s*(.*)")
_NOTHING = frozenset({"_", "*", "O", ""})
_NUMBERED = re.compile(r"(\d{1,9})(?::([^;:|\s()\[\]-]+))?")

_NO_FORM = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: none of the columns is called FORM, so there are no words. They are: "
    "{columns}.",
)
_NO_COLUMN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has no column “{column}” that could tell entities. Choose of: {columns}; or none.",
)
_WIDTH = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: {count} columns, but the file's first line names {columns}. "
    "Correct the line.",
)
_NO_TAG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: “{value}” in the column “{column}” is no tag such as B-PER. Correct "
    "it, or choose another column that tells the entities, or none.",
)
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: what the columns {columns} say was left out, for CoNLL-U has no such columns.",
)
_SHOWN = 40


class PlusLines:
    """The lines of a file as those of CoNLL-U, with their numbers; `notes` once they are begun."""

    def __init__(self, path: Path, column: str = AUTO) -> None:
        self._path = path
        self._column = column
        self.notes: tuple[HashiyeError, ...] = ()

    def __iter__(self) -> Iterator[tuple[int, str]]:
        lines = ((number, line.removesuffix("\r")) for number, line in numbered_lines(self._path))
        number, first = next(lines, (1, ""))
        head = _HEAD.fullmatch(first)
        if head is None and self._column in (AUTO, NONE):
            yield number, first
            yield from lines
            return
        names = NAMES if head is None else tuple(head[1].split())
        columns = _Columns(self._path, names, self._column)
        if columns.others:
            told = ", ".join(columns.others)
            self.notes = (HashiyeError(_LEFT_OUT, path=self._path, columns=told),)
        if head is None:
            rows = [(number, first)]
        else:
            yield number, f"# global.columns = {' '.join(NAMES)}"
            rows = []
        for number, line in lines:
            rows.append((number, line))
            if not line or line.isspace():
                yield from columns.sentence(rows)
                rows = []
        yield from columns.sentence(rows)


class _Columns:
    """Where the columns of CoNLL-U stand among `names`; `others` are those that it has not."""

    def __init__(self, path: Path, names: Sequence[str], wanted: str) -> None:
        self._path = path
        self._names = names
        places = {name.upper(): i for i, name in reversed([*enumerate(names)])}
        form = next((places[name] for name in _FORMS if name in places), None)
        if form is None:
            raise HashiyeError(_NO_FORM, path=path, line=1, columns=", ".join(names)[:400])
        self._places = [form if name == "FORM" else places.get(name) for name in NAMES]
        self._entity = self._place_of(wanted)
        known = {*self._places, self._entity}
        self.others = [name for i, name in enumerate(names) if i not in known]

    def sentence(self, rows: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        """The lines of a sentence, and what is not of it, as CoNLL-U has them."""
        words = [(number, line.split("\t")) for number, line in rows if _is_word(line)]
        for number, cells in words:
            if len(cells) != len(self._names):
                where = {"path": self._path, "line": number, "columns": len(self._names)}
                raise HashiyeError(_WIDTH, count=len(cells), **where)
        told = iter(self._attributes(words))
        count = 0
        for number, line in rows:
            if not _is_word(line):
                yield number, line
                continue
            count += 1
            yield number, self._line(line.split("\t"), count, next(told))

    def _place_of(self, wanted: str) -> int | None:
        if wanted == NONE:
            return None
        for i, name in enumerate(self._names):
            found = name.upper()
            if found == wanted.upper() or (wanted == AUTO and _last(found) in _ENTITIES):
                return i
        if wanted == AUTO:
            return None
        columns = ", ".join(self._names)[:400]
        raise HashiyeError(_NO_COLUMN, path=self._path, column=wanted, columns=columns)

    def _line(self, cells: Sequence[str], count: int, attribute: str) -> str:
        found = ["_" if place is None else cells[place] for place in self._places]
        if self._places[0] is None:
            found[0] = str(count)
        if attribute:
            found[-1] = attribute if found[-1] in ("_", "") else f"{attribute}|{found[-1]}"
        return "\t".join(found)

    def _attributes(self, words: Sequence[tuple[int, list[str]]]) -> list[str]:
        """What the column of entities says of each word, as an attribute in MISC."""
        if self._entity is None:
            return [""] * len(words)
        values = [cells[self._entity] for _number, cells in words]
        if all(one in _NOTHING or _is_numbered(one) for one in values):
            return _brackets(values)
        for (number, _cells), value in zip(words, values, strict=True):
            if value not in _NOTHING and ("|" in value or not is_tag(value)):
                name = self._names[self._entity]
                where = {"path": self._path, "line": number, "column": name}
                raise HashiyeError(_NO_TAG, value=value[:_SHOWN], **where)
        return ["" if one in _NOTHING else f"{TAG_KEYS[0]}={_hyphened(one)}" for one in values]


def _is_word(line: str) -> bool:
    return bool(line) and not line.startswith("#") and not line.isspace()


def _last(name: str) -> str:
    return name.rpartition(":")[2]


def _hyphened(tag: str) -> str:
    return f"{tag[0]}-{tag[2:]}"


def _is_numbered(value: str) -> bool:
    return all(_NUMBERED.fullmatch(one) for one in value.split(";"))


def _brackets(values: Sequence[str]) -> list[str]:
    """Numbered expressions as brackets; one with a gap becomes several parts of one entity."""
    rows: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for i, value in enumerate(values):
        for one in value.split(";") if value not in _NOTHING else ():
            number, _colon, name = one.partition(":")
            rows.setdefault(number, []).append(i)
            names.setdefault(number, name)
    found = [""] * len(values)
    for number, places in rows.items():
        starts = [i for i in places if i - 1 not in places]
        ends = [i for i in places if i + 1 not in places]
        for part, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
            identity = f"e{number}" if len(starts) == 1 else f"e{number}[{part}/{len(starts)}]"
            found[start] += f"({identity}-{names[number]}"
            found[end] += ")" if start == end else f"{identity})"
    return [f"{ENTITY}={one}" if one else "" for one in found]
