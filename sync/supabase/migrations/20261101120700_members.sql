-- Members: who they are, roles, leaving. All under the lock of the household's head, as pushes are, so that
-- a removal is either before a push or after it, never during it.

-- p {hh}. The e-mail addresses of those who share a household are shown to each other.
create or replace function public.household_members(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
begin
    if not exists (select from sync.members m where m.household_id = hh and m.user_id = auth.uid()) then
        return sync.refusal(null);
    end if;
    return jsonb_build_object('status', 'ok', 'members', (
        select jsonb_agg(jsonb_build_object('user', m.user_id, 'role', m.role, 'email', u.email, 'gen', m.key_gen,
                                            'joined', floor(extract(epoch from m.joined_at) * 1000)::bigint) order by m.joined_at, m.user_id)
        from sync.members m join auth.users u on u.id = m.user_id where m.household_id = hh));
end
$$;

-- p {hh}: the devices that have ever pushed, latest first. The one that writes for the views has no user.
create or replace function public.household_devices(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
begin
    if not exists (select from sync.members m where m.household_id = hh and m.user_id = auth.uid()) then
        return sync.refusal(null);
    end if;
    return jsonb_build_object('status', 'ok', 'devices', (
        select coalesce(jsonb_agg(jsonb_build_object('dev', d.device_id, 'user', d.user_id, 'app', d.app,
                                                     'seen', floor(extract(epoch from d.last_seen) * 1000)::bigint) order by d.last_seen desc), '[]')
        from sync.devices d where d.household_id = hh));
end
$$;

create or replace function sync.is_last_owner(hh uuid, who uuid) returns boolean
language sql volatile set search_path = ''
as $$
    select sync.role_of(hh, who) = 'owner'
        and not exists (select from sync.members m where m.household_id = hh and m.role = 'owner' and m.user_id <> who)
$$;

-- p {hh, user, role}; owners only. 'last_owner': a household keeps one.
create or replace function public.household_set_role(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    who constant uuid := sync.uuid_of(p, 'user');
    role constant text := sync.enter(hh);
begin
    if role is distinct from 'owner' then
        return sync.refusal(role);
    elsif coalesce(p ->> 'role', '') not in ('owner', 'editor', 'viewer') or sync.role_of(hh, who) is null then
        return jsonb_build_object('status', 'invalid');
    elsif p ->> 'role' <> 'owner' and sync.is_last_owner(hh, who) then
        return jsonb_build_object('status', 'last_owner');
    end if;
    update sync.members m set role = p ->> 'role' where m.household_id = hh and m.user_id = who;
    return jsonb_build_object('status', 'ok');
end
$$;

-- Ends a membership; the wrapped keys go with it.
create or replace function sync.end_membership(hh uuid, who uuid) returns jsonb
language plpgsql set search_path = ''
as $$
begin
    if sync.is_last_owner(hh, who) then
        return jsonb_build_object('status', 'last_owner');
    end if;
    delete from sync.keys k where k.household_id = hh and k.user_id = who;
    delete from sync.members m where m.household_id = hh and m.user_id = who;
    return jsonb_build_object('status', 'ok');
end
$$;

-- p {hh, user}; owners only. 'ok' as well when that person is no member any more.
create or replace function public.household_remove_member(p jsonb) returns jsonb
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
    return sync.end_membership(hh, sync.uuid_of(p, 'user'));
end
$$;

-- p {hh}. 'last_owner': hand the household over or delete it first.
create or replace function public.household_leave(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
begin
    if sync.enter(hh) is null then
        return sync.refusal(null);
    end if;
    return sync.end_membership(hh, auth.uid());
end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
revoke all on function public.household_members(jsonb), public.household_devices(jsonb), public.household_set_role(jsonb),
    public.household_remove_member(jsonb), public.household_leave(jsonb) from public, anon;
grant execute on function public.household_members(jsonb), public.household_devices(jsonb), public.household_set_role(jsonb),
    public.household_remove_member(jsonb), public.household_leave(jsonb) to authenticated;
