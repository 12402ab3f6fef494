"""Several files and folders that take their places together, or not at all."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.formats.files import unwritable
from core.messages import HashiyeError


class Placing:
    """Files that are being written beside their places."""

    def __init__(self, temporary: Path) -> None:
        self._new = temporary / "new"
        self._old = temporary / "old"
        self._new.mkdir()
        self._old.mkdir()
        self._finals: list[Path] = []

    def interim(self, final: Path) -> Path:
        """Where to write what shall be at `final`; it bears the same name."""
        self._finals.append(final)
        return self._new / final.name

    @property
    def finals(self) -> tuple[Path, ...]:
        """Where everything will be that has been written so far."""
        return tuple(self._finals)

    def written(self, final: Path) -> Path:
        """Where what shall be at `final` lies until then."""
        return self._new / final.name

    def commit(self) -> None:
        """Put everything in its place. Raises OSError, with all as it was, if that fails."""
        placed: list[Path] = []
        aside: list[Path] = []
        try:
            for final in self._finals:
                if final.exists():
                    final.rename(self._old / final.name)
                    aside.append(final)
                (self._new / final.name).rename(final)
                placed.append(final)
        except OSError:
            for final in placed:
                final.rename(self._new / final.name)
            for final in aside:
                (self._old / final.name).rename(final)
            raise


@contextmanager
def placing(folder: Path, asked: Path) -> Iterator[Placing]:
    """A `Placing` for files of `folder`; what is not committed vanishes.

    Raises HashiyeError, which names `asked`, if they cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(
            prefix=".hashiye-", dir=folder, ignore_cleanup_errors=True
        ) as temporary:
            yield Placing(Path(temporary))
    except OSError as error:
        raise unwritable(asked, error) from error


@contextmanager
def named(interim: Path, final: Path) -> Iterator[None]:
    """Let an error that names `interim`, or what is in it, name `final` instead."""
    try:
        yield
    except HashiyeError as error:
        path = error.fields.get("path")
        if not isinstance(path, Path) or not path.is_relative_to(interim):
            raise
        fields = error.fields | {"path": final / path.relative_to(interim)}
        raise HashiyeError(error.template, **fields) from error
