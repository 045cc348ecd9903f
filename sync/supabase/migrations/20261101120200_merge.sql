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

do $$
begin
    if to_regtype('sync.progress') is null then
        -- What moves from one operation of a batch to the next; `items` are the answers to the last ones.
        create type sync.progress as (head_seq bigint, bytes bigint, hash bigint, last_op bigint, last_hlc text, items jsonb);
    end if;
end
$$;

-- Rows that an operation names twice, as one: of each field the greatest stamp.
create or replace function sync.each_once(named jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
    select jsonb_agg(jsonb_build_object('k', kind, 'i', id, 'f', f, 'c', c) order by place) from (
        select r.value ->> 'k' as kind, r.value ->> 'i' as id, min(r.ord) as place,
               coalesce(jsonb_object_agg(s.key, r.value -> 'f' -> s.key order by s.value collate "C", r.ord desc)
                        filter (where s.key <> '!del' and r.value -> 'f' ? s.key), '{}') as f,
               coalesce(jsonb_object_agg(s.key, s.value order by s.value collate "C") filter (where s.key is not null), '{}') as c
        from jsonb_array_elements(named) with ordinality r (value, ord) left join lateral jsonb_each_text(r.value -> 'c') s on true
        group by 1, 2) t
$$;

-- Merges checked operations, no two of which name the same row, in one statement: a few hundred rows cost little more than one.
-- Per field the greater stamp wins, bytewise; an equal one leaves what is stored; a deletion is the greatest of its stamps. Each
-- operation that changes something has the next number. `fresh` takes the place of stamps beyond `latest`, and comes after all
-- others of the device: only one operation at a time may need it. A value replaced by one that was stamped before it arrived
-- here, and one that loses on arrival, was written without knowing of the other: a loser worth keeping.
create or replace function sync.merge_ops(hh uuid, ops jsonb[], st sync.progress, max_bytes bigint) returns sync.progress
language plpgsql set search_path = ''
as $$
declare
    latest constant text := sync.latest_stamp();
    newest text collate "C";
    kept text collate "C";
    fresh text collate "C";
    grown bigint;
    mixed bigint;
    head bigint;
begin
    select max(c.value collate "C"), max(c.value collate "C") filter (where c.value collate "C" <= latest collate "C") into newest, kept
    from unnest(ops) op, jsonb_array_elements(op -> 'rows') x, jsonb_each_text(x -> 'c') c;
    if newest > latest collate "C" then
        fresh := sync.next_stamp(st.last_hlc, right(newest, 8));
    end if;
    st.last_hlc := greatest(st.last_hlc collate "C", kept, fresh);
    with line as materialized (
        select o.ord, l.ord as place, l.value ->> 'k' as kind, (l.value ->> 'i')::uuid as id, coalesce(l.value -> 'f', '{}') as f, l.value -> 'c' as c
        from unnest(ops) with ordinality o (op, ord), jsonb_array_elements(o.op -> 'rows') with ordinality l (value, ord)
    ), merged as materialized (
        -- Lateral with a limit: however little the planner knows of the table, each row is looked up by its key.
        select l.ord, l.place, l.kind, l.id, l.f as given, l.c as stamps, t.seq as known_seq, t.f as known_f, t.c as known_c, t.at as known_at,
               coalesce(sync.weight(t.size, t.live), 0) as known_weight, coalesce(t.f || m.f, m.f, t.f, '{}') as f,
               coalesce(t.c || m.c, m.c, t.c, '{}') as c, greatest(t.del, m.del) as del, m.c is not null or m.del > coalesce(t.del, '') as changed
        from line l
        left join lateral (select * from sync.rows r where r.household_id = hh and r.kind = l.kind and r.id = l.id limit 1) t on true
        cross join lateral (
            select jsonb_object_agg(e.field, e.value) filter (where e.wins) as f, jsonb_object_agg(e.field, e.stamp) filter (where e.wins) as c,
                   max(e.stamp) filter (where e.field = '!del') as del
            from (select x.*, x.field <> '!del' and (x.known is null or x.stamp > x.known) as wins
                  from (select s.key as field, coalesce(l.f -> s.key, 'null') as value, (t.c ->> s.key) collate "C" as known,
                               (case when s.value collate "C" > latest then fresh else s.value end) collate "C" as stamp
                        from jsonb_each_text(l.c) s offset 0) x) e) m
    ), turn as materialized (
        select ord, st.head_seq + sum(bool_or(changed)::integer) over (order by ord) as seq from merged group by ord
    ), final as materialized (
        select m.*, n.seq, m.del is null or sync.is_live(m.c, m.del) as alive,
               case when changed then octet_length(m.f::text) + octet_length(m.c::text) + 140 end as size
        from merged m join turn n using (ord)
    ), stored as (
        insert into sync.rows as t (household_id, kind, id, seq, f, c, del, live, size)
        select hh, m.kind, m.id, m.seq, m.f, m.c, m.del, m.alive, m.size from final m where m.changed
        on conflict (household_id, kind, id) do update
            set seq = excluded.seq, f = excluded.f, c = excluded.c, del = excluded.del, live = excluded.live, size = excluded.size,
                at = clock_timestamp()
    ), losers as (
        insert into sync.history (household_id, kind, row_id, field, value, stamp, winner)
        select hh, m.kind, m.id, e.field, case when e.stamp > e.known then coalesce(e.was, 'null') else e.value end,
               least(e.stamp, e.known), greatest(e.stamp, e.known)
        from final m, lateral (
            select s.key as field, coalesce(m.given -> s.key, 'null') as value, m.known_f -> s.key as was, (m.known_c ->> s.key) collate "C" as known,
                   s.value collate "C" > latest as ahead,
                   (case when s.value collate "C" > latest then fresh else s.value end) collate "C" as stamp
            from jsonb_each_text(m.stamps) s where sync.is_words(m.kind, s.key)) e
        where m.known_seq is not null and e.value <> e.was and right(e.known, 8) <> right(e.stamp, 8)
          and (e.stamp <= e.known or e.ahead
               or e.stamp <= sync.stamp_of(floor(extract(epoch from m.known_at) * 1000)::bigint << 16, 'ffffffff') collate "C")
    )
    select jsonb_agg(jsonb_build_object('n', o.op -> 'n', 'id', o.op -> 'id', 'st', 'ok', 'rows', coalesce(a.rows, '[]'))
                     || case when a.changed then jsonb_build_object('seq', a.seq) else '{}' end order by o.ord),
           coalesce(sum(a.grown), 0), coalesce(bit_xor(a.mixed), 0), coalesce(max(a.seq), st.head_seq)
    into st.items, grown, mixed, head
    from unnest(ops) with ordinality o (op, ord) left join (
        select m.ord, m.seq, bool_or(m.changed) as changed,
               jsonb_agg(jsonb_build_object('k', m.kind, 'i', m.id, 'seq', case when m.changed then m.seq else m.known_seq end,
                                            'f', m.f, 'c', m.c, 'del', m.del) order by m.place)
                   filter (where m.changed or m.known_seq is not null) as rows,
               sum(case when m.changed then sync.weight(m.size, m.alive) - m.known_weight end) as grown,
               bit_xor(case when m.changed then sync.row_hash(m.kind, m.id, m.seq) # coalesce(sync.row_hash(m.kind, m.id, m.known_seq), 0) end) as mixed
        from final m group by m.ord, m.seq) a using (ord);
    if grown > 0 and st.bytes + grown > max_bytes then
        raise sqlstate 'KJ001' using message = 'quota';
    end if;
    st.bytes := st.bytes + grown;
    st.hash := st.hash # mixed;
    st.head_seq := head;
    return st;
end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
