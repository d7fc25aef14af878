"""Excel files read and written alike everywhere: each part is looked at first, and what was typed stays as it was."""

import io
from collections.abc import Callable
from typing import Any, TypeVar

from scrlib.documents.package import Package, damaged
from scrlib.errors import DocumentError

Read = TypeVar("Read")
AS_TYPED = {  # for xlsxwriter: words that begin with = or look like an address or a number stay words
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def read_workbook(
    data: bytes, read: Callable[[Any], Read], *, read_only: bool = True, rich_text: bool = False
) -> Read:
    """What `read` makes of the workbook as openpyxl opens it, formulas as their last values.

    Raises DocumentError where the file cannot be read.
    """
    Package(data).vet()
    import openpyxl

    try:
        return read(
            openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=read_only, rich_text=rich_text)
        )
    except DocumentError:
        raise
    except Exception as error:  # a damaged workbook makes openpyxl raise almost anything
        raise damaged() from error
