-- Clock, merge and history: what one change does to one row. Callers hold the lock of the household's head.
-- Functions of the form `return expression` have no search path to set: their names were resolved when they were made, and so
-- the planner may write them out in place, which a push of many fields feels.

create or replace function sync.now_ms() returns bigint
language sql volatile
return floor(extract(epoch from clock_timestamp()) * 1000)::bigint;

-- The first 16 digits of a stamp (milliseconds and counter) as one number, and back.
create or replace function sync.ticks_of(stamp text) returns bigint
language sql immutable
return ('x' || lpad(left(stamp, 16), 16, '0'))::bit(64)::bigint;

create or replace function sync.stamp_of(ticks bigint, tag text) returns text
language sql immutable
return lpad(to_hex(ticks), 16, '0') || tag;

-- Greater than now and than `last`, which is a stamp or empty.
create or replace function sync.next_stamp(last text, tag text) returns text
language sql volatile
return sync.stamp_of(greatest(sync.now_ms() << 16, sync.ticks_of(last) + 1), tag);

-- Stamps beyond this are from a clock that runs more than five minutes ahead.
create or replace function sync.latest_stamp() returns text
language sql volatile
return lpad(to_hex(sync.now_ms() + 300000), 12, '0') || 'ffffffffffff';

-- 60 bits, so that fifteen hex digits and a signed 64-bit integer both hold it.
create or replace function sync.row_hash(kind text, id uuid, seq bigint) returns bigint
language sql immutable
return ('x' || left(md5(kind || '/' || id::text || '/' || seq::text), 15))::bit(60)::bigint;

create or replace function sync.is_live(c jsonb, del text) returns boolean
language sql immutable set search_path = ''
as $$ select del is null or exists (select from jsonb_each_text(c) e where e.value collate "C" > del collate "C") $$;

-- What a row weighs against the quota: a deleted one a quarter, so that deleting makes room at once.
create or replace function sync.weight(size integer, live boolean) returns bigint
language sql immutable
return case when live then size else size / 4 end::bigint;

create or replace function sync.row_json(r sync.rows) returns jsonb
language sql stable
return jsonb_build_object('k', r.kind, 'i', r.id, 'seq', r.seq, 'f', r.f, 'c', r.c, 'del', r.del);

-- The words a person typed or chose, whose losing version is worth keeping.
create or replace function sync.is_words(kind text, field text) returns boolean
language sql immutable
return (kind, field) in (('recipe', 'title'), ('recipe', 'description'), ('recipe', 'notes'), ('recipe_ingredient', 'text'),
                         ('recipe_step', 'text'), ('planned_meal', 'recipe_id'), ('planned_meal', 'note'));

create or replace function sync.keep_loser(hh uuid, r jsonb, field text, value jsonb, stamp text, winner text) returns void
language sql volatile set search_path = ''
as $$
    insert into sync.history (household_id, kind, row_id, field, value, stamp, winner)
    values (hh, r ->> 'k', (r ->> 'i')::uuid, field, coalesce(value, 'null'), stamp, winner)
$$;

do $$
begin
    if to_regtype('sync.effect') is null then
        create type sync.effect as (changed boolean, grown bigint, mixed bigint);
    end if;
end
$$;

-- Stores the merged row as number `s`. Returns what it adds to the household's weight and state hash.
create or replace function sync.store_row(hh uuid, s bigint, r jsonb, old sync.rows, nf jsonb, nc jsonb, nd text) returns sync.effect
language plpgsql set search_path = ''
as $$
declare
    alive constant boolean := nd is null or sync.is_live(nc, nd);
    bytes constant integer := octet_length(nf::text) + octet_length(nc::text) + 140;
    k constant text := r ->> 'k';
    i constant uuid := r ->> 'i';
begin
    insert into sync.rows as t (household_id, kind, id, seq, f, c, del, live, size)
    values (hh, k, i, s, nf, nc, nd, alive, bytes)
    on conflict (household_id, kind, id) do update
        set seq = excluded.seq, f = excluded.f, c = excluded.c, del = excluded.del, live = excluded.live, size = excluded.size,
            at = clock_timestamp();
    return (true, sync.weight(bytes, alive) - coalesce(sync.weight(old.size, old.live), 0),
            sync.row_hash(k, i, s) # coalesce(sync.row_hash(k, i, old.seq), 0));
end
$$;

-- Per field the greater stamp wins, bytewise; an equal one leaves what is stored; a deletion is the greatest of its stamps.
-- `fresh` takes the place of stamps beyond `latest`. A value replaced by one that was stamped before it arrived here, and
-- one that loses on arrival, was written without knowing of the other: a loser worth keeping.
create or replace function sync.merge_row(hh uuid, s bigint, r jsonb, latest text, fresh text) returns sync.effect
language plpgsql set search_path = ''
as $$
declare
    old sync.rows;
    nf jsonb;
    nc jsonb;
    nd text collate "C";
    field text;
    stamp text collate "C";
    known text collate "C";
    value jsonb;
    ahead boolean;
    changed boolean := false;
begin
    select * into old from sync.rows t where t.household_id = hh and t.kind = r ->> 'k' and t.id = (r ->> 'i')::uuid;
    nf := coalesce(old.f, '{}');
    nc := coalesce(old.c, '{}');
    nd := old.del;
    for field, stamp in select e.key, e.value from jsonb_each_text(r -> 'c') e loop
        ahead := stamp > latest collate "C";
        if ahead then
            stamp := fresh;
        end if;
        if field = '!del' then
            changed := changed or nd is null or stamp > nd;
            nd := greatest(nd, stamp);
            continue;
        end if;
        known := nc ->> field;
        value := coalesce(r -> 'f' -> field, 'null');
        if known is null or stamp > known then
            if known is not null and value <> nf -> field and sync.is_words(r ->> 'k', field) and right(known, 8) <> right(stamp, 8)
               and (ahead or stamp <= sync.stamp_of(floor(extract(epoch from old.at) * 1000)::bigint << 16, 'ffffffff')) then
                perform sync.keep_loser(hh, r, field, nf -> field, known, stamp);
            end if;
            nf := nf || jsonb_build_object(field, value);
            nc := nc || jsonb_build_object(field, stamp);
            changed := true;
        elsif value <> nf -> field and sync.is_words(r ->> 'k', field) and right(known, 8) <> right(stamp, 8) then
            perform sync.keep_loser(hh, r, field, value, stamp, known);
        end if;
    end loop;
    if not changed then
        return (false, 0::bigint, 0::bigint);
    end if;
    return sync.store_row(hh, s, r, old, nf, nc, nd);
end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
