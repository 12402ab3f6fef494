"""The marks of TEI: names in the text, spans and annotations beside it, and what they mean."""

import pytest

from core.formats.tei import TEI
from core.model import Label, LabelSet
from core.tagger.foreign_labels import counterparts
from tests.core.formats import checks
from tests.core.formats.tei_files import HEADER, only, tei, told


def test_names_in_the_text_are_spans_with_the_name_of_their_element(tmp_path):
    document = only(
        tmp_path,
        """
        <head>نامه</head>
        <p>آقای <persName>علی
           <surname>رضایی</surname></persName>، از <placeName>شهر
           <settlement>کرج</settlement></placeName>،<lb/>در
           <date>۱۲ مهر</date> به <rs type="group">ایل</rs> و <name>آن</name> پیوست.</p>
        <p><orgName> ایسنا </orgName></p>
        """,
    )
    assert document.id == "نامه ۱"
    assert document.title == "نامه‌ای از کرج"
    assert document.text == (
        "نامه\nآقای علی رضایی، از شهر کرج،\nدر ۱۲ مهر به ایل و آن پیوست.\nایسنا"
    )
    assert checks.surfaces(document) == [
        ("علی رضایی", "persName"),
        ("شهر کرج", "placeName"),
        ("کرج", "settlement"),
        ("۱۲ مهر", "date"),
        ("ایل", "group"),
        ("آن", "name"),
        ("ایسنا", "orgName"),
    ]
    assert [str(note) for note in document.notes if "surname" not in str(note)] == []


WORDS = """
<p xml:id="p1"><w xml:id="w1" lemma="علی">علی</w> <w xml:id="w2">رضایی</w>
   <w xml:id="w3">رفت</w><pc join="left">.</pc></p>
<p xml:id="p2">😀 او   به
   کرج<note>یا تهران</note> رفت و کرج ماند</p>
"""


@pytest.mark.parametrize(
    ("attributes", "surface"),
    [
        ('target="#w1"', "علی"),
        ('target="#w1 #w2"', "علی رضایی"),
        ('from="#w1" to="#w2"', "علی رضایی"),
        ('from="#w2"', "رضایی"),
        ('target="#string-range(p1,0,9)"', "علی رضایی"),
        ('target="#string-range(p1, 4, 5)"', "رضایی"),
        # White space of the file and notes are counted, though they are not in the text.
        ('target="#string-range(p2,13,3)"', "کرج"),
        ('target="#string-range(p2,31,3)"', "کرج"),
        ("target=\"#string-range('p2',13,3)\"", "کرج"),
        ("target=\"#string-range(//p[@xml:id='p2'],13,3)\"", "کرج"),
        ('target="#string-range(p2,0,1)"', "😀"),
        ('target="#string-range(p1,0,3,4,5)"', "علی رضایی"),
        ('from="#string-index(p1,0)" to="#string-index(p1,9)"', "علی رضایی"),
        ('target="#range(string-index(p1,4),string-index(p1,9))"', "رضایی"),
        ('target="#range(left(w1),right(w2))"', "علی رضایی"),
    ],
)
def test_marks_point_to_the_text_in_many_ways(tmp_path, attributes, surface):
    stand_off = f'<standOff><spanGrp><span {attributes} ana="#PER"/></spanGrp></standOff>'
    document = only(tmp_path, WORDS, stand_off)
    assert document.text == "علی رضایی رفت.\n😀 او به کرج رفت و کرج ماند"
    assert checks.surfaces(document) == [(surface, "PER")]


@pytest.mark.parametrize(("offsets", "stretch"), [("utf-16", "14,3"), ("utf-8", "20,6")])
def test_programs_that_count_other_units_are_understood(tmp_path, offsets, stretch):
    path = tmp_path / "in.xml"
    span = f'<span target="#string-range(p2,{stretch})" ana="#LOC"/>'
    path.write_text(tei(WORDS, f"<standOff>{span}</standOff>"))
    (document,) = TEI.with_options({"offsets": offsets}).read(path)
    assert checks.surfaces(document) == [("کرج", "LOC")]


def test_an_offset_within_a_character_leads_nowhere(tmp_path):
    path = tmp_path / "in.xml"
    path.write_text(tei(WORDS, '<standOff><span target="#string-range(p2,1,2)"/></standOff>'))
    (document,) = TEI.with_options({"offsets": "utf-16"}).read(path)
    assert document.spans == ()
    assert "point to nothing" in told(document)


@pytest.mark.parametrize(
    ("attributes", "reason"),
    [
        ('target="#nowhere"', "the first to “#nowhere”"),
        ('target="other.xml#w1"', "the first to “other.xml#w1”"),
        ('target="#string-range(p1,0,500)"', "point to nothing"),
        ('target="#string-range(p1,-50,4)"', "point to nothing"),
        ('target="#string-range(p1,0,99999999999999999999)"', "point to nothing"),
        ("target=\"#match(p1,'علی')\"", "point to nothing"),
        ("", "point to nothing"),
        ('target="#w1 #w3"', "in several parts"),
        ('target="#string-range(p1,3,1,9,1)"', "in several parts"),
        ('target="#string-range(p2,19,4)"', "no text in them"),
    ],
)
def test_marks_that_lead_nowhere_are_left_out_and_told(tmp_path, attributes, reason):
    stand_off = f'<standOff><span {attributes} ana="#PER"/></standOff>'
    document = only(tmp_path, WORDS, stand_off)
    assert document.spans == ()
    assert reason in told(document)


@pytest.mark.parametrize(
    ("group", "span", "label"),
    [
        ("", 'ana="#PER"', "PER"),
        ("", 'ana="http://example.org/tags#LOC #X"', "LOC"),
        ("", 'type="person"', "person"),
        ('type="ner"', "", "ner"),
        ("", "", "span"),
    ],
)
def test_the_label_is_what_says_most(tmp_path, group, span, label):
    stand_off = f'<standOff><spanGrp {group}><span target="#w1" {span}/></spanGrp></standOff>'
    assert checks.surfaces(only(tmp_path, WORDS, stand_off)) == [("علی", label)]


def test_a_span_says_in_words_what_it_is_and_may_lie_in_the_text(tmp_path):
    group = '<spanGrp><span from="#w1" to="#w2">نام\n شخص</span></spanGrp>'
    document = only(tmp_path, WORDS + group)
    assert checks.surfaces(document) == [("علی رضایی", "نام شخص")]
    assert document.text.endswith("ماند")


def test_annotations_are_read_as_spans_are(tmp_path):
    stand_off = """<standOff><listAnnotation type="entity">
      <annotation xml:id="a1" motivation="tagging" target="#string-range(p1,0,3)" ana="#PER"
        cert="high"><note>چه کسی؟</note></annotation></listAnnotation></standOff>"""
    document = only(tmp_path, WORDS, stand_off)
    assert checks.surfaces(document) == [("علی", "PER")]
    # One is in the text.
    assert "2 × “note” left out" in told(document)
    assert "1 × “@cert” left out" in told(document)


def test_taxonomies_of_others_describe_their_labels_at_length(tmp_path):
    encoding = """<encodingDesc><classDecl><taxonomy><category xml:id="PER"><catDesc>Names of
      persons, but not of groups</catDesc></category></taxonomy></classDecl></encodingDesc>"""
    header = HEADER.replace("</teiHeader>", f"{encoding}</teiHeader>")
    stand_off = '<standOff><span target="#w1" ana="#PER"/></standOff>'
    assert checks.surfaces(only(tmp_path, WORDS, stand_off, header)) == [("علی", "PER")]


def test_the_elements_of_names_stand_for_the_usual_labels():
    labels = LabelSet((Label("PER"), Label("LOC"), Label("ORG")))
    assert counterparts(["persName", "placeName", "geogName", "orgName", "rs"], labels) == {
        "persName": "PER",
        "placeName": "LOC",
        "geogName": "LOC",
        "orgName": "ORG",
    }
