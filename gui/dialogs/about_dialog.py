"""What Hashiye is, in which version, and whose work it stands on."""

import platform
from importlib.metadata import version

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.parts import FittedDialog, Paragraph, Scrolled, heading, isolated, muted
from gui.icons import app_icon

ICON = 64

PARTS = (
    ("Qt for Python", "LGPL 3", "https://www.qt.io/qt-for-python"),
    ("Noto Sans Arabic", "OFL 1.1", "https://fonts.google.com/noto"),
    ("Lucide", "ISC", "https://lucide.dev"),
    ("hazm", "MIT", "https://github.com/roshan-research/hazm"),
    ("sqlite-utils", "Apache 2.0", "https://sqlite-utils.datasette.io"),
    ("python-crfsuite", "MIT", "https://github.com/scrapinghub/python-crfsuite"),
)
"""What Hashiye is made with: name, licence, home."""


class AboutDialog(FittedDialog):
    """Version, licence, and the licences of what comes with Hashiye."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Hashiye"))
        told = QVBoxLayout()
        told.setSpacing(12)
        told.addLayout(self._head())
        told.addWidget(
            Paragraph(
                self.tr(
                    "Marks named entities in Persian text. Everything stays on this computer, in "
                    "the project file."
                )
            )
        )
        told.addWidget(Paragraph(self.tr("Free software under the MIT licence.")))
        told.addSpacing(8)
        told.addWidget(heading(self.tr("Made with")))
        told.addLayout(_parts())
        told.addWidget(
            muted(
                self.tr(
                    "Qt is used as a library of its own under the GNU Lesser General Public "
                    "Licence, version 3; you may put another build of it in its place. The font "
                    "is under the SIL Open Font Licence 1.1. The icons' licence lies beside them."
                )
            )
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(Scrolled(told), 1)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(ICON, ICON))
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(heading(self.tr("Hashiye {version}").format(version=version("hashiye"))))
        built = (
            f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}"
        )
        texts.addWidget(muted(isolated(built)))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture)
        row.addLayout(texts, 1)
        return row


def _parts() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(2, 1)
    for row, (name, licence, home) in enumerate(PARTS):
        link = QLabel(f'<a href="{home}">{name}</a>')
        link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        link.setOpenExternalLinks(True)
        link.setProperty("role", "link")
        link.setToolTip(home)
        grid.addWidget(link, row, 0)
        grid.addWidget(QLabel(licence), row, 1)
    return grid
