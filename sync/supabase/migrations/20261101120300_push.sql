-- sync_push: a batch of numbered operations of one device, merged in one transaction under the lock of the household's head.
-- Everything decided is an answer; an error means that nothing was decided and the same bytes may be sent again.

do $$
begin
    if to_regtype('sync.progress') is null then
        -- What moves from one operation of a batch to the next; `item` is the answer to the last one.
        create type sync.progress as (head_seq bigint, bytes bigint, hash bigint, last_op bigint, last_hlc text, item jsonb);
    end if;
end
$$;

create or replace function sync.is_uuid(value jsonb) returns boolean
language sql immutable
return coalesce(value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', false);

-- Whole requests that cannot be decided at all: a client's bug (400), or more than fits one call (413: send less at a time).
create or replace function sync.check_request(p jsonb) returns void
language plpgsql set search_path = ''
as $$
begin
    if p is null or not sync.is_uuid(p -> 'hh') or not sync.is_uuid(p -> 'dev') or jsonb_typeof(p -> 'ops') is distinct from 'array'
       or jsonb_typeof(p -> 'proto') is distinct from 'number' or not (p ->> 'epoch' is null or sync.is_uuid(p -> 'epoch')) then
        raise sqlstate 'PT400' using message = 'malformed push';
    end if;
    if exists (select from jsonb_array_elements(p -> 'ops') o
               where not sync.is_uuid(o -> 'id') or not coalesce(o ->> 'n' ~ '^[1-9][0-9]{0,14}$', false)) then
        raise sqlstate 'PT400' using message = 'malformed operation';
    end if;
    -- 256 KB as the client counts; jsonb prints a blank after each comma and colon.
    if jsonb_array_length(p -> 'ops') > 50 or (jsonb_array_length(p -> 'ops') > 1 and octet_length(p::text) > 300000)
       or octet_length(p::text) > 4000000 then
        raise sqlstate 'PT413' using message = 'push too large';
    end if;
end
$$;

-- Raises KJ001 with the code to answer when `op` may not be stored. A field with a stamp and no value is set to null; one with
-- a value and no stamp could never win, so that it is refused rather than lost.
create or replace function sync.check_op(op jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
    r jsonb;
begin
    if jsonb_typeof(op -> 'rows') is distinct from 'array' then
        raise sqlstate 'KJ001' using message = 'invalid';
    end if;
    if octet_length(op::text) > 73728 or jsonb_array_length(op -> 'rows') > 20 then -- 64 KB and the blanks of jsonb
        raise sqlstate 'KJ001' using message = 'too_large';
    end if;
    for r in select value from jsonb_array_elements(op -> 'rows') loop
        if jsonb_typeof(r -> 'c') is distinct from 'object' or jsonb_typeof(coalesce(r -> 'f', '{}')) <> 'object'
           or not sync.is_uuid(r -> 'i') or not coalesce(r ->> 'k' ~ '^[a-z0-9_.-]{1,64}$', false)
           or exists (select from jsonb_each_text(r -> 'c') e
                      where e.value is null or e.value !~ '^[0-9a-f]{24}$' or e.key !~ '^.{1,64}$')
           or coalesce(r -> 'f', '{}') ? '!del' or exists (select from jsonb_object_keys(coalesce(r -> 'f', '{}')) k where not (r -> 'c' ? k)) then
            raise sqlstate 'KJ001' using message = 'invalid';
        end if;
    end loop;
end
$$;

-- Present states of the rows an operation names, each once.
create or replace function sync.rows_named(hh uuid, named jsonb) returns jsonb
language plpgsql set search_path = ''
as $$
declare
    r jsonb;
    t sync.rows;
    states jsonb[] := '{}';
    shown text[] := '{}';
begin
    for r in select value from jsonb_array_elements(case jsonb_typeof(named) when 'array' then named else '[]' end) loop
        if not sync.is_uuid(r -> 'i') or (r ->> 'k') || (r ->> 'i') = any (shown) then
            continue;
        end if;
        select * into t from sync.rows s where s.household_id = hh and s.kind = r ->> 'k' and s.id = (r ->> 'i')::uuid;
        if found then
            states := states || sync.row_json(t);
            shown := shown || ((r ->> 'k') || (r ->> 'i'));
        end if;
    end loop;
    return to_jsonb(states);
end
$$;

create or replace function sync.answer_item(hh uuid, op jsonb, st text, seq bigint, code text, dup boolean) returns jsonb
language plpgsql set search_path = ''
as $$
begin
    return jsonb_strip_nulls(jsonb_build_object('n', op -> 'n', 'id', op -> 'id', 'st', st, 'seq', seq, 'code', code,
                                                'dup', case when dup then true end))
        || jsonb_build_object('rows', case st when 'ok' then sync.rows_named(hh, op -> 'rows') else '[]' end);
end
$$;

-- An operation that came before, under this number or another one. Null when it is new; a number that now carries another
-- operation answers {"forked": true}: two copies of one device are at work.
create or replace function sync.earlier(hh uuid, dev uuid, last bigint, op jsonb) returns jsonb
language plpgsql set search_path = ''
as $$
declare
    o sync.ops;
    num constant bigint := op ->> 'n';
    op_key constant uuid := op ->> 'id';
begin
    select * into o from sync.ops t where t.household_id = hh and t.device_id = dev and t.n = num;
    if found and o.op_id <> op_key then
        return jsonb_build_object('forked', true);
    end if;
    if not found then
        select * into o from sync.ops t where t.household_id = hh and t.op_id = op_key and t.first;
        if not found then
            return case when num <= last then jsonb_build_object('forked', true) end;
        end if;
        if num = last + 1 then -- the number is spent all the same
            insert into sync.ops (household_id, device_id, n, op_id, first, st, seq, code)
            values (hh, dev, num, op_key, false, o.st, o.seq, o.code);
        end if;
    end if;
    return sync.answer_item(hh, op, o.st, o.seq, o.code, true);
end
$$;

-- Merges all rows of a checked operation; stamps beyond five minutes from now all become one stamp above the device's last.
create or replace function sync.merge_op(hh uuid, op jsonb, st sync.progress, max_bytes bigint) returns sync.progress
language plpgsql set search_path = ''
as $$
declare
    latest constant text := sync.latest_stamp();
    newest text collate "C";
    kept text collate "C";
    fresh text collate "C";
    r jsonb;
    e sync.effect;
    changed boolean := false;
    grown bigint := 0;
begin
    select max(c.value collate "C"), max(c.value collate "C") filter (where c.value collate "C" <= latest collate "C") into newest, kept
    from jsonb_array_elements(op -> 'rows') x, jsonb_each_text(x -> 'c') c;
    if newest > latest collate "C" then
        fresh := sync.next_stamp(st.last_hlc, right(newest, 8));
    end if;
    st.last_hlc := greatest(st.last_hlc collate "C", kept, fresh);
    for r in select value from jsonb_array_elements(op -> 'rows') loop
        e := sync.merge_row(hh, st.head_seq + 1, r, latest, fresh);
        changed := changed or e.changed;
        grown := grown + e.grown;
        st.hash := st.hash # e.mixed;
    end loop;
    if grown > 0 and st.bytes + grown > max_bytes then
        raise sqlstate 'KJ001' using message = 'quota';
    end if;
    st.bytes := st.bytes + grown;
    if changed then
        st.head_seq := st.head_seq + 1;
    end if;
    return st;
end
$$;

-- Does one new operation, or rejects it; either way its number is spent. Only errors of the data are a rejection: a lock that
-- was not granted, a full disk or a deadlock must end the request, or a passing fault would become a lasting verdict.
create or replace function sync.do_op(hh uuid, dev uuid, op jsonb, role text, st sync.progress, max_bytes bigint) returns sync.progress
language plpgsql set search_path = ''
as $$
declare
    before constant bigint := st.head_seq;
    code text;
    seq bigint;
begin
    begin
        if role = 'viewer' then
            raise sqlstate 'KJ001' using message = 'forbidden';
        end if;
        perform sync.check_op(op);
        st := sync.merge_op(hh, op, st, max_bytes);
        seq := case when st.head_seq > before then st.head_seq end;
    exception
        when sqlstate 'KJ001' then code := sqlerrm;
        when data_exception or integrity_constraint_violation then code := 'invalid';
    end;
    st.last_op := op ->> 'n';
    insert into sync.ops (household_id, device_id, n, op_id, first, st, seq, code)
    values (hh, dev, st.last_op, (op ->> 'id')::uuid, true, case when code is null then 'ok' else 'rejected' end, seq, code);
    st.item := sync.answer_item(hh, op, case when code is null then 'ok' else 'rejected' end, seq, code, false);
    return st;
end
$$;
