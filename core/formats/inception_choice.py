"""Whose annotations are read of the zip file of a project of INCEpTION, and what is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.formats.inception_archive import CURATED, Entry
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

CURATION = "curation"
"""What the curated layer is called, as a choice and as a source."""

_LISTED = 12
"""Annotators that a message lists."""

_NOT_READABLE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has the annotations of {users} in no form that can be read, such as serialised Java "
    "objects alone. Export the project again with the secondary format “UIMA CAS XMI (XML 1.0)”.",
)
_NO_SUCH_USER = QT_TRANSLATE_NOOP(
    "core", "“{path}” has no annotations of “{user}”. Choose one of: {users}."
)
_SEVERAL = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the annotations of {users} came as suggestions, whose source is the annotator. To "
    "have one of them as spans, choose it by the option “user”.",
)
_OTHERS = QT_TRANSLATE_NOOP(
    "core", "“{path}”: the annotations of {users} were left out, for those of “{user}” are read."
)
_NOT_CURATED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the curated annotations of {count} documents were left out. To have those, choose "
    "“curation” by the option “user”.",
)
_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: {count} documents were left out, for there are no annotations of “{user}” for them.",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose annotations are read; with `only` no other documents. `notes` tell what is not."""

    users: tuple[str, ...]
    only: bool
    notes: tuple[HashiyeError, ...]

    @property
    def one(self) -> bool:
        """Whether marks are spans, for they are those of one."""
        return len(self.users) == 1


def choice_of(path: Path, entries: Sequence[Entry], user: str) -> Choice:
    """Who is read where `user` was given. Raises HashiyeError if nothing of them can be read."""
    everyone = sorted({one for entry in entries for one in entry.annotators()})
    curated = sum(CURATED in entry.works for entry in entries)
    any_curated = curated or any(CURATED in entry.unread for entry in entries)
    known = [*everyone, *([CURATED] if any_curated else [])]
    if user == CURATION and user not in everyone:
        user = CURATED
    if user and user not in known:
        raise HashiyeError(_NO_SUCH_USER, path=path, user=user, users=listed(known))
    users = [user] if user else everyone or known
    if users and not any(one in entry.works for entry in entries for one in users):
        raise HashiyeError(_NOT_READABLE, path=path, users=listed(users))
    notes = []
    if len(users) > 1:
        notes.append(HashiyeError(_SEVERAL, path=path, users=listed(users)))
    if user and (others := [one for one in everyone if one != user]):
        told = {"users": listed(others), "user": shown(user)}
        notes.append(HashiyeError(_OTHERS, path=path, **told))
    if curated and CURATED not in users:
        notes.append(HashiyeError(_NOT_CURATED, path=path, count=curated))
    if user and (count := sum(user not in {*one.works, *one.unread} for one in entries)):
        notes.append(HashiyeError(_NOT_BEGUN, path=path, count=count, user=shown(user)))
    return Choice(tuple(users), bool(user), tuple(notes))


def shown(user: str) -> str:
    """What `user` is called in messages and as a source."""
    return CURATION if user == CURATED else user


def listed(users: Sequence[str]) -> str:
    """The names of `users`, if they are many the first of them."""
    return ", ".join(map(shown, users[:_LISTED])) + " …" * (len(users) > _LISTED) or "–"
