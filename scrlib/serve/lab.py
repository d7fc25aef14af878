"""The same workbooks in JupyterLab, as notebooks to read and to change."""

from pathlib import Path

from jupyterlab.labapp import LabApp


def open_lab(folder: Path) -> None:
    """Run JupyterLab on the workbooks in `folder` until it is stopped."""
    LabApp.launch_instance(
        argv=[
            str(folder),
            "--LabApp.news_url=",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        ]
    )
