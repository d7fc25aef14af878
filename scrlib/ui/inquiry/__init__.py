"""The Appreciative inquiry page: sessions alone or in a room, and a group's own practice."""
