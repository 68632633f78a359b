-- Instants are two columns: UTC ticks to order by, and the offset in minutes in which they were said.
-- Dates are ISO text, enumerations their names, documents JSON; what a query needs stands in a column of its own.

CREATE TABLE version (
    name    TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE event (
    seq             INTEGER PRIMARY KEY,
    platform        TEXT NOT NULL,
    key             TEXT NOT NULL,
    body            TEXT NOT NULL,
    received_ticks  INTEGER NOT NULL,
    received_offset INTEGER NOT NULL,
    done            INTEGER NOT NULL DEFAULT 0,
    note            TEXT,
    UNIQUE (platform, key)
);
CREATE INDEX event_unfinished ON event (seq) WHERE done = 0;

CREATE TABLE outbox (
    seq               INTEGER PRIMARY KEY,
    key               TEXT NOT NULL UNIQUE,
    project           TEXT NOT NULL,
    lane              TEXT NOT NULL,
    under_post        TEXT,
    address           TEXT NOT NULL,
    post              TEXT NOT NULL,
    hash              TEXT NOT NULL,
    claimed_hash      TEXT,
    state             TEXT NOT NULL,
    message           TEXT,
    attempts          INTEGER NOT NULL DEFAULT 0,
    not_before_ticks  INTEGER NOT NULL,
    not_before_offset INTEGER NOT NULL,
    why               TEXT
);
CREATE INDEX outbox_state ON outbox (state, seq);
CREATE INDEX outbox_lane ON outbox (lane, state, seq);
CREATE INDEX outbox_message ON outbox (message) WHERE message IS NOT NULL;

CREATE TABLE platform_state (
    platform TEXT NOT NULL,
    key      TEXT NOT NULL,
    bytes    BLOB NOT NULL,
    PRIMARY KEY (platform, key)
);

CREATE TABLE project (
    key      TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL
);

-- The truth of the register. Rows are added and revoked, never changed otherwise.
CREATE TABLE change (
    id             INTEGER PRIMARY KEY,
    project        TEXT NOT NULL,
    item           TEXT NOT NULL,
    kind           TEXT NOT NULL,
    field          TEXT NOT NULL,
    value          TEXT,
    value_before   TEXT,
    said_by        TEXT NOT NULL,
    subject        TEXT,
    day            TEXT NOT NULL,
    at_ticks       INTEGER NOT NULL,
    at_offset      INTEGER NOT NULL,
    order_source   TEXT NOT NULL,
    order_index    INTEGER NOT NULL,
    source         TEXT NOT NULL,
    reply          TEXT NOT NULL,
    message        TEXT,
    words_offset   INTEGER NOT NULL,
    words_length   INTEGER NOT NULL,
    revoked        INTEGER NOT NULL DEFAULT 0,
    revoked_by     TEXT,
    revoked_ticks  INTEGER,
    revoked_offset INTEGER
);
CREATE INDEX change_field ON change (project, item, field, at_ticks, order_source, order_index) WHERE revoked = 0;
CREATE INDEX change_history ON change (project, item, at_ticks, order_source, order_index);
CREATE INDEX change_day ON change (project, day, at_ticks, order_source, order_index) WHERE revoked = 0;
CREATE INDEX change_reply ON change (project, reply, order_index);

-- What the changes that stand amount to, written in the transaction that writes them.
CREATE TABLE item (
    id             INTEGER PRIMARY KEY,
    project        TEXT NOT NULL,
    key            TEXT NOT NULL,
    kind           TEXT NOT NULL,
    status         TEXT,
    owner          TEXT,
    due            TEXT,
    created_ticks  INTEGER NOT NULL,
    created_source TEXT NOT NULL,
    created_index  INTEGER NOT NULL,
    changed_ticks  INTEGER NOT NULL,
    document       TEXT NOT NULL,
    UNIQUE (project, key)
);
CREATE INDEX item_order ON item (project, created_ticks, created_source, created_index);

CREATE VIRTUAL TABLE item_words USING fts5 (project, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TABLE number (
    project TEXT NOT NULL,
    family  TEXT NOT NULL,
    last    INTEGER NOT NULL,
    PRIMARY KEY (project, family)
);

CREATE TABLE reply (
    id       TEXT PRIMARY KEY NOT NULL,
    project  TEXT NOT NULL,
    day      TEXT NOT NULL,
    at_ticks INTEGER NOT NULL,
    changed_ticks INTEGER,
    document TEXT NOT NULL
);
CREATE INDEX reply_changed ON reply (project, changed_ticks, id) WHERE changed_ticks IS NOT NULL;
CREATE INDEX reply_day ON reply (project, day, at_ticks, id);

CREATE TABLE ask (
    reply    TEXT NOT NULL,
    position INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (reply, position)
);

CREATE TABLE run (
    name       TEXT PRIMARY KEY NOT NULL,
    project    TEXT NOT NULL,
    touchpoint TEXT NOT NULL,
    date       TEXT NOT NULL,
    closed     INTEGER NOT NULL,
    document   TEXT NOT NULL
);
CREATE INDEX run_date ON run (project, date);
CREATE INDEX run_open ON run (project, date) WHERE closed = 0;

CREATE TABLE day_report (
    project  TEXT NOT NULL,
    day      TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (project, day)
);
