"""What Alembic runs: the steps that are missing, on the connection that `migrate` hands over."""

from alembic import context

from scrlib.store.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
