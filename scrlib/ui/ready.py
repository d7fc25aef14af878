"""Loads what the pages need and has the engine used once, for the process whose copies run behind the pages.

Each copy shares what is loaded here with all others until it changes it.
"""

import gc

import scrlib.ui.audit.state
import scrlib.ui.board.state
import scrlib.ui.check.state
import scrlib.ui.criteria.state
import scrlib.ui.index
import scrlib.ui.inquiry.state
import scrlib.ui.judge.state
import scrlib.ui.near_miss.state
import scrlib.ui.plan.state
import scrlib.ui.register.state
import scrlib.ui.review.state
import scrlib.ui.routes.state
import scrlib.ui.view  # noqa: F401
from scrlib.ui.first_use import use_engine

use_engine()
gc.freeze()  # the collector writes to all that it looks at, and what is written is shared no more
