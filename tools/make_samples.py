"""Make the Word files of the sample cases from the plain text beside them.

    python tools/make_samples.py            write every report.docx, account.docx and plan again
    python tools/make_samples.py neglect    only this one

`report.txt` (of a review) or `account.txt` (of any other case) is prose in a small notation, so that anybody
can correct it in a text editor. A blank line parts blocks.

    %title %subtitle %line %notice WORDS   the title page
    %page  %contents                       a new page; the contents list
    %numbered                              headings and "+" paragraphs carry Word's own numbers (1, 1.1, 1.2)
    %font NAME SIZE   %widths 1 6 2        the body face; the column widths of the next table
    #  ##  ###                             headings
    + WORDS                                a numbered paragraph
    1. WORDS   a) WORDS                    numbered and lettered lists ("1." and "a)" start a new one)
    - WORDS                                a bullet
    | a | b |                              a table row; the first row is the header
    **bold**  *italic*                     and, as in CriticMarkup, tracked changes and comments:
    {++added++}  {--removed--}  {==words==}{>>a comment on them<<}

`plan.txt`, in the same notation, makes the action plan: plan.docx, or plan.xlsx where it begins with a sheet.

    %wide   %form 4 12                     a page on its side; the next table is a form with labels
    %sheet NAME                            a sheet of a workbook; "@2013-05-31" in a cell is a date
    ^    {00B050} WORDS                    a cell that goes on from the one above; a coloured cell

The same text always makes the same file, byte for byte on one version of the libraries.
"""

import sys
import tomllib
from pathlib import Path

from sample_word import Builder
from sample_workbook import workbook_of

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"


def make(folder: Path) -> bytes:
    """The report or the account of one sample folder (card.toml and report.txt or account.txt)."""
    card = tomllib.loads((folder / "card.toml").read_text(encoding="utf-8"))
    name = card["report" if "report" in card else "account"]
    return Builder(card).build(_source(folder, name).read_text(encoding="utf-8"))


def make_plan(folder: Path) -> bytes:
    """The action plan of one sample folder (card.toml and plan.txt): a Word file, or a workbook."""
    card = tomllib.loads((folder / "card.toml").read_text(encoding="utf-8"))
    text = (folder / "plan.txt").read_text(encoding="utf-8")
    if text.startswith("%sheet"):
        return workbook_of(text, card)
    return Builder({**card, "title": card["plan_title"]}).build(text)


def main(ids: list[str]) -> None:
    folders = [SAMPLES / one for one in ids] or sorted(card.parent for card in SAMPLES.glob("*/card.toml"))
    for folder in folders:
        card = tomllib.loads((folder / "card.toml").read_text(encoding="utf-8"))
        made = {card["report" if "report" in card else "account"]: make(folder)}
        if "plan" in card:
            made[card["plan"]] = make_plan(folder)
        for name, data in made.items():
            (folder / name).write_bytes(data)
            print(f"{folder.name}/{name}  {len(data):,} bytes")


def _source(folder: Path, name: str) -> Path:
    """The text that a Word file is made from."""
    return (folder / name).with_suffix(".txt")


if __name__ == "__main__":
    main(sys.argv[1:])
