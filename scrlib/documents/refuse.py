"""What a file is, told from its content; and the one sentence when it cannot be opened here.

Nothing is decompressed here except the short list of names at the end of a zip archive.
"""

import io
import zipfile
from typing import NoReturn

from scrlib.errors import DocumentError

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 300 * 1024 * 1024
MAX_ENTRIES = 5_000
MAX_RATIO = 1_000  # of one entry; deflate cannot do more than 1,032 to one, and real parts stay under 100
RATIO_FROM = 10 * 1024 * 1024

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
SAVE_AS_WORD = "Open it in Word, choose Save as and the type Word Document (.docx), then open that file here."
AGAIN = (
    "Open it in the program that made it, save it again, then open the new file here; nothing was changed."
)
TEXT_KINDS = {"": "txt", ".txt": "txt", ".text": "txt", ".csv": "csv", ".tsv": "csv"}
ZIP_KINDS = {".docx": "docx", ".xlsx": "xlsx"}


def kind_of(name: str, data: bytes) -> str:
    """ "docx", "xlsx", "csv" or "txt". Raises DocumentError with one sentence for anything else."""
    ending = _ending(name)
    if not data.strip(b"\x00 \r\n\t"):
        _refuse("The file is empty.", "Check that it was saved, then open it again.")
    if len(data) > MAX_BYTES:
        raise too_large()
    if data.startswith(OLE):
        _refuse_ole(data)
    _refuse_by_first_bytes(data)
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _zip_kind(ending, data)
    return _text_kind(ending, data)


def too_large() -> DocumentError:
    """What is said of a file over the limit, here and where a browser did not even send it."""
    return DocumentError(
        "The file is larger than 20 MB.",
        "Take out or compress its pictures (in Word: Picture Format, Compress Pictures), or copy what matters into a smaller file.",
    )


def _ending(name: str) -> str:
    base = name.replace("\\", "/").rsplit("/", 1)[-1].strip().lower()
    return "." + base.rsplit(".", 1)[1] if "." in base[1:] else ""


def _refuse(problem: str, fix: str) -> NoReturn:
    raise DocumentError(problem, fix)


def _refuse_ole(data: bytes) -> NoReturn:
    if "EncryptedPackage".encode("utf-16-le") in data:
        _refuse(
            "The file is protected with a password.",
            "Open it in Word or Excel, take the password off (File, Info, Protect), save a copy and open that here.",
        )
    if "Workbook".encode("utf-16-le") in data:
        _refuse(
            "This is an old Excel workbook (.xls).",
            "Open it in Excel and save it as an Excel Workbook (.xlsx).",
        )
    _refuse("This is an old Word document (.doc).", SAVE_AS_WORD)


def _refuse_by_first_bytes(data: bytes) -> None:
    start = data[:1024].lstrip(b"\xef\xbb\xbf\r\n\t ")
    if start.startswith(b"%PDF"):
        _refuse(
            "This is a PDF, and this workbook reads Word files.",
            "Open it in Word and save it as a Word Document (.docx), or paste the recommendations instead.",
        )
    if start.startswith(b"{\\rtf"):
        _refuse("This is a rich text file (.rtf).", SAVE_AS_WORD)
    if start.startswith(PICTURES):
        _refuse(
            "This is a picture, so it has no words that can be read.",
            "Open the document it was made from, or type its words in.",
        )
    if start[:200].lower().startswith((b"<!doctype", b"<html", b"mime-version")):
        _refuse("This is a web page, not a Word document.", SAVE_AS_WORD)
    if start.startswith(b"<?xml") and b"<?mso-application" in data[:2048]:
        _refuse("This is an old kind of Word or Excel file (.xml).", SAVE_AS_WORD)


def _zip_kind(ending: str, data: bytes) -> str:
    names = _checked_names(data)
    lower = {name.lower() for name in names}
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in lower):
        _refuse(
            "The file has macros (small programs) in it.",
            "Save it as a Word Document (.docx) or an Excel Workbook (.xlsx), which leaves the macros out, and open that.",
        )
    if "content.xml" in lower and "mimetype" in lower:
        _refuse("This is an OpenDocument file (.odt or .ods).", SAVE_AS_WORD)
    if any(name.endswith((".iwa", "index.zip")) for name in lower):
        _refuse(
            "This is an Apple Pages or Numbers file.",
            "In Pages choose File, Export To, Word, then open that file here.",
        )
    kind = (
        "docx" if any(n.startswith("word/") for n in lower) else "xlsx" if "xl/workbook.xml" in lower else ""
    )
    if not kind or "[content_types].xml" not in lower:
        _refuse("This is not a whole Word or Excel file.", AGAIN)
    if ending in (".docm", ".dotm", ".xlsm"):
        _refuse("The file is of a kind that may hold macros.", SAVE_AS_WORD)
    if ending and ZIP_KINDS.get(ending) != kind:
        real = "a Word document (.docx)" if kind == "docx" else "an Excel workbook (.xlsx)"
        _refuse(
            f"The file's name ends in {ending[:8]}, but inside it is {real}.",
            "Give the file its right ending, then open it again.",
        )
    return kind


def _checked_names(data: bytes) -> list[str]:
    """The names in an archive, once the sizes it declares are known to be sensible."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RuntimeError):
        _refuse("The file is damaged or was cut short.", AGAIN)
    if any(entry.flag_bits & 1 for entry in entries):
        _refuse(
            "The file is protected with a password.", "Take the password off, save a copy and open that here."
        )
    swollen = any(
        e.file_size > RATIO_FROM and e.file_size > MAX_RATIO * max(e.compress_size, 1) for e in entries
    )
    if len(entries) > MAX_ENTRIES or sum(e.file_size for e in entries) > MAX_UNPACKED or swollen:
        _refuse(
            "The file would unpack to far more than a report holds.",
            "Copy the report's text into a new Word document, save it and open that.",
        )
    if sum(entry.compress_size for entry in entries) > len(data):
        _refuse("The file is damaged or was cut short.", AGAIN)
    return [entry.filename for entry in entries]


def _text_kind(ending: str, data: bytes) -> str:
    if ending in (".docx", ".xlsx", ".docm", ".xlsm"):
        _refuse("The file is damaged or was cut short.", AGAIN)
    if ending not in TEXT_KINDS:
        _refuse(
            f"This kind of file{f' ({ending[:8]})' if ending.isascii() and ending else ''} is not read here.",
            "Open it in the program that made it, and save it as a Word Document (.docx) or an Excel Workbook (.xlsx).",
        )
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not wide and data[:4096].count(0) > 0 and not _looks_wide(data):
        _refuse(
            f"The file's name ends in {ending or 'nothing'}, but it does not hold plain text.", SAVE_AS_WORD
        )
    return TEXT_KINDS[ending]


def _looks_wide(data: bytes) -> bool:
    """Whether every other byte of the start is nought: UTF-16 written without its mark."""
    start = data[:4096]
    return (
        min(start[0::2].count(0), start[1::2].count(0)) <= len(start) // 50
        and start.count(0) > len(start) // 3
    )
