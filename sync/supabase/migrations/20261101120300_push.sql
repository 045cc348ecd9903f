-- sync_push: a batch of numbered operations of one device, merged in one transaction under the lock of the household's head.
-- Everything decided is an answer; an error means that nothing was decided and the same bytes may be sent again.

create or replace function sync.is_uuid(value jsonb) returns boolean
language sql immutable
return coalesce(value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', false);

-- Whole requests that cannot be decided at all: a client's bug (400), or more than fits one call (413: send less at a time).
create or replace function sync.check_request(p jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
    bytes constant integer := octet_length(p::text);
begin
    if p is null or not sync.is_uuid(p -> 'hh') or not sync.is_uuid(p -> 'dev') or jsonb_typeof(p -> 'ops') is distinct from 'array'
       or jsonb_typeof(p -> 'proto') is distinct from 'number' or not (p ->> 'epoch' is null or sync.is_uuid(p -> 'epoch')) then
        raise sqlstate 'PT400' using message = 'malformed push';
    end if;
    if exists (select from jsonb_array_elements(p -> 'ops') o
               where not sync.is_uuid(o -> 'id') or not coalesce(o ->> 'n' ~ '^[1-9][0-9]{0,14}$', false)) then
        raise sqlstate 'PT400' using message = 'malformed operation';
    end if;
    if jsonb_array_length(p -> 'ops') > 250 or bytes > (case jsonb_array_length(p -> 'ops') when 1 then 4000000 else 1000000 end) then
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

-- Does new operations, no two of which name the same row, or rejects them; either way their numbers are spent. Where one of
-- several cannot be stored, each is done by itself. Only errors of the data are a rejection: a lock that was not granted, a full
-- disk or a deadlock must end the request, or a passing fault would become a lasting verdict.
create or replace function sync.do_run(hh uuid, dev uuid, ops jsonb[], role text, st sync.progress, max_bytes bigint) returns sync.progress
language plpgsql set search_path = ''
as $$
declare
    before constant sync.progress := st;
    op jsonb;
    code text;
    items jsonb := '[]';
begin
    begin
        if role = 'viewer' then
            raise sqlstate 'KJ001' using message = 'forbidden';
        end if;
        foreach op in array ops loop
            perform sync.check_op(op);
        end loop;
        st := sync.merge_ops(hh, ops, st, max_bytes);
    exception
        when sqlstate 'KJ001' then code := sqlerrm;
        when data_exception or integrity_constraint_violation then code := 'invalid';
    end;
    if code is not null and cardinality(ops) > 1 then
        st := before;
        foreach op in array ops loop
            st := sync.do_run(hh, dev, array[op], role, st, max_bytes);
            items := items || st.items;
        end loop;
        st.items := items;
        return st;
    elsif code is not null then
        st := before;
        st.items := jsonb_build_array(sync.answer_item(hh, ops[1], 'rejected', null, code, false));
    end if;
    st.last_op := ops[cardinality(ops)] ->> 'n';
    insert into sync.ops (household_id, device_id, n, op_id, first, st, seq, code)
    select hh, dev, (i ->> 'n')::bigint, (i ->> 'id')::uuid, true, i ->> 'st', (i ->> 'seq')::bigint, i ->> 'code'
    from jsonb_array_elements(st.items) i;
    return st;
end
$$;
