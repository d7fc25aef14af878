"""The plan and its costs as one Excel workbook: written with live formulas, and read back with what was changed."""
