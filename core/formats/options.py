"""What can be chosen about a format, as values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_NO_SUCH_OPTION = QT_TRANSLATE_NOOP(
    "core", "The format “{format}” has no option “{option}”. It has: {options}."
)
_NO_SUCH_CHOICE = QT_TRANSLATE_NOOP(
    "core", "“{value}” is no choice for “{option}” of the format “{format}”. Choose of: {choices}."
)


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose. `choices` are all that there are, or none where any text will do.

    `name` and choices are for command lines and files; `title` is an English template for people.
    `reads` and `writes` say whether it counts when files are read and written, `value_of` makes of
    what was chosen the value that reader and writer take.
    """

    name: str
    title: str
    default: str
    choices: tuple[str, ...] = ()
    reads: bool = True
    writes: bool = True
    value_of: Callable[[str], Any] = str

    @property
    def keyword(self) -> str:
        """The name by which a reader or writer takes it."""
        return self.name.replace("-", "_")


def chosen(form: str, options: Sequence[Option], given: Mapping[str, str]) -> dict[str, str]:
    """A value for each of `options` of the format `form`: what is `given`, else its default.

    Raises HashiyeError, which lists what there is, for an option or a choice that does not exist.
    """
    by_name = {option.name: option for option in options}
    for name, value in given.items():
        option = by_name.get(name)
        if option is None:
            names = ", ".join(by_name) or "–"
            raise HashiyeError(_NO_SUCH_OPTION, format=form, option=name, options=names)
        if option.choices and value not in option.choices:
            choices = ", ".join(option.choices)
            raise HashiyeError(
                _NO_SUCH_CHOICE, format=form, option=name, value=value, choices=choices
            )
    return {name: given.get(name, option.default) for name, option in by_name.items()}
