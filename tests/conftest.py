"""What all tests share: the commands that they start run this tree's code, whatever else is installed."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["PYTHONPATH"] = str(Path(__file__).parents[1] / "src")
