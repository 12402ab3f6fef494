from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.formats import FormattedDocument
from core.learning.matches import MatchState, Sought
from core.session import Session
from core.worker.match_requests import FindMatches


def test_it_finds_where_a_string_stands_in_the_other_documents(worker, session: Session):
    texts = ("كرج و کرج", "در تهران", "به کَرج رفت")
    batch = [FormattedDocument("", text, text) for text in texts]
    session.execute(ImportDocuments(batch, as_spans=False))
    first, *_, last = session.document_ids()[1:]
    session.execute(AddSpan(last, 3, 7, "LOC"))
    sought = Sought(session.annotator.id, "كرج", "LOC")
    portion = worker.ask(FindMatches(session.project.path, sought, but=first))
    assert portion.last == portion.end == last
    assert [(match.document, match.surface, match.state) for match in portion.matches] == [
        (1, "كرج", MatchState.OPEN),
        (last, "کَرج", MatchState.MARKED),
    ]
    rest = worker.ask(FindMatches(session.project.path, sought, but=first, after=1))
    assert [match.document for match in rest.matches] == [last]
