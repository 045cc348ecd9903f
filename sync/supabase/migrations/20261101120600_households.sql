-- Households: list, create, rename, delete. Each call answers {status, …}; a status other than 'ok' changed nothing.

-- The argument's field as a uuid; 400 when it is none.
create or replace function sync.uuid_of(p jsonb, field text) returns uuid
language plpgsql immutable set search_path = ''
as $$
begin
    if p is null or not sync.is_uuid(p -> field) then
        raise sqlstate 'PT400' using message = field || ' is not a uuid';
    end if;
    return (p ->> field)::uuid;
end
$$;

-- Locks the household's head and returns the caller's role as it is then; null for strangers and for households that are gone.
create or replace function sync.enter(hh uuid) returns text
language plpgsql set search_path = ''
as $$
begin
    if sync.role_of(hh, auth.uid()) is null then
        return null;
    end if;
    perform from sync.heads t where t.household_id = hh for update;
    return sync.role_of(hh, auth.uid());
end
$$;

-- The answer to one who may not do this.
create or replace function sync.refusal(role text) returns jsonb
language sql immutable set search_path = ''
as $$ select jsonb_build_object('status', case when role is null then 'notmember' else 'forbidden' end) $$;

create or replace function sync.household_json(hh uuid, who uuid) returns jsonb
language sql volatile set search_path = ''
as $$
    select jsonb_build_object('id', h.id, 'name', h.name, 'role', m.role, 'epoch', d.epoch, 'head', d.head_seq, 'floor', d.floor_seq,
                              'encrypted', h.encrypted, 'gen', h.key_gen, 'bytes', d.bytes, 'max_bytes', d.max_bytes,
                              'members', (select count(*) from sync.members n where n.household_id = h.id))
    from sync.households h join sync.heads d on d.household_id = h.id
    join sync.members m on m.household_id = h.id and m.user_id = who
    where h.id = hh
$$;

create or replace function public.households() returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    me constant uuid := auth.uid();
begin
    if me is null then
        raise insufficient_privilege using message = 'not signed in';
    end if;
    return jsonb_build_object('status', 'ok', 'user', me, 'now', sync.now_ms(), 'households', (
        select coalesce(jsonb_agg(sync.household_json(m.household_id, me) order by m.joined_at, m.household_id), '[]')
        from sync.members m where m.user_id = me));
end
$$;

-- A name of 1 to 200 characters, without blanks at its ends; null when it is none.
create or replace function sync.clean_name(p jsonb) returns text
language sql immutable set search_path = ''
as $$ select case when char_length(btrim(p ->> 'name')) between 1 and 200 then btrim(p ->> 'name') end $$;

-- p {id, name}. 'taken': that id is somebody else's household; 'limit': 20 households of one's own. May be repeated.
create or replace function public.household_create(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    me constant uuid := auth.uid();
    hh constant uuid := sync.uuid_of(p, 'id');
begin
    if me is null then
        raise insufficient_privilege using message = 'not signed in';
    elsif sync.clean_name(p) is null then
        return jsonb_build_object('status', 'invalid');
    end if;
    perform pg_advisory_xact_lock(hashtextextended('household_create/' || me, 0)); -- so that the limit is one
    if exists (select from sync.households h where h.id = hh) then
        return case when sync.role_of(hh, me) = 'owner'
            then jsonb_build_object('status', 'ok', 'household', sync.household_json(hh, me))
            else jsonb_build_object('status', 'taken') end;
    elsif (select count(*) from sync.households h where h.created_by = me) >= 20 then
        return jsonb_build_object('status', 'limit');
    end if;
    insert into sync.households (id, name, created_by) values (hh, sync.clean_name(p), me) on conflict do nothing;
    if not found then -- somebody else was faster with the same id
        return jsonb_build_object('status', 'taken');
    end if;
    insert into sync.heads (household_id) values (hh);
    insert into sync.members (household_id, user_id, role) values (hh, me, 'owner');
    return jsonb_build_object('status', 'ok', 'household', sync.household_json(hh, me));
end
$$;

-- p {hh, name}; owners only.
create or replace function public.household_rename(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    role constant text := sync.enter(hh);
begin
    if role is distinct from 'owner' then
        return sync.refusal(role);
    elsif sync.clean_name(p) is null then
        return jsonb_build_object('status', 'invalid');
    end if;
    update sync.households set name = sync.clean_name(p) where id = hh;
    return jsonb_build_object('status', 'ok', 'household', sync.household_json(hh, auth.uid()));
end
$$;

-- p {hh}; owners only. Takes everything of the household off the server, for all its members.
create or replace function public.household_delete(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    role constant text := sync.enter(hh);
begin
    if role is distinct from 'owner' then
        return sync.refusal(role);
    end if;
    delete from sync.households where id = hh;
    return jsonb_build_object('status', 'ok');
end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
revoke all on function public.households(), public.household_create(jsonb), public.household_rename(jsonb),
    public.household_delete(jsonb) from public, anon;
grant execute on function public.households(), public.household_create(jsonb), public.household_rename(jsonb),
    public.household_delete(jsonb) to authenticated;
