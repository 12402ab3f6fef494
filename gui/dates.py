"""Moments as the interface's language tells them."""

from PySide6.QtCore import QCalendar, QCoreApplication, QDate, QDateTime, QLocale, Qt, QTime


def moment(time: str) -> str:
    """`time`, as the project file writes it, in local time: the day and the minute.

    The day is one of the solar Hijri calendar in the Persian interface; today's is not told.
    """
    when = QDateTime.fromString(time, Qt.DateFormat.ISODateWithMs).toLocalTime()
    locale = QLocale()
    clock = locale.toString(when.time(), "HH:mm")
    if when.date() == QDate.currentDate():
        return QCoreApplication.translate("dates", "today, {time}").format(time=clock)
    said = QCoreApplication.translate("dates", "{day}, {time}")
    return said.format(day=_day(when.date(), locale), time=clock)


def _day(date: QDate, locale: QLocale) -> str:
    if locale.language() == QLocale.Language.Persian:
        solar = QCalendar(QCalendar.System.Jalali)
        return solar.dateTimeToString("d MMMM yyyy", QDateTime(), date, QTime(), locale)
    return locale.toString(date, "d MMM yyyy")
