"""Whatever yields suggestions for a document."""
