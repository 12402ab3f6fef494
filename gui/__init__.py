"""Hashiye's window. Imports core; nothing in core imports this."""
