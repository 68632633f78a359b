-- By which programs are known. The secret is kept nowhere, only its hash.
CREATE TABLE token (
    id       TEXT PRIMARY KEY NOT NULL,
    project  TEXT NOT NULL,
    document TEXT NOT NULL
);

-- The answers to calls of programs, so that the same call gets the same answer, also after a restart.
CREATE TABLE answer (
    project   TEXT NOT NULL,
    said_by   TEXT NOT NULL,
    key       TEXT NOT NULL,
    at_ticks  INTEGER NOT NULL,
    document  TEXT NOT NULL,
    PRIMARY KEY (project, said_by, key)
);
CREATE INDEX answer_at ON answer (at_ticks);
