"""XML of strangers: read as a stream, refused where it could do harm."""

import pytest

from core.formats.xml_safety import XML_ID, local, parsed, root_of
from core.messages import HashiyeError


class Seen:
    """What a file consists of."""

    def __init__(self):
        self.events = []

    def start(self, name, attributes, line):
        self.events.append(("start", name, attributes, line))

    def end(self, name):
        self.events.append(("end", name))

    def characters(self, text):
        self.events.append(("text", text))


def file_with(tmp_path, data):
    path = tmp_path / "in.xml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def events(tmp_path, data):
    seen = Seen()
    for _ in parsed(file_with(tmp_path, data), seen):
        pass
    return seen.events


def refusal(tmp_path, data):
    with pytest.raises(HashiyeError) as caught:
        events(tmp_path, data)
    assert "in.xml" in str(caught.value)
    return str(caught.value)


def test_names_have_their_namespace_and_elements_their_line(tmp_path):
    assert events(tmp_path, '<a xmlns="urn:n">\n<b xml:id="x">رضا &amp; علی</b></a>') == [
        ("start", "urn:n a", {}, 1),
        ("text", "\n"),
        ("start", "urn:n b", {XML_ID: "x"}, 2),
        ("text", "رضا & علی"),
        ("end", "urn:n b"),
        ("end", "urn:n a"),
    ]
    assert local("urn:n a") == local("a") == "a"


def test_a_long_text_comes_whole(tmp_path):
    text = "كتاب 😀 " * 300_000
    pieces = [event[1] for event in events(tmp_path, f"<a>{text}</a>") if event[0] == "text"]
    assert "".join(pieces) == text


@pytest.mark.parametrize(
    "declared",
    ["", " [<!ENTITY l 'ha'>]", " SYSTEM 'http://example.org/a.dtd'", " PUBLIC 'a' 'b.dtd'"],
)
def test_a_document_type_is_refused_with_its_line(tmp_path, declared):
    told = refusal(tmp_path, f"<?xml version='1.0'?>\n<!DOCTYPE a{declared}><a/>")
    assert "DOCTYPE" in told
    assert "line 2" in told


def test_what_is_malformed_is_refused_with_its_line(tmp_path):
    assert "line 2" in refusal(tmp_path, "<a>\n<b></a>")
    assert "undefined entity" in refusal(tmp_path, "<a>&nbsp;</a>")
    refusal(tmp_path, "")
    refusal(tmp_path, "<a>")


def test_endless_nesting_is_refused(tmp_path):
    assert "1000" in refusal(tmp_path, "<a>" * 1001 + "</a>" * 1001)


def test_markup_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("core.formats.xml_safety._PIECE", 1_000)
    monkeypatch.setattr("core.formats.xml_safety.DOCUMENT_LIMIT", 5_000)
    assert "> 0 MB" in refusal(tmp_path, '<a b="' + "x" * 20_000 + '"/>')
    assert events(tmp_path, "<a>" + "<b/>" * 5_000 + "</a>")


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1256", "iso-8859-1"])
def test_the_encoding_is_the_one_that_is_declared(tmp_path, encoding):
    word = "café" if encoding == "iso-8859-1" else "علي"
    data = f"<?xml version='1.0' encoding='{encoding}'?><a>{word}</a>".encode(encoding)
    assert ("text", word) in events(tmp_path, data)


@pytest.mark.parametrize("encoding", ["no-such", "utf-7", "hex", "big5", "undefined", "idna"])
def test_an_encoding_that_is_not_known_is_refused(tmp_path, encoding):
    assert encoding in refusal(tmp_path, f"<?xml version='1.0' encoding='{encoding}'?><a>b</a>")
    assert root_of(tmp_path / "in.xml") == ""


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(HashiyeError, match="missing"):
        list(parsed(tmp_path / "missing.xml", Seen()))


def test_the_root_is_found_by_the_beginning(tmp_path):
    assert root_of(file_with(tmp_path, "<!-- --><x:a xmlns:x='urn:n'><b>")) == "urn:n a"
    assert root_of(file_with(tmp_path, "<!DOCTYPE TEI [<!ENTITY l 'x'>]><TEI>")) == "TEI"
    assert root_of(file_with(tmp_path, b"\x00\xff<a/>")) == ""
    assert root_of(file_with(tmp_path, "text")) == ""
    assert root_of(tmp_path / "missing.xml") == ""
    assert root_of(tmp_path) == ""
