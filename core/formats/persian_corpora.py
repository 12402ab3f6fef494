"""The Persian corpora of named entities in the form in which they are distributed.

- ARMAN (Poostchi and others 2016): token, space, tag with lower-case labels, an empty line after
  each sentence; a file for each fold's training and test part.
- PEYMA (Shahshahani and others 2018): token, `|`, tag with an underscore: `تهران|B_LOC`.
- NSURL-2019, task 7 (Taghizadeh and others 2019): token, tab, tag; lines end with CR LF, and each
  file is an article. Words may have a space inside.
- ParsTwiNER (Aghajani and others 2021): token, tab, tag; an empty line after each tweet.

None has a line that begins a document.
"""

from core.formats import conll_dialects
from core.formats.conll import Member
from core.formats.conll_layout import BAR, Documents
from core.messages import QT_TRANSLATE_NOOP
from core.text.tags import Scheme

ARMAN = Member(
    name=conll_dialects.ARMAN,
    suffixes=(".txt",),
    title=QT_TRANSLATE_NOOP("core", "ARMAN: token, space and tag"),
    usual={"separator": "space", "scheme": Scheme.IOB2, "documents": Documents.FILE},
).format()
PEYMA = Member(
    name=conll_dialects.PEYMA,
    suffixes=(".txt",),
    title=QT_TRANSLATE_NOOP("core", "PEYMA: token, “|” and tag"),
    usual={"separator": BAR, "scheme": Scheme.IOB2, "tag-mark": "_", "documents": Documents.FILE},
).format()
PARSTWINER = Member(
    name=conll_dialects.PARSTWINER,
    suffixes=(".txt",),
    title=QT_TRANSLATE_NOOP("core", "ParsTwiNER: token, tab and tag"),
    usual={"separator": "tab", "scheme": Scheme.IOB2, "documents": Documents.FILE},
).format()
NSURL2019 = Member(
    name=conll_dialects.NSURL2019,
    suffixes=(".txt",),
    title=QT_TRANSLATE_NOOP("core", "NSURL-2019: token, tab and tag, a file for each article"),
    usual={
        "separator": "tab",
        "scheme": Scheme.IOB2,
        "line-ends": "crlf",
        "documents": Documents.FOLDER,
    },
).format()
PERSIAN_CORPORA = (ARMAN, PEYMA, PARSTWINER, NSURL2019)
