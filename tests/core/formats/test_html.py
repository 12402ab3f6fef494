"""The text of web pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import detect
from core.formats.html import HTML
from tests.core.formats import checks

PAGE = """<!DOCTYPE html><html lang="fa"><head><meta charset="{charset}"><title>خبر
 روز</title><style>p { color: red }</style></head><body>{body}</body></html>"""


def read(tmp_path, body, charset="utf-8", encoding="utf-8"):
    path = tmp_path / "in.html"
    path.write_bytes(PAGE.replace("{charset}", charset).replace("{body}", body).encode(encoding))
    (document,) = HTML.read(path)
    return document


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>علی\n  به <b>کرج</b> رفت.</p><p>رضا ماند.</p>", "علی به کرج رفت.\nرضا ماند."),
        ("می&zwnj;رود&nbsp;&lt;&#x1F600;&#1740;&amp;", "می‌رود\u00a0<😀ی&"),
        ("<script>alert('<p>x</p>')</script>الف<style>p{}</style>", "الف"),
        ("الف<br>ب<br/><br>ج", "الف\nب\n\nج"),
        ("<ul><li>الف<li>ب</ul>پ", "الف\nب\nپ"),
        ("<b>کرج</b><i>ی</i>", "کرجی"),
        ("<b>الف </b> <i> ب</i>", "الف ب"),
        ("<pre>الف\n  ب</pre>", "الف\n  ب"),
        ("<svg><text>نه</text></svg>آری", "آری"),
        ("<noscript><p>نه</noscript>آری", "آری"),
        ("<table><tr><td>۱</td><td> ۲ </td></tr><tr><th>۳</table>", "۱\t۲\n۳"),
    ],
)
def test_the_text_is_as_a_browser_shows_it(tmp_path, body, text):
    document = read(tmp_path, body)
    assert (document.title, document.text) == ("خبر روز", text)


def test_images_and_tables_are_told(tmp_path):
    document = read(tmp_path, "الف<img src='http://example.com/x.png'><table><tr><td>ب</table>")
    assert [str(note).partition(": ")[2] for note in document.notes] == [
        "1 tables were read row by row, with tabs between the cells.",
        "1 images were left out.",
    ]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1256", "cp1256"), ("utf-8", "cp1256"), ("utf-8", "utf-16"), ("xyz", "utf-8")],
)
def test_the_encoding_is_what_the_page_says_unless_it_is_not(tmp_path, charset, encoding):
    assert read(tmp_path, "علي به كرج رفت", charset, encoding).text == "علي به كرج رفت"


def test_a_page_without_text_is_refused(tmp_path):
    data = PAGE.replace("{body}", "<img>").replace("{charset}", "utf-8")
    assert "has no text" in checks.refusal(HTML, tmp_path, data)


def test_deep_nesting_is_no_harm(tmp_path):
    assert read(tmp_path, "<div>" * 50_000 + "الف").text == "الف"


def test_pages_are_known_by_their_suffix(tmp_path):
    assert [detect(tmp_path / name).name for name in ("a.htm", "a.XHTML")] == ["html", "html"]


@given(st.binary(max_size=80) | st.text(alphabet="<>/!-p&;table'\"= الف").map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    assert checks.read_or_refused(HTML, data)
