"""Every dialog with something in it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog

from core.commands.importing import ImportReport
from core.concordance import Line, Portion
from core.exporting import Exported, ExportOptions, Proof, Verdict, Written
from core.exporting.result import Contents
from core.exporting.survey import Survey
from core.formats import FormattedDocument, LostSpan, Mark, Option, WriteReport
from core.formats.fitting import MovedSpan
from core.formats.proof import Difference, Kind
from core.import_request import ImportRequest
from core.labelsets import load_label_set
from core.learning.matches import Match, MatchState
from core.messages import HashiyeError
from core.model import Annotator, Span
from core.preview import Preview
from core.store.imports import Unfinished
from gui.concordance.window import ConcordanceWindow
from gui.dialogs.about_dialog import AboutDialog
from gui.dialogs.change_keys_dialog import ChangeKeysDialog
from gui.dialogs.correction_dialog import CorrectionDialog, ToCorrect
from gui.dialogs.error_dialog import ErrorDialog
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.export_report_dialog import ExportReportDialog
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.import_report_dialog import ImportReportDialog
from gui.dialogs.keys_dialog import KeysDialog
from gui.dialogs.label_keys_dialog import LabelKeysDialog
from gui.dialogs.label_map_dialog import LabelMapDialog
from gui.dialogs.new_project_dialog import NewProjectDialog
from gui.dialogs.note_dialog import NoteDialog
from gui.dialogs.original_dialog import OriginalDialog
from gui.dialogs.preferences_dialog import PreferencesDialog
from gui.dialogs.propagation_dialog import PropagationDialog
from gui.dialogs.section import Section
from gui.dialogs.unfinished_import_dialog import UnfinishedImportDialog
from gui.key_set import USUAL
from gui.learning_panel.window import LearningWindow
from gui.settings import Settings
from gui.theme import load_theme
from tests.gui.learning_panel.figures import COMPARED, MEASURED, REPORT

MARYAM = Annotator(1, "m", "مریم")
PARVIZ = Annotator(2, "p", "پرویز")

KEYS = (
    (
        "پیشنهادها",
        (
            ("Tab", "پیشنهاد بعدی"),
            ("Shift+Tab", "پیشنهاد قبلی"),
            ("Return", "پذیرفتن پیشنهاد و رفتن به بعدی"),
            ("Del, Backspace", "رد پیشنهاد یا حذف نهاد، سپس رفتن به بعدی"),
            ("A", "پذیرفتن همهٔ پیشنهادهایی که امتیازشان از آستانه کمتر نیست"),
        ),
    ),
    ("مرزها", (("[, ]", "آغاز، به اندازهٔ یک واژه"), ("Ctrl+[, Ctrl+]", "آغاز، یک نویسه"))),
    ("ویرایش", (("Ctrl+Z", "واگرد"), ("Ctrl+Shift+Z  Ctrl+Y", "ازنو"), ("Ctrl++", "بزرگ‌تر"))),
)

PREVIEW = Preview(
    files=3,
    formats={"jsonl": 2, "text": 1},
    options=(Option("tags", "Tag scheme", "iob2", ("iob2", "bilou")), Option("tab", "Tab", "|")),
    encodings=("windows-1256",),
    documents=(
        FormattedDocument(
            "1",
            "خبر یک",
            "علی 😀 در شهر كرج گفت که می‌آید.",
            spans=(Mark(0, 3, "شخص"), Mark(13, 16, "GPE"), Mark(17, 20, "junk")),
        ),
        FormattedDocument(
            "2", "News", "Ali went to تهران yesterday.", spans=(Mark(12, 17, "GPE"),)
        ),
    ),
    there=frozenset({1}),
    looked_at=100,
    known=7,
    labels={"شخص": 40, "GPE": 12, "junk": 3},
    notes=(HashiyeError("“{path}”, line {line}: a relation was left out.", path="a.ann", line=3),),
)
IMPORTED = ImportReport(
    documents=1,
    spans=1,
    skipped=2,
    attached=7,
    new_labels=("LAW", "WORK"),
    matched={"PERSON": "PER", "junk": None},
    encodings={"windows-1256": 3, "utf-8": 12},
    refused=(
        HashiyeError(
            "“{path}”, line {line}: not UTF-8. Save the file as UTF-8.",
            path="/home/maryam/corpus/of/many/articles/a.txt",
            line=7,
        ),
    ),
    passed_over=(HashiyeError("“{path}”: {count} files.", path="/home/maryam/corpus", count=12),),
    repaired=(HashiyeError("“{path}”: {count} images were left out.", path="c.docx", count=2),),
    left_out=(HashiyeError("“{path}”: the span “{surface}”.", path="d.ann", surface="رضا"),),
    there=(HashiyeError("“{path}”: the text of “{title}”.", path="e.csv", title="خبر"),),
)
UNFINISHED = Unfinished(
    1,
    "2026-11-24T12:00:00.000+00:00",
    1,
    {},
    [f"/home/maryam/corpus/{name}.jsonl" for name in "abcd"],
    {"file": 2, "sums": {"documents": 5300}},
)

LOST = tuple(
    LostSpan(f"document {i}", i, i + 5, "ORG", "استانداري", "It begins inside a token.")
    for i in range(3)
)
MOVED = MovedSpan("document 4", Mark(3, 7, "LOC"), Mark(2, 7, "LOC"), "رستم", "رستمی")
SHIFTED = Difference("document 5", Kind.MOVED, Mark(3, 7, "LOC"), Mark(4, 8, "LOC"), "کرج", "رج ")
CONTENTS = Contents(80, 9000, 1500, {"ORG": 412})
EXPORTED = Exported(
    (
        Written(
            "train",
            "a-train.conll",
            WriteReport(Path("/tmp/a-train.conll"), 80, 412, LOST),
            (MOVED,),
            CONTENTS,
            Proof(Verdict.IDENTICAL, 80, 412),
        ),
        Written(
            "dev",
            "a-dev.conll",
            WriteReport(Path("/tmp/a-dev.conll"), 10, 44),
            (),
            CONTENTS,
            Proof(Verdict.DIFFERENT, 10, 44, 1, (SHIFTED,)),
        ),
    ),
    (Path("/tmp/a.conll.card.md"), Path("/tmp/a.conll.SHA256SUMS")),
    (("document 1", "document 7"),),
)
LAST_EXPORT = ExportOptions(
    "conll",
    Path("/tmp/corpus.conll"),
    "پرویز",
    "done,flagged",
    "70/20/10",
    7,
    label_map={"LOC": "Place"},
    stratify=True,
)
SURVEY = Survey(120, {("مریم", "done"): 80, ("پرویز", "done"): 12}, {("مریم", "done", "PER"): 412})


def _export(folder: Path, last: ExportOptions | None) -> QDialog:
    labels = load_label_set()
    dialog = ExportDialog(
        [MARYAM, PARVIZ], MARYAM, folder / "corpus.jsonl", labels=labels, last=last
    )
    dialog.show_survey(SURVEY)
    for section in dialog.findChildren(Section):
        section.open(is_open=last is not None)
    return dialog


def _import(folder: Path) -> QDialog:
    files = [folder / "مقاله‌ها", folder / "یک مقالهٔ دیگر.txt"]
    files[0].mkdir(exist_ok=True)
    return ImportDialog(files, load_label_set(), None, _answer)


def _answer(
    _request: ImportRequest,
    done: Callable[[Preview], None],
    _failed: Callable[[BaseException], None],
) -> None:
    done(PREVIEW)


def _learning() -> QDialog:
    window = LearningWindow()
    window.show_report(REPORT, load_label_set())
    window.show_threshold(MEASURED, 0.5, writable=True)
    window.show_comparison(COMPARED)
    return window


def _concordance() -> QDialog:
    window = ConcordanceWindow(load_theme("light"), load_label_set(), "fa")
    line = Line(1, "خبر یک", 7, 10, "کرج", "مردم در ", " ماندند.", "در مردم", "ماندند.", "LOC")
    window.begin()
    window.add(Portion((line,), 1, 2))
    return window


def _propagation() -> QDialog:
    label = next(iter(load_label_set()))
    dialog = PropagationDialog("رحمانیان", label, "fa", load_theme("light"))
    dialog.add(
        [
            Match(1, "خبر", at, at + 8, "رحمانیان", "گفت که ", " آمده است", state, done=False)
            for at, state in enumerate(MatchState)
        ]
    )
    dialog.set_progress(3, 10)
    return dialog


def _correction() -> QDialog:
    text = "علی در کرچ گفت"
    marked = Span(1, "u", 1, 1, 7, 10, "LOC", "کرچ")
    what = ToCorrect("خبر", text, 0, len(text), (marked,), annotators={1: "مریم"})
    return CorrectionDialog(what, (7, 10), load_theme("light"), QFont())


def dialogs(folder: Path) -> dict[str, Callable[[], QDialog]]:
    """What makes each dialog, by name; `folder` is for what they keep."""
    return {
        "about": AboutDialog,
        "correction": _correction,
        "error": lambda: ErrorDialog("Traceback (most recent call last):\n  ValueError: no"),
        "export": lambda: _export(folder, None),
        "export_with_everything": lambda: _export(folder, LAST_EXPORT),
        "export_report": lambda: ExportReportDialog(EXPORTED),
        "import": lambda: _import(folder),
        "import_report": lambda: ImportReportDialog(IMPORTED),
        "unfinished_import": lambda: UnfinishedImportDialog(UNFINISHED),
        "change_keys": lambda: ChangeKeysDialog(USUAL, load_label_set(), "fa"),
        "keys": lambda: KeysDialog(KEYS),
        "label_keys": lambda: LabelKeysDialog(load_label_set(), "fa", load_theme("light"), USUAL),
        "label_map": lambda: LabelMapDialog(load_label_set(), {"LOC": None, "EVENT": "ORG"}),
        "new_project": lambda: NewProjectDialog("مریم", folder),
        "learning": _learning,
        "original": lambda: OriginalDialog("در کرچ", "در کرج", load_theme("light"), QFont()),
        "note": lambda: NoteDialog("استانداري البرز", "مرز آن را بپرس"),
        "concordance": _concordance,
        "propagation": _propagation,
        "preferences": lambda: PreferencesDialog(Settings(folder), None),
    }


NAMES = sorted(dialogs(Path()))
"""The names of all dialogs."""
