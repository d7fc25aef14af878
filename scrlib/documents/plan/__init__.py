"""The files of a plan: tables and paragraphs of any kind of file, the beginnings of a plan, and the doors of its workbook."""
