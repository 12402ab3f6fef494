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


def marked(document):
    """The offsets, labels and strings of the spans, in order."""
    return sorted(
        (mark.start, mark.end, mark.label, document.text[mark.start : mark.end])
        for mark in document.spans
    )
