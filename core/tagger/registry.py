"""Every tagger that can be had: the built-in ones and those that other packages bring."""

from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.tagger.builtin import BuiltinTagger
from core.tagger.protocol import BUILT_IN, Tagger

ENTRY_POINTS = "hashiye.taggers"
"""The group in which a package names a callable that returns a tagger, or None: not set up."""

RESERVED = frozenset({BUILT_IN, "lexicon", "gazetteer", "rules", "base", "model", "import"})
"""Names that no tagger of a package may have: suggestions of other origin carry them."""

_BROKEN = QT_TRANSLATE_NOOP(
    "core",
    "The tagger “{name}” of the package “{package}” cannot be used: {reason}. "
    "Correct its settings, or update or remove that package.",
)
_NO_TAGGER = QT_TRANSLATE_NOOP("core", "what its entry point yields is no tagger")
_NAME_TAKEN = QT_TRANSLATE_NOOP("core", "another tagger or source has this name")
_NO_SUCH = QT_TRANSLATE_NOOP(
    "core",
    "There is no tagger “{name}”. Choose one of: {names}. "
    "docs/taggers.md says how others are set up.",
)


@dataclass(frozen=True, slots=True)
class Plugin:
    """A tagger that a package brings, or the `problem` that keeps it from being one.

    `name` is the tagger's, else the entry point's; `package` the distribution that it is from.
    """

    name: str
    package: str
    tagger: Tagger | None = None
    problem: HashiyeError | None = None


def plugins() -> tuple[Plugin, ...]:
    """What the entry points yield, by their names; those that are not set up are left out.

    Nothing that a package does wrong is raised: it is that plugin's `problem`.
    """
    found: list[Plugin] = []
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        taken = RESERVED.union(plugin.name for plugin in found if plugin.tagger is not None)
        plugin = _load(point, taken)
        if plugin is not None:
            found.append(plugin)
    return tuple(found)


def taggers() -> tuple[Tagger, ...]:
    """The built-in tagger, then those of the plugins that work."""
    return (BuiltinTagger(), *(one.tagger for one in plugins() if one.tagger is not None))


def plugin_tagger(name: str) -> Tagger:
    """The tagger of a plugin that is called `name`.

    Raises HashiyeError where there is none, or where it does not work.
    """
    found = plugins()
    for plugin in found:
        if plugin.name == name:
            if plugin.tagger is not None:
                return plugin.tagger
            assert plugin.problem is not None
            raise plugin.problem
    names = ", ".join([BUILT_IN, *(plugin.name for plugin in found)])
    raise HashiyeError(_NO_SUCH, name=name, names=names)


def _load(point: EntryPoint, taken: frozenset[str]) -> Plugin | None:
    package = point.dist.name if point.dist else point.module

    def broken(reason: object) -> Plugin:
        problem = HashiyeError(_BROKEN, name=point.name, package=package, reason=reason)
        return Plugin(point.name, package, problem=problem)

    try:
        tagger = point.load()()
        if tagger is None:
            return None
        if not isinstance(tagger, Tagger) or not isinstance(tagger.name, str) or not tagger.name:
            return broken(_NO_TAGGER)
        if tagger.name in taken:
            return broken(_NAME_TAKEN)
        return Plugin(tagger.name, package, tagger)
    except HashiyeError as error:
        return Plugin(point.name, package, problem=error)
    except Exception as error:
        # Whatever it is: one package must not take the others, or the window, with it.
        return broken(str(error) or type(error).__name__)
