"""The SCR Workbook's library: check recommendations, cost plans, learn and audit.

Import from the subject you need, for example ``from scrlib.recommendations import check``.
This module imports nothing heavy, so that a page opens quickly.
"""

__version__ = "0.1.0"
