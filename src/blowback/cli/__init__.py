"""The command line: one file per command, thin over the workbench. No logic, no queries; heavy imports wait for use.

>>> from blowback.cli import app
>>> app.info.name
'blowback'
"""

from blowback.cli.commands import app, main

__all__ = ["app", "main"]
