"""Its being here puts this folder on the import path, so that tests in every folder share `visitor`.

Hypothesis has no time limit for an example: a slow machine is no fault, and `make bench` measures speed.
"""

from hypothesis import settings

settings.register_profile("workbook", deadline=None)
settings.load_profile("workbook")
