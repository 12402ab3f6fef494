"""What headings of tables mean, in English and Persian, and whether a first row is one of them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from core.text.fold import fold_string

TEXT, ID, TITLE, SPANS = "text-column", "id-column", "title-column", "spans-column"
_NAMES: Mapping[str, tuple[str, ...]] = {
    TEXT: ("text", "متن", "content", "body", "sentence", "جمله", "محتوا"),
    ID: ("id", "doc_id", "document_id", "document", "شناسه"),
    TITLE: ("title", "headline", "عنوان", "تیتر"),
    SPANS: ("spans", "entities", "labels", "label", "برچسب‌ها", "برچسبها", "برچسب"),
}
"""What each column is often called; the first of them that there is counts."""
_RARER: Mapping[str, tuple[str, ...]] = {
    TEXT: ("articleBody", "fulltext", "article", "paragraph", "passage", "مقاله", "پاراگراف"),
    ID: ("docid", "uid", "uuid", "news_id", "article_id", "شناسه خبر", "شناسه متن", "کد خبر"),
}
"""What else they are called; alone they do not tell a heading, since a cell may say that too."""
_PARTS: Mapping[str, tuple[str, ...]] = {
    TEXT: (*_NAMES[TEXT], "article", "paragraph", "مقاله", "پاراگراف"),
    TITLE: _NAMES[TITLE],
}
"""Words that tell a column by a part of its heading. An id is not told so: `user_id` is another."""
_APART = frozenset({*_NAMES[SPANS], "id", "شناسه", "کد", "title", "headline", "عنوان", "تیتر"})
"""Words whose column is not that of the text, though it speaks of a text: `text_id`."""

_WORDS = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[\W\d_]*")
_LONGEST, _MOST_WORDS = 40, 4
"""Code points and words of a heading."""


def levelled(name: str) -> str:
    """The form in which headings are compared: folded, the words divided by one space each."""
    return " ".join(_words(name))


def meanings(names: Sequence[str]) -> dict[str, int]:
    """The places of the columns that `names` tell, by their options.

    A heading that has a known word in it counts where none is the word itself, and only one has it.
    """
    forms = [levelled(name) for name in names]
    found: dict[str, int] = {}
    for option, usual in _NAMES.items():
        known = map(levelled, (*usual, *_RARER.get(option, ())))
        place = next((forms.index(name) for name in known if name in forms), None)
        if place is not None:
            found[option] = place
    for option in _PARTS:
        if option not in found:
            apart = found.values()
            places = [place for place in _with_part(names, option) if place not in apart]
            if len(places) == 1:
                found[option] = places[0]
    return found


def has_sure_name(row: Sequence[str]) -> bool:
    """Whether a cell of `row` is what a column of texts is most often called."""
    return not {levelled(cell) for cell in row}.isdisjoint(map(levelled, _NAMES[TEXT]))


def has_known_names(row: Sequence[str]) -> bool:
    """Whether two of the cells of `row` are names that are known, that of the text among them."""
    told = meanings(row)
    return TEXT in told and len(told) > 1


def looks_headed(sampled: Sequence[Sequence[str]]) -> bool:
    """Whether the first of the rows reads like headings of those below it.

    Its cells are short, and not numbers, and no two are the same; and either two are known, the
    text's among them, or below it is a column of numbers, or one of much longer cells.
    """
    first, *others = sampled
    if len(first) < 2 or len({levelled(cell) for cell in first}) < len(first):
        return False
    if not all(map(_may_name, first)):
        return False
    if has_known_names(first):
        return True
    named = (place for place, name in enumerate(first) if name or place == 0)
    return any(_differs(first[place], _column(others, place)) for place in named)


def _differs(name: str, cells: Sequence[str]) -> bool:
    """Whether `cells` are of another kind than their heading `name`."""
    if not cells:
        return False
    if all(map(_NUMBER.fullmatch, cells)):
        return True
    return all(len(cell) > max(3 * len(name), len(name) + 20) for cell in cells)


def _column(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    """The cells of a column that are not empty."""
    return [row[place] for row in rows if place < len(row) and row[place].strip()]


def _may_name(cell: str) -> bool:
    """Whether `cell` is like a heading; the column of row numbers often has an empty one."""
    if not cell:
        return True
    short = len(cell) <= _LONGEST and len(cell.split()) <= _MOST_WORDS
    return short and _NUMBER.fullmatch(cell) is None


def _with_part(names: Sequence[str], option: str) -> Iterator[int]:
    """The places of the names that have a word of `option` and none of another meaning."""
    parts = frozenset(map(levelled, _PARTS[option]))
    apart = frozenset(map(levelled, _APART)) - parts
    for place, name in enumerate(names):
        words = set(_words(name))
        if words & parts and not words & apart:
            yield place


def _words(name: str) -> list[str]:
    return _WORDS.findall(fold_string(name).casefold())
