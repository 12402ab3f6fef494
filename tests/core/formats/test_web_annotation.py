"""W3C Web Annotation."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.web_annotation import WEB_ANNOTATION
from tests.core.formats import checks
from tests.core.formats.strategies import documents

TEXT = "😀 علی به کرج رفت و علی ماند"
SOURCE = "http://example.org/1"
EMBEDDED = {"id": SOURCE, "type": "TextualBody", "value": TEXT}


def tag(label, *selectors, source=SOURCE, **more):
    body = [{"type": "TextualBody", "value": label, "purpose": "tagging"}]
    target = {"source": source, "selector": list(selectors)}
    return {"type": "Annotation", "body": body, "target": target, "id": "#a4ea53d4"} | more


def at(start, end):
    return {"type": "TextPositionSelector", "start": start, "end": end}


def saying(exact, **more):
    return {"type": "TextQuoteSelector", "exact": exact} | more


def test_the_text_comes_once_and_then_its_annotations(tmp_path):
    path = tmp_path / "out.jsonld"
    document = FormattedDocument("د 1", "خبر", "علی به کرج رفت", {"a": 1}, (Mark(7, 10, "LOC"),))
    report = WEB_ANNOTATION.write([document], path)
    page = json.loads(path.read_text("utf-8"))
    about, span = page.pop("items")
    assert page == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:hashiye:page",
        "type": "AnnotationPage",
    }
    assert about["target"]["value"] == document.text
    assert json.loads(about["body"]["value"]) == {"id": "د 1", "title": "خبر", "meta": {"a": 1}}
    assert span["target"] == {
        "source": about["target"]["id"],
        "selector": [saying("کرج", prefix="علی به ", suffix=" رفت"), at(7, 10)],
    }
    assert span["body"]["value"] == "LOC"
    assert (report.documents, report.spans) == (1, 1)
    assert detect(path).name == "webannotation"


@given(
    st.lists(documents(), max_size=3), st.sampled_from(["auto", "code-points", "utf-16", "utf-8"])
)
def test_what_is_written_is_read_back_equal(originals, offsets):
    report, found = checks.back(WEB_ANNOTATION.with_options({"offsets": offsets}), originals)
    assert found == [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]
    assert report.spans == sum(len(document.spans) for document in originals)


def test_a_text_may_stand_in_the_source(tmp_path):
    found = checks.read_values(
        WEB_ANNOTATION,
        tmp_path,
        tag("PER", at(2, 5), source=EMBEDDED),
        tag("LOC", saying("کرج"), at(9, 12)),
    )
    (document,) = found
    assert (document.id, document.text) == (SOURCE, TEXT)
    assert checks.surfaces(document) == [("علی", "PER"), ("کرج", "LOC")]


def test_a_text_may_lie_beside_the_file(tmp_path):
    (tmp_path / "in.txt").write_text(TEXT, "utf-8")
    annotation = tag("PER", saying("علی"), at(3, 6))
    del annotation["target"]["source"]
    (document,) = checks.read_values(WEB_ANNOTATION, tmp_path, annotation)
    assert checks.surfaces(document) == [("علی", "PER")]


def test_quotations_tell_that_offsets_count_utf16_units(tmp_path):
    annotation = tag("LOC", saying("کرج"), at(10, 13), source=EMBEDDED)
    (document,) = checks.read_values(WEB_ANNOTATION, tmp_path, annotation)
    assert checks.surfaces(document) == [("کرج", "LOC")]


def test_a_quotation_alone_is_found_by_what_is_around_it(tmp_path):
    (document,) = checks.read_values(
        WEB_ANNOTATION,
        tmp_path,
        tag("PER", saying("علی", prefix="و ", suffix=" ماند"), source=EMBEDDED),
        tag("PER", saying("علی")),
        tag("LOC", saying("تهران")),
    )
    assert document.spans == (Mark(19, 22, "PER"),)
    twice, never = map(str, document.notes)
    assert "line 2" in twice
    assert "“علی” stands in the text 2 times" in twice
    assert "“تهران” stands in the text 0 times" in never


def test_what_is_no_tag_on_a_stretch_is_told(tmp_path):
    comment = tag("جالب", at(2, 5), source=EMBEDDED)
    comment["body"][0]["purpose"] = "commenting"
    xpath = tag("X", {"type": "XPathSelector", "value": "/p[1]"})
    (document,) = checks.read_values(WEB_ANNOTATION, tmp_path, comment, xpath)
    notes = " ".join(map(str, document.notes))
    assert document.spans == ()
    assert "1 × “commenting” left out" in notes
    assert "1 × “XPathSelector” left out" in notes


@pytest.mark.parametrize(
    "body",
    [
        {"type": "TextualBody", "value": "PER"},
        "PER",
        {"purpose": "classifying", "value": "PER"},
        {"purpose": "tagging", "type": "SpecificResource", "source": "PER"},
    ],
)
def test_labels_in_their_forms(tmp_path, body):
    annotation = tag("", at(2, 5), saying("علی"), source=EMBEDDED) | {
        "body": body,
        "motivation": "tagging",
    }
    (document,) = checks.read_values(WEB_ANNOTATION, tmp_path, annotation)
    assert checks.surfaces(document) == [("علی", "PER")]


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ([3], "element 1 is not an annotation"),
        ([{"type": "Annotation"}], "element 1 is not an annotation with a “target”"),
        ([tag("PER", at(0, 1))], "is not in the file. Give the file the suffix .jsonld"),
        (
            [tag("A", at(0, 1), source=EMBEDDED), tag("A", at(0, 1), source="b" * 90)],
            f"({'b' * 60}) is not in the file",
        ),
        (
            [
                tag("A", at(0, 1), source={"id": "a", "value": "x"}),
                tag("A", at(0, 1), source={"id": "b", "value": "x"}),
                tag("A", at(0, 1), source="a"),
            ],
            "line 3: element 3 speaks of a text again (a)",
        ),
        ([tag("A", at(0, 99), source=EMBEDDED)], "entry 1 of “items”, 0 to 99"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path, values, part):
    lines = "[" + ",\n".join(json.dumps(value) for value in values) + "]"
    assert part in checks.refusal(WEB_ANNOTATION, tmp_path, lines)


def test_it_is_recognised_among_json(tmp_path):
    checks.read_values(
        WEB_ANNOTATION, tmp_path, tag("A", at(0, 1), source=EMBEDDED), suffix=".json"
    )
    assert detect(tmp_path / "in.json").name == "webannotation"


@given(st.binary(max_size=60) | st.text(alphabet='{}[]":,target01\n').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    assert checks.read_or_refused(WEB_ANNOTATION, data)
