-- A later version, for tests of what happens to an older file.

ALTER TABLE meta ADD COLUMN tried TEXT;

CREATE TABLE tried (id TEXT NOT NULL PRIMARY KEY, note TEXT) STRICT;

UPDATE meta SET tried = 'yes';
