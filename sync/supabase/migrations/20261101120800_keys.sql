-- End-to-end encryption: the server keeps public keys and wrapped keys, and can open none of them.

-- Wrapped material is text of a bounded length; null when it is not.
create or replace function sync.wrapped(p jsonb, field text) returns text
language sql immutable set search_path = ''
as $$ select case when jsonb_typeof(p -> field) = 'string' and octet_length(p ->> field) between 1 and 4096 then p ->> field end $$;

-- p {public, private, recovery?, params?, replace?}: the caller's own key pair. 'exists': there is another one, and
-- replacing it makes all household keys wrapped for it useless; only `replace` does that.
create or replace function public.identity_store(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    me constant uuid := auth.uid();
    known text;
begin
    if me is null then
        raise insufficient_privilege using message = 'not signed in';
    elsif sync.wrapped(p, 'public') is null or sync.wrapped(p, 'private') is null
          or octet_length(coalesce(p -> 'params', '{}')::text) > 1000 then
        return jsonb_build_object('status', 'invalid');
    end if;
    select public_key into known from sync.identities t where t.user_id = me for update;
    if known is not null and known <> p ->> 'public' and p -> 'replace' is distinct from 'true' then
        return jsonb_build_object('status', 'exists');
    end if;
    insert into sync.identities as t (user_id, public_key, private_wrapped, recovery_wrapped, params)
    values (me, p ->> 'public', p ->> 'private', sync.wrapped(p, 'recovery'), coalesce(p -> 'params', '{}'))
    on conflict (user_id) do update
        set public_key = excluded.public_key, private_wrapped = excluded.private_wrapped, params = excluded.params,
            recovery_wrapped = coalesce(excluded.recovery_wrapped, case when known = excluded.public_key then t.recovery_wrapped end),
            updated_at = now();
    if known <> p ->> 'public' then
        delete from sync.keys k where k.user_id = me;
        update sync.members m set key_gen = 0 where m.user_id = me;
    end if;
    return jsonb_build_object('status', 'ok');
end
$$;

-- The caller's own key pair as stored: {status, identity: {public, private, recovery, params} | null}.
create or replace function public.identity_fetch(p jsonb) returns jsonb
language sql stable security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
    select jsonb_build_object('status', 'ok', 'user', auth.uid(), 'identity', (
        select jsonb_build_object('public', t.public_key, 'private', t.private_wrapped, 'recovery', t.recovery_wrapped, 'params', t.params)
        from sync.identities t where t.user_id = auth.uid()))
$$;

-- p {hh}: the caller's wrapped household keys, and the public keys of all members.
create or replace function public.household_keys(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
begin
    if not exists (select from sync.members m where m.household_id = hh and m.user_id = auth.uid()) then
        return sync.refusal(null);
    end if;
    return jsonb_build_object(
        'status', 'ok',
        'encrypted', (select encrypted from sync.households where id = hh),
        'gen', (select key_gen from sync.households where id = hh),
        'keys', (select coalesce(jsonb_agg(jsonb_build_object('gen', k.gen, 'wrapped', k.wrapped) order by k.gen), '[]')
                 from sync.keys k where k.household_id = hh and k.user_id = auth.uid()),
        'members', (select jsonb_agg(jsonb_build_object('user', m.user_id, 'public', i.public_key, 'gen', m.key_gen) order by m.joined_at, m.user_id)
                    from sync.members m left join sync.identities i on i.user_id = m.user_id where m.household_id = hh));
end
$$;

-- p {hh, gen, keys: [{user, wrapped}]}; owners only. `gen` is a generation that exists, to wrap it for a new member, or the
-- next one, which must come with a key for the caller and makes the household an encrypted one. 'stale': neither.
create or replace function public.household_keys_store(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    role constant text := sync.enter(hh);
    newest integer;
    given integer;
    k jsonb;
begin
    if role is distinct from 'owner' then
        return sync.refusal(role);
    elsif not coalesce(p ->> 'gen' ~ '^[1-9][0-9]{0,5}$', false) or jsonb_typeof(p -> 'keys') is distinct from 'array'
          or exists (select from jsonb_array_elements(p -> 'keys') e
                     where not sync.is_uuid(e -> 'user') or sync.wrapped(e, 'wrapped') is null
                        or sync.role_of(hh, (e ->> 'user')::uuid) is null) then
        return jsonb_build_object('status', 'invalid');
    end if;
    given := p ->> 'gen';
    select key_gen into newest from sync.households where id = hh;
    if given > newest + 1 or (given = newest + 1 and not exists (
            select from jsonb_array_elements(p -> 'keys') e where (e ->> 'user')::uuid = auth.uid())) then
        return jsonb_build_object('status', 'stale', 'gen', newest);
    elsif given <= newest and exists (select from jsonb_array_elements(p -> 'keys') e join sync.keys t
            on t.household_id = hh and t.gen = given and t.user_id = (e ->> 'user')::uuid where t.wrapped <> e ->> 'wrapped') then
        return jsonb_build_object('status', 'stale', 'gen', newest); -- another device made this generation, with another key
    end if;
    for k in select value from jsonb_array_elements(p -> 'keys') loop
        insert into sync.keys (household_id, user_id, gen, wrapped, created_by)
        values (hh, (k ->> 'user')::uuid, given, k ->> 'wrapped', auth.uid()) on conflict do nothing;
        update sync.members m set key_gen = greatest(m.key_gen, given) where m.household_id = hh and m.user_id = (k ->> 'user')::uuid;
    end loop;
    update sync.households set key_gen = greatest(key_gen, given), encrypted = true where id = hh;
    return jsonb_build_object('status', 'ok', 'gen', greatest(newest, given));
end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
revoke all on function public.identity_store(jsonb), public.identity_fetch(jsonb), public.household_keys(jsonb),
    public.household_keys_store(jsonb) from public, anon;
grant execute on function public.identity_store(jsonb), public.identity_fetch(jsonb), public.household_keys(jsonb),
    public.household_keys_store(jsonb) to authenticated;
