"""The concordance: every place in the project where something stands, in its line of context."""
