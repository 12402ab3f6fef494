"""The project file: connection, migrations, and one module a table."""
