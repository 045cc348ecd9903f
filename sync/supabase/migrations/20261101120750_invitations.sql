-- Invitations: a code that is told by word of mouth, letter or message, and good for one person and a time.

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
    wanted constant text := sync.code_hash(p ->> 'code');
    i sync.invites;
begin
    if me is null then
        raise insufficient_privilege using message = 'not signed in';
    end if;
    -- The head before the invitation, as everywhere else.
    perform from sync.heads t where t.household_id = (select household_id from sync.invites v where v.code_hash = wanted) for update;
    select * into i from sync.invites t where t.code_hash = wanted for update;
    if not found or (i.used_by is distinct from me and (i.used_at is not null or i.expires_at <= now())) then
        return jsonb_build_object('status', 'invalid');
    elsif sync.role_of(i.household_id, me) is null then
        if i.used_at is not null then -- joined by it once, and left or was removed since
            return jsonb_build_object('status', 'invalid');
        end if;
        insert into sync.members (household_id, user_id, role) values (i.household_id, me, i.role);
        update sync.invites set used_by = me, used_at = now() where code_hash = wanted;
    end if;
    return jsonb_build_object('status', 'ok', 'household', sync.household_json(i.household_id, me));
end
$$;

-- p {hh}; owners only: the codes that still let somebody in, by the id with which they can be taken back.
create or replace function public.household_invitations(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    role constant text := sync.role_of(hh, auth.uid());
begin
    if role is distinct from 'owner' then
        return sync.refusal(role);
    end if;
    return jsonb_build_object('status', 'ok', 'invitations', (
        select coalesce(jsonb_agg(jsonb_build_object('id', left(i.code_hash, 16), 'role', i.role,
                                                     'expires', floor(extract(epoch from i.expires_at) * 1000)::bigint) order by i.expires_at), '[]')
        from sync.invites i where i.household_id = hh and i.used_at is null and i.expires_at > now()));
end
$$;

-- p {hh, id}; owners only. Takes an unused code back; 'ok' as well when there is none such.
create or replace function public.household_uninvite(p jsonb) returns jsonb
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
    delete from sync.invites i where i.household_id = hh and left(i.code_hash, 16) = p ->> 'id' and i.used_at is null;
    return jsonb_build_object('status', 'ok');
end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
revoke all on function public.household_invite(jsonb), public.household_join(jsonb), public.household_invitations(jsonb),
    public.household_uninvite(jsonb) from public, anon;
grant execute on function public.household_invite(jsonb), public.household_join(jsonb), public.household_invitations(jsonb),
    public.household_uninvite(jsonb) to authenticated;
