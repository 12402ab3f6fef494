"""Lines of context from a whole project, in portions; and as a table."""

import csv
from pathlib import Path

import pytest

from core import concordance, concordance_export
from core.commands.documents import DeleteDocuments
from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.concordance import Line, next_lines
from core.formats import FormattedDocument
from core.messages import HashiyeError
from core.progress import Cancelled
from core.session import Session
from core.text.search import Extent, Query


def bring(session: Session, *texts: str) -> list[int]:
    """The ids of new documents with these texts."""
    before = set(session.document_ids())
    batch = [FormattedDocument("", f"خبر {i}", t, {}, ()) for i, t in enumerate(texts)]
    session.execute(ImportDocuments(batch, as_spans=False))
    return [one for one in session.document_ids() if one not in before]


def lines(session: Session, query: Query) -> list[Line]:
    found: list[Line] = []
    last, end = 0, -1
    while last != end:
        portion = next_lines(
            session.project.db, session.annotator.id, query, last, lambda _done, _total: True
        )
        found += portion.lines
        last, end = portion.last, portion.end
    return found


def test_a_line_says_where_and_between_what(session: Session):
    (document,) = bring(session, "علي  از تهران به\nمَشهد رفت، سپس ماند")
    (line,) = lines(session, Query("مشهد"))
    assert line == Line(
        document,
        "خبر 0",
        17,
        22,
        "مَشهد",
        "علي از تهران به ",
        " رفت، سپس ماند",
        "به تهران از علی",
        "رفت، سپس ماند",
        "",
    )


def test_the_label_is_that_of_the_span_that_is_nearest_to_the_place(session: Session):
    (document,) = bring(session, "استان قم و قم و قم")
    session.execute(AddSpan(document, 0, 8, "LOC"))
    session.execute(AddSpan(document, 11, 13, "ORG"))
    assert [line.label for line in lines(session, Query("قم"))] == ["LOC", "ORG", ""]


def test_lines_come_in_the_order_of_the_documents_and_not_from_hidden_ones(session: Session):
    first, second, third = bring(session, "قم قم", "قم", "در قم")
    session.execute(DeleteDocuments((second,)))
    found = lines(session, Query("قم", extent=Extent.WHOLE))
    assert [(line.document, line.start) for line in found] == [(first, 0), (first, 3), (third, 3)]


def test_undoing_an_import_takes_its_lines_away(session: Session):
    bring(session, "قم")
    session.undo()
    assert lines(session, Query("قم")) == []


def test_the_first_screen_comes_soon_and_the_rest_in_portions(
    session: Session, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(concordance, "SCREEN", 2)
    monkeypatch.setattr(concordance, "PORTION", 3)
    documents = bring(session, *(f"قم {n}" for n in range(6)))

    def portion(after: int) -> concordance.Portion:
        db = session.project.db
        return next_lines(db, session.annotator.id, Query("قم"), after, lambda _d, _t: True)

    first = portion(0)
    assert [line.document for line in first.lines] == documents[:2]
    second = portion(first.last)
    assert [line.document for line in second.lines] == documents[2:5]
    third = portion(second.last)
    assert [line.document for line in third.lines] == documents[5:]
    assert third.last == third.end == documents[-1]


def test_a_search_can_be_cancelled(session: Session):
    with pytest.raises(Cancelled):
        next_lines(session.project.db, 1, Query("کرج"), 0, lambda _done, _total: False)


@pytest.mark.parametrize(("name", "delimiter"), [("l.csv", ","), ("l.tsv", "\t")])
def test_lines_are_written_as_a_table(session: Session, tmp_path: Path, name: str, delimiter: str):
    bring(session, 'گفت: "قم،\tقم"')
    path = tmp_path / name
    concordance_export.write(lines(session, Query("قم")), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, first, second = csv.reader(file, delimiter=delimiter)
    assert heading == ["document", "before", "match", "after", "label", "start", "end"]
    assert first == ["خبر 0", 'گفت: "', "قم", '، قم"', "", "6", "8"]
    assert second[1:3] == ['گفت: "قم،', "قم"]


@pytest.mark.parametrize("text", ["=1+1 قم", "+قم", "@قم", "-قم"])
def test_no_cell_is_a_formula(session: Session, tmp_path: Path, text: str):
    bring(session, text)
    concordance_export.write(lines(session, Query(text)), tmp_path / "l.csv")
    with (tmp_path / "l.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1][2] == f"'{text}"


def test_a_table_that_cannot_be_written_says_so(tmp_path: Path):
    with pytest.raises(HashiyeError, match="cannot be written"):
        concordance_export.write([], tmp_path / "absent" / "l.csv")
