"""What to export, how and where to."""

import json
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.formats.alignment import Alignment
from core.formats.flatten import Preference
from core.formats.tokenisation import Tokenisation
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import DocumentState, LabelSet

ALL = "all"
"""The states of documents when all of them are meant."""

_NO_SUCH_STATE = QT_TRANSLATE_NOOP(
    "core", "“{state}” is no state of documents. Choose of: {states}; or several with commas."
)
_NO_SUCH_LABELS = QT_TRANSLATE_NOOP(
    "core",
    "Nothing was written: these are no labels of the project: {lacking}. It has: {labels}. Correct "
    "the names, upper and lower case included.",
)
_NO_LABEL_LEFT = QT_TRANSLATE_NOOP(
    "core", "All labels are left out, so nothing would be written. Choose at least one."
)


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to export, how and where to.

    `annotator` None means the only one whose work there is. `state` is "all", or states with commas
    between: "done" leaves out what the annotator has not finished. `split` is per cents of
    train/dev/test such as "80/10/10", dealt out by `seed`, or None for one file; `stratify` gives
    each part its share of every label, `near_duplicates` keeps texts that are almost the same in
    one part.

    `format_options` are those of the format. Of the labels only those in `labels` are written, all
    if it is empty; `label_map` gives them other names, an empty one leaves a label out. `alignment`
    and `nested` say what becomes of spans that do not begin and end where tokens do, and of those
    that share text; None leaves them as they are, if the format can hold them, else they are left
    out (STRICT, OUTERMOST). `tokenisation` is that of formats which consist of tokens.

    `card` writes a data card and checksums beside the export, `check` reads back what was written
    and writes a report of it. `licence` None is that of the project. The card and the report are in
    `language` ("en" or "fa").
    """

    format_name: str
    output: Path
    annotator: str | None = None
    state: str = DocumentState.DONE.value
    split: str | None = None
    seed: int = 0
    format_options: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    label_map: Mapping[str, str] = field(default_factory=dict)
    alignment: Alignment | None = None
    nested: Preference | None = None
    tokenisation: Tokenisation = Tokenisation.KEPT
    stratify: bool = False
    near_duplicates: bool = False
    card: bool = True
    check: bool = True
    licence: str | None = None
    language: str = "en"

    def command(self, project: Path) -> str:
        """The command line that exports from `project` in the same way."""
        words = ["hashiye", "export", project.name, "--format", self.format_name]
        words += ["--output", self.output.name]
        words += [] if self.annotator is None else ["--annotator", self.annotator]
        words += ["--state", self.state]
        if self.split is not None:
            words += ["--split", self.split, "--seed", str(self.seed)]
        for name, value in sorted(self.format_options.items()):
            words += ["--option", f"{name}={value}"]
        words += ["--labels", ",".join(self.labels)] if self.labels else []
        for label, name in sorted(self.label_map.items()):
            words += ["--map", f"{label}={name}"]
        words += [] if self.alignment is None else ["--align", self.alignment.value]
        words += [] if self.nested is None else ["--nested", self.nested.value]
        if self.tokenisation is not Tokenisation.KEPT:
            words += ["--tokens", self.tokenisation.value]
        words += ["--stratify"] if self.stratify else []
        words += ["--no-near-duplicates"] if self.near_duplicates else []
        words += [] if self.licence is None else ["--licence", self.licence]
        words += [] if self.card else ["--no-card"]
        words += [] if self.check else ["--no-check"]
        return shlex.join(words)


def states_of(state: str) -> str:
    """The states that `state` names, as a JSON list for SQL; of "all", every one.

    Raises HashiyeError for what is no state.
    """
    if state == ALL:
        return json.dumps([one.value for one in DocumentState])
    names = [name.strip() for name in state.split(",")]
    known = {one.value for one in DocumentState}
    for name in names:
        if name not in known:
            raise HashiyeError(_NO_SUCH_STATE, state=name, states=", ".join((ALL, *sorted(known))))
    return json.dumps(names)


def label_names(options: ExportOptions, known: LabelSet) -> dict[str, str | None]:
    """What each label of the project is called in the file; None for those that are left out.

    Raises HashiyeError for labels that the project lacks, those that are to be left out included:
    under a name mistyped they would be written after all. Also if none would be left.
    """
    names = [label.name for label in known]
    named = dict.fromkeys((*options.labels, *options.label_map))
    if lacking := [label for label in named if label not in known]:
        told = ", ".join(names) or "–"
        raise HashiyeError(_NO_SUCH_LABELS, lacking=", ".join(lacking), labels=told)
    chosen = set(_written(options.labels or names, options.label_map))
    if names and not chosen:
        raise HashiyeError(_NO_LABEL_LEFT)
    return {
        label: options.label_map.get(label, label) if label in chosen else None for label in names
    }


def _written(labels: Iterable[str], label_map: Mapping[str, str]) -> Iterable[str]:
    return (label for label in labels if label_map.get(label, label))
