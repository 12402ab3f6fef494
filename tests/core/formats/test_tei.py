"""TEI P5: our own form, and texts as others make them."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.tei import TEI
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.strategies import documents
from tests.core.formats.tei_files import HEADER, NAMESPACE, only, read, tei, told


def test_a_document_is_its_text_and_the_marks_beside_it(tmp_path):
    path = tmp_path / "out.tei"
    document = FormattedDocument(
        "د 1",
        "خبر",
        "علی 😀 به\r\nکرج <رفت>",
        {"منبع": "ایسنا  1"},
        (Mark(0, 3, "PER"), Mark(10, 13, "نام جا")),
        (Mark(0, 3, "PER", 0.5, "bert"),),
    )
    report = TEI.write([document], path)
    assert (report.documents, report.spans, report.lost) == (1, 2, ())
    tree = ElementTree.parse(path)
    text = tree.find(".//{*}text/{*}body/{*}ab")
    assert text.text == document.text
    assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    labels = {
        one.get("{http://www.w3.org/XML/1998/namespace}id"): "".join(one.itertext())
        for one in tree.iter(f"{{{NAMESPACE}}}category")
    }
    assert labels == {"d1.label.PER": "PER", "d1.label2": "نام جا"}
    assert [one.attrib for one in tree.iter(f"{{{NAMESPACE}}}span")] == [
        {"target": "#string-range(d1.text,0,3)", "ana": "#d1.label.PER"},
        {"target": "#string-range(d1.text,10,3)", "ana": "#d1.label2"},
        {
            "target": "#string-range(d1.text,0,3)",
            "ana": "#d1.label.PER",
            "cert": "0.5",
            "resp": "#d1.source.bert",
        },
    ]
    # Which says as well that nothing is told of it.
    assert list(TEI.read(path)) == [document]


def test_characters_that_xml_cannot_hold_are_glyphs_of_one_character(tmp_path):
    document = FormattedDocument("\x00", "\x01", "a\x00\x1b\ufffeb", {}, (Mark(4, 5, "\x02"),))
    path = tmp_path / "out.tei"
    TEI.write([document], path)
    text = ElementTree.parse(path).find(".//{*}text")
    assert "".join(text.itertext()) == "a␀␛�b"
    assert {one.get("ref") for one in text.iter(f"{{{NAMESPACE}}}g")} <= {
        "#" + one.get("{http://www.w3.org/XML/1998/namespace}id")
        for one in ElementTree.parse(path).iter(f"{{{NAMESPACE}}}char")
    }
    assert list(TEI.read(path)) == [document]


@given(st.lists(documents(), max_size=3))
def test_what_is_written_is_read_again_with_suggestions(originals):
    report, found = checks.back(TEI, originals)
    assert report.lost == ()
    assert found == originals


def test_what_is_no_running_text_is_left_out_and_told_once_a_kind(tmp_path):
    document = only(
        tmp_path,
        """<fw>صفحهٔ ۲</fw><p n="1">او<note>یادداشت <persName>رضا</persName></note> <hi>گفت</hi>
        <hi>که</hi> <choice><sic>میرود</sic><corr>می‌رود</corr></choice>
        <persName ref="#ali" key="7">علی</persName><graphic url="a.png"/>
        <m:math xmlns:m="urn:math">x</m:math></p>""",
        "<standOff><listPerson/><linkGrp/></standOff>",
    )
    assert document.text == "او گفت که میرود علی"
    assert checks.surfaces(document) == [("علی", "persName")]
    notes = told(document)
    for kind in ("fw", "note", "corr", "graphic", "math", "listPerson", "linkGrp"):
        assert f"1 × “{kind}” left out with what is in it" in notes
    assert "2 × “hi” left out; the text in it was taken" in notes
    assert "1 × “@ref” left out" in notes
    assert "1 × “@key” left out" in notes
    assert len(document.notes) == 13
    assert all("in.xml" in str(note) and "نامه ۱" in str(note) for note in document.notes)


@pytest.mark.parametrize(
    ("alternatives", "text"),
    [
        ("<choice><sic>کرح</sic><corr>کرج</corr></choice>", "کرح"),
        ("<choice><corr>کرج</corr><sic>کرح</sic></choice>", "کرح"),
        ("<choice><reg>ب</reg><expan>پ</expan><orig>ت</orig><abbr>ث</abbr></choice>", "ت"),
        ("<choice><unclear>ب</unclear><unclear>پ</unclear></choice>", "ب"),
        ("<app><lem>ب</lem><rdgGrp><rdg>پ</rdg></rdgGrp></app>", "ب"),
        ("<app><rdgGrp><rdg>پ</rdg><rdg>ت</rdg></rdgGrp><rdg>ث</rdg></app>", "پ"),
    ],
)
def test_of_alternatives_that_of_the_source_is_taken(tmp_path, alternatives, text):
    assert only(tmp_path, f"<p>{alternatives}</p>").text == text


def test_a_header_that_says_more_is_told(tmp_path):
    header = HEADER.replace("</titleStmt>", "<author>رضا</author></titleStmt>")
    assert "Left out: author" in told(only(tmp_path, "<p>او</p>", header=header))
    header = HEADER.replace("<p/>", "<p>چاپ تهران</p>")
    header = header.replace("</teiHeader>", "<xenoData><a xmlns='urn:a'/></xenoData></teiHeader>")
    assert "Left out: p, xenoData" in told(only(tmp_path, "<p>او</p>", header=header))
    assert only(tmp_path, "<p>او</p>").notes == ()


def test_metadata_that_is_no_json_object_is_left_out_and_told(tmp_path):
    deep = "[" * 100_000
    for value in ("[1]", '{"a": NaN}', '{"a": "\\ud800"}', deep, "<rdf xmlns='urn:rdf'/>"):
        meta = f'<xenoData type="json">{value}</xenoData></teiHeader>'
        document = only(tmp_path, "<p>او</p>", header=HEADER.replace("</teiHeader>", meta))
        assert document.meta == {}
        assert "1 × “xenoData” left out" in told(document)


def test_without_an_identifier_the_element_names_itself(tmp_path):
    document = only(tmp_path, "<p>او رفت</p>", header="<teiHeader/>")
    assert (document.id, document.title) == ("letter", "او رفت")


def test_glyphs_of_others_are_what_they_contain_or_are_mapped_to(tmp_path):
    declared = """<encodingDesc><charDecl><char xml:id="z"><mapping>ﷺ</mapping></char></charDecl>
      </encodingDesc>"""
    header = HEADER.replace("</teiHeader>", f"{declared}</teiHeader>")
    body = '<p xml:id="p"><g ref="#z"/> و <g ref="#y">ب</g> و<g ref="#x"/> <rs>او</rs></p>'
    stand_off = '<standOff><span target="#string-range(p,3,1)" ana="#B"/></standOff>'
    document = only(tmp_path, body, stand_off, header)
    assert document.text == "ﷺ و ب و او"
    assert checks.surfaces(document) == [("او", "rs"), ("ب", "B")]
    assert "“g” left out" in told(document)


def test_verse_tables_and_broken_words(tmp_path):
    body = """<lg><l>بنی‌آدم اعضای</l> <l>یک پیکرند</l></lg>
      <table><row><cell>نام</cell> <cell>شهر</cell></row><row><cell>علی</cell></row></table>
      <p>دان<lb break="no"/>شگاه <pb n="2"/>تهران</p><ab xml:space="preserve"> الف  ب
 </ab>"""
    assert only(tmp_path, body).text == (
        "بنی‌آدم اعضای\nیک پیکرند\nنام\tشهر\nعلی\nدانشگاه تهران\n الف  ب\n "
    )


def test_a_corpus_has_a_document_for_each_text_and_labels_for_all(tmp_path):
    corpus_header = """<teiHeader><encodingDesc><classDecl><taxonomy n="labels">
      <category xml:id="k1"><catDesc>نام شخص</catDesc></category></taxonomy></classDecl>
      </encodingDesc></teiHeader>"""
    stand_off = '<standOff><span target="#string-range(a,0,3)" ana="#k1"/></standOff>'
    one = tei('<p xml:id="a">علی رفت</p>', stand_off)
    data = f'<teiCorpus xmlns="{NAMESPACE}">{corpus_header}{one}<teiCorpus>{one}</teiCorpus>'
    found = read(tmp_path, f"{data}<facsimile/>{one}</teiCorpus>")
    assert [checks.surfaces(document) for document in found] == [[("علی", "نام شخص")]] * 3
    assert [told(document) for document in found[:2]] == ["", ""]
    assert "“facsimile” left out" in told(found[2])


def test_a_document_without_a_text_is_told(tmp_path):
    (document,) = read(tmp_path, f'<TEI xmlns="{NAMESPACE}">{HEADER}<facsimile/></TEI>')
    assert document.text == ""
    assert "no text" in told(document)


def test_other_prefixes_and_encodings_are_the_same(tmp_path):
    data = f"""<?xml version="1.0" encoding="utf-16"?><t:TEI xmlns:t="{NAMESPACE}"><t:text>
      <t:body><t:p><t:persName>علی</t:persName></t:p></t:body></t:text></t:TEI>"""
    (document,) = read(tmp_path, data.encode("utf-16"))
    assert checks.surfaces(document) == [("علی", "persName")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("<html/>", "no TEI P5: its first element is “html”"),
        ("<TEI.2><text/></TEI.2>", "its first element is “TEI.2”"),
        ("<TEI><text/></TEI>", "its first element is “TEI”"),
        (f'<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI xmlns="{NAMESPACE}"/>', "DOCTYPE"),
        (tei("<p>&nbsp;</p>"), "undefined entity"),
        (tei("<p>"), "line 9"),
        (tei("<div>" * 1001 + "</div>" * 1001), "1000"),
    ],
)
def test_what_is_no_tei_is_refused(tmp_path, data, reason):
    assert reason in checks.refusal(TEI, tmp_path, data, ".xml")


def test_a_document_beyond_all_measure_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("core.formats.tei_reading.DOCUMENT_LIMIT", 5_000)
    with pytest.raises(HashiyeError, match="line 1: the TEI document that begins here"):
        read(tmp_path, tei("<p>" + "علی " * 5_000 + "</p>"))
    # Each document counts for itself.
    small = tei("<p>" + "علی " * 500 + "</p>")
    corpus = f'<teiCorpus xmlns="{NAMESPACE}">{small * 20}</teiCorpus>'
    assert len(read(tmp_path, corpus)) == 20


def test_kinds_without_number_are_told_together(tmp_path):
    document = only(tmp_path, "".join(f"<x{n}/>" for n in range(500)))
    assert len(document.notes) == 21


def test_documents_come_one_after_another(tmp_path):
    path = tmp_path / "in.xml"
    many = tei("<p>علی</p>", header="<teiHeader/>") * 20_000
    path.write_text(f'<teiCorpus xmlns="{NAMESPACE}">{many}<broken')
    documents = TEI.read(path)
    assert next(documents).text == "علی"
    with pytest.raises(HashiyeError, match="line 1"):
        list(documents)


def test_tei_is_told_from_other_xml_by_its_root(tmp_path):
    def format_of(data, name="in.xml"):
        path = tmp_path / name
        path.write_text(data)
        return detect(path).name

    assert format_of(tei("<p/>")) == "tei"
    assert format_of(f'<!-- a --><teiCorpus xmlns="{NAMESPACE}">') == "tei"
    # So that the reader can say why it is refused.
    assert format_of('<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI/>') == "tei"
    with pytest.raises(HashiyeError):
        format_of("<html/>")
