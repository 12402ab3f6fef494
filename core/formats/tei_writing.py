"""One document as a `TEI` element: its header, its text, and the marks on it in `standOff`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from core.formats.base import FormattedDocument, Mark
from core.formats.json_writing import dumped
from core.formats.tei_characters import as_shown, declared, escaped, forbidden
from core.formats.units import Offsets, Units, units

NAMESPACE = "http://www.tei-c.org/ns/1.0"
LABELS = "labels"
"""The `n` of a taxonomy whose categories are described by the labels themselves."""
ENTITY, SUGGESTION = "entity", "suggestion"
"""The types of groups of spans."""
JSON = "json"
"""The type of metadata in `xenoData`."""

_UNPUBLISHED = "Not published."
_SOURCE = "Documents of a project of Hashiye."
_ROLE = "suggestions"
SENTENCES = frozenset({_UNPUBLISHED, _SOURCE, _ROLE})
"""What a header must say, though nothing is known of it."""

HEAD = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="{NAMESPACE}">\n'
    "<teiHeader><fileDesc><titleStmt><title>Hashiye</title></titleStmt>"
    f"<publicationStmt><p>{_UNPUBLISHED}</p></publicationStmt>"
    f"<sourceDesc><p>{_SOURCE}</p></sourceDesc>"
    "</fileDesc></teiHeader>\n"
)
TAIL = "</teiCorpus>\n"
_PLAIN_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


def element_of(document: FormattedDocument, number: int, offsets: Offsets) -> str:
    """The element of `document`, which is the file's document `number`; all its names begin so.

    Its pointers count `offsets`.
    """
    own = f"d{number}"
    marks = (*document.spans, *document.suggestions)
    labels = _named((mark.label for mark in marks), f"{own}.label")
    sources = _named((mark.source for mark in document.suggestions if mark.source), f"{own}.source")
    written = (document.title, document.id, document.text, *labels, *sources)
    return (
        f'<TEI xml:id="{own}">\n<teiHeader>\n'
        + _description(document, sources, own)
        + _encoding(labels, forbidden(written), own)
        + _metadata(document)
        + "</teiHeader>\n"
        + f'<text><body><ab xml:id="{own}.text" xml:space="preserve">'
        + escaped(document.text, own)
        + "</ab></body></text>\n"
        + _stand_off(document, labels, sources, own, offsets)
        + "</TEI>\n"
    )


def _named(values: Iterable[str], prefix: str) -> dict[str, str]:
    """An XML name for each of `values`, made of it where that is possible."""
    return {
        value: f"{prefix}.{value}" if _PLAIN_NAME.fullmatch(value) else f"{prefix}{number}"
        for number, value in enumerate(dict.fromkeys(values), 1)
    }


def _description(document: FormattedDocument, sources: Mapping[str, str], own: str) -> str:
    responsible = "".join(
        f'<respStmt xml:id="{name}"><resp>{_ROLE}</resp>{_content("name", source, own)}</respStmt>'
        for source, name in sources.items()
    )
    return (
        f"<fileDesc><titleStmt>{_content('title', document.title, own)}{responsible}</titleStmt>"
        f"<publicationStmt><p>{_UNPUBLISHED}</p></publicationStmt>"
        f"<sourceDesc><bibl>{_content('idno', document.id, own)}</bibl></sourceDesc></fileDesc>\n"
    )


def _encoding(labels: Mapping[str, str], characters: Iterable[str], own: str) -> str:
    declarations = declared(characters, own)
    if declarations:
        declarations = f"<charDecl>{declarations}</charDecl>"
    if labels:
        categories = "".join(
            f'<category xml:id="{name}"><catDesc>{_content("term", label, own)}</catDesc>'
            "</category>"
            for label, name in labels.items()
        )
        declarations += f'<classDecl><taxonomy n="{LABELS}">{categories}</taxonomy></classDecl>'
    return f"<encodingDesc>{declarations}</encodingDesc>\n" if declarations else ""


def _metadata(document: FormattedDocument) -> str:
    if not document.meta:
        return ""
    # JSON has a way of its own for the characters that XML lacks.
    value = dumped(dict(document.meta)).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
    return f'<xenoData type="{JSON}">{escaped(value, "")}</xenoData>\n'


def _stand_off(
    document: FormattedDocument,
    labels: Mapping[str, str],
    sources: Mapping[str, str],
    own: str,
    offsets: Offsets,
) -> str:
    counted = units(as_shown(document.text), offsets)
    groups = ((ENTITY, document.spans), (SUGGESTION, document.suggestions))
    content = "".join(
        chain.from_iterable(
            (
                f'<spanGrp type="{kind}">\n',
                *_spans(marks, labels, sources, own, counted),
                "</spanGrp>\n",
            )
            for kind, marks in groups
            if marks
        )
    )
    return f"<standOff>\n{content}</standOff>\n" if content else ""


def _spans(
    marks: Iterable[Mark],
    labels: Mapping[str, str],
    sources: Mapping[str, str],
    own: str,
    counted: Units,
) -> Iterator[str]:
    for mark in marks:
        start, end = counted.back(mark.start, mark.end)
        target = f"#string-range({own}.text,{start},{end - start})"
        score = f' cert="{mark.score!r}"' if mark.score is not None else ""
        source = f' resp="#{sources[mark.source]}"' if mark.source in sources else ""
        yield f'<span target="{target}" ana="#{labels[mark.label]}"{score}{source}/>\n'


def _content(name: str, text: str, own: str) -> str:
    """The element `name` with `text`, kept as it is where others would change its white space."""
    space = "" if text == " ".join(text.split()) else ' xml:space="preserve"'
    return f"<{name}{space}>{escaped(text, own)}</{name}>"
