"""Item models of the panels."""
