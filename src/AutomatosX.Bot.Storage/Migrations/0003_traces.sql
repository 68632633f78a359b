-- What an event or a post was caused by goes with it, so that a trace goes on in the process that finishes it.
ALTER TABLE event ADD COLUMN trace TEXT;
ALTER TABLE outbox ADD COLUMN trace TEXT;
-- When a post was due at first: the time before which it may not be tried again moves on with each try.
ALTER TABLE outbox ADD COLUMN due_ticks INTEGER;
