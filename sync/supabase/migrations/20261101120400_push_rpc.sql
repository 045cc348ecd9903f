-- The call itself: lock, checks in order, the operations in their order, and one answer.

-- Says "look now" to the household's devices. Plain PostgreSQL has no such function; the devices' timers run anyway, so a
-- nudge that cannot be sent must not undo a push.
create or replace function sync.nudge(hh uuid, head bigint) returns void
language plpgsql set search_path = ''
as $$
begin
    if to_regprocedure('realtime.send(jsonb,text,text,boolean)') is not null then
        perform realtime.send(jsonb_build_object('head', head), 'changed', 'household:' || hh, true);
    end if;
exception
    when insufficient_privilege or undefined_table or undefined_function then
        raise warning 'nudge not sent: %', sqlerrm;
end
$$;

-- The device's row, locked. Null user: it belongs to somebody else.
create or replace function sync.claim_device(hh uuid, dev uuid, who uuid, app_name text) returns sync.devices
language plpgsql set search_path = ''
as $$
declare
    d sync.devices;
begin
    insert into sync.devices (household_id, device_id, user_id, app) values (hh, dev, who, left(app_name, 100)) on conflict do nothing;
    select * into d from sync.devices t where t.household_id = hh and t.device_id = dev for update;
    return d;
end
$$;

create or replace function sync.save_progress(hh uuid, dev uuid, before bigint, st sync.progress, app_name text) returns void
language plpgsql set search_path = ''
as $$
begin
    update sync.devices d set last_op = st.last_op, last_hlc = st.last_hlc, app = coalesce(left(app_name, 100), d.app), last_seen = now()
    where d.household_id = hh and d.device_id = dev;
    if st.head_seq > before then
        update sync.heads h set head_seq = st.head_seq, bytes = st.bytes, hash = st.hash, changed_at = now() where h.household_id = hh;
        perform sync.nudge(hh, st.head_seq);
    end if;
end
$$;

-- What do_ops has to know of each operation, in order: whether its identity came before, whether it is stamped ahead of time,
-- and what no other one of a run may name as well: itself, and its rows.
create or replace function sync.looked_at(hh uuid, ops jsonb, latest text, out op jsonb, out n bigint, out known boolean, out ahead boolean,
                                          out names text[])
returns setof record
language sql stable set search_path = ''
as $$
    select case when cardinality(r.named) > (select count(distinct v) from unnest(r.named) v)
               then jsonb_set(o.value, '{rows}', sync.each_once(o.value -> 'rows')) else o.value end,
           (o.value ->> 'n')::bigint,
           exists (select from sync.ops t where t.household_id = hh and t.op_id = (o.value ->> 'id')::uuid and t.first),
           r.ahead, r.named || (o.value ->> 'id')
    from jsonb_array_elements(ops) with ordinality o (value, ord), lateral (
        select coalesce(array_agg((x.value ->> 'k') || (x.value ->> 'i')), '{}') as named,
               coalesce(bool_or(exists (select from jsonb_each_text(case jsonb_typeof(x.value -> 'c') when 'object' then x.value -> 'c' else '{}' end) s
                                        where s.value collate "C" > latest)), false) as ahead
        from jsonb_array_elements(case jsonb_typeof(o.value -> 'rows') when 'array' then o.value -> 'rows' else '[]' end) x) r
    order by o.ord
$$;

-- Does `ops` in order until one breaks the row of numbers: those that have nothing to do with each other together, in runs.
-- Returns the answer without what the head alone knows.
create or replace function sync.do_ops(hh uuid, dev uuid, ops jsonb, role text, st sync.progress, max_bytes bigint, out done sync.progress,
                                       out answer jsonb)
language plpgsql set search_path = ''
as $$
declare
    o record;
    run jsonb[] := '{}';
    names text[] := '{}';
    alone boolean := false; -- what is restamped comes after all before it, and before all after it
    seen jsonb;
    res jsonb := '[]';
begin
    answer := jsonb_build_object('status', 'ok');
    for o in select * from sync.looked_at(hh, ops, sync.latest_stamp()) loop
        if o.n <> st.last_op + cardinality(run) + 1 or o.known or o.ahead or alone or names && o.names then
            if cardinality(run) > 0 then
                st := sync.do_run(hh, dev, run, role, st, max_bytes);
                res := res || st.items;
                run := '{}';
                names := '{}';
            end if;
            seen := sync.earlier(hh, dev, st.last_op, o.op);
            if seen ? 'forked' then
                answer := jsonb_build_object('status', 'forked');
                exit;
            elsif o.n > st.last_op + 1 then
                answer := jsonb_build_object('status', 'gap', 'expect', st.last_op + 1);
                exit;
            elsif seen is not null then
                st.last_op := greatest(st.last_op, o.n);
                res := res || seen;
                continue;
            end if;
        end if;
        run := run || o.op;
        names := names || o.names;
        alone := o.ahead;
    end loop;
    if cardinality(run) > 0 then
        st := sync.do_run(hh, dev, run, role, st, max_bytes);
        res := res || st.items;
    end if;
    answer := answer || jsonb_build_object('res', res);
    done := st;
end
$$;

create or replace function public.sync_push(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s' set jit = off set plan_cache_mode = force_generic_plan
as $$
declare
    me constant uuid := auth.uid();
    hh uuid;
    dev uuid;
    h sync.heads;
    d sync.devices;
    role text;
    outcome record;
    facts jsonb;
begin
    perform sync.check_request(p);
    hh := p ->> 'hh';
    dev := p ->> 'dev';
    if sync.role_of(hh, me) is null then -- strangers do not get to hold the lock
        return jsonb_build_object('status', 'notmember', 'now', sync.now_ms());
    end if;
    select * into h from sync.heads t where t.household_id = hh for update;
    role := sync.role_of(hh, me); -- again: a removal may have committed while this call waited
    facts := jsonb_build_object('head', h.head_seq, 'from', h.head_seq, 'epoch', h.epoch, 'now', sync.now_ms(), 'res', jsonb_build_array());
    if h.household_id is null or role is null then
        return jsonb_build_object('status', 'notmember', 'now', sync.now_ms());
    elsif (p ->> 'proto')::numeric < h.min_proto then
        return facts || jsonb_build_object('status', 'upgrade', 'min', h.min_proto);
    elsif h.epoch <> (p ->> 'epoch')::uuid then
        return facts || jsonb_build_object('status', 'epoch');
    end if;
    d := sync.claim_device(hh, dev, me, p ->> 'app');
    if d.user_id is distinct from me then
        return facts || jsonb_build_object('status', 'forked');
    end if;
    select * into outcome from sync.do_ops(hh, dev, p -> 'ops', role, (h.head_seq, h.bytes, h.hash, d.last_op, d.last_hlc, null)::sync.progress,
                                           h.max_bytes);
    perform sync.save_progress(hh, dev, h.head_seq, outcome.done, p ->> 'app');
    return facts || outcome.answer || jsonb_build_object('head', (outcome.done).head_seq);
end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
revoke all on function public.sync_push(jsonb) from public, anon;
grant execute on function public.sync_push(jsonb) to authenticated;
