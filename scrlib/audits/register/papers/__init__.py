"""What leaves the register: the pack of a meeting, the annual table, reminders, sheets to fill in."""
