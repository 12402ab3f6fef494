"""Choosing by typing: commands and labels by name."""
