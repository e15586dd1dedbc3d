"""Blowback: who backs whom, on whose word, and what comes home.

The public door is `Workbench`; it is imported on first use, so that `import blowback` stays light.

>>> from blowback import Workbench
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from blowback.workbench import Workbench

__all__ = ["Workbench", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name == "Workbench":
        from blowback.workbench import Workbench

        return Workbench
    raise AttributeError(f"module 'blowback' has no attribute {name!r}")
