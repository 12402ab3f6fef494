import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.cas_json import CAS_JSON
from core.formats.kept_tokens import kept_tokens
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.cas_examples import DKPRO, TEXT, annotation, cas_json
from tests.core.formats.strategies import documents, json_values

NAMED = f"{DKPRO}.ner.type.NamedEntity"
TOKEN = f"{DKPRO}.segmentation.type.Token"
PERSON = annotation(40, NAMED, 3, 6, value="PER")
ENTITY = annotation(52, "webanno.custom.Entity", 10, 13, kind="شهر")
TYPES = {
    "webanno.custom.Entity": {
        "%NAME": "webanno.custom.Entity",
        "%SUPER_TYPE": "uima.tcas.Annotation",
        "weight": {"%NAME": "weight", "%RANGE": "uima.cas.Integer"},
        "kind": {"%NAME": "kind", "%RANGE": "uima.cas.String"},
        "links": {"%NAME": "links", "%RANGE": "webanno.custom.Link[]"},
    }
}


def file_of(folder, value, name="خبر.json"):
    path = folder / name
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def test_an_export_of_inception_is_read(tmp_path):
    about = annotation(
        1,
        f"{DKPRO}.metadata.type.DocumentMetaData",
        0,
        19,
        documentTitle="خبر.txt",
        documentId="ali",
    )
    tokens = [
        annotation(30 + number, TOKEN, *edges, order=0)
        for number, edges in enumerate([(0, 2), (3, 6), (7, 9), (10, 13), (14, 18)])
    ]
    path = file_of(tmp_path, cas_json(about, PERSON, *tokens))
    assert detect(path).name == "casjson"
    (document,) = CAS_JSON.read(path)
    assert (document.id, document.title, document.text) == ("خبر.txt", "خبر.txt", TEXT)
    assert document.spans == (Mark(2, 5, "PER"),)
    assert len(kept_tokens(document).ranges) == 5
    assert document.notes == ()


def test_structures_by_their_ids_as_older_versions_have_them(tmp_path):
    value = cas_json(PERSON)
    structures = value["%FEATURE_STRUCTURES"]
    value["%FEATURE_STRUCTURES"] = {
        str(one["%ID"]): {key: held for key, held in one.items() if key != "%ID"}
        for one in structures
    }
    (document,) = CAS_JSON.read(file_of(tmp_path, value))
    assert (document.id, document.title) == ("خبر", TEXT)
    assert document.spans == (Mark(2, 5, "PER"),)


def test_a_layer_of_the_project_with_links(tmp_path):
    link = {"%ID": 60, "%TYPE": "webanno.custom.Link", "role": "r", "@target": 40}
    links = {"%ID": 61, "%TYPE": "webanno.custom.Link[]", "%ELEMENTS": [60]}
    entity = ENTITY | {"weight": 3, "@links": 61}
    path = file_of(tmp_path, cas_json(entity, PERSON, link, links, types=TYPES))
    (document,) = CAS_JSON.with_options({"layer": "Entity"}).read(path)
    assert document.spans == (Mark(9, 12, "شهر"),)
    said = "\n".join(map(str, document.notes))
    for name in ("NamedEntity", "Link", "Entity.weight", "Entity.links"):
        assert f"1 × “{name}” left out" in said
    assert len(document.notes) == 4


@pytest.mark.parametrize("edges", [(None, 6), (3, 6.0), ("3", "6"), (True, 6)])
def test_a_named_entity_without_offsets_is_told(tmp_path, edges):
    nowhere = PERSON | {"%ID": 41, "begin": edges[0], "end": edges[1]}
    (document,) = CAS_JSON.read(file_of(tmp_path, cas_json(PERSON, nowhere)))
    assert document.spans == (Mark(2, 5, "PER"),)
    (note,) = document.notes
    assert "1 × “NamedEntity” left out, for they have no offsets" in str(note)


def test_a_number_may_be_a_label_if_it_is_asked_for(tmp_path):
    path = file_of(tmp_path, cas_json(ENTITY | {"weight": 3}, types=TYPES))
    (document,) = CAS_JSON.with_options({"layer": "Entity", "feature": "weight"}).read(path)
    assert document.spans == (Mark(9, 12, "3"),)


def test_without_types_they_are_those_of_inception(tmp_path):
    entity = {key: value for key, value in PERSON.items() if key != "value"}
    (document,) = CAS_JSON.read(file_of(tmp_path, cas_json(entity)))
    assert document.spans == (Mark(2, 5, "NamedEntity"),)
    assert "1 × “NamedEntity” without a “value” took the name" in str(document.notes[0])


def test_the_layer_is_guessed_by_its_first_string(tmp_path):
    (document,) = CAS_JSON.read(file_of(tmp_path, cas_json(ENTITY | {"weight": 3}, types=TYPES)))
    assert document.spans == (Mark(9, 12, "شهر"),)
    assert "the layer “Entity”, their labels those of its feature “kind”" in str(document.notes[0])


def test_every_character_is_held(tmp_path):
    text = "\0علی\x0b😀\r\n\x1b\ufffe\u2028"
    original = FormattedDocument(
        "\0", "\x01", text, {"\0": "\uffff"}, (Mark(1, 4, "\x02"), Mark(5, 6, "X"))
    )
    report, found = checks.back(CAS_JSON, [original])
    assert report.lost == ()
    assert found == [original]


def test_what_is_written_has_the_form_of_uima(tmp_path):
    original = FormattedDocument("d", "خبر", TEXT, {}, (Mark(9, 12, "LOC"),))
    CAS_JSON.write([original], tmp_path)
    value = json.loads((tmp_path / "d.json").read_text("utf-8"))
    assert list(value) == ["%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"]
    assert value["%TYPES"][NAMED]["value"]["%RANGE"] == "uima.cas.String"
    sofa, *others = value["%FEATURE_STRUCTURES"]
    assert (sofa["%TYPE"], sofa["sofaString"]) == ("uima.cas.Sofa", TEXT)
    (entity,) = [one for one in others if one["%TYPE"] == NAMED]
    assert (entity["begin"], entity["end"], entity["value"]) == (10, 13, "LOC")
    view = value["%VIEWS"]["_InitialView"]
    assert view == {"%SOFA": sofa["%ID"], "%MEMBERS": [one["%ID"] for one in others]}


@settings(max_examples=60)
@given(st.lists(documents(), max_size=3))
def test_what_is_written_is_read_back_equal(originals):
    report, found = checks.back(CAS_JSON, originals)
    assert report.lost == ()
    assert found == [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ({"a": 1}, "line 1: this is no UIMA CAS JSON (%FEATURE_STRUCTURES is missing"),
        ({"%FEATURE_STRUCTURES": 1}, "(%FEATURE_STRUCTURES is missing or malformed)"),
        ({"%FEATURE_STRUCTURES": []}, "this CAS has no text"),
        ({"%FEATURE_STRUCTURES": [1]}, "(%FEATURE_STRUCTURES is missing or malformed)"),
        ({"%FEATURE_STRUCTURES": [], "%TYPES": {"a": 1}}, "(%TYPES is missing or malformed)"),
        ({"%FEATURE_STRUCTURES": [], "%VIEWS": []}, "(%VIEWS is missing or malformed)"),
        (cas_json(PERSON | {"end": 99}), "“NamedEntity” from 3 to 99 reaches outside the text"),
        (cas_json(PERSON | {"begin": 1}), "from 1 to 6 reaches outside the text"),
        (cas_json(PERSON | {"begin": -1}), "from -1 to 6 reaches outside the text"),
    ],
)
def test_what_is_wrong_is_refused(tmp_path, value, part):
    said = checks.refusal(CAS_JSON, tmp_path, json.dumps(value))
    assert part in said
    assert "in.json" in said


def test_names_that_would_be_code_elsewhere_are_names(tmp_path):
    name = "x=__import__('os').abort(), y"
    types = {"a.B": {"%NAME": "a.B", "%SUPER_TYPE": "uima.tcas.Annotation", name: {"%NAME": name}}}
    structure = annotation(9, "a.B", 3, 6) | {name: "v"}
    (document,) = CAS_JSON.read(file_of(tmp_path, cas_json(structure, types=types)))
    assert document.spans == (Mark(2, 5, "v"),)


def test_a_file_that_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("core.formats.cas_files.DOCUMENT_LIMIT", 100)
    with pytest.raises(HashiyeError, match="has more than"):
        list(CAS_JSON.read(file_of(tmp_path, cas_json(PERSON))))


@settings(max_examples=60)
@given(
    field=st.sampled_from(["%TYPES", "%FEATURE_STRUCTURES", "%VIEWS", "begin", "value", "@sofa"]),
    value=json_values,
)
def test_any_values_are_read_or_refused_with_a_message(field, value):
    whole = cas_json(dict(PERSON), types=TYPES)
    (whole if field.startswith("%") else whole["%FEATURE_STRUCTURES"][1])[field] = value
    assert checks.read_or_refused(CAS_JSON, json.dumps(whole).encode())
