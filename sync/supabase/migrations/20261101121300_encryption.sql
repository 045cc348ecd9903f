-- End-to-end encryption as a state of the household: who has which keys, sealing what was stored in clear, switching off.
-- A sealed value is the text "generation|nonce|ciphertext|tag", base64url. The server sees that it is one, and no more.

-- Somebody left who knows the newest key: the next owner's device makes another.
alter table sync.households add column if not exists rekey boolean not null default false;
-- Sealed under the newest key when encryption was switched off: devices with that key believe nothing less.
alter table sync.households add column if not exists off_proof text;

create or replace function sync.is_sealed(value jsonb) returns boolean
language sql immutable
return coalesce(jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[1-9][0-9]*[|][A-Za-z0-9_-]{16}[|][A-Za-z0-9_-]*[|][A-Za-z0-9_-]{22}$', false);

-- 64 KB of an operation in clear, or what sealing makes of them.
create or replace function sync.is_too_large(op jsonb) returns boolean
language sql immutable set search_path = ''
as $$
    select octet_length(op::text) > 196608 or jsonb_array_length(op -> 'rows') > 20
        or (octet_length(op::text) > 73728 and exists (
            select from jsonb_array_elements(op -> 'rows') r, jsonb_each(case jsonb_typeof(r -> 'f') when 'object' then r -> 'f' else '{}' end) e
            where not sync.is_sealed(e.value)))
$$;

-- As before, but for the size of what is sealed.
create or replace function sync.check_op(op jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
    r jsonb;
begin
    if jsonb_typeof(op -> 'rows') is distinct from 'array' then
        raise sqlstate 'KJ001' using message = 'invalid';
    end if;
    if sync.is_too_large(op) then
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

-- Protocol 2 seals every value. A device that does not know (yet) that its household is encrypted speaks 1: it is turned away
-- before it can send a word in clear. Words that were kept for comparing go with the switch.
create or replace function sync.household_switched() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
    update sync.heads h set min_proto = case when new.encrypted then 2 else 1 end, min_read_proto = case when new.encrypted then 2 else 1 end
    where h.household_id = new.id;
    delete from sync.history t where t.household_id = new.id;
    return null;
end
$$;
drop trigger if exists household_switched on sync.households;
create trigger household_switched after update of encrypted on sync.households for each row
    when (old.encrypted is distinct from new.encrypted) execute function sync.household_switched();

create or replace function sync.household_rekeyed() returns trigger
language plpgsql set search_path = ''
as $$
begin
    new.rekey := false;
    new.off_proof := null;
    return new;
end
$$;
drop trigger if exists household_rekeyed on sync.households;
create trigger household_rekeyed before update of key_gen on sync.households for each row
    when (new.key_gen > old.key_gen) execute function sync.household_rekeyed();

create or replace function sync.member_gone() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
    update sync.households h set rekey = true where h.id = old.household_id and h.encrypted;
    return null;
end
$$;
drop trigger if exists member_gone on sync.members;
create trigger member_gone after delete on sync.members for each row when (old.key_gen > 0) execute function sync.member_gone();

-- A member who has just made a key pair waits for an owner's device to wrap the household's keys for it.
create or replace function sync.identity_made() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
    hh uuid;
begin
    for hh in select m.household_id from sync.members m join sync.households h on h.id = m.household_id
              where m.user_id = new.user_id and h.encrypted loop
        perform sync.nudge(hh, 0);
    end loop;
    return null;
end
$$;
drop trigger if exists identity_made on sync.identities;
create trigger identity_made after insert or update of public_key on sync.identities for each row execute function sync.identity_made();

-- p {hh}: all that a member's device needs to know: the state, its own key pair and keys, and who lacks which key.
create or replace function public.household_encryption(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    me constant uuid := auth.uid();
    hh constant uuid := sync.uuid_of(p, 'hh');
    mine constant text := sync.role_of(hh, me);
begin
    if mine is null then
        return sync.refusal(null);
    end if;
    return (select jsonb_build_object(
        'status', 'ok', 'user', me, 'role', mine, 'encrypted', h.encrypted, 'gen', h.key_gen, 'rekey', h.rekey, 'off', h.off_proof,
        'identity', (select jsonb_build_object('public', i.public_key, 'private', i.private_wrapped, 'recovery', i.recovery_wrapped)
                     from sync.identities i where i.user_id = me),
        'keys', (select coalesce(jsonb_agg(jsonb_build_object('gen', k.gen, 'wrapped', k.wrapped) order by k.gen), '[]')
                 from sync.keys k where k.household_id = hh and k.user_id = me),
        'members', (select jsonb_agg(jsonb_build_object('user', m.user_id, 'public', i.public_key, 'gens', (
                        select coalesce(jsonb_agg(k.gen order by k.gen), '[]') from sync.keys k
                        where k.household_id = hh and k.user_id = m.user_id)) order by m.joined_at, m.user_id)
                    from sync.members m left join sync.identities i on i.user_id = m.user_id where m.household_id = hh))
        from sync.households h where h.id = hh);
end
$$;

-- p {hh, proof}; owners only. From now on values travel in clear; household_to_seal names those still to be opened.
create or replace function public.household_encryption_off(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    role constant text := sync.enter(hh);
begin
    if role is distinct from 'owner' then
        return sync.refusal(role);
    elsif not sync.is_sealed(p -> 'proof') then
        return jsonb_build_object('status', 'invalid');
    end if;
    update sync.households set encrypted = false, off_proof = p ->> 'proof', rekey = false where id = hh;
    return jsonb_build_object('status', 'ok');
end
$$;

create or replace function sync.is_out_of_step(f jsonb, encrypted boolean) returns boolean
language sql immutable set search_path = ''
as $$ select exists (select from jsonb_each(f) e where sync.is_sealed(e.value) <> encrypted) $$;

-- p {hh, after?: [kind, id], lim?}: rows with values in clear in an encrypted household, or with sealed ones in another, in
-- the order of kind and id. {status, encrypted, rows: [{k, i, f, c}]}, f and c of the values in question alone.
create or replace function public.household_to_seal(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    mine constant text := sync.role_of(hh, auth.uid());
    hidden boolean;
begin
    if mine is null or mine = 'viewer' then
        return sync.refusal(mine);
    end if;
    select encrypted into hidden from sync.households where id = hh;
    return jsonb_build_object('status', 'ok', 'encrypted', hidden, 'rows', (
        select coalesce(jsonb_agg(jsonb_build_object('k', t.kind, 'i', t.id,
            'f', (select jsonb_object_agg(e.key, e.value) from jsonb_each(t.f) e where sync.is_sealed(e.value) <> hidden),
            'c', t.c) order by t.kind, t.id), '[]')
        from (select r.kind, r.id, r.f, r.c from sync.rows r
              where r.household_id = hh and (r.kind, r.id) > (coalesce(p #>> '{after,0}', ''), coalesce((p #>> '{after,1}')::uuid, '00000000-0000-0000-0000-000000000000'))
                and sync.is_out_of_step(r.f, hidden)
              order by r.kind, r.id limit least(greatest(coalesce((p ->> 'lim')::integer, 100), 1), 200)) t));
end
$$;

-- Takes the given values of one row in place of what says the same in the other form. What it adds to the household's weight.
create or replace function sync.reseal_row(hh uuid, r jsonb, hidden boolean) returns bigint
language plpgsql set search_path = ''
as $$
declare
    old sync.rows;
    nf jsonb;
    bytes integer;
begin
    select * into old from sync.rows t where t.household_id = hh and t.kind = r ->> 'k' and t.id = (r ->> 'i')::uuid;
    if not found then
        return 0;
    end if;
    -- Only under the very stamp: what was edited meanwhile came in the right form by itself.
    nf := old.f || coalesce((select jsonb_object_agg(e.key, e.value) from jsonb_each(r -> 'f') e
                             where old.f ? e.key and old.c ->> e.key = r -> 'c' ->> e.key and sync.is_sealed(e.value) = hidden
                               and sync.is_sealed(old.f -> e.key) <> hidden), '{}');
    bytes := octet_length(nf::text) + octet_length(old.c::text) + 140;
    update sync.rows t set f = nf, size = bytes where t.household_id = hh and t.kind = old.kind and t.id = old.id;
    return sync.weight(bytes, old.live) - sync.weight(old.size, old.live);
end
$$;

-- p {hh, rows: [{k, i, f, c}]}; owners and editors. The same values in the form that the household has now, under the stamps
-- they have: nothing is edited by it, and no row gets a new number. At most 200 rows.
create or replace function public.household_reseal(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    role constant text := sync.enter(hh);
    hidden boolean;
    grown bigint := 0;
    r jsonb;
begin
    if role is null or role = 'viewer' then
        return sync.refusal(role);
    elsif jsonb_typeof(p -> 'rows') is distinct from 'array' or jsonb_array_length(p -> 'rows') > 200
          or exists (select from jsonb_array_elements(p -> 'rows') e where not sync.is_uuid(e -> 'i') or jsonb_typeof(e -> 'k') is distinct from 'string'
                     or jsonb_typeof(e -> 'f') is distinct from 'object' or jsonb_typeof(e -> 'c') is distinct from 'object') then
        return jsonb_build_object('status', 'invalid');
    end if;
    select encrypted into hidden from sync.households where id = hh;
    for r in select value from jsonb_array_elements(p -> 'rows') loop
        grown := grown + sync.reseal_row(hh, r, hidden);
    end loop;
    update sync.heads h set bytes = h.bytes + grown where h.household_id = hh;
    return jsonb_build_object('status', 'ok');
end
$$;

revoke all on function sync.is_sealed(jsonb), sync.is_too_large(jsonb), sync.household_switched(), sync.household_rekeyed(),
    sync.member_gone(), sync.identity_made(), sync.is_out_of_step(jsonb, boolean), sync.reseal_row(uuid, jsonb, boolean)
    from public, anon, authenticated;
revoke all on function public.household_encryption(jsonb), public.household_encryption_off(jsonb), public.household_to_seal(jsonb),
    public.household_reseal(jsonb) from public, anon;
grant execute on function public.household_encryption(jsonb), public.household_encryption_off(jsonb), public.household_to_seal(jsonb),
    public.household_reseal(jsonb) to authenticated;
