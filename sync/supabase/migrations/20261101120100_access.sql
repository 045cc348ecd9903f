-- Who belongs where, and what may be read directly. Nobody but the functions of these migrations writes.

-- Households of the caller. Runs as its owner, so that policies on `members` need not read `members`.
create or replace function sync.my_households() returns setof uuid
language sql stable security definer set search_path = ''
as $$ select household_id from sync.members where user_id = (select auth.uid()) $$;

-- Those of them whose fields the server can read.
create or replace function sync.my_plain_households() returns setof uuid
language sql stable security definer set search_path = ''
as $$
    select m.household_id from sync.members m join sync.households h on h.id = m.household_id
    where m.user_id = (select auth.uid()) and not h.encrypted
$$;

-- 'owner', 'editor' or 'viewer'; null for a stranger. Called in a volatile function it sees what is committed by then.
create or replace function sync.role_of(household uuid, who uuid) returns text
language plpgsql volatile security definer set search_path = ''
as $$
begin
    return (select role from sync.members where household_id = household and user_id = who);
end
$$;

do $$
declare
    t text;
begin
    foreach t in array array['households', 'members', 'heads', 'rows', 'devices', 'ops', 'history', 'invites', 'identities', 'keys'] loop
        execute format('alter table sync.%I enable row level security', t);
        execute format('revoke all on sync.%I from public, anon, authenticated', t);
        execute format('drop policy if exists members_read on sync.%I', t);
    end loop;
    foreach t in array array['members', 'heads', 'rows', 'history'] loop
        execute format('create policy members_read on sync.%I for select to authenticated '
                       'using (household_id = any (array(select sync.my_households())))', t);
        execute format('grant select on sync.%I to authenticated', t);
    end loop;
end
$$;

create policy members_read on sync.households for select to authenticated
    using (id = any (array(select sync.my_households())));
grant select on sync.households to authenticated;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
