"""Messages to people, written once in English and translated by the catalogs in resources."""

from functools import cache
from importlib.resources import files
from pathlib import PurePath

CONTEXT = "core"
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
"""For `str.translate`: Latin digits to Persian ones."""
_END = "\N{POP DIRECTIONAL ISOLATE}"


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:  # noqa: N802 - lupdate's name for it
    """Return `source` unchanged; marks it for the translation catalogs."""
    return source


class HashiyeError(Exception):
    """Something in the user's surroundings is not as it must be: a file, a disk, an input.

    `template` is the English message with named fields, marked with QT_TRANSLATE_NOOP, so that an
    interface can show it in its own language. It names what is wrong, where, and the cure.
    """

    def __init__(self, template: str, **fields: object) -> None:
        super().__init__(template.format(**fields))
        self.template = template
        self.fields = fields

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.template, self.fields)

    def message(self, language: str = "en") -> str:
        """The message in `language` ("en" or "fa")."""
        template = translate(self.template, language)
        shown = {
            name: _shown(value, language, isolated=f"{{{name}}}{_END}" in template)
            for name, value in self.fields.items()
        }
        return template.format(**shown)


def _again(kind: type[HashiyeError], template: str, fields: dict[str, object]) -> HashiyeError:
    """The error that was pickled."""
    return kind(template, **fields)


def translate(template: str, language: str) -> str:
    """`template` in `language`, or as it is where the catalog has no finished translation."""
    return _catalog(language).get(template, template)


def _shown(value: object, language: str, *, isolated: bool) -> object:
    """A field as a reader of `language` has it: whole numbers in Persian digits.

    A path is kept from left to right by marks around it, unless it is `isolated` in the sentence.
    """
    if language == "fa" and isinstance(value, int):
        return str(value).translate(PERSIAN_DIGITS)
    if language == "fa" and isinstance(value, PurePath) and not isolated:
        return f"\N{LEFT-TO-RIGHT ISOLATE}{value}{_END}"
    return value


@cache
def _catalog(language: str) -> dict[str, str]:
    from xml.etree import ElementTree

    path = files("resources") / "translations" / f"hashiye_{language}.ts"
    if not path.is_file():
        return {}
    catalog = {}
    root = ElementTree.fromstring(path.read_text("utf-8"))  # noqa: S314 - our own file
    for context in root.iter("context"):
        if context.findtext("name") != CONTEXT:
            continue
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and not translation.get("type"):
                catalog[message.findtext("source", "")] = translation.text
    return catalog
