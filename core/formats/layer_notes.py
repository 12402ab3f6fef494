"""What is said of annotations in layers, as INCEpTION has them, that are read as spans."""

from core.messages import QT_TRANSLATE_NOOP

EMPTY = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}, “{document}”: {count} × “{type}” without any text left out."
)
NO_LABEL = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} × “{type}” without a “{feature}” took the name "
    "of their type as label.",
)
GUESSED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: there are no named entities, so the spans are those of "
    "the layer “{layer}”, their labels those of its feature “{feature}”. Choose others by the "
    "options “layer” and “feature”.",
)
