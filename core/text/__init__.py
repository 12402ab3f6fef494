"""Pure functions over text: offsets, folding, tokens, boundaries, sentences, tags."""
