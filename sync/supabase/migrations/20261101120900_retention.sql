-- What is thrown away after its time, and what the owner of a project runs by hand. Nobody but the owner may call these.

-- Removes the deleted rows of one household whose deletion is older than `age`, and raises the floor over them. Whoever has
-- a cursor below the floor must take a full snapshot, for he may have missed one of them. All deleted rows up to the floor
-- are gone then, so a device at or above it drops its own and finds the same state hash.
create or replace function sync.purge_deleted(hh uuid, age interval) returns bigint
language plpgsql set search_path = ''
as $$
declare
    upto bigint;
    gone bigint;
    mixed bigint;
    freed bigint;
begin
    perform from sync.heads t where t.household_id = hh for update;
    select max(t.seq) into upto from sync.rows t where t.household_id = hh and not t.live and t.at < clock_timestamp() - age;
    if upto is null then
        return 0;
    end if;
    with purged as (
        delete from sync.rows t where t.household_id = hh and not t.live and t.seq <= upto returning t.*
    )
    select count(*), bit_xor(sync.row_hash(kind, id, seq)), sum(sync.weight(size, live)) into gone, mixed, freed from purged;
    update sync.heads h set floor_seq = greatest(floor_seq, upto), hash = hash # mixed, bytes = bytes - freed where h.household_id = hh;
    return gone;
end
$$;

-- Households that nobody belongs to any more, and new owners where the last one closed his account.
create or replace function sync.tidy_households() returns void
language plpgsql set search_path = ''
as $$
begin
    update sync.members m set role = 'owner' from (
        select distinct on (household_id) household_id, user_id from sync.members o
        where not exists (select from sync.members w where w.household_id = o.household_id and w.role = 'owner')
        order by household_id, role, joined_at, user_id) heir -- 'editor' sorts before 'viewer'
    where m.household_id = heir.household_id and m.user_id = heir.user_id;
    delete from sync.households h
    where h.created_at < now() - interval '30 days' and not exists (select from sync.members m where m.household_id = h.id);
end
$$;

-- To be run daily. Deleted rows stay 180 days, losing versions 90, used or expired invitations 30. What became of an
-- operation is kept for good, being what stops a repeat; only second numbers of one operation go after 90 days.
-- Returns how many deleted rows went.
create or replace function sync.collect_garbage(deleted_for interval default '180 days', kept_for interval default '90 days') returns bigint
language plpgsql set search_path = '' set lock_timeout = '3s'
as $$
declare
    hh uuid;
    gone bigint := 0;
begin
    for hh in select distinct household_id from sync.rows where not live and at < clock_timestamp() - deleted_for order by 1 loop
        begin
            gone := gone + sync.purge_deleted(hh, deleted_for);
        exception when lock_not_available then
            raise notice 'household % is busy, left for next time', hh;
        end;
    end loop;
    delete from sync.ops where not first and at < clock_timestamp() - kept_for;
    delete from sync.history where at < clock_timestamp() - kept_for;
    delete from sync.invites where coalesce(used_at, expires_at) < now() - interval '30 days';
    perform sync.tidy_households();
    return gone;
end
$$;

-- To be run once after the database was put back to an earlier state: every device then repairs what the copy had not seen.
create or replace function sync.rotate_epochs() returns void
language sql volatile set search_path = ''
as $$ update sync.heads set epoch = gen_random_uuid(), changed_at = now() where true $$;

-- Hash and weight counted anew, for a check by hand: no rows means that all households agree with their heads.
create or replace function sync.heads_that_differ() returns table (household_id uuid, hash bigint, bytes bigint)
language sql stable set search_path = ''
as $$
    select h.household_id, coalesce(r.hash, 0), coalesce(r.bytes, 0)
    from sync.heads h left join (
        select t.household_id, bit_xor(sync.row_hash(kind, id, seq)) as hash, sum(sync.weight(size, live))::bigint as bytes
        from sync.rows t group by t.household_id) r on r.household_id = h.household_id
    where (h.hash, h.bytes) is distinct from (coalesce(r.hash, 0), coalesce(r.bytes, 0))
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;

-- Daily, where the project has pg_cron.
do $$
begin
    if exists (select from pg_extension where extname = 'pg_cron') then
        perform cron.schedule('sync-collect-garbage', '17 3 * * *', 'select sync.collect_garbage()');
    end if;
end
$$;
