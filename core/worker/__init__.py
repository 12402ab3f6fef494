"""The process beside the window that tags and trains."""
