"""How a store of any earlier program becomes one of this: Alembic's scripts, run when the store is opened."""
