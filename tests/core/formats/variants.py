"""Every registered format, as it is and with each choice of each option, for tests of all."""

from pathlib import Path

import pytest

from core.formats import formats
from core.messages import HashiyeError

FREE_VALUES = {
    "token-column": ("first", "2"),
    "tag-column": ("last", "2"),
    "columns": ("3",),
}
"""What is tried where an option takes any text; what other names do, formats test themselves."""

UNKNOWN_UNIT = ("offsets", "auto")
"""Refuses files which do not tell what they count; only some formats write what tells it."""


def described(form, **options):
    chosen = " ".join(f"{name}={value}" for name, value in options.items())
    return pytest.param(form.with_options(options), id=f"{form.name} {chosen}".strip())


def plain(*, writable=False, readable=False):
    """Each format without options; those that write or read alone, if that is asked."""
    return [
        described(form)
        for form in formats()
        if (form.write or not writable) and (form.read or not readable)
    ]


def with_choices():
    """Each format that writes, with one option at one of its choices."""
    return [
        described(form, **{option.name: choice})
        for form in formats()
        if form.write
        for option in form.options
        for choice in (option.choices or FREE_VALUES.get(option.name, ()))
        if choice != option.default and (option.name, choice) != UNKNOWN_UNIT
    ]


def skip_without_extra(form, tmp_path):
    """Skip the test where what the format needs is not installed."""
    if not form.extra:
        return
    path = place(form, tmp_path, "probe")
    try:
        if form.write:
            form.write([], path)
        else:
            path.write_bytes(b"")
            list(form.read(path))
    except HashiyeError as error:
        if f"hashiye[{form.extra}]" in str(error):
            pytest.skip(str(error))


def place(form, folder, name="out"):
    """The path for `name` in this format."""
    return Path(folder, name if form.folder else name + form.suffixes[0])


def held_by(path):
    """All bytes of a file or folder, by name."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {str(file.relative_to(path)): file.read_bytes() for file in files if file.is_file()}
