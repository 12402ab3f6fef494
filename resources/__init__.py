"""Data that comes with Hashiye: gazetteers, label sets, icons, styles, translations."""
