-- oldest: 4
-- By which programs are known. The secret is kept nowhere, only its hash. Older programs go on beside this one: no token, and so
-- no change by a program, is there before somebody has one made.
CREATE TABLE token (
    id       TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    project  TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL
);

-- The answers to calls of programs, so that the same call gets the same answer, also after a restart.
CREATE TABLE answer (
    project   TEXT COLLATE "C" NOT NULL,
    said_by   TEXT COLLATE "C" NOT NULL,
    key       TEXT COLLATE "C" NOT NULL,
    at_ticks  BIGINT NOT NULL,
    document  TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (project, said_by, key)
);
CREATE INDEX answer_at ON answer (at_ticks);
