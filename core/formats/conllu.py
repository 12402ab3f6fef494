r"""CoNLL-U, the format of Universal Dependencies, with entities in its last column.

A sentence has a line for each word, of ten columns with tabs between; `# newdoc id = …` begins a
document (https://universaldependencies.org/format.html). What tools write of entities in the column
MISC is read (see `conllu_entities`); written is `NE=B-PER`, as spaCy reads it, or another choice.

White space is exact: where it is not one space it is told as UDPipe does, `SpacesAfter=\s\n`. All
lines that a document came from are kept and written again, but for what is said of entities in the
sentences whose spans have changed. Files that name their columns are read too (see `conllu_plus`)
and written as CoNLL-U.
"""

from collections.abc import Mapping
from functools import partial

from core.formats.base import Format
from core.formats.conllu_entities import ENTITY, TAG_KEYS
from core.formats.conllu_plus import COLUMN
from core.formats.conllu_reading import read
from core.formats.conllu_writing import write
from core.formats.options import Option
from core.messages import QT_TRANSLATE_NOOP

_AUTO = "auto"
_OPTION = Option(
    "attribute",
    QT_TRANSLATE_NOOP("core", "Attribute that tells the entities"),
    _AUTO,
    (_AUTO, *TAG_KEYS, ENTITY),
    reads=False,
)


def _configured(values: Mapping[str, str]) -> Format:
    chosen = values[_OPTION.name]
    return Format(
        name="conllu",
        suffixes=(".conllu", ".conllup", ".cupt"),
        title=QT_TRANSLATE_NOOP("core", "CoNLL-U: Universal Dependencies with entities"),
        read=partial(read, column=values[COLUMN.name]),
        write=partial(write, key="" if chosen == _AUTO else chosen),
        cannot_hold=QT_TRANSLATE_NOOP(
            "core",
            "Metadata; spans inside others and overlapping ones, unless they are written as "
            "“Entity”; those that begin or end inside a token.",
        ),
        options=(_OPTION, COLUMN),
        configure=_configured,
        flat=chosen != ENTITY,
        tokens=True,
    )


CONLLU = _configured({one.name: one.default for one in (_OPTION, COLUMN)})
