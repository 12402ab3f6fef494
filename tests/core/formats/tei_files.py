"""TEI as others make it, for tests."""

from core.formats.tei import TEI

NAMESPACE = "http://www.tei-c.org/ns/1.0"


HEADER = """\
<teiHeader>
  <fileDesc>
    <titleStmt><title>نامه‌ای
      از کرج</title></titleStmt>
    <publicationStmt><p/></publicationStmt>
    <sourceDesc><bibl><idno type="shelfmark">نامه ۱</idno></bibl></sourceDesc>
  </fileDesc>
</teiHeader>
"""


def tei(body, stand_off="", header=HEADER):
    return (
        f'<TEI xmlns="{NAMESPACE}" xml:id="letter">{header}'
        f"<text><body>{body}</body></text>{stand_off}</TEI>"
    )


def read(tmp_path, data):
    path = tmp_path / "in.xml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(TEI.read(path))


def only(tmp_path, body, stand_off="", header=HEADER):
    (document,) = read(tmp_path, tei(body, stand_off, header))
    return document


def told(document):
    return "\n".join(map(str, document.notes))
