"""Whatever differs between what was meant and what was read is found, and nothing else."""

from collections import Counter
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.formats.pairing import differences
from core.formats.proof import Kind, compare
from tests.core.formats.strategies import documents

marked = documents().filter(lambda document: document.spans)
TEXT = "علی به کرج رفت. رضا در ری ماند."


def doc(*spans: Mark, text: str = TEXT, name: str = "d") -> FormattedDocument:
    return FormattedDocument(name, "", text, {}, spans)


def kinds(found):
    return [difference.kind for difference in found]


@given(documents(), st.randoms())
def test_the_same_spans_in_any_order_are_no_difference(document, random):
    spans = list(document.spans)
    random.shuffle(spans)
    assert compare(document, replace(document, spans=tuple(spans), title="", meta={})) == []


@given(marked, st.data())
def test_a_missing_span_is_found(document, data):
    gone = data.draw(st.integers(0, len(document.spans) - 1))
    spans = document.spans[:gone] + document.spans[gone + 1 :]
    (found,) = compare(document, replace(document, spans=spans))
    lost = document.spans[gone]
    assert (found.meant, found.read, found.document) == (lost, None, document.id)
    assert (found.kind, found.meant_surface) == (
        Kind.MISSING,
        document.text[lost.start : lost.end],
    )


@given(marked, st.data())
def test_an_additional_span_is_found(document, data):
    more = data.draw(st.sampled_from(document.spans))
    (found,) = compare(document, replace(document, spans=(*document.spans, more)))
    assert (found.kind, found.meant, found.read) == (Kind.ADDITIONAL, None, more)


@given(marked, st.data())
def test_a_shifted_span_is_found(document, data):
    place = data.draw(st.integers(0, len(document.spans) - 1))
    span = document.spans[place]
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start + 1, len(document.text)))
    assume((start, end) != (span.start, span.end))
    shifted = span._replace(start=start, end=end)
    spans = (*document.spans[:place], shifted, *document.spans[place + 1 :])
    assert compare(document, replace(document, spans=spans))


@given(marked, st.data())
def test_labels_that_changed_places_are_found(document, data):
    labels = data.draw(st.permutations([mark.label for mark in document.spans]))
    spans = tuple(
        mark._replace(label=label) for mark, label in zip(document.spans, labels, strict=True)
    )
    places = [Counter((m.start, m.end, m.label) for m in all_) for all_ in (spans, document.spans)]
    assert bool(compare(document, replace(document, spans=spans))) == (places[0] != places[1])


def test_what_became_of_a_span_is_told():
    found = compare(
        doc(Mark(0, 3, "PER"), Mark(7, 10, "LOC"), Mark(16, 19, "PER")),
        doc(Mark(1, 4, "PER"), Mark(7, 10, "ORG")),
    )
    assert kinds(found) == [Kind.MOVED, Kind.RELABELLED, Kind.MISSING]
    assert (found[0].meant_surface, found[0].read_surface) == ("علی", "لی ")


@given(documents())
def test_tokens_that_are_joined_otherwise_are_compared_by_their_letters(document):
    table = {at: f"  {c}\r\n" for at, c in enumerate(document.text)}
    wide = "".join(table.values())
    spans = tuple(m._replace(start=5 * m.start + 2, end=5 * m.end - 2) for m in document.spans)
    read = replace(document, text=wide, spans=spans)
    assert compare(document, read, spaced=False) == []
    if document.text:
        assert kinds(compare(document, read)) == [Kind.TEXT]


def test_another_letter_is_found_where_white_space_does_not_count():
    read = doc(Mark(0, 3, "PER"), text=TEXT.replace("ی", "ي").replace(" ", "  "))
    found = compare(doc(Mark(0, 3, "PER")), read, spaced=False)
    assert kinds(found)[0] is Kind.TEXT
    assert (found[0].meant.start, found[0].meant_surface[:1]) == (2, "ی")


def all_differences(meant, read, *, spaced=True):
    return [one for each in differences(meant, read, spaced=spaced) for one in each]


names = [doc(Mark(0, 1, "PER"), text=f"متن شمارهٔ {n}", name=f"d{n}") for n in range(5)]


def test_documents_without_ids_go_by_their_text():
    assert all_differences(names, [replace(one, id="") for one in names]) == []


def test_a_document_that_is_not_in_the_file_does_not_shift_the_others():
    (found,) = all_differences(names, names[:2] + names[3:])
    assert (found.kind, found.document) == (Kind.NO_DOCUMENT, "d2")


def test_a_document_too_many_is_told():
    (found,) = all_differences(names[:2] + names[3:], names)
    assert (found.kind, found.document) == (Kind.NEW_DOCUMENT, "d2")


def test_swapped_documents_are_found():
    assert all_differences(names, [names[1], names[0], *names[2:]])


def test_sentences_are_put_together_to_the_document_that_they_are_of():
    whole = doc(Mark(0, 3, "PER"), Mark(16, 19, "PER"))
    pieces = [
        doc(Mark(0, 3, "PER"), text=TEXT[:15], name=""),
        doc(Mark(0, 3, "PER"), text=TEXT[16:], name=""),
    ]
    assert all_differences([whole, *names], [*pieces, *names], spaced=False) == []
    assert all_differences([*pieces, *names], [whole, *names], spaced=False) == []
    pieces[1] = replace(pieces[1], spans=(Mark(4, 6, "PER"),))
    assert kinds(all_differences([whole], pieces, spaced=False)) == [Kind.MOVED]


def test_a_document_without_a_token_may_be_left_out_by_what_holds_tokens():
    blank = doc(text=" \n ", name="blank")
    assert all_differences([blank, *names], names, spaced=False) == []
    assert kinds(all_differences([blank, *names], names)) == [Kind.NO_DOCUMENT]
