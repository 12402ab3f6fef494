"""The options by which formats of INCEpTION let choose what the spans are."""

from core.formats.options import Option
from core.messages import QT_TRANSLATE_NOOP

LAYER = Option(
    "layer",
    QT_TRANSLATE_NOOP("core", "Layer of the spans, by its UIMA type (empty: NamedEntity)"),
    "",
)
FEATURE = Option(
    "feature", QT_TRANSLATE_NOOP("core", "Feature of it with the label (empty: value)"), ""
)
