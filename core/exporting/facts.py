"""What is true of an export as a whole, for what is written about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from sqlite_utils import Database

from core.exporting.agreed import Agreed
from core.exporting.options import ExportOptions
from core.exporting.targets import beside
from core.formats import Format
from core.messages import PERSIAN_DIGITS, translate
from core.model import LabelSet
from core.store import annotators, labels, settings
from core.store.clock import now


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything about an export but what its files hold.

    `names` is what each label of the project is written as, `annotator` whose spans they are,
    `together` the documents that were kept in one part, `agreed` how far annotators agree in its
    documents, `time` when, in UTC.
    """

    project: Path
    form: Format
    options: ExportOptions
    names: Mapping[str, str | None]
    together: tuple[tuple[str, ...], ...]
    agreed: Agreed
    labels: LabelSet
    annotator: str
    licence: str
    time: str
    version: str

    def say(self, template: str, **fields: object) -> str:
        """`template` in the language of the export, whole numbers in its digits."""
        shown = {name: self.number(value) for name, value in fields.items()}
        return translate(template, self.options.language).format(**shown)

    def number(self, value: object) -> object:
        """A whole number as the language writes it; anything else as it is."""
        if not isinstance(value, int):
            return value
        if self.options.language != "fa":
            return f"{value:,}"
        return f"{value:,}".replace(",", "٬").translate(PERSIAN_DIGITS)

    def fraction(self, value: float | None) -> str:
        """A number from 0 to 1 to three digits, as the language writes it; a dash for None."""
        if value is None:
            return "–"
        shown = f"{value:.3f}"
        if self.options.language != "fa":
            return shown
        return shown.replace(".", "٫").translate(PERSIAN_DIGITS)

    def beside(self, suffix: str) -> Path:
        """The path of what lies beside the export and ends in `suffix`."""
        return beside(self.form, self.options.output, self.options.split is not None, suffix)


def facts_of(
    db: Database,
    project: Path,
    annotator: int,
    form: Format,
    options: ExportOptions,
    names: Mapping[str, str | None],
    together: tuple[tuple[str, ...], ...],
    agreed: Agreed,
) -> Facts:
    """The facts of an export from the open project `db`, whose file is `project`."""
    people = {person.id: person.name for person in annotators.read(db)}
    licence = settings.read(db).licence if options.licence is None else options.licence
    return Facts(
        project,
        form,
        options,
        names,
        together,
        agreed,
        labels.read(db),
        people.get(annotator, ""),
        licence,
        now(),
        version("hashiye"),
    )
