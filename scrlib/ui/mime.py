"""The kinds of file that a page hands over, as a browser calls them."""

CALENDAR = "text/calendar"
CSV = "text/csv"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SAVED = "application/octet-stream"  # of work saved to a file, which no program but this one opens
