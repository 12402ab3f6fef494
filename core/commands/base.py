"""What a command is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from sqlite_utils import Database

from core.model import Document, Policy
from core.store.rows import Transaction


@dataclass(frozen=True, slots=True)
class Context:
    """Where a command is carried out: an open transaction and the project's policy for spans."""

    tx: Transaction
    policy: Policy
    document: Callable[[int], Document]
    """Reads a document as it was before the transaction, perhaps from memory."""

    @property
    def db(self) -> Database:
        """The connection, for reading; writing goes through `tx`."""
        return self.tx.db


class Command(Protocol):
    """Something a user can do, undone and redone as one step.

    A command writes through the transaction of its context, which records every row as it was and
    as it is: reversed, that record is the command's inverse.
    """

    @property
    def name(self) -> str:
        """What was done, in English, marked for translation; shown as "Undo: …"."""
        ...

    def apply(self, context: Context) -> None:
        """Do it. Raises HashiyeError if it cannot be done; nothing is changed then."""
        ...
