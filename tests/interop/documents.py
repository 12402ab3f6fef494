"""The documents that other programs are given: Persian with what makes their offsets differ."""

from core.formats import FormattedDocument, Mark


def document(name, text, *spans):
    """A document with spans: each a string, where it first is in `text`, and a label."""
    marks = []
    for surface, label in spans:
        start = text.index(surface)
        marks.append(Mark(start, start + len(surface), label))
    return FormattedDocument(name, "", text, {}, tuple(marks))


DOCUMENTS = [
    document(
        "1",
        "😀 علی رضایی به «کرج» رفت. استاندار البرز در تهران ماند.",
        ("علی رضایی", "PER"),
        ("کرج", "LOC"),
        ("البرز", "LOC"),
        ("تهران", "LOC"),
    ),
    document("2", "بانک ملی ایران، دیروز.\r\nرضا می‌رود", ("بانک ملی ایران", "ORG"), ("رضا", "PER")),
    document("3", "هیچ‌کس نیامد."),
]

NESTED = document(
    "سند ۴",
    'دانشگاه تهران\t«IBM» گفت: "كتاب" \\ و علي‌رضا 👨‍👩‍👧',
    ("دانشگاه تهران", "ORG"),
    ("تهران", "LOC"),
    ("تهران", "نام جا"),
    ("IBM", "ORG"),
    ('"كتاب" \\', "A&B<\"'>"),
    ("علي‌رضا 👨‍👩‍👧", "PER"),
    ("رضا 👨‍👩‍👧", "PER"),
)
"""Spans in spans, two with one extent, and labels and text with what is escaped."""

SHIFTING = [
    document(f"c{number}", f"علی{between}رضا{between}در کرج", ("رضا", "PER"), ("کرج", "LOC"))
    for number, between in enumerate(
        (
            *("😀", "👨‍👩‍👧", "𞤀", "‌", "\u200f", "\u202b", "\u064b", "\ufeff", "\u00a0", "\u00ad"),
            *(
                "\t",
                "\n",
                "\r",
                "\r\n",
                "\n\n",
                "  ",
                "\x0b",
                "\x0c",
                "\x1c",
                "\x85",
                "\u2028",
                "\u2029",
            ),
            *('"', "'", "\\", "\\n", "&amp;", "<b>", "{}", "%s", "é", "e\u0301"),
        )
    )
]
"""One for each of what other programs count or store in another way, with spans after it."""


def marked(document):
    """The offsets, labels and strings of the spans, in order."""
    return sorted(
        (mark.start, mark.end, mark.label, document.text[mark.start : mark.end])
        for mark in document.spans
    )
