"""The participants' pages of a room: plain forms that need no script, made anew for every request.

`desk.Desk` answers a request (`records.web.Ask`) with a page (`Reply`); the server only passes them on. What
a participant may see is settled in one place, `stand.Stand`, and the key of a session is read nowhere else.
"""
