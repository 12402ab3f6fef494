"""Zip files of whole projects, as INCEpTION writes them."""

import io
import json
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from tests.core.formats.cas_examples import DKPRO, described

TYPES = described(
    (f"{DKPRO}.ner.type.NamedEntity", "uima.tcas.Annotation", "value", "identifier"),
    (f"{DKPRO}.segmentation.type.Token", "uima.tcas.Annotation"),
    (f"{DKPRO}.metadata.type.DocumentMetaData", "uima.tcas.DocumentAnnotation", "documentId"),
    ("webanno.custom.Place", "uima.tcas.Annotation", "kind"),
)

_NAMESPACES = {
    "xmi": "http://www.omg.org/XMI",
    "cas": "http:///uima/cas.ecore",
    "custom": "http:///webanno/custom.ecore",
    **{
        f"t{number}": f"http:///{DKPRO.replace('.', '/')}/{package}/type.ecore"
        for number, package in enumerate(("metadata", "segmentation", "ner"))
    },
}


def _units(text):
    return len(text.encode("utf-16-le")) // 2


def cas(user, name, text, *marks):
    """The XMI of what `user` has made of the document `name`.

    Each of `marks` is a string of the text and its label; one whose label has a colon before it,
    such as `:شهر`, lies on another layer than named entities.
    """
    about = f"documentTitle={quoteattr(name)} documentId={quoteattr(user)}"
    place = f'begin="0" end="{_units(text)}"'
    elements = [f'<t0:DocumentMetaData xmi:id="1" sofa="9" {place} {about}/>']

    def add(element, start, end, more=""):
        place = f'begin="{_units(text[:start])}" end="{_units(text[:end])}"'
        elements.append(f'<{element} xmi:id="{len(elements) + 20}" sofa="9" {place}{more}/>')

    at = 0
    for word in text.split():
        at = text.index(word, at)
        add("t1:Token", at, at + len(word))
        at += len(word)
    for surface, label in marks:
        at = text.index(surface)
        element = ("custom:Place", "kind") if label.startswith(":") else ("t2:NamedEntity", "value")
        shown = quoteattr(label.removeprefix(":"))
        add(element[0], at, at + len(surface), f" {element[1]}={shown}")
    members = " ".join(["1", *(str(number + 20) for number in range(1, len(elements)))])
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><xmi:XMI {spaces} xmi:version="2.0">'
        f'<cas:NULL xmi:id="0"/>{"".join(elements)}<cas:Sofa xmi:id="9" sofaNum="1" '
        f'sofaID="_InitialView" mimeType="text" sofaString={quoteattr(text)}/>'
        f'<cas:View sofa="9" members="{members}"/></xmi:XMI>'
    )


def packed(parts):
    """A zip file of `parts`, contents by their names."""
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def work(user, name, text, *marks):
    """`USER.zip` as it lies in a project: the XMI and its types."""
    return packed({f"{user}.xmi": cas(user, name, text, *marks), "TypeSystem.xml": TYPES})


def parts_of(documents, curated=()):
    """The parts of a project, by their names, which can be changed before they are packed.

    `documents` has texts by names, and of each what annotators have marked: `{"name": (text,
    {"user": [(surface, label), …]})}`; `curated` marks by the names of documents.
    """
    told = {"name": "پروژه", "source_documents": [{"name": name} for name in documents]}
    parts = {"exportedproject123.json": json.dumps(told), "META-INF/x": "", "log/project.log": "a"}
    for name, (text, users) in documents.items():
        parts[f"source/{name}"] = text
        parts[f"annotation/{name}/INITIAL_CAS.zip"] = work("INITIAL_CAS", name, text)
        parts[f"annotation_ser/{name}/INITIAL_CAS.ser"] = b"\xac\xed\x00\x05"
        for user, marks in users.items():
            parts[f"annotation/{name}/{user}.zip"] = work(user, name, text, *marks)
            parts[f"annotation_ser/{name}/{user}.ser"] = b"\xac\xed\x00\x05"
    for name, marks in dict(curated).items():
        parts[f"curation_ser/{name}/CURATION_USER.ser"] = b"\xac\xed\x00\x05"
        made = work("CURATION_USER", name, documents[name][0], *marks)
        parts[f"curation/{name}/CURATION_USER.zip"] = made
    return parts


NEWS, SPORT, QUIET = "😀 علی به کرج رفت.", "رضا در تبریز ماند.", "امروز باران آمد."
DOCUMENTS = {
    "خبر.txt": (NEWS, {"sara": [("علی", "PER"), ("کرج", "LOC")], "reza": [("کرج", "GPE")]}),
    "ورزش.txt": (SPORT, {"sara": [("رضا", "PER")]}),
    "هوا.txt": (QUIET, {}),
}
TEAM = parts_of(DOCUMENTS, {"خبر.txt": [("علی", "PER"), ("کرج", "LOC")]})
"""A project of two annotators, in which one document is curated and nobody has begun another."""


def saved(path, parts):
    """The path of a project with these parts."""
    path.write_bytes(packed(parts))
    return path
