"""What spans and rejections teach, as it is read from a project."""

from core.commands.importing import ImportDocuments
from core.commands.propagation import Propagate
from core.commands.spans import AddSpan
from core.commands.suggestions import RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.model import Document
from core.session import Session
from core.store import lexicon
from core.tagger.builtin import BuiltinTagger
from core.tagger.lexicon import LexiconEntry

TEXT = "تیم آلفا برد. در آلفا بود. تیم آلفا برد. تا آلفا بود."
PLACES = (4, 17, 31, 44)


def bring(session: Session, text: str, *suggested: Mark) -> int:
    session.execute(
        ImportDocuments([FormattedDocument("", "متن", text, {}, (), suggested)], as_spans=False)
    )
    return session.document_ids()[-1]


def entry(session: Session, folded: str = "آلفا", label: str = "LOC") -> LexiconEntry:
    found = [
        one
        for one in lexicon.read(session.project.db).entries
        if (one.folded, one.label) == (folded, label)
    ]
    return found[0] if found else LexiconEntry(folded, label)


def suggested(session: Session, text: str, document: int = 0) -> list[int]:
    tagger = BuiltinTagger(frozenset({"LOC"}), lexicon.read(session.project.db))
    (found,) = tagger.suggest([Document(document, "", "", text)])
    return [one.start for one in found if one.source == "lexicon"]


def test_a_place_that_was_left_out_is_remembered_with_its_context(session: Session):
    document = bring(session, TEXT)
    marked = tuple((document, at, at + 4) for at in (PLACES[1], PLACES[3]))
    refused = ((document, PLACES[0], PLACES[0] + 4),)
    session.execute(Propagate("LOC", marked, refused))
    assert entry(session) == LexiconEntry("آلفا", "LOC", accepted=2, rejected=1)
    assert suggested(session, "تیم آلفا برد") == []
    assert suggested(session, "تیم آلفا باخت") == [4]
    assert suggested(session, "در آلفا بود") == [3]
    session.undo()
    assert suggested(session, "تیم آلفا برد") == []
    assert entry(session) == LexiconEntry("آلفا", "LOC")


def test_a_context_in_which_it_is_accepted_as_often_is_none_of_refusal(session: Session):
    document = bring(session, TEXT)
    marked = tuple((document, at, at + 4) for at in PLACES[1:])
    session.execute(Propagate("LOC", marked, ((document, PLACES[0], PLACES[0] + 4),)))
    assert suggested(session, "تیم آلفا برد") == [4]
    # Not again where it was refused, though.
    assert suggested(session, TEXT, document) == list(PLACES[1:])


def test_what_is_refused_more_than_accepted_is_dropped_everywhere(session: Session):
    document = bring(session, TEXT)
    refused = tuple((document, at, at + 4) for at in PLACES[1:])
    session.execute(Propagate("LOC", ((document, PLACES[0], PLACES[0] + 4),), refused))
    assert suggested(session, "پس آلفا رفت") == []


def test_a_place_is_refused_once_however_many_proposed_it(session: Session):
    at = PLACES[0]
    document = bring(
        session, TEXT, Mark(at, at + 4, "LOC", 0.9, "a"), Mark(at, at + 4, "LOC", 0.8, "b")
    )
    session.execute(RejectSuggestions((session.pending(document)[0].id,)))
    assert entry(session).rejected == 1


def test_a_place_that_is_marked_after_all_is_not_refused(session: Session):
    at = PLACES[0]
    document = bring(session, TEXT, Mark(at, at + 4, "LOC", 0.9))
    session.execute(RejectSuggestions((session.pending(document)[0].id,)))
    session.execute(AddSpan(document, at, at + 4, "LOC"))
    assert entry(session) == LexiconEntry("آلفا", "LOC", accepted=1, rejected=0)


def test_what_was_decided_in_given_documents_can_be_left_out(session: Session):
    document, other = bring(session, TEXT), bring(session, TEXT + " ")
    for one in (document, other):
        at = PLACES[0]
        session.execute(Propagate("LOC", ((one, at, at + 4),), ((one, PLACES[1], PLACES[1] + 4),)))
    read = lexicon.read(session.project.db, without=[document])
    assert read.entries == (LexiconEntry("آلفا", "LOC", 1, 1),)
    assert {place[2] for place in read.places} == {other}
