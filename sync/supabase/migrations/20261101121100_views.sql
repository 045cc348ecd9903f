-- Typed views under the platform's names, so that a web page or a script can use plain REST on the same project. They show
-- the live rows of the caller's households; encrypted households stay out, as the server cannot read their fields.
-- Columns are those of the desktop's own tables: numbers that are exact there ("1/3") are text here too.

-- A whole number or null: one bad value must not make a whole table unreadable.
create or replace function sync.int_field(f jsonb, field text) returns bigint
language sql immutable set search_path = ''
as $$
    select case when jsonb_typeof(f -> field) = 'number' and abs((f ->> field)::numeric) < 9e18 then trunc((f ->> field)::numeric)::bigint end
$$;

create or replace function sync.real_field(f jsonb, field text) returns double precision
language sql immutable set search_path = ''
as $$
    select case when jsonb_typeof(f -> field) = 'number' and abs((f ->> field)::numeric) < 1e300 then (f ->> field)::double precision end
$$;

-- Makes public.<name> anew over the rows of a kind from "column type, column type, …".
create or replace function sync.make_view(name text, kind text, columns text) returns void
language plpgsql set search_path = ''
as $$
declare
    fields text;
begin
    select string_agg(case split_part(btrim(c), ' ', 2)
                          when 'text' then format('r.f ->> %L as %I', split_part(btrim(c), ' ', 1), split_part(btrim(c), ' ', 1))
                          when 'int' then format('sync.int_field(r.f, %L) as %I', split_part(btrim(c), ' ', 1), split_part(btrim(c), ' ', 1))
                          when 'real' then format('sync.real_field(r.f, %L) as %I', split_part(btrim(c), ' ', 1), split_part(btrim(c), ' ', 1))
                      end, ', ' order by n) into fields
    from regexp_split_to_table(regexp_replace(columns, '\s+', ' ', 'g'), ',') with ordinality t (c, n);
    execute format('drop view if exists public.%I', name);
    execute format('create view public.%I with (security_invoker = true) as select r.household_id, r.id, %s, r.seq, r.at as updated_at '
                   'from sync.rows r where r.kind = %L and r.live and r.household_id = any (array(select sync.my_plain_households()))',
                   name, fields, kind);
    execute format('revoke all on public.%I from public, anon, authenticated', name);
    execute format('grant select, insert, update, delete on public.%I to authenticated', name);
    execute format('create trigger write_through instead of insert or update or delete on public.%I '
                   'for each row execute function sync.write_through(%L)', name, kind);
end
$$;

-- Writes one row for the views as the household's own device: one operation with a stamp above whatever the row carries, so
-- that an edit that was let in also shows. Returns the number of the row's state.
create or replace function sync.write_row(hh uuid, kind text, row_id uuid, f jsonb, remove boolean) returns sync.rows
language plpgsql set search_path = ''
as $$
declare
    own constant uuid := 'ffffffff-ffff-4fff-bfff-ffffffffffff';
    role constant text := sync.enter(hh);
    h sync.heads;
    d sync.devices;
    st sync.progress;
    stamp text collate "C";
    r sync.rows;
begin
    if role is null or role = 'viewer' then
        raise insufficient_privilege using message = 'not an editor of this household';
    elsif (select encrypted from sync.households where id = hh) then
        raise insufficient_privilege using message = 'this household is encrypted';
    end if;
    select * into h from sync.heads t where t.household_id = hh;
    d := sync.claim_device(hh, own, null, 'rest');
    select max(v.stamp collate "C") into stamp from sync.rows t, lateral (
        select value as stamp from jsonb_each_text(t.c) union all select t.del) v
    where t.household_id = hh and t.kind = write_row.kind and t.id = row_id;
    stamp := sync.next_stamp(greatest(stamp, d.last_hlc), 'ffffffff');
    st := sync.do_run(hh, own, array[jsonb_build_object('n', d.last_op + 1, 'id', gen_random_uuid(), 'rows', jsonb_build_array(jsonb_build_object(
              'k', kind, 'i', row_id, 'f', f, 'c', (
                  select coalesce(jsonb_object_agg(k, stamp), '{}')
                  from (select jsonb_object_keys(f) as k union select '!del' where remove) q))))],
          role, (h.head_seq, h.bytes, h.hash, d.last_op, d.last_hlc, null)::sync.progress, h.max_bytes);
    if st.items -> 0 ->> 'st' <> 'ok' then
        raise sqlstate 'PT422' using message = st.items -> 0 ->> 'code';
    end if;
    perform sync.save_progress(hh, own, h.head_seq, st, null);
    select * into r from sync.rows t where t.household_id = hh and t.kind = write_row.kind and t.id = row_id;
    return r;
end
$$;

-- The household to insert into when none is named: the caller's only one.
create or replace function sync.only_household() returns uuid
language plpgsql set search_path = ''
as $$
declare
    mine uuid[] := array(select sync.my_plain_households() limit 2);
begin
    if cardinality(mine) <> 1 then
        raise sqlstate 'PT400' using message = 'household_id is missing';
    end if;
    return mine[1];
end
$$;

-- The trigger of all views. Runs as its owner: membership is checked in sync.write_row, under the lock.
create or replace function sync.write_through() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
    kind constant text := tg_argv[0];
    own constant text[] := array['household_id', 'id', 'seq', 'updated_at'];
    written sync.rows;
begin
    if tg_op = 'DELETE' then
        perform sync.write_row(old.household_id, kind, old.id, '{}', true);
        return old;
    elsif tg_op = 'INSERT' then
        new.household_id := coalesce(new.household_id, sync.only_household());
        new.id := coalesce(new.id, gen_random_uuid());
        if exists (select from sync.rows t where t.household_id = new.household_id and t.kind = tg_argv[0] and t.id = new.id and t.live)
           and sync.role_of(new.household_id, auth.uid()) is not null then
            raise unique_violation using message = 'a row with this id exists';
        end if;
        written := sync.write_row(new.household_id, kind, new.id, jsonb_strip_nulls(to_jsonb(new) - own), false);
    else
        if (new.household_id, new.id) is distinct from (old.household_id, old.id) then
            raise sqlstate 'PT400' using message = 'household_id and id do not change';
        end if;
        written := sync.write_row(new.household_id, kind, new.id, (
            select coalesce(jsonb_object_agg(e.key, e.value), '{}') from jsonb_each(to_jsonb(new) - own) e
            where e.value is distinct from to_jsonb(old) -> e.key), false);
    end if;
    new.seq := written.seq;
    new.updated_at := written.at;
    return new;
end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households(), sync.my_edited_households(), sync.household_in(text),
    sync.int_field(jsonb, text), sync.real_field(jsonb, text) to authenticated;
