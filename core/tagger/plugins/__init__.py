"""Taggers that are there once they are set up; they come through entry points, as others do."""
