-- Words of a person that lost to an edit made without knowing of them, until a person decides. Of this device alone, and no
-- part of what travels. Values are texts; of a planned meal's recipe its id.
CREATE TABLE lost_words (
    number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL,
    lost TEXT NOT NULL, lost_stamp TEXT NOT NULL, won TEXT NOT NULL, won_stamp TEXT NOT NULL,
    ancestor TEXT, -- what both began with, where it is known
    UNIQUE (kind, id, field, lost_stamp)) STRICT;

-- Words of this device that the server has, and since when (its clock): an edit stamped no later did not know of them.
CREATE TABLE said_words (
    kind TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL, stamp TEXT NOT NULL, ancestor TEXT, said_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, id, field)) STRICT, WITHOUT ROWID;

CREATE INDEX said_words_by_age ON said_words (said_ms);
