"""The same workbooks in JupyterLab, as notebooks to read and to change."""

import os
from pathlib import Path

from jupyterlab.labapp import LabApp

SETTINGS = Path(__file__).parent / "jupyter"  # switches off JupyterLab's own news, which ask other hosts


def open_lab(folder: Path) -> None:
    """Run JupyterLab on the workbooks in `folder` until it is stopped."""
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(
        filter(None, (str(SETTINGS), os.environ.get("JUPYTER_CONFIG_PATH")))
    )
    LabApp.launch_instance(argv=[str(folder), "--LabApp.default_url=/lab/tree/index.ipynb"])
