-- Every kind of row that a household shares has the same frame:
--   id            UUID, made by the device (see the id rules in core/commands)
--   household_id  the household it belongs to
--   stamps        JSON object, field -> hybrid-clock stamp; "*" stands for every field not named
--   deleted       stamp of the newest deletion, or NULL
--   live          1 while the row is to be seen: never deleted, or edited after its deletion
--   extra         JSON object of fields a newer version of the program knows, kept untouched
-- No foreign keys between shared rows: rows of one edit may arrive apart. A child is to be seen when its parent is.
-- Amounts are exact fractions as text ("3/2"); days are ISO dates; moments are milliseconds since 1970 UTC.

CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE household (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    name TEXT, adults INTEGER, children INTEGER,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE TABLE profile (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    name TEXT, diets TEXT, allergies TEXT, dislikes TEXT, goals TEXT, portion REAL, meals TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE TABLE slot (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    slot_key TEXT, name TEXT, icon TEXT, colour TEXT, position TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE TABLE food (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    food_key TEXT, name TEXT, alias_of TEXT, aisle TEXT, grams_per_ml REAL, grams_per_piece REAL,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE TABLE recipe (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    title TEXT, description TEXT, servings TEXT, yield_text TEXT,
    prep_minutes INTEGER, cook_minutes INTEGER, total_minutes INTEGER,
    language TEXT, author TEXT, source_url TEXT, source_name TEXT, image_url TEXT, picture TEXT,
    notes TEXT, rating INTEGER, favourite INTEGER, meals TEXT, nutrition TEXT, original_hash TEXT, original_format TEXT,
    created_at INTEGER,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX recipe_by_title ON recipe (title COLLATE NOCASE, id) WHERE live;

CREATE INDEX recipe_by_source ON recipe (source_url) WHERE live AND source_url <> '';

CREATE TABLE recipe_ingredient (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    recipe_id TEXT, position TEXT, section TEXT, text TEXT,
    quantity TEXT, quantity_max TEXT, unit TEXT, name TEXT, preparation TEXT, comment TEXT, size TEXT, optional INTEGER,
    food_key TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX recipe_ingredient_by_recipe ON recipe_ingredient (recipe_id, position, optional, food_key) WHERE live;

CREATE INDEX recipe_ingredient_by_food ON recipe_ingredient (food_key, recipe_id) WHERE live;

CREATE TABLE recipe_step (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    recipe_id TEXT, position TEXT, section TEXT, text TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX recipe_step_by_recipe ON recipe_step (recipe_id, position) WHERE live;

CREATE TABLE recipe_tag (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    recipe_id TEXT, tag TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX recipe_tag_by_recipe ON recipe_tag (recipe_id) WHERE live;

CREATE INDEX recipe_tag_by_tag ON recipe_tag (tag, recipe_id) WHERE live;

CREATE TABLE cook_log_entry (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    recipe_id TEXT, meal_id TEXT, at INTEGER, servings INTEGER, note TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX cook_log_entry_by_recipe ON cook_log_entry (recipe_id, at) WHERE live;

CREATE TABLE planned_meal (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    day TEXT, slot_id TEXT, position TEXT, recipe_id TEXT, text TEXT, note TEXT, servings INTEGER,
    leftovers_of TEXT, state TEXT, locked INTEGER,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX planned_meal_by_day ON planned_meal (day) WHERE live;

CREATE INDEX planned_meal_by_recipe ON planned_meal (recipe_id, day) WHERE live;

CREATE TABLE pantry_lot (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    name TEXT, food_key TEXT, unit TEXT, place TEXT, best_before TEXT, low_level TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX pantry_lot_by_food ON pantry_lot (food_key) WHERE live;

CREATE TABLE pantry_movement (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    lot_id TEXT, reason TEXT, delta TEXT, at INTEGER, meal_id TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX pantry_movement_by_lot ON pantry_movement (lot_id) WHERE live;

CREATE TABLE shopping_list (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    name TEXT, from_day TEXT, to_day TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE TABLE shopping_item (
    id TEXT NOT NULL PRIMARY KEY, household_id TEXT NOT NULL,
    list_id TEXT, name TEXT, food_key TEXT, amount TEXT, unit TEXT, edited_amount TEXT, edited_unit TEXT,
    aisle TEXT, ticked INTEGER, by_hand INTEGER, dismissed INTEGER, sources TEXT, position TEXT,
    stamps TEXT NOT NULL, deleted TEXT, live INTEGER NOT NULL DEFAULT 1, extra TEXT) STRICT;

CREATE INDEX shopping_item_by_list ON shopping_item (list_id) WHERE live;

-- The bytes a recipe was imported from, by SHA-256; never changed and never shared as rows.
CREATE TABLE original (hash TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

-- What search reads: one row per live recipe, rowid as in recipe. Written by the store in the same transaction.
CREATE VIRTUAL TABLE recipe_fts USING fts5 (title, ingredients, tags, notes, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

-- Before-images for undo and redo. change: insert, update or delete; images are JSON objects of the fields that changed.
CREATE TABLE undo_entry (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, operation TEXT NOT NULL, subject TEXT NOT NULL, count INTEGER NOT NULL,
    at INTEGER NOT NULL, undone INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE undo_row (
    entry INTEGER NOT NULL REFERENCES undo_entry (seq) ON DELETE CASCADE, ord INTEGER NOT NULL,
    kind TEXT NOT NULL, id TEXT NOT NULL, change TEXT NOT NULL, before TEXT, after TEXT,
    PRIMARY KEY (entry, ord)) STRICT, WITHOUT ROWID;

CREATE INDEX undo_row_by_row ON undo_row (kind, id);

-- The rest is what a linked household needs: the last server rows, the queue, and where we are in it.
CREATE TABLE base (
    household_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL,
    f TEXT NOT NULL, c TEXT NOT NULL, del TEXT, PRIMARY KEY (household_id, kind, id)) STRICT, WITHOUT ROWID;

-- What the server said before its history began anew, while the new one is being read.
CREATE TABLE former (
    household_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL,
    f TEXT NOT NULL, c TEXT NOT NULL, del TEXT, PRIMARY KEY (household_id, kind, id)) STRICT, WITHOUT ROWID;

CREATE TABLE op (
    local_id INTEGER PRIMARY KEY AUTOINCREMENT, household_id TEXT NOT NULL, op_id TEXT NOT NULL UNIQUE, n INTEGER,
    user_id TEXT NOT NULL, stamp TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('new', 'sealed', 'parked')),
    nonce BLOB NOT NULL, cipher BLOB NOT NULL, tag BLOB NOT NULL, reason TEXT) STRICT;

CREATE INDEX op_by_state ON op (state, n, stamp);

CREATE TABLE dirty (
    household_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL, stamp TEXT NOT NULL,
    PRIMARY KEY (household_id, kind, id, field)) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    household_id TEXT NOT NULL PRIMARY KEY, device_id TEXT NOT NULL, next_n INTEGER NOT NULL DEFAULT 1,
    last_stamp TEXT NOT NULL, linked INTEGER NOT NULL DEFAULT 0, user_id TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE cursor (
    household_id TEXT NOT NULL PRIMARY KEY, epoch TEXT NOT NULL, seq INTEGER NOT NULL,
    reading TEXT NOT NULL DEFAULT '' CHECK (reading IN ('', 'snapshot', 'repair'))) STRICT;
