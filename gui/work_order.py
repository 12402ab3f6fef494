"""The orders in which documents can be worked on."""

from enum import Enum


class WorkOrder(Enum):
    """In which order the documents are listed, and follow one another."""

    OWN = "own"
    """That of the project. The others prefer some documents, which biases what is done of them."""
    LEARNING = "learning"
    """What teaches most comes first."""
    ERRORS = "errors"
    """What most likely has errors comes first."""
