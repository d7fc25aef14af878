"""What the tests of a decision under the guidance of 2006 share."""

import datetime as dt

from scrlib.audits.criteria.sets import criteria_set
from scrlib.records.criteria import Answer

OF_2006 = criteria_set("wt2006")
TODAY = dt.date(2026, 11, 22)
YES, UNCLEAR = Answer.YES, Answer.UNCLEAR
