"""What stands around the article."""
