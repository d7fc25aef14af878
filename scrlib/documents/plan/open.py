"""A plan file of any kind that is read here, as tables and paragraphs."""

from scrlib.documents.refuse import kind_of
from scrlib.errors import DocumentError
from scrlib.records.plan_files import PlanFile


def open_plan(name: str, data: bytes) -> PlanFile:
    """What a docx, xlsx or csv file holds. Raises DocumentError with one sentence when it is refused."""
    if data.startswith(b"%PDF"):
        raise DocumentError(
            "This is a PDF, and an action plan is read from Word, Excel or csv.",
            "Ask whoever wrote it for the Word or Excel file, or open the PDF in Word and save it as .docx.",
        )
    kind = kind_of(name, data)
    if kind == "docx":
        from scrlib.documents.plan.word import open_word_plan

        return open_word_plan(name, data)
    if kind == "txt":
        raise DocumentError(
            "This is plain text, and an action plan is read from Word, Excel or csv.",
            "Save it as a Word Document (.docx), then open that here.",
        )
    from scrlib.documents.plan.excel import open_csv_plan, open_excel_plan

    return open_csv_plan(name, data) if kind == "csv" else open_excel_plan(name, data)
