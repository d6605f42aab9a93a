-- Which act called for a task: where the act finds no place in the shared log, the task is not done.
CREATE TABLE task_causes (
    task INTEGER PRIMARY KEY REFERENCES tasks (id) ON DELETE CASCADE,
    op   BLOB NOT NULL -- of operations
) STRICT;
CREATE INDEX task_causes_by_op ON task_causes (op);
