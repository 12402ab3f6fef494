"""The choice of which spans may share text."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from core.model import Policy


def policy_box(chosen: Policy) -> QComboBox:
    """A box with every policy as its items' data, `chosen` being the current one."""
    box = QComboBox()
    for policy in Policy:
        box.addItem("", policy)
    name_policies(box)
    box.setCurrentIndex(box.findData(chosen))
    return box


def name_policies(box: QComboBox) -> None:
    """Name the policies of `box` in the interface's language."""
    translate = QCoreApplication.translate
    names = {
        Policy.FLAT: translate("policies", "not share any text (flat)"),
        Policy.NESTED: translate("policies", "lie inside each other (nested)"),
        Policy.ANY: translate("policies", "overlap as they like"),
    }
    for index in range(box.count()):
        box.setItemText(index, names[Policy(box.itemData(index))])
