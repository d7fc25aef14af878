"""Books of entries sealed one to the other: registers and audits."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WHEN = sa.DateTime(timezone=True)
# A value may be blanked, so the body may change; what seals it may not.
SQLITE = (
    """CREATE TRIGGER book_entry_kept BEFORE UPDATE ON book_entry
       WHEN NEW.book_id <> OLD.book_id OR NEW.number <> OLD.number OR NEW.head <> OLD.head
       BEGIN SELECT RAISE(ABORT, 'a book is only added to'); END""",
    """CREATE TRIGGER book_entry_not_thinned BEFORE DELETE ON book_entry
       WHEN EXISTS (SELECT 1 FROM book WHERE id = OLD.book_id)
       BEGIN SELECT RAISE(ABORT, 'a book is only added to'); END""",
)
POSTGRESQL = (
    """CREATE FUNCTION book_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
           IF TG_OP = 'DELETE' THEN
               IF NOT EXISTS (SELECT 1 FROM book WHERE id = OLD.book_id) THEN
                   RETURN OLD;
               END IF;
           ELSIF NEW.book_id = OLD.book_id AND NEW.number = OLD.number AND NEW.head = OLD.head THEN
               RETURN NEW;
           END IF;
           RAISE EXCEPTION 'a book is only added to';
       END $$""",
    """CREATE TRIGGER book_entry_kept BEFORE UPDATE OR DELETE ON book_entry
       FOR EACH ROW EXECUTE FUNCTION book_entry_guard()""",
)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "book",
        sa.Column("id", sa.String(12), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("started", WHEN, nullable=False),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_book"),
    )
    op.create_table(
        "book_entry",
        sa.Column("book_id", sa.String(12), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("book_id", "number", name="pk_book_entry"),
        sa.ForeignKeyConstraint(["book_id"], ["book.id"], name="fk_book_entry_book_id", ondelete="CASCADE"),
    )
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
