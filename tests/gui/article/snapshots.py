"""Pictures of the article view, to be looked at: `python -m tests.gui.article.snapshots FOLDER`."""

import sys
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from core.model import Document, Span, Suggestion
from gui.article import ArticleTheme, ArticleView, LabelColors, plain_theme
from gui.oklch import srgb

SEED = Path(__file__).parents[3] / "seeds"
HUES = {"PER": 250, "LOC": 150, "ORG": 55, "EVENT": 330, "DATE": 200}


def theme(*, dark: bool) -> ArticleTheme:
    plain = plain_theme(dark=dark)

    def color(lightness: float, chroma: float, hue: float) -> QColor:
        return QColor.fromRgbF(*srgb(lightness, chroma, hue))

    labels = {
        name: LabelColors(
            color(0.36 if dark else 0.91, 0.06, hue),
            color(0.78 if dark else 0.50, 0.11, hue),
            QColor("#171716" if dark else "#ffffff"),
        )
        for name, hue in HUES.items()
    }
    names = ("page", "text", "muted", "accent", "selection", "find", "find_current", "other")
    return ArticleTheme(labels=labels, **{name: getattr(plain, name) for name in names})


def document(text: str) -> Document:
    return Document(1, "d", "Snapshot", text)


def span(text: str, surface: str, label: str, id_: int, after: int = 0) -> Span:
    start = text.index(surface, after)
    return Span(id_, f"s{id_}", 1, 1, start, start + len(surface), label, surface)


def suggestion(text: str, surface: str, label: str, id_: int, after: int = 0) -> Suggestion:
    start = text.index(surface, after)
    return Suggestion(start, start + len(surface), label, 0.87, "rules", id_, 1)


def seed(view: ArticleView) -> None:
    text = next(SEED.glob("*.txt")).read_text("utf-8")
    view.set_document(document(text))
    spans = [
        span(text, "استانداري البرز", "ORG", 1),
        span(text, "البرز", "LOC", 2),
        span(text, "رحمانيان", "PER", 3),
        span(text, "روابط عمومي مجموعه هاي ادارات استان البرز", "ORG", 4),
    ]
    suggestions = [
        suggestion(text, "كرج", "LOC", 1),
        suggestion(text, "ايلنا", "ORG", 2),
        suggestion(text, "امروز", "DATE", 3),
    ]
    view.set_marks(spans, suggestions)
    view.focus(suggestions[0])


def mixed(view: ArticleView) -> None:
    text = (
        "کتاب‌های دانشگاه را شرکت Microsoft Research 2024 (تهران) در ۱۲/۳/۱۴۰۲ "
        "چاپ کرد 👩🏽‍🚀 بَدرقه.\n"
        "وزارت علوم، تحقیقات و فناوری استان البرز با API نسخه 5 در کرج\tجشنواره برگزار می‌کند.\n"
        "\u200fنشست «شورای شهر کرج» و دانشگاه‌هایشان در LaTeX و ۲۰٪ از iPhone 15 Pro بود."
    )
    view.set_document(document(text))
    view.set_marks(
        [
            span(text, "اب‌ها", "EVENT", 1),
            span(text, "شرکت Microsoft Research 2024 (تهران) در ۱۲", "ORG", 2),
            span(text, "تهران", "LOC", 3),
            span(text, "وزارت علوم، تحقیقات و فناوری استان البرز", "ORG", 4),
            span(text, "استان البرز", "LOC", 5),
            span(text, "البرز", "PER", 6),
            span(text, "I", "DATE", 7),
            span(text, "شورای شهر کرج", "ORG", 8),
        ],
        [
            suggestion(text, "کرج", "LOC", 1),
            suggestion(text, "Phone 15 Pro بود", "EVENT", 2),
            suggestion(text, "شهر کرج", "LOC", 3),
            suggestion(text, "بَدر", "PER", 4),
        ],
    )
    view.set_show_invisibles(True)
    start = text.index("دانشگاه‌های")
    view.set_caret(start + 26, start)
    view.show_matches([(text.index("چاپ"), text.index("چاپ") + 3)], 0)


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, show in (("seed", seed), ("mixed", mixed)):
        for dark in (False, True):
            view = ArticleView()
            view.set_theme(theme(dark=dark))
            view.resize(900, 640 if name == "seed" else 360)
            show(view)
            view.show()
            app.processEvents()
            view.grab().save(str(folder / f"{name}{'-dark' if dark else ''}.png"))
            view.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
