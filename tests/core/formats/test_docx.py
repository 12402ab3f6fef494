"""The text of Word documents and of books."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import detect
from core.formats.docx import DOCX
from core.formats.epub import EPUB
from tests.core.formats import checks

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/a.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
    '<item id="one" href="Text/1%20a.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="two" href="Text/2.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="cover" href="c.png" media-type="image/png"/></manifest>'
    '<spine><itemref idref="two"/><itemref idref="one"/><itemref idref="cover"/></spine></package>'
)


def archive(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return data.getvalue()


def word(body, **parts):
    head = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
    document = f"{head}<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(
        f'<Relationship Id="{name}" Type="{base}/{name.rstrip("12")}" Target="{name}.xml"/>'
        for name in parts
    )
    members = {f"word/{name}.xml": f"<w:{name} {W}>{one}</w:{name}>" for name, one in parts.items()}
    if parts:
        members["word/_rels/document.xml.rels"] = f"<Relationships>{related}</Relationships>"
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": document} | members)


def refers(kind, number):
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def note(kind, number, *paragraphs, attributes=""):
    inside = "".join(p(f"<w:r><w:{kind}Ref/></w:r>", t(f" {one}")) for one in paragraphs)
    return f'<w:{kind} w:id="{number}" {attributes}>{inside}</w:{kind}>'


def p(*runs):
    return "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + "".join(runs) + "</w:p>"


def t(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(form, tmp_path, data):
    path = tmp_path / f"in{form.suffixes[0]}"
    path.write_bytes(data)
    return list(form.read(path))


def cell(*paragraphs):
    return f"<w:tc><w:tcPr/>{''.join(p(t(one)) for one in paragraphs)}</w:tc>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p(t("علی‌ها "), t("رفت &amp; آمد")) + p() + p(t("ب")), "علی‌ها رفت & آمد\n\nب"),
        (p(t("الف"), "<w:r><w:tab/><w:br/><w:t>ب</w:t></w:r>"), "الف\t\nب"),
        (f"<w:tbl><w:tr>{cell('۱', '۲')}{cell('۳')}</w:tr></w:tbl>" + p(t("پ")), "۱ ۲\t۳\nپ"),
        (p(t("الف"), f"<w:ins>{t('ب')}</w:ins><w:del><w:r><w:delText>ج</w:delText></w:r></w:del>"),
         "الفب"),
        (p(t("الف"), "<w:del><w:r><w:tab/><w:t>ج</w:t><w:br/></w:r></w:del>"), "الف"),
        (p(f"<w:moveTo>{t('ب')}</w:moveTo>", f"<w:moveFrom>{t('ب')}</w:moveFrom>"), "ب"),
        (p(f"<mc:AlternateContent><mc:Choice>{t('الف')}</mc:Choice><mc:Fallback>{t('الف')}"
           "</mc:Fallback></mc:AlternateContent>"), "الف"),
        (p(t("الف"), f"<w:txbxContent>{p(t('کادر'))}</w:txbxContent>", t("ب")), "الف\nکادر\nب"),
        (p(t("الف"), "<w:r><w:instrText>PAGE</w:instrText></w:r>"), "الف"),
    ],
)  # fmt: skip
def test_a_paragraph_is_a_line(tmp_path, body, text):
    (document,) = read(DOCX, tmp_path, word(body))
    assert document.text == text


def test_what_is_left_out_of_a_word_document_is_told(tmp_path):
    more = "<w:r><w:footnoteReference/><w:drawing/><w:commentReference/></w:r>"
    parts = {"header1": p(t("روزنامه")), "header2": p(), "footer1": p(t("صفحهٔ ۱"))}
    (document,) = read(DOCX, tmp_path, word(p(t("الف"), more), **parts))
    told = "".join(map(str, document.notes))
    assert "1 images" in told
    assert "1 footnotes" in told
    assert "1 comments" in told
    assert "2 heads and feet" in told
    assert (document.text, document.meta) == ("الف", {"file": "in.docx"})


def test_a_text_box_is_no_image_unless_one_is_in_it(tmp_path):
    box = f"<w:drawing><w:txbxContent>{p(t('کادر'))}</w:txbxContent></w:drawing>"
    picture = box.replace("</w:drawing>", "<pic/></w:drawing>")
    (document,) = read(DOCX, tmp_path, word(p(t("الف"), box)))
    assert (document.text, document.notes) == ("الف\nکادر", ())
    (document,) = read(DOCX, tmp_path, word(p(t("الف"), picture)))
    assert "1 images" in str(document.notes[0])


NOTES = {
    "footnotes": note("footnote", 0, "—", attributes='w:type="separator"')
    + note("footnote", 2, "دومی", "دنباله")
    + note("footnote", 1, "یکمی")
    + note("footnote", 9, "از متنی که حذف شد"),
    "endnotes": note("endnote", 1, "پایانی"),
}
NOTED = p(
    t("الف"),
    refers("footnote", 1),
    refers("endnote", 1),
    refers("footnote", 2),
    f"<w:del>{refers('footnote', 9)}</w:del>",
    refers("footnote", 7),
)


def test_footnotes_and_endnotes_are_left_out_and_counted(tmp_path):
    (document,) = read(DOCX, tmp_path, word(NOTED, **NOTES))
    assert document.text == "الف"
    assert "4 footnotes and endnotes were left out" in str(document.notes[0])


def test_or_they_stand_at_the_end_in_the_order_of_the_text(tmp_path):
    at_end = DOCX.with_options({"notes": "at-end"})
    (document,) = read(at_end, tmp_path, word(NOTED, **NOTES))
    assert document.text == "الف\n\nیکمی\nپایانی\nدومی\n دنباله"
    told = "".join(map(str, document.notes))
    assert "1 footnotes and endnotes were left out" in told
    assert "3 footnotes and endnotes were put at the end" in told


def test_the_part_with_the_text_is_the_one_that_the_package_names(tmp_path):
    relation = '<Relationship Type="x/officeDocument" Target="/word/document2.xml"/>'
    parts = {
        "_rels/.rels": f"<Relationships>{relation}</Relationships>",
        "word/document2.xml": f"<w:document {W}><w:body>{p(t('الف'))}</w:body></w:document>",
    }
    (document,) = read(DOCX, tmp_path, archive(parts))
    assert document.text == "الف"


def test_a_book_is_a_document_for_each_part_in_reading_order(tmp_path):
    parts = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/a.opf": PACKAGE,
        "OEBPS/Text/1 a.xhtml": "<html><body><p>یک</p></body></html>",
        "OEBPS/Text/2.xhtml": "<?xml version='1.0' encoding='utf-8'?><html><p>دو</p></html>",
    }
    found = read(EPUB, tmp_path, archive(parts))
    assert [(one.id, one.text) for one in found] == [("in 1", "دو"), ("in 2", "یک")]
    assert found[1].meta["part"] == "OEBPS/Text/1 a.xhtml"
    del parts["OEBPS/Text/2.xhtml"]
    assert "no part “OEBPS/Text/2.xhtml”" in checks.refusal(EPUB, tmp_path, archive(parts))


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    f"<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "no whole document"),
        (b"PK\x03\x04garbage", "no whole document"),
        (archive({"a": "b"}), "no part “word/document.xml”"),
        (archive({"word/document.xml": BOMB}), "DOCTYPE"),
        (archive({"word/document.xml": "<a>" * 100_000}), "> 1000"),
        (archive({"word/document.xml": f"<w:p {W}>"}), "no XML that is accepted, line 1"),
        (archive({"word/document.xml": b" " * 64_000_001}), "unfolds to more than 64 MB"),
        (word(p()), "has no text"),
        (word(p(t("الف")))[:-60], "no whole document"),
    ],
)
def test_what_is_no_word_document_is_refused(tmp_path, data, part):
    assert part in checks.refusal(DOCX, tmp_path, data)


def test_a_damaged_part_is_refused(tmp_path):
    data = bytearray(word(p(*[t(f"الف{i}") for i in range(500)])))
    data[len(data) // 2] ^= 0xFF
    assert "in.docx" in checks.refusal(DOCX, tmp_path, bytes(data))


def test_both_are_known_by_their_suffix(tmp_path):
    assert [detect(tmp_path / name).name for name in ("a.docx", "a.epub")] == ["docx", "epub"]


@given(st.binary(max_size=40), st.integers(0, 300))
def test_any_bytes_are_read_or_refused_with_a_message(data, place):
    whole = word(p(t("الف")))
    assert checks.read_or_refused(DOCX, whole[:place] + data + whole[place:])
    assert checks.read_or_refused(EPUB, data)
