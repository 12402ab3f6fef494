"""What was searched lately, to be called back by Up and Down."""

MOST = 30


class History:
    """The last texts, each once, and where among them the reader is."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._at: int | None = None
        self._draft = ""

    def keep(self, text: str) -> None:
        """Make `text` the last one."""
        self._at = None
        if text:
            self._texts = [*(one for one in self._texts if one != text), text][-MOST:]

    def earlier(self, present: str) -> str | None:
        """The text before the one that is shown; `present` is what stands in the field."""
        at = len(self._texts) if self._at is None else self._at
        if self._at is None:
            self._draft = present
        while at > 0:
            at -= 1
            if self._texts[at] != present:
                self._at = at
                return self._texts[at]
        return None

    def later(self) -> str | None:
        """The text after the one that is shown, in the end what had been typed; None after that."""
        if self._at is None:
            return None
        self._at += 1
        if self._at < len(self._texts):
            return self._texts[self._at]
        self._at = None
        return self._draft
