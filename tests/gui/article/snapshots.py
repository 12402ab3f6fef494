"""The gallery of hard cases: `python -m tests.gui.article.snapshots [FOLDER]`, or docs/gallery."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.model import Document, Label, LabelSet, Span, Suggestion
from gui.article import ArticleView
from gui.fonts import article_font
from gui.theme import THEMES, article_theme, load_theme

FOLDER = Path(__file__).parents[3] / "docs" / "gallery"
WIDTH = 620
CROP = 44
COLORS = {"PER": "blue", "LOC": "green", "ORG": "brown", "EVENT": "plum", "DATE": "teal"}


@dataclass(frozen=True, slots=True)
class Case:
    """A text with spans and suggestions by what they mark, and what else is shown."""

    text: str
    spans: tuple[tuple[str, str], ...] = ()
    suggestions: tuple[tuple[str, str], ...] = ()
    also: Callable[[ArticleView], None] = lambda _: None
    spacing: float = 1.9
    size: int = 17


def _focus(view: ArticleView) -> None:
    view.focus_next(pending_only=True)


def _select(view: ArticleView) -> None:
    text = view.layout_state.text
    view.set_caret(text.index("ABC") + 2, text.index("ابتکار"))


LONG = " ".join(
    (
        "هماهنگی روابط عمومی دستگاه‌های اجرایی استان البرز و مجموعهٔ",
        "ادارات تابعهٔ آن در شهرستان‌های کرج، نظرآباد، ساوجبلاغ، اشتهارد و فردیس",
        "و شهرهای محمدشهر، ماهدشت، هشتگرد و کمال‌شهر",
    )
)
CASES = (
    Case(
        "این شرکت Microsoft Research 2024 در تهران است.", (("شرکت Microsoft Research 2024", "ORG"),)
    ),
    Case("گزارش علی رضایی از Silicon Valley رسید.", (("رضایی از Silicon", "EVENT"),)),
    Case("تورم به «٪۲۰» رسید، نه ۲۵٪.", (("٪۲۰", "DATE"), ("۲۵٪", "DATE"))),
    Case("نشانی https://www.irna.ir/news/1?a=b را ببینید.", (("www.irna.ir/news", "ORG"),)),
    Case(
        "روزنامهٔ «ایران» (چاپ تهران) و [قانون] نوشت.",
        (("«ایران»", "ORG"), ("(چاپ تهران)", "LOC"), ("قانون", "EVENT")),
    ),
    Case("مُحَمَّدِ زَکَریّا به بَدرَقهٔ او رفت.", (("حَمَّدِ", "PER"), ("ّا", "LOC"))),
    Case("کتاب‌های دانشگاه‌هایشان را می‌خوانند.", (("کتاب", "EVENT"), ("ها", "ORG"), ("‌خوا", "PER"))),
    Case("دانشگـــاه تهــران و کـــرج", (("گـــا", "ORG"), ("ــر", "LOC"))),
    Case(
        "از 👩🏽‍🚀 و 👍🏿 و 🇮🇷 تا ایران", (("👩🏽‍🚀", "PER"), ("👍🏿 و", "EVENT"), ("ایران", "LOC"))
    ),
    Case("سالاد و لالایی و اسلام و الله", (("سال", "EVENT"), ("الایی", "PER"), ("سلا", "ORG"))),
    Case(
        "وزارت علوم استان البرز شهر کرج برگزار کرد.",
        (
            ("وزارت علوم استان البرز شهر کرج", "ORG"),
            ("استان البرز شهر کرج", "LOC"),
            ("البرز شهر کرج", "EVENT"),
            ("کرج", "LOC"),
        ),
    ),
    Case(
        "جشنوارهٔ فیلم فجر تهران در برج میلاد تهران",
        (("فیلم فجر تهران", "EVENT"), ("تهران در برج", "LOC"), ("برج میلاد", "ORG")),
    ),
    Case(f"ستاد {LONG} هر ماه در کرج نشست دارد.", ((LONG, "ORG"),)),
    Case(
        "علی رضایی در استان البرز، شهر کرج، گفت.",
        (("استان البرز، شهر کرج", "LOC"),),
        (("علی رضایی", "PER"), ("کرج", "LOC")),
        _focus,
    ),
    Case("گروه ابتکار سبز ABCDEF و شرکت پارس", (("گروه", "ORG"),), (("پارس", "ORG"),), _select),
    Case(
        "ا ب پ ت ث ج چ ح خ د علی",
        (
            *(("پ", label) for label in COLORS),
            *((one, "ORGANIZATION") for one in "ابتثجچ"),
            ("علی", "PER"),
        ),
        spacing=1.2,
    ),
    Case(
        "شهر کرج در استان البرز",
        (("شهر کرج در استان", "EVENT"), ("شهر کرج در", "LOC"), ("شهر کرج", "ORG"), ("شهر", "PER")),
        spacing=1.2,
        size=13,
    ),
)


def _mark(text: str, surface: str) -> tuple[int, int]:
    start = text.index(surface)
    return start, start + len(surface)


def picture(case: Case, theme: str, scale: int) -> QImage:
    """`case` as the view shows it, without the margins above and below."""
    text = case.text
    labels = LabelSet(tuple(Label(name, color=color) for name, color in COLORS.items()))
    view = ArticleView()
    view.set_theme(article_theme(load_theme(theme), labels))
    view.set_text_font(article_font(case.size), case.spacing)
    view.resize(WIDTH, 400)
    view.set_document(Document(1, "d", "Gallery", text))
    spans = [
        Span(at, f"s{at}", 1, 1, *_mark(text, surface), label, "")
        for at, (surface, label) in enumerate(case.spans, 1)
    ]
    suggestions = [
        Suggestion(*_mark(text, surface), label, 0.87, "rules", at, 1)
        for at, (surface, label) in enumerate(case.suggestions, 1)
    ]
    view.set_marks(spans, suggestions)
    case.also(view)
    view.show()
    lines = view.layout_state.lines
    height = lines * view._metrics.pitch + 14
    image = QImage(WIDTH * scale, height * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    view.viewport().render(image, QPoint(), QRect(0, CROP - 6, WIDTH, height))
    view.close()
    return image


def sheet(theme: str, scale: int) -> QImage:
    """All cases below each other, in the order of docs/gallery.md."""
    pictures = [picture(case, theme, scale) for case in CASES]
    height = sum(one.height() for one in pictures)
    whole = QImage(WIDTH * scale, height, QImage.Format.Format_RGB32)
    painter = QPainter(whole)
    top = 0
    for one in pictures:
        one.setDevicePixelRatio(1)
        painter.drawImage(0, top, one)
        top += one.height()
    painter.end()
    return whole


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        for scale in (1, 2):
            sheet(theme, scale).save(str(folder / f"{theme}-{scale}00.png"), "PNG", 0)
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
