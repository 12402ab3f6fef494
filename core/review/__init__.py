"""Comparing what several annotators have marked. Pure: it knows no project file."""
