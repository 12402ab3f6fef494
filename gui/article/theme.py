"""The colours of the article view, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class LabelColors:
    """The colours of one label.

    `fill` lies under the text, `line` draws outlines, underlines and the chip's ground, `chip_text`
    is read on `line`.
    """

    fill: QColor
    line: QColor
    chip_text: QColor


@dataclass(frozen=True, slots=True)
class ArticleTheme:
    """Every colour that the article view paints with. A label not in `labels` takes `other`.

    Where `outlined`, spans have a border besides their fill, so that they can be told without it.
    """

    page: QColor
    text: QColor
    muted: QColor
    accent: QColor
    selection: QColor
    find: QColor
    find_current: QColor
    other: LabelColors
    labels: Mapping[str, LabelColors] = field(default_factory=dict)
    outlined: bool = False

    def label(self, name: str) -> LabelColors:
        """The colours of the label called `name`."""
        return self.labels.get(name, self.other)


def plain_theme(*, dark: bool = False) -> ArticleTheme:
    """A theme without label colours: what the view shows before it is given one."""
    grey = ("#3a3a38", "#a8a49c", "#171716") if dark else ("#e9e5dc", "#6b655a", "#ffffff")
    return ArticleTheme(
        page=QColor("#171716" if dark else "#fdfbf6"),
        text=QColor("#e8e4da" if dark else "#23211d"),
        muted=QColor("#8f8a80" if dark else "#7d776b"),
        accent=QColor("#e0a458" if dark else "#b4560f"),
        selection=QColor("#3b4c66" if dark else "#cfe0f5"),
        find=QColor("#5a4a1c" if dark else "#fbe9a9"),
        find_current=QColor("#8a6a12" if dark else "#f6c945"),
        other=LabelColors(*(QColor(name) for name in grey)),
    )
