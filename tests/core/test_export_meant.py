"""What was to be written is known again by its digests: nothing else is taken for it."""

from dataclasses import replace

import pytest

from core.exporting.meant import Meant
from core.formats import FormattedDocument, Mark

SPANS = (Mark(0, 3, "PER"), Mark(4, 9, "LOC"))
DOCUMENTS = [
    FormattedDocument("a", "یکم", "علی تهران", spans=SPANS),
    FormattedDocument("b", "دوم", "علی تهران"),
    FormattedDocument("c", "سوم", "\ud800 نیم", spans=(Mark(0, 1, "PER", 0.5, "x"),)),
]


def meant() -> Meant:
    found = Meant()
    for document in DOCUMENTS:
        found.note(document)
    return found


def test_the_same_documents_are_what_was_meant() -> None:
    steps: list[int] = []
    # Equal, but made anew; ids and titles are none of it, for not every form holds them.
    again = [replace(one, id="", title="", text="".join([*one.text])) for one in DOCUMENTS]
    assert meant().is_in(again, lambda: steps.append(1))
    assert len(steps) == meant().documents == 3
    assert meant().spans == 3


def test_nothing_was_meant_where_nothing_is_read() -> None:
    assert Meant().is_in([], lambda: None)
    assert not meant().is_in([], lambda: None)


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "علی تهرآن"},
        {"spans": SPANS[:1]},
        {"spans": SPANS[::-1]},
        {"spans": (*SPANS, SPANS[1])},
        {"spans": (SPANS[0]._replace(end=2), SPANS[1])},
        {"spans": (SPANS[0]._replace(label="ORG"), SPANS[1])},
    ],
)
def test_any_change_is_seen(changed: dict[str, object]) -> None:
    assert not meant().is_in([replace(DOCUMENTS[0], **changed), *DOCUMENTS[1:]], lambda: None)


def test_order_and_number_are_seen() -> None:
    first, second, third = DOCUMENTS
    for others in ([second, first, third], [first, second], [*DOCUMENTS, third]):
        assert not meant().is_in(others, lambda: None)
