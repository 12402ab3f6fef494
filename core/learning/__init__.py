"""What a project learns from its documents: tagging with it, training, and measuring both."""
