"""The project file: connection, migrations, and one module a table."""

import sys

if "numpy" not in sys.modules:
    # sqlite-utils imports numpy where there is one, to store its types, which Hashiye does not:
    # that would be a tenth of a second of every start.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    import sqlite_utils.db  # noqa: F401

    del sys.modules["numpy"]
