-- An event that could not be worked off is neither waiting (0) nor done (1) but set aside (2); who died over it is counted.
ALTER TABLE event ADD COLUMN starts INTEGER NOT NULL DEFAULT 0;
UPDATE event SET done = 2 WHERE done = 1 AND note LIKE 'set aside: %';
CREATE INDEX event_aside ON event (seq) WHERE done = 2;

-- Each workspace has one sender at a time, who asks for that workspace's posts alone.
ALTER TABLE outbox ADD COLUMN workspace TEXT NOT NULL DEFAULT '';
UPDATE outbox SET workspace = json_extract(address, '$.room.platform') || '/' || json_extract(address, '$.room.workspace');
CREATE INDEX outbox_workspace ON outbox (workspace, state, seq);
CREATE INDEX outbox_to_serve ON outbox (workspace, not_before_ticks) WHERE state IN ('Sending', 'Waiting', 'Unknown');
