import re
import tempfile
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect, paths_of
from core.formats.kept_tokens import kept_tokens
from core.formats.tokenisation import tokens_of
from core.formats.xmi import XMI
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.cas_examples import (
    DKPRO,
    NAMED,
    OTHERS,
    PERSON,
    PLACE,
    TEXT,
    described,
    xmi,
)
from tests.core.formats.strategies import documents

ENTITY_TYPE = ("webanno.custom.Entity", "uima.tcas.Annotation", "kind", "links")


def exported(folder, *annotations, types=None, name="admin.xmi"):
    """The path of an export of INCEpTION with these annotations."""
    path = Path(folder, name)
    path.write_text(xmi(*annotations), "utf-8")
    if types is not None:
        path.with_name("TypeSystem.xml").write_text(types, "utf-8")
    return path


def told(document):
    return [str(note) for note in document.notes]


def test_an_export_of_inception_is_read(tmp_path):
    (document,) = XMI.read(exported(tmp_path, *NAMED))
    assert (document.id, document.title, document.text) == ("خبر.txt", "خبر.txt", TEXT)
    assert document.spans == (Mark(2, 5, "PER"), Mark(9, 12, "LOC"))
    assert checks.surfaces(document) == [("علی", "PER"), ("کرج", "LOC")]
    assert document.notes == ()


def test_its_tokens_and_sentences_are_kept(tmp_path):
    (document,) = XMI.read(exported(tmp_path, *NAMED))
    kept = kept_tokens(document)
    assert [TEXT[start:end] for start, end in kept.ranges] == [*TEXT[:-1].split(), "."]
    assert kept.sentences == [0]


def test_tokens_that_leave_letters_out_are_not_kept(tmp_path):
    path = exported(tmp_path, *NAMED)
    path.write_text(re.sub(r'.*xmi:id="33".*\n', "", path.read_text("utf-8")), "utf-8")
    (document,) = XMI.read(path)
    assert kept_tokens(document) is None
    assert len(document.spans) == 2


def test_what_a_span_is_in_a_knowledge_base_is_kept_and_written_again(tmp_path):
    (document,) = XMI.read(exported(tmp_path, *NAMED))
    wikidata = "http://www.wikidata.org/entity/Q483"
    (told,) = document.meta["normalisations"]
    assert (told["start"], told["end"], told["label"], told["reference"]) == (
        9,
        12,
        "LOC",
        wikidata,
    )
    XMI.write([document], tmp_path / "out")
    assert f'value="LOC" identifier="{wikidata}"' in (tmp_path / "out/خبر.txt.xmi").read_text(
        "utf-8"
    )
    assert list(XMI.read(tmp_path / "out")) == [document]


def test_other_layers_are_told_and_left_out(tmp_path):
    (document,) = XMI.read(exported(tmp_path, *NAMED, *OTHERS))
    assert len(document.spans) == 2
    for name in ("POS_VERB", "Dependency", "Entity", "EntityRelation"):
        assert any(f"“خبر.txt”: 1 × “{name}” left out" in note for note in told(document))
    assert len(document.notes) == 4


def test_without_named_entities_a_layer_of_the_project_is_taken_and_told(tmp_path):
    for number, types in enumerate((None, described(ENTITY_TYPE))):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        (document,) = XMI.read(exported(folder, *OTHERS, types=types))
        assert checks.surfaces(document) == [("کرج", "شهر")]
        assert "the layer “Entity”, their labels those of its feature “kind”" in told(document)[0]
        assert any("1 × “Entity.links” left out" in note for note in told(document))


@pytest.mark.parametrize("layer", ["Entity", "webanno.custom.Entity"])
def test_another_layer_and_feature_can_be_chosen(tmp_path, layer):
    path = exported(tmp_path, *NAMED, *OTHERS)
    (document,) = XMI.with_options({"layer": layer}).read(path)
    assert checks.surfaces(document) == [("کرج", "شهر")]
    assert any("2 × “NamedEntity” left out" in note for note in told(document))
    form = XMI.with_options({"layer": "Dependency", "feature": "DependencyType"})
    assert checks.surfaces(next(form.read(path))) == [("علی", "nsubj")]


@pytest.mark.parametrize(
    ("options", "part"),
    [
        ({"layer": "Entiti"}, "has no layer “Entiti”. Choose one of: de.tudarmstadt"),
        ({"layer": "Entity", "feature": "x"}, "“Entity” has no feature “x”. Choose one of: kind"),
    ],
)
def test_a_layer_or_feature_that_is_not_there_is_told(tmp_path, options, part):
    path = exported(tmp_path, *NAMED, *OTHERS)
    with pytest.raises(HashiyeError) as caught:
        list(XMI.with_options(options).read(path))
    assert part in str(caught.value)


def test_what_descends_from_named_entity_is_one_and_without_a_value_has_its_own_name(tmp_path):
    named = f"{DKPRO}.ner.type.NamedEntity"
    types = described(("my.Person", named), (named, "uima.tcas.Annotation", "value"))
    person = '<my:Person xmlns:my="http:///my.ecore" xmi:id="60" sofa="12" begin="3" end="6"/>'
    (document,) = XMI.read(exported(tmp_path, person, types=types))
    assert document.spans == (Mark(2, 5, "Person"),)
    assert "1 × “Person” without a “value” took the name of their type as label" in str(
        document.notes[0]
    )


def test_an_annotation_without_text_is_told_and_left_out(tmp_path):
    empty = NAMED[0].replace('end="6"', 'end="3"')
    (document,) = XMI.read(exported(tmp_path, empty))
    assert document.spans == ()
    assert "“خبر.txt”: 1 × “NamedEntity” without any text left out" in told(document)[0]


def test_only_what_is_in_the_index_counts_and_the_rest_is_told(tmp_path):
    path = exported(tmp_path, *NAMED)
    path.write_text(path.read_text("utf-8").replace(" 40 41", " 41"), "utf-8")
    (document,) = XMI.read(path)
    assert checks.surfaces(document) == [("کرج", "LOC")]
    (note,) = told(document)
    assert "1 × “NamedEntity” left out, for they have no offsets or are not in the index" in note


@pytest.mark.parametrize(
    ("identifier", "title", "expected"),
    [
        ("CURATION_USER", "خبر.txt", "خبر.txt"),
        ("corpus/خبر.txt", "خبر.txt", "corpus/خبر.txt"),
        ("7", "خبر تازه", "7"),
        ("", "خبر.txt", "in"),
    ],
)
def test_the_annotator_in_the_place_of_the_id_is_not_it(tmp_path, identifier, title, expected):
    path = exported(tmp_path, *NAMED, name="in.xmi")
    changed = path.read_text("utf-8").replace("خبر.txt", title, 1)
    path.write_text(changed.replace('Id="admin"', f'Id="{identifier}"'), "utf-8")
    (document,) = XMI.read(path)
    assert (document.id, document.title) == (expected, title)


def test_fields_of_metadata_are_metadata(tmp_path):
    place = 'xmi:id="70" sofa="12" begin="0" end="0"'
    field = f'<type2:MetaDataStringField {place} key="منبع" value="ایسنا"/>'
    (document,) = XMI.read(exported(tmp_path, *NAMED, field))
    assert document.meta["منبع"] == "ایسنا"
    assert document.notes == ()


def test_a_type_of_no_package_and_a_second_view(tmp_path):
    place = 'xmi:id="60" sofa="12" begin="3" end="6"'
    lone = f'<n:Place xmlns:n="http:///uima/noNamespace.ecore" {place} name="x"/>'
    path = exported(tmp_path, lone)
    second = (
        '<cas:Sofa xmi:id="13" sofaNum="2" sofaID="other" sofaString="x"/><cas:View sofa="13"/>'
    )
    path.write_text(path.read_text("utf-8").replace("</xmi:XMI>", f"{second}</xmi:XMI>"), "utf-8")
    (document,) = XMI.read(path)
    assert document.spans == (Mark(2, 5, "x"),)
    assert "1 further views left out" in told(document)[-1]


def test_links_are_not_taken_for_labels_where_no_types_are_known(tmp_path):
    slots = '<custom:Entity xmi:id="60" sofa="12" begin="3" end="6" slots="40 41" kind="کس"/>'
    (document,) = XMI.read(exported(tmp_path, slots))
    assert checks.surfaces(document) == [("علی", "کس")]
    assert "1 × “Entity.slots” left out" in told(document)[1]


def test_named_entities_none_of_which_has_a_place_are_told(tmp_path):
    (document,) = XMI.read(exported(tmp_path, PERSON.replace('end="6"', 'end=""')))
    assert document.spans == ()
    assert "1 × “NamedEntity” left out, for they have no offsets" in told(document)[0]


def test_a_zip_file_as_inception_packs_it(tmp_path):
    path = tmp_path / "خبر.zip"
    with ZipFile(path, "w") as archive:
        for folder in ("", "b/"):
            archive.writestr(f"{folder}admin.xmi", xmi(*OTHERS))
            archive.writestr(f"{folder}TypeSystem.xml", described(ENTITY_TYPE))
    assert detect(path).name == "xmi"
    found = list(XMI.read(path))
    assert [checks.surfaces(one) for one in found] == [[("کرج", "شهر")]] * 2


@pytest.mark.parametrize("name", ["TypeSystem.xml", "typesystem.xml"])
def test_the_types_in_a_zip_file_are_known_by_either_name(tmp_path, name):
    named = f"{DKPRO}.ner.type.NamedEntity"
    types = described(("my.Person", named), (named, "uima.tcas.Annotation", "value"))
    person = '<my:Person xmlns:my="http:///my.ecore" xmi:id="60" sofa="12" begin="3" end="6"/>'
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("admin.xmi", xmi(PLACE, person))
        archive.writestr(name, types)
    (document,) = XMI.read(path)
    assert checks.surfaces(document) == [("کرج", "LOC"), ("علی", "Person")]


def test_a_zip_file_of_something_else_is_not_taken_for_inceptions(tmp_path):
    path = tmp_path / "other.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("photos/more.zip", b"")
    with pytest.raises(HashiyeError, match="nothing at its beginning"):
        detect(path)


def test_the_type_system_is_no_document_of_its_own(tmp_path):
    path = exported(tmp_path, *NAMED, types=described(ENTITY_TYPE))
    assert paths_of(tmp_path) == [path]
    assert detect(path).name == "xmi"


def test_what_is_written_has_the_form_of_uima(tmp_path):
    text = "😀 علی رفت. رضا ماند."
    original = FormattedDocument("d", "خبر", text, {"a": 1}, (Mark(2, 5, "PER"),))
    report = XMI.write([original], tmp_path / "out")
    assert (report.documents, report.spans, report.lost) == (1, 1, ())
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == [
        "TypeSystem.xml",
        "d.xmi",
        "hashiye-documents.index",
    ]
    root = ElementTree.parse(tmp_path / "out" / "d.xmi").getroot()
    (sofa,) = root.iter("{http:///uima/cas.ecore}Sofa")
    assert sofa.get("sofaString") == text
    package = "{http:///" + DKPRO.replace(".", "/")
    (entity,) = root.iter(f"{package}/ner/type.ecore}}NamedEntity")
    assert (entity.get("begin"), entity.get("end"), entity.get("value")) == ("3", "6", "PER")
    (about,) = root.iter(f"{package}/metadata/type.ecore}}DocumentMetaData")
    assert (about.get("documentTitle"), about.get("documentId")) == ("خبر", "d")
    tokens = list(root.iter(f"{package}/segmentation/type.ecore}}Token"))
    assert len(tokens) == len(tokens_of(original).pieces)
    assert len(list(root.iter(f"{package}/segmentation/type.ecore}}Sentence"))) == 2
    (view,) = root.iter("{http:///uima/cas.ecore}View")
    ids = [one.get("{http://www.omg.org/XMI}id") for one in root if one.get("begin")]
    assert view.get("members").split() == ids


def test_spans_can_be_written_on_a_layer_of_the_project(tmp_path):
    form = XMI.with_options({"layer": "webanno.custom.Entity", "feature": "kind"})
    original = FormattedDocument("d", "", TEXT, {}, (Mark(9, 12, "شهر"),))
    form.write([original], tmp_path)
    assert '<type3:Entity xmi:id="' in (tmp_path / "d.xmi").read_text("utf-8")
    assert "<name>webanno.custom.Entity</name>" in (tmp_path / "TypeSystem.xml").read_text("utf-8")
    for reader in (form, XMI):
        (found,) = reader.read(tmp_path)
        assert found.spans == original.spans


@pytest.mark.parametrize(
    "options",
    [
        {"layer": "webanno custom"},
        {"layer": "uima.tcas.Annotation"},
        {"layer": "Token"},
        {"feature": "begin"},
        {"feature": 'x="1'},
    ],
)
def test_a_layer_that_cannot_be_written_is_refused(tmp_path, options):
    with pytest.raises(HashiyeError, match="Spans cannot be written as the layer"):
        XMI.with_options(options).write([], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1b", "\ufffe", "\uffff"])
def test_a_character_that_xml_cannot_hold_keeps_its_place(tmp_path, character):
    text = f"علی{character}😀\ufffd به کرج"
    original = FormattedDocument("d", "t", text, {}, (Mark(9, 12, "LOC"), Mark(0, 3, character)))
    report = XMI.write([original], tmp_path)
    assert [one.why() for one in report.lost] == ["Its label has a character that XML cannot hold."]
    root = ElementTree.parse(tmp_path / "d.xmi").getroot()
    (sofa,) = root.iter("{http:///uima/cas.ecore}Sofa")
    assert sofa.get("sofaString") == text.replace(character, "\ufffd")
    (found,) = XMI.read(tmp_path)
    assert (found.text, found.spans) == (text, original.spans[:1])


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n", "\t", "\x85", "\u2028", "  "])
def test_line_ends_and_white_space_stay_as_they_are(tmp_path, line_end):
    text = f"{line_end}علی{line_end}رضا{line_end}"
    XMI.write([FormattedDocument("d", line_end, text)], tmp_path)
    (found,) = XMI.read(tmp_path)
    assert (found.text, found.title) == (text, line_end)


def test_documents_come_in_the_order_in_which_they_were_written(tmp_path):
    originals = [FormattedDocument(name, "", "") for name in ("ب", "الف", "a", "A", "..", "c\0")]
    XMI.write(originals, tmp_path)
    exported(tmp_path, *NAMED, name="000.xmi")
    assert [one.id for one in XMI.read(tmp_path)] == [*(one.id for one in originals), "خبر.txt"]


@settings(max_examples=60)
@given(st.lists(documents(), max_size=3))
def test_what_the_report_does_not_list_is_read_back_equal(originals):
    report, found = checks.back(XMI, originals)
    lost = {(one.start, one.end, one.label) for one in report.lost}
    for original, again in zip(originals, found, strict=True):
        kept = tuple(m for m in original.spans if (m.start, m.end, m.label) not in lost)
        assert again == FormattedDocument(
            original.id, original.title, original.text, original.meta, kept
        )


@pytest.mark.parametrize(
    ("annotation", "part"),
    [
        (NAMED[0].replace('end="6"', 'end="99"'), "line 11: “NamedEntity” from 3 to 99 reaches"),
        (NAMED[0].replace('begin="3"', 'begin="1"'), "from 1 to 6 reaches outside the text"),
        (NAMED[0].replace('begin="3"', 'begin="9"'), "from 9 to 6 reaches"),
        (NAMED[0].replace('begin="3"', 'begin="x"'), "line 11: “x” is no offset"),
        (NAMED[0].replace('begin="3"', 'begin="0_3"'), "line 11: “0_3” is no offset"),
        (NAMED[0].replace('begin="3"', f'begin="{"9" * 5000}"'), "is no offset of"),
        ('<Stray xmi:id="9"/>', "no UIMA CAS XMI (“Stray”)"),
        ('<type3:NamedEntity xmi:id="9" value="&#1;"/>', "is no XML that is accepted"),
    ],
)
def test_an_annotation_that_is_wrong_is_told_with_its_line(tmp_path, annotation, part):
    said = checks.refusal(XMI, tmp_path, xmi(annotation))
    assert part in said
    assert "in.xmi" in said


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ("<TEI/>", "this is no UIMA CAS XMI (“TEI”)"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "(DOCTYPE)"),
        ('<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>', "this CAS has no text"),
        (xmi().replace("sofaString", "sofaURI"), "this CAS has no text"),
        (xmi()[:-20], "is no XML that is accepted"),
    ],
)
def test_what_is_no_xmi_is_refused(tmp_path, data, part):
    assert part in checks.refusal(XMI, tmp_path, data)


@pytest.mark.parametrize("types", ["<a/>", "<a", '<!DOCTYPE a SYSTEM "x"><a/>'])
def test_a_type_system_that_is_none_is_refused(tmp_path, types):
    path = exported(tmp_path, *NAMED, types=types)
    with pytest.raises(HashiyeError, match=r"TypeSystem\.xml"):
        list(XMI.read(path))


def test_types_that_descend_from_each_other_do_no_harm(tmp_path):
    types = described(("a.A", "a.B", "x"), ("a.B", "a.A", "y"))
    lone = '<a:A xmlns:a="http:///a.ecore" xmi:id="60" sofa="12" begin="3" end="6" x="v"/>'
    (document,) = XMI.read(exported(tmp_path, lone, types=types))
    assert document.spans == (Mark(2, 5, "v"),)


@given(
    st.lists(
        st.sampled_from([*NAMED, *OTHERS]).flatmap(
            lambda one: st.sampled_from([one, one.replace('"12"', '"13"'), one[:-1], one * 2])
        ),
        max_size=4,
    )
)
def test_any_elements_are_read_or_refused_with_a_message(elements):
    with tempfile.TemporaryDirectory() as folder:
        assert checks.read_or_refused(XMI, xmi(*elements).encode()), folder
