"""Rooms, who is in them, what they saw and sent, and a log that is only ever added to."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WHEN = sa.DateTime(timezone=True)
SQLITE = (
    """CREATE TRIGGER room_log_kept BEFORE UPDATE ON room_log
       BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END""",
    """CREATE TRIGGER room_log_not_thinned BEFORE DELETE ON room_log
       WHEN EXISTS (SELECT 1 FROM room WHERE id = OLD.room_id)
       BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END""",
)
POSTGRESQL = (
    """CREATE FUNCTION room_log_guard() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
           IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM room WHERE id = OLD.room_id) THEN
               RETURN OLD;
           END IF;
           RAISE EXCEPTION 'the log is only added to';
       END $$""",
    """CREATE TRIGGER room_log_kept BEFORE UPDATE OR DELETE ON room_log
       FOR EACH ROW EXECUTE FUNCTION room_log_guard()""",
)


def upgrade() -> None:
    """Make the tables, parents before their children, and what keeps the log."""
    _rooms()
    _people()
    _sent()
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)


def _rooms() -> None:
    """The rooms and their log."""
    op.create_table(
        "room",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("code", sa.String(5), nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("started", WHEN, nullable=False),
        sa.Column("ended_at", WHEN),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("pin", sa.Text, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("locked", WHEN),
        sa.PrimaryKeyConstraint("id", name="pk_room"),
        sa.UniqueConstraint("code", name="uq_room_code"),
    )
    op.create_table(
        "room_log",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changes", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_room_log"),
        _belongs_to("room", "room_log"),
    )
    op.create_index("ix_room_log_room_id", "room_log", ["room_id"])


def _people() -> None:
    """Who is in a room."""
    op.create_table(
        "participant",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sector", sa.Text, nullable=False),
        sa.Column("token", sa.String(64), nullable=False),
        sa.Column("joined", WHEN, nullable=False),
        sa.Column("out", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_participant"),
        sa.UniqueConstraint("token", name="uq_participant_token"),
        sa.UniqueConstraint("room_id", "number", name="uq_participant_room_id_number"),
        _belongs_to("room", "participant"),
    )


def _sent() -> None:
    """What they saw and sent, and what was counted from paper."""
    op.create_table(
        "seen",
        sa.Column("participant_id", sa.Integer, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("participant_id", "step", name="pk_seen"),
        _belongs_to("participant", "seen"),
    )
    op.create_table(
        "submission",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("participant_id", sa.Integer, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("answers", sa.Text, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_submission"),
        sa.UniqueConstraint("participant_id", "step", name="uq_submission_participant_id_step"),
        _belongs_to("participant", "submission"),
    )
    op.create_table(
        "tally",
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("option", sa.Text, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "step", "question", "option", name="pk_tally"),
        sa.CheckConstraint("count >= 0", name="ck_tally_not_negative"),
        _belongs_to("room", "tally"),
    )


def _belongs_to(parent: str, child: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{child}_{parent}_id"
    return sa.ForeignKeyConstraint([f"{parent}_id"], [f"{parent}.id"], name=name, ondelete="CASCADE")
