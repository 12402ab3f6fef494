"""Dialogs: they ask and tell; what follows is done by who opened them."""
