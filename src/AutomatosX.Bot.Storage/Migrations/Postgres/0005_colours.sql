-- oldest: 4
-- What colour a risk had before the one it has is found from colour to colour, however often one was confirmed.
CREATE INDEX change_colour ON change (project, item, field, value, at_ticks, order_source, order_index, id) WHERE revoked = 0 AND field = 'rag';
