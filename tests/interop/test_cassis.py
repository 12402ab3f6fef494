"""dkpro-cassis, which INCEpTION's own recommenders use, loads what is written, and is read."""

import warnings
from dataclasses import replace

import pytest

from core.formats import FormattedDocument, Mark
from core.formats.cas_json import CAS_JSON
from core.formats.inception import INCEPTION
from core.formats.xmi import XMI
from tests.core.formats import checks
from tests.core.formats.inception_projects import packed, saved
from tests.interop.documents import DOCUMENTS, marked

cassis = pytest.importorskip("cassis")

NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
DOCUMENT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
NESTED = FormattedDocument(
    "۴",
    "خبر «نو»",
    "👨‍👩‍👧 <علی> & رضا\r\nبه\t«کرج» 🏳️‍🌈",
    {"منبع": "ایسنا"},
    (Mark(7, 10, "PER"), Mark(7, 17, "گروه"), Mark(14, 17, "PER"), Mark(23, 26, "a<b>&\"'")),
)
ALL = [*DOCUMENTS, NESTED]


def with_own_types(path):
    types = cassis.load_typesystem(path.parent / "TypeSystem.xml")
    return cassis.load_cas_from_xmi(path, typesystem=types)


def with_types_of_dkpro(path):
    # Those that cassis comes with lack DocumentMetaData, which INCEpTION writes as well.
    types = cassis.load_dkpro_core_typesystem()
    with warnings.catch_warnings(action="ignore"):
        return cassis.load_cas_from_xmi(path, typesystem=types, lenient=True)


def from_json(path):
    return cassis.load_cas_from_json(path.read_text("utf-8"))


def from_json_with_types_of_dkpro(path):
    types = cassis.load_dkpro_core_typesystem()
    return cassis.load_cas_from_json(path.read_text("utf-8"), typesystem=types)


@pytest.mark.parametrize(
    ("form", "load"),
    [
        (XMI, with_own_types),
        (XMI, with_types_of_dkpro),
        (CAS_JSON, from_json),
        (CAS_JSON, from_json_with_types_of_dkpro),
    ],
)
def test_cassis_finds_our_spans(tmp_path, form, load):
    form.write(ALL, tmp_path)
    for document in ALL:
        cas = load(tmp_path / f"{document.id}{form.suffixes[0]}")
        assert cas.sofa_string == document.text
        found = [
            (one.begin, one.end, one.value, one.get_covered_text())
            for one in cas.select(NAMED_ENTITY)
        ]
        assert sorted(found) == marked(document)
        if cas.typesystem.contains_type(DOCUMENT):
            (about,) = cas.select(DOCUMENT)
            assert (about.documentId, about.documentTitle) == (document.id, document.title)
            assert cas.typesystem.typecheck(about) == []
        tokens = [one.get_covered_text() for one in cas.select(TOKEN)]
        assert "".join(tokens) == "".join(document.text.split())
        assert all(cas.select_covered(TOKEN, sentence) for sentence in cas.select(SENTENCE))


def test_a_layer_of_the_project_too(tmp_path):
    form = XMI.with_options({"layer": "webanno.custom.Entity", "feature": "kind"})
    form.write(DOCUMENTS, tmp_path)
    cas = with_own_types(tmp_path / "1.xmi")
    found = [
        (one.begin, one.end, one.kind, one.get_covered_text())
        for one in cas.select("webanno.custom.Entity")
    ]
    assert found == marked(DOCUMENTS[0])


def made_by_cassis(document, types):
    """A CAS with the document, as a program makes it that uses cassis."""
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = document.text
    cas.sofa_mime = "text/plain"
    entity = types.get_type(NAMED_ENTITY)
    for mark in document.spans:
        cas.add(entity(begin=mark.start, end=mark.end, value=mark.label))
    person = types.get_type("de.tudarmstadt.ukp.dkpro.core.api.ner.type.Person")
    cas.add(person(begin=0, end=1))
    lemma = types.get_type("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma")
    cas.add(lemma(begin=0, end=1, value="x"))
    return cas


def assert_read(form, path, document):
    (found,) = form.read(path)
    assert found.text == document.text
    first = (0, 1, "Person", document.text[:1])
    assert marked(found) == sorted([*marked(document), first])
    assert any("1 × “Lemma” left out" in str(note) for note in found.notes)


@pytest.mark.parametrize("document", ALL, ids=lambda one: one.id)
@pytest.mark.parametrize("pretty", [True, False])
def test_what_cassis_writes_is_read(tmp_path, document, pretty):
    types = cassis.load_dkpro_core_typesystem()
    cas = made_by_cassis(document, types)
    cas.to_xmi(tmp_path / "a.xmi", pretty_print=pretty)
    types.to_xml(tmp_path / "TypeSystem.xml")
    assert_read(XMI, tmp_path / "a.xmi", document)
    cas.to_json(tmp_path / "a.json", pretty_print=pretty)
    assert_read(CAS_JSON, tmp_path / "a.json", document)


@pytest.mark.parametrize("suffix", [".zip", ".json"])
def test_a_project_whose_documents_cassis_has_written_is_read(tmp_path, suffix):
    types = cassis.load_dkpro_core_typesystem()
    parts = {"exportedproject.json": "{}"}
    for document in ALL:
        for user in ("INITIAL_CAS", "sara", "reza"):
            spans = document.spans if user == "sara" else ()
            cas = made_by_cassis(replace(document, spans=spans), types)
            files = {f"{user}.xmi": cas.to_xmi(), "TypeSystem.xml": types.to_xml(None)}
            written = packed(files) if suffix == ".zip" else cas.to_json()
            parts[f"annotation/{document.id}.txt/{user}{suffix}"] = written
    path = saved(tmp_path / "p.zip", parts)
    form = INCEPTION.with_options({"user": "sara"})
    found = {one.text: one for one in form.read(path)}
    assert len(found) == len(ALL)
    for document in ALL:
        first = (0, 1, "Person", document.text[:1])
        assert marked(found[document.text]) == sorted([*marked(document), first])
    proposed = {one.text: one.suggestions for one in INCEPTION.read(path)}
    for document in ALL:
        sources = [mark.source for mark in proposed[document.text]]
        assert sources.count("sara") == len(document.spans) + 1
        assert sources.count("reza") == 1


@pytest.mark.parametrize("form", [XMI, CAS_JSON])
def test_what_cassis_has_read_and_written_again_is_ours(tmp_path, form):
    form.write(ALL, tmp_path / "out")
    for document in ALL:
        path = tmp_path / "out" / f"{document.id}{form.suffixes[0]}"
        if form is XMI:
            with_own_types(path).to_xmi(path)
        else:
            from_json(path).to_json(path)
    _report, expected = checks.back(form, ALL)
    found = {
        one.id: (one.title, one.text, one.spans, one.meta) for one in form.read(tmp_path / "out")
    }
    assert {name: (title, text, spans) for name, (title, text, spans, _) in found.items()} == {
        one.id: (one.title, one.text, one.spans) for one in expected
    }
    assert found["۴"][3]["منبع"] == "ایسنا"
