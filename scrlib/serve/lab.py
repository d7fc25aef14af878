"""The same workbooks in JupyterLab, as notebooks to read and to change."""

from pathlib import Path

from jupyterlab.handlers.announcements import NeverCheckForUpdate
from jupyterlab.labapp import LabApp
from traitlets.config import Config


def open_lab(folder: Path) -> None:
    """Run JupyterLab on the workbooks in `folder` until it is stopped. It asks no other host for anything."""
    config = Config()
    config.LabApp.update(
        news_url=None, check_for_updates_class=NeverCheckForUpdate, default_url="/lab/tree/index.ipynb"
    )
    LabApp.launch_instance(argv=[str(folder)], config=config)
