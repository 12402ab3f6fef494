"""The window that shows what the project has learned, and what that saves."""
