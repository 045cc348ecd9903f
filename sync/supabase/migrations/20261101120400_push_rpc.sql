-- The call itself: lock, checks in order, the operations one by one, and one answer.

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

-- Does `ops` in order until one breaks the row of numbers. Returns the answer without what the head alone knows.
create or replace function sync.do_ops(hh uuid, dev uuid, ops jsonb, role text, st sync.progress, max_bytes bigint, out done sync.progress,
                                       out answer jsonb)
language plpgsql set search_path = ''
as $$
declare
    op jsonb;
    seen jsonb;
    res jsonb[] := '{}';
begin
    answer := jsonb_build_object('status', 'ok');
    for op in select value from jsonb_array_elements(ops) loop
        seen := sync.earlier(hh, dev, st.last_op, op);
        if seen ? 'forked' then
            answer := jsonb_build_object('status', 'forked');
            exit;
        elsif (op ->> 'n')::bigint > st.last_op + 1 then
            answer := jsonb_build_object('status', 'gap', 'expect', st.last_op + 1);
            exit;
        elsif seen is not null then
            st.last_op := greatest(st.last_op, (op ->> 'n')::bigint);
            res := res || seen;
        else
            st := sync.do_op(hh, dev, op, role, st, max_bytes);
            res := res || st.item;
        end if;
    end loop;
    answer := answer || jsonb_build_object('res', to_jsonb(res));
    done := st;
end
$$;

create or replace function public.sync_push(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
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
    facts := jsonb_build_object('head', h.head_seq, 'epoch', h.epoch, 'now', sync.now_ms(), 'res', jsonb_build_array());
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
