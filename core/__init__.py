"""Hashiye's core: everything that works without a window. Never imports Qt."""
