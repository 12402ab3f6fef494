"""How the figures of the learning are said."""

from PySide6.QtCore import QCoreApplication, QLocale

UNKNOWN = "–"
"""Stands for a figure that cannot be told yet."""


def decimal(value: float) -> str:
    """`value` with one digit after the point."""
    # Qt has a toString for int too, and that one knows no digits after the point.
    return QLocale().toString(float(value), "f", 1)


def whole(value: float) -> str:
    """`value` as a whole number."""
    return QLocale().toString(round(value))


def duration(seconds: float) -> str:
    """`seconds` of work as people say it: in minutes, in hours and minutes, or in hours."""
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return QCoreApplication.translate("learning", "{minutes} min").format(
            minutes=whole(minutes)
        )
    hours, rest = divmod(round(minutes / 5) * 5, 60)
    if hours >= 10 or not rest:
        return QCoreApplication.translate("learning", "{hours} h").format(hours=whole(minutes / 60))
    said = QCoreApplication.translate("learning", "{hours} h {minutes} min")
    return said.format(hours=whole(hours), minutes=whole(rest))
