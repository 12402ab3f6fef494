"""What sources of suggestions are called."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def source_name(source: str) -> str:
    """What a source of suggestions is called; one that is not built in by its own name."""
    names = {
        "lexicon": QCoreApplication.translate("sources", "Lexicon of the project"),
        "gazetteer": QCoreApplication.translate("sources", "Lists of names"),
        "rules": QCoreApplication.translate("sources", "Rules"),
        "base": QCoreApplication.translate("sources", "Base model"),
        "model": QCoreApplication.translate("sources", "Model of the project"),
        "import": QCoreApplication.translate("sources", "Imported"),
    }
    return names.get(source, source)


def source_names(sources: Iterable[str]) -> str:
    """What several sources are called, in a row."""
    return QCoreApplication.translate("sources", ", ").join(map(source_name, sources))
