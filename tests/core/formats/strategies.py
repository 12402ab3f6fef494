"""Documents of every kind, heavy with what breaks exports of Persian text."""

from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark

_PERSIAN = "ابپسشعغکگلمنوهیيكى ً‌‏\u202bـ۰۱٣ ،؛؟«»"
_BREAKERS = "😀👨‍👩‍👧\r\n\t\0\x0b\x1c\x85\u2028\u2029\ufeff\\\"'<&-_.,O#Az09 "
characters = st.one_of(
    st.sampled_from(_PERSIAN), st.sampled_from(_BREAKERS), st.characters(exclude_categories=["Cs"])
)
texts = st.text(characters, max_size=60)
labels = st.one_of(st.sampled_from(["PER", "LOC", "نام شخص"]), st.text(characters, min_size=1))
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda values: st.lists(values, max_size=3) | st.dictionaries(texts, values, max_size=3),
    max_leaves=6,
)
_own = {
    *("id", "title", "text", "data", "label", "labels", "entities", "annotations", "relations"),
    *("suggestions", "tokens", "spans", "_input_hash", "_task_hash"),
}
"""Names that some format needs for itself; it refuses metadata that are called so."""
metas = st.dictionaries(texts.filter(lambda name: name not in _own), json_values, max_size=3)


@st.composite
def documents(draw, texts=texts, labels=labels):
    text = draw(texts)
    spans = tuple(Mark(start, end, label) for start, end, label in draw(_extents(text, labels)))
    suggestions = tuple(
        Mark(start, end, label, draw(st.none() | st.floats(0, 1)), draw(st.text(characters)))
        for start, end, label in draw(_extents(text, labels))
    )
    return FormattedDocument(
        draw(st.text(characters)), draw(texts), text, draw(metas), spans, suggestions
    )


def _extents(text, labels):
    if not text:
        return st.just([])
    edges = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    extent = st.tuples(edges, labels).filter(lambda value: value[0][0] < value[0][1])
    return st.lists(extent.map(lambda value: (*value[0], value[1])), max_size=5)
