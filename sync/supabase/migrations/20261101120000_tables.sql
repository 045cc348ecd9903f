-- Everything that is synchronised, in one schema that the Data API never exposes. Clients reach it through the functions
-- and views of `public` alone. Every statement may run twice.

create schema if not exists sync;
revoke all on schema sync from public;

create table if not exists sync.households (
    id uuid primary key, -- chosen by the client, so that a repeated call is recognised
    name text not null check (char_length(name) between 1 and 200),
    created_by uuid references auth.users (id) on delete set null,
    encrypted boolean not null default false,
    key_gen integer not null default 0, -- newest generation of the household key; 0 for none
    created_at timestamptz not null default now()
);

create table if not exists sync.members (
    household_id uuid not null references sync.households (id) on delete cascade,
    user_id uuid not null references auth.users (id) on delete cascade,
    role text not null check (role in ('owner', 'editor', 'viewer')),
    key_gen integer not null default 0, -- newest generation wrapped for this member
    joined_at timestamptz not null default now(),
    primary key (household_id, user_id)
);
create index if not exists members_user on sync.members (user_id);

-- The one row whose lock orders all writes of a household. Whoever writes rows or members holds it until commit.
create table if not exists sync.heads (
    household_id uuid primary key references sync.households (id) on delete cascade,
    epoch uuid not null default gen_random_uuid(), -- changes when the database was put back to an earlier state
    head_seq bigint not null default 0,
    floor_seq bigint not null default 0, -- deleted rows up to here are gone; a cursor below it needs a full snapshot
    bytes bigint not null default 0,     -- what the rows weigh against max_bytes
    max_bytes bigint not null default 209715200,
    min_proto integer not null default 1,      -- to push
    min_read_proto integer not null default 1, -- to pull
    hash bigint not null default 0,            -- exclusive or of sync.row_hash over all rows
    changed_at timestamptz not null default now()
);

-- f: values by field, c: stamps by field, del: stamp of the newest deletion. Unknown kinds and fields are kept as they come.
create table if not exists sync.rows (
    household_id uuid not null references sync.households (id) on delete cascade,
    kind text not null,
    id uuid not null,
    seq bigint not null,
    f jsonb not null default '{}',
    c jsonb not null default '{}',
    del text collate "C",
    live boolean not null default true, -- not deleted, or edited after the newest deletion
    size integer not null,              -- bytes of the row in an answer
    at timestamptz not null default clock_timestamp(),
    primary key (household_id, kind, id)
);
create index if not exists rows_seq on sync.rows (household_id, seq);
create index if not exists rows_dead on sync.rows (household_id, at) where not live;

create table if not exists sync.devices (
    household_id uuid not null references sync.households (id) on delete cascade,
    device_id uuid not null,
    user_id uuid references auth.users (id) on delete cascade, -- null for the household's own device, which writes for the views
    last_op bigint not null default 0,
    last_hlc text collate "C" not null default '',
    app text,
    last_seen timestamptz not null default now(),
    primary key (household_id, device_id)
);

-- What became of every operation: small, and kept as long as the household, so that no repeat ever takes effect twice.
create table if not exists sync.ops (
    household_id uuid not null references sync.households (id) on delete cascade,
    device_id uuid not null,
    n bigint not null,
    op_id uuid not null,
    first boolean not null, -- false: another number or device had brought this op_id before
    st text not null check (st in ('ok', 'rejected')),
    seq bigint, -- null when nothing changed
    code text,  -- why it was rejected
    at timestamptz not null default clock_timestamp(),
    primary key (household_id, device_id, n)
);
create unique index if not exists ops_once on sync.ops (household_id, op_id) where first;

-- A person's words that lost to a concurrent edit, to be offered as "both versions kept".
create table if not exists sync.history (
    n bigint generated always as identity primary key,
    household_id uuid not null references sync.households (id) on delete cascade,
    kind text not null,
    row_id uuid not null,
    field text not null,
    value jsonb not null,
    stamp text collate "C" not null,  -- of the value that lost
    winner text collate "C" not null, -- stamp of the value that took its place
    at timestamptz not null default clock_timestamp()
);
create index if not exists history_row on sync.history (household_id, kind, row_id);
create index if not exists history_age on sync.history (at);

create table if not exists sync.invites (
    code_hash text primary key, -- SHA-256 of the code; the code itself is shown once and kept nowhere
    household_id uuid not null references sync.households (id) on delete cascade,
    role text not null check (role in ('editor', 'viewer')),
    created_by uuid references auth.users (id) on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_by uuid references auth.users (id) on delete set null,
    used_at timestamptz
);
create index if not exists invites_household on sync.invites (household_id);

-- A member's key pair: the public half for the others, the private half wrapped by passphrase and by recovery code.
create table if not exists sync.identities (
    user_id uuid primary key references auth.users (id) on delete cascade,
    public_key text not null,
    private_wrapped text not null,
    recovery_wrapped text,
    params jsonb not null default '{}', -- of the key derivation
    updated_at timestamptz not null default now()
);

-- Household keys, one wrapping per member and generation. The server cannot open them.
create table if not exists sync.keys (
    household_id uuid not null references sync.households (id) on delete cascade,
    user_id uuid not null references auth.users (id) on delete cascade,
    gen integer not null check (gen > 0),
    wrapped text not null,
    created_by uuid references auth.users (id) on delete set null,
    created_at timestamptz not null default now(),
    primary key (household_id, user_id, gen)
);
