"""What the sources of suggestions are called that come with Hashiye."""

BUILT_IN = ("lexicon", "gazetteer", "rules", "base", "model")
"""Their suggestions give way to new ones whenever a document is tagged again."""

IMPORT = "import"
"""The source of suggestions that come from files and name no other."""

PROPAGATED = "propagated"
"""The source of what stands for a place that an annotator has left out; it is never shown."""
