-- Members: invitations by code, joining, roles, leaving. All under the lock of the household's head, as pushes are, so that
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

-- 60 random bits in letters and digits that are not taken for each other, as XXXX-XXXX-XXXX.
create or replace function sync.new_code() returns text
language sql volatile set search_path = ''
as $$
    select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', get_byte(b, i) % 32 + 1, 1) || case when i in (3, 7) then '-' else '' end,
                      '' order by i)
    from (select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as b offset 0) r, generate_series(0, 11) i
$$;

-- Of a code as somebody typed it: case, blanks and dashes do not count, nor do O for 0 and I or L for 1.
create or replace function sync.code_hash(code text) returns text
language sql immutable set search_path = ''
as $$
    select encode(sha256(convert_to(translate(regexp_replace(upper(code), '[^0-9A-Z]', '', 'g'), 'OIL', '011'), 'UTF8')), 'hex')
$$;

-- p {hh, role?, hours?}; owners only. One code, for one person, for 7 days unless told (1 to 720 hours). Shown only now.
create or replace function public.household_invite(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    role constant text := sync.enter(hh);
    given constant text := coalesce(p ->> 'role', 'editor');
    hours constant text := coalesce(p ->> 'hours', '168');
    code constant text := sync.new_code();
    until timestamptz;
begin
    if role is distinct from 'owner' then
        return sync.refusal(role);
    elsif given not in ('editor', 'viewer') or hours !~ '^[0-9]{1,3}$' or hours::integer not between 1 and 720 then
        return jsonb_build_object('status', 'invalid');
    elsif (select count(*) from sync.invites i where i.household_id = hh and i.used_at is null and i.expires_at > now()) >= 20 then
        return jsonb_build_object('status', 'limit');
    end if;
    until := now() + make_interval(hours => hours::integer);
    insert into sync.invites (code_hash, household_id, role, created_by, expires_at)
    values (sync.code_hash(code), hh, given, auth.uid(), until);
    return jsonb_build_object('status', 'ok', 'code', code, 'role', given, 'expires', floor(extract(epoch from until) * 1000)::bigint);
end
$$;

-- p {code}. 'invalid': no such code, run out, or used by somebody else. May be repeated by the one who used it.
create or replace function public.household_join(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    me constant uuid := auth.uid();
    i sync.invites;
begin
    if me is null then
        raise insufficient_privilege using message = 'not signed in';
    end if;
    select * into i from sync.invites t where t.code_hash = sync.code_hash(p ->> 'code') for update;
    if not found or (i.used_by is distinct from me and (i.used_at is not null or i.expires_at <= now())) then
        return jsonb_build_object('status', 'invalid');
    elsif sync.role_of(i.household_id, me) is null then
        if i.used_at is not null then -- joined by it once, and left or was removed since
            return jsonb_build_object('status', 'invalid');
        end if;
        perform from sync.heads t where t.household_id = i.household_id for update;
        insert into sync.members (household_id, user_id, role) values (i.household_id, me, i.role) on conflict do nothing;
        update sync.invites set used_by = me, used_at = now() where code_hash = i.code_hash;
    end if;
    return jsonb_build_object('status', 'ok', 'household', sync.household_json(i.household_id, me));
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
revoke all on function public.household_members(jsonb), public.household_invite(jsonb), public.household_join(jsonb),
    public.household_set_role(jsonb), public.household_remove_member(jsonb), public.household_leave(jsonb) from public, anon;
grant execute on function public.household_members(jsonb), public.household_invite(jsonb), public.household_join(jsonb),
    public.household_set_role(jsonb), public.household_remove_member(jsonb), public.household_leave(jsonb) to authenticated;
