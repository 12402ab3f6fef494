"""The kinds of unusual things in a text, what they are called, and what comes of them."""

from enum import StrEnum

from core.messages import QT_TRANSLATE_NOOP, translate


class Kind(StrEnum):
    """What may be unusual in a text."""

    ARABIC_YE = "arabic_ye"
    ARABIC_KAF = "arabic_kaf"
    MIXED_DIGITS = "mixed_digits"
    PRESENTATION_FORM = "presentation_form"
    BIDI_CONTROL = "bidi_control"
    UNBALANCED_BIDI = "unbalanced_bidi"
    NUL = "nul"
    CONTROL = "control"
    KASHIDA = "kashida"
    MISSING_ZWNJ = "missing_zwnj"
    JOINED_MI = "joined_mi"
    ODD_JOINER = "odd_joiner"
    ODD_SPACE = "odd_space"
    TAB = "tab"
    DOUBLED_SPACE = "doubled_space"
    SOFT_HYPHEN = "soft_hyphen"
    OTHER_INVISIBLE = "other_invisible"
    LOOKALIKE = "lookalike"
    STRAY_MARK = "stray_mark"
    NOT_COMPOSED = "not_composed"
    MIXED_LINE_ENDS = "mixed_line_ends"
    PRIVATE_USE = "private_use"
    UNASSIGNED = "unassigned"
    REPLACEMENT = "replacement"

    def title(self, language: str = "en") -> str:
        """The name of the kind in `language` ("en" or "fa")."""
        return translate(_TITLES[self], language)

    def effect(self, language: str = "en") -> str:
        """What comes of it in search, suggestions and export, in one sentence."""
        return translate(_EFFECTS[self], language)


_TITLES = {
    Kind.ARABIC_YE: QT_TRANSLATE_NOOP("core", "Arabic ye (ي, ى)"),
    Kind.ARABIC_KAF: QT_TRANSLATE_NOOP("core", "Arabic kaf (ك)"),
    Kind.MIXED_DIGITS: QT_TRANSLATE_NOOP("core", "digits of another set than most"),
    Kind.PRESENTATION_FORM: QT_TRANSLATE_NOOP("core", "presentation forms of letters"),
    Kind.BIDI_CONTROL: QT_TRANSLATE_NOOP("core", "invisible direction marks"),
    Kind.UNBALANCED_BIDI: QT_TRANSLATE_NOOP("core", "direction marks without their partner"),
    Kind.NUL: QT_TRANSLATE_NOOP("core", "NUL characters"),
    Kind.CONTROL: QT_TRANSLATE_NOOP("core", "control characters"),
    Kind.KASHIDA: QT_TRANSLATE_NOOP("core", "kashida (ـ)"),
    Kind.MISSING_ZWNJ: QT_TRANSLATE_NOOP("core", "a space where a ZWNJ is likely meant"),
    Kind.JOINED_MI: QT_TRANSLATE_NOOP("core", "verbs that می is joined to"),
    Kind.ODD_JOINER: QT_TRANSLATE_NOOP("core", "ZWNJ or ZWJ where it joins or parts nothing"),
    Kind.ODD_SPACE: QT_TRANSLATE_NOOP("core", "no-break and other special spaces"),
    Kind.TAB: QT_TRANSLATE_NOOP("core", "tabs"),
    Kind.DOUBLED_SPACE: QT_TRANSLATE_NOOP("core", "several spaces in a row"),
    Kind.SOFT_HYPHEN: QT_TRANSLATE_NOOP("core", "soft hyphens"),
    Kind.OTHER_INVISIBLE: QT_TRANSLATE_NOOP("core", "other invisible characters"),
    Kind.LOOKALIKE: QT_TRANSLATE_NOOP("core", "Cyrillic or Greek letters in a Latin word"),
    Kind.STRAY_MARK: QT_TRANSLATE_NOOP("core", "diacritics without a letter"),
    Kind.NOT_COMPOSED: QT_TRANSLATE_NOOP("core", "letters that Unicode writes otherwise (not NFC)"),
    Kind.MIXED_LINE_ENDS: QT_TRANSLATE_NOOP("core", "line ends of another kind than most"),
    Kind.PRIVATE_USE: QT_TRANSLATE_NOOP("core", "characters of private use"),
    Kind.UNASSIGNED: QT_TRANSLATE_NOOP("core", "code points that stand for no character"),
    Kind.REPLACEMENT: QT_TRANSLATE_NOOP("core", "replacement characters, from a wrong decoding"),
}

_EFFECTS = {
    Kind.ARABIC_YE: QT_TRANSLATE_NOOP(
        "core",
        "Search and suggestions take it for a Persian ye; whoever reads the export may not.",
    ),
    Kind.ARABIC_KAF: QT_TRANSLATE_NOOP(
        "core",
        "Search and suggestions take it for a Persian kaf; whoever reads the export may not.",
    ),
    Kind.MIXED_DIGITS: QT_TRANSLATE_NOOP(
        "core",
        "Search takes all digits for the same; a model that is trained on the export sees others.",
    ),
    Kind.PRESENTATION_FORM: QT_TRANSLATE_NOOP(
        "core",
        "Search here finds them; in the export the words are made of letters that no other text "
        "has.",
    ),
    Kind.BIDI_CONTROL: QT_TRANSLATE_NOOP(
        "core",
        "They change the order in which text is shown, count in offsets, and go out with the "
        "export.",
    ),
    Kind.UNBALANCED_BIDI: QT_TRANSLATE_NOOP(
        "core", "The rest of the paragraph may be shown in a wrong order."
    ),
    Kind.NUL: QT_TRANSLATE_NOOP("core", "Many programs take it for the end of the text."),
    Kind.CONTROL: QT_TRANSLATE_NOOP(
        "core", "They count in offsets, and some programs refuse a file that has them."
    ),
    Kind.KASHIDA: QT_TRANSLATE_NOOP(
        "core", "Search passes over it; in the export the word is another string."
    ),
    Kind.MISSING_ZWNJ: QT_TRANSLATE_NOOP(
        "core", "The word counts as two tokens, and an entity may end in the middle of it."
    ),
    Kind.JOINED_MI: QT_TRANSLATE_NOOP(
        "core", "The word is another than with a ZWNJ, for the search and for a model."
    ),
    Kind.ODD_JOINER: QT_TRANSLATE_NOOP(
        "core", "It cannot be seen, yet it counts in offsets and makes the word another string."
    ),
    Kind.ODD_SPACE: QT_TRANSLATE_NOOP(
        "core",
        "Search takes it for a space; programs that split the export at plain spaces do not.",
    ),
    Kind.TAB: QT_TRANSLATE_NOOP(
        "core", "Tables and CoNLL files part their columns with it; here it is a space."
    ),
    Kind.DOUBLED_SPACE: QT_TRANSLATE_NOOP(
        "core", "Search takes them for one; each of them counts in offsets."
    ),
    Kind.SOFT_HYPHEN: QT_TRANSLATE_NOOP(
        "core", "It cannot be seen; search passes over it, in the export it parts the word."
    ),
    Kind.OTHER_INVISIBLE: QT_TRANSLATE_NOOP(
        "core", "They cannot be seen, yet they count in offsets and go out with the export."
    ),
    Kind.LOOKALIKE: QT_TRANSLATE_NOOP(
        "core", "The word looks right, but neither a search nor a list of names finds it."
    ),
    Kind.STRAY_MARK: QT_TRANSLATE_NOOP(
        "core", "They stand on nothing; an entity that begins there begins with half a letter."
    ),
    Kind.NOT_COMPOSED: QT_TRANSLATE_NOOP(
        "core",
        "Programs that compose letters (NFC) change the length of the text, and offsets no longer "
        "fit.",
    ),
    Kind.MIXED_LINE_ENDS: QT_TRANSLATE_NOOP(
        "core", "Programs that make line ends alike change the length, and offsets no longer fit."
    ),
    Kind.PRIVATE_USE: QT_TRANSLATE_NOOP(
        "core", "Only the font that they were made for shows what they mean."
    ),
    Kind.UNASSIGNED: QT_TRANSLATE_NOOP(
        "core", "No program knows what they are; they are often a sign of a damaged file."
    ),
    Kind.REPLACEMENT: QT_TRANSLATE_NOOP(
        "core", "A letter has been lost there; import the file again in its right encoding."
    ),
}
