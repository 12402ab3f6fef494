"""The look as one value, out of `resources`: colours, spaces, sizes, and what is made of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtGui import QColor, QPalette

from core.model import LabelSet
from gui.article.theme import ArticleTheme, LabelColors
from gui.oklch import RGB, contrast, srgb

THEMES = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. Colours are `#rrggbb` by name; spaces, radii and type sizes logical pixels."""

    name: str
    colors: Mapping[str, str]
    space: Mapping[str, int]
    radius: Mapping[str, int]
    type: Mapping[str, int]

    def color(self, name: str) -> QColor:
        """The colour `name` of tokens.json. Raises KeyError if there is none."""
        return QColor(self.colors[name])


def load_theme(name: str) -> Theme:
    """The theme "light", "dark" or "contrast". Raises KeyError for another name."""
    tokens = _resource("tokens.json")
    return Theme(name, tokens["themes"][name], tokens["space"], tokens["radius"], tokens["type"])


def stylesheet(theme: Theme) -> str:
    """The style sheet of the application in `theme`."""
    values: dict[str, object] = dict(theme.colors)
    for group in ("space", "radius", "type"):
        sizes: Mapping[str, int] = getattr(theme, group)
        values |= {f"{group}_{name}": size for name, size in sizes.items()}
    styles = Path(str(files("resources") / "styles"))
    values["styles"] = styles.as_posix()
    values["check"] = f"check-{'light' if theme.color('accent_text').lightness() > 127 else 'dark'}"
    template = (styles / "app.qss").read_text("utf-8")
    return Template(template).substitute(values)


def palette(theme: Theme) -> QPalette:
    """The palette of the Fusion style in `theme`, for what the style sheet leaves to the style."""
    role = QPalette.ColorRole
    colors = {
        role.Window: "panel",
        role.WindowText: "text",
        role.Base: "raised",
        role.AlternateBase: "hover",
        role.Text: "text",
        role.Button: "panel",
        role.ButtonText: "text",
        role.BrightText: "accent_text",
        role.Light: "raised",
        role.Midlight: "hover",
        role.Mid: "line",
        role.Dark: "muted",
        role.Shadow: "line",
        role.Highlight: "accent",
        role.HighlightedText: "accent_text",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.ToolTipBase: "raised",
        role.ToolTipText: "text",
        role.PlaceholderText: "muted",
    }
    made = QPalette()
    for key, name in colors.items():
        made.setColor(key, theme.color(name))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, theme.color("muted"))
    return made


def color_names() -> tuple[str, ...]:
    """The names of the label colours, the most easily told apart first."""
    return tuple(_resource("palette.json")["colors"])


def label_colors(theme: Theme, color_name: str) -> LabelColors:
    """The colours of a label that has `color_name`; one of no or an unknown colour is grey."""
    data = _resource("palette.json")
    hue = data["colors"].get(color_name, data["none"])
    roles = data["themes"][theme.name]
    line = _shade(hue, roles["line"])
    return LabelColors(
        fill=_qcolor(_shade(hue, roles["fill"])),
        line=_qcolor(line),
        chip_text=_qcolor(_readable(line)),
    )


def article_theme(theme: Theme, labels: LabelSet) -> ArticleTheme:
    """What the article view paints with in `theme`."""
    return ArticleTheme(
        page=theme.color("page"),
        text=theme.color("text"),
        accent=theme.color("accent"),
        selection=theme.color("selection"),
        find=theme.color("find"),
        find_current=theme.color("find_current"),
        muted=theme.color("muted"),
        other=label_colors(theme, ""),
        labels={label.name: label_colors(theme, label.color) for label in labels},
        outlined=theme.name == "contrast",
    )


def _shade(hue: Mapping[str, float], role: Mapping[str, float]) -> RGB:
    """A hue in a role, its lightness off the role's by a step for those who see few hues."""
    return srgb(
        role["lightness"] + role["step"] * hue["step"],
        role["chroma"] * hue["chroma"],
        hue["hue"],
    )


def _readable(ground: RGB) -> RGB:
    return max(((1.0, 1.0, 1.0), (0.06, 0.06, 0.06)), key=lambda ink: contrast(ink, ground))


def _qcolor(color: RGB) -> QColor:
    return QColor(*(round(part * 255) for part in color))


@cache
def _resource(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((files("resources") / name).read_text("utf-8"))
    return data
