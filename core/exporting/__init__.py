"""Writing a project's spans to files, with a proof that they can be read again."""

from core.exporting.engine import export_project
from core.exporting.options import ExportOptions
from core.exporting.result import Exported, Proof, Verdict, Written

__all__ = ["ExportOptions", "Exported", "Proof", "Verdict", "Written", "export_project"]
