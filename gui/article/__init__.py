"""The article view: lays out and paints what is visible, turns keys and mouse into offsets."""

from gui.article.theme import ArticleTheme, LabelColors, plain_theme
from gui.article.view import ArticleView, Mark, ViewState

__all__ = ["ArticleTheme", "ArticleView", "LabelColors", "Mark", "ViewState", "plain_theme"]
