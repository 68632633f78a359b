-- A member's own latest replies are looked up by who said them.
ALTER TABLE reply ADD COLUMN said_by TEXT;
UPDATE reply SET said_by = json_extract(document, '$.by');
CREATE INDEX reply_member ON reply (project, said_by, at_ticks, id);
