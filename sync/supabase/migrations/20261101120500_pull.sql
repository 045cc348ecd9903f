-- sync_pull: the rows after a cursor, in order. Stable, so that all its statements share one snapshot: whatever the head in
-- the answer covers is in the answer or behind it.

-- One page: at most `lim` rows and about 2 MB, never cutting through one number, and at least one whole number.
-- `complete` when nothing lies beyond it.
create or replace function sync.page(hh uuid, after bigint, lim integer, out page jsonb, out upto bigint, out complete boolean)
language sql stable set search_path = ''
as $$
    with found as (
        -- 20 rows, the most one operation may have, more than asked: so a number cut here is seen to be too many below.
        select t as line, t.seq, t.size from sync.rows t where t.household_id = hh and t.seq > after order by t.seq limit lim + 20
    ), counted as (
        select line, seq, count(*) over upto as rows_upto, sum(size) over upto as bytes_upto, min(seq) over () as first_seq
        from found window upto as (order by seq range between unbounded preceding and current row)
    ), kept as (
        select line, seq from counted where (rows_upto <= lim and bytes_upto <= 2000000) or seq = first_seq
    )
    select coalesce(jsonb_agg(sync.row_json(line) order by seq), '[]'), max(seq), count(*) = (select count(*) from found) from kept
$$;

create or replace function public.sync_pull(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s' set jit = off
as $$
declare
    h sync.heads;
    facts jsonb;
    cur bigint;
    pg record;
begin
    if p is null or not sync.is_uuid(p -> 'hh') or not (p ->> 'epoch' is null or sync.is_uuid(p -> 'epoch'))
       or not coalesce(p ->> 'cur' ~ '^[0-9]{1,15}$', false) or not coalesce(p ->> 'lim' ~ '^[0-9]{1,6}$', true)
       or jsonb_typeof(p -> 'proto') is distinct from 'number' then
        raise sqlstate 'PT400' using message = 'malformed pull';
    end if;
    cur := p ->> 'cur';
    select t.* into h from sync.heads t join sync.members m on m.household_id = t.household_id and m.user_id = auth.uid()
    where t.household_id = (p ->> 'hh')::uuid;
    if not found then
        return jsonb_build_object('status', 'notmember', 'now', sync.now_ms());
    end if;
    facts := jsonb_build_object('epoch', h.epoch, 'head', h.head_seq, 'floor', h.floor_seq, 'cur', cur, 'now', sync.now_ms(),
                                'rows', jsonb_build_array());
    if (p ->> 'proto')::numeric < h.min_read_proto then
        return facts || jsonb_build_object('status', 'upgrade', 'min', h.min_read_proto);
    elsif h.epoch <> (p ->> 'epoch')::uuid then
        return facts || jsonb_build_object('status', 'epoch');
    elsif cur > 0 and cur < h.floor_seq then
        return facts || jsonb_build_object('status', 'floor');
    end if;
    select * into pg from sync.page(h.household_id, cur, least(greatest(coalesce((p ->> 'lim')::integer, 500), 1), 1000));
    cur := case when pg.complete then h.head_seq else pg.upto end;
    return facts || jsonb_build_object('status', 'ok', 'rows', pg.page, 'cur', cur)
        || case when cur = h.head_seq then jsonb_build_object('hash', lpad(to_hex(h.hash), 15, '0')) else '{}' end;
end
$$;

-- Losing versions of a person's words, newest last. p {hh, after, lim, k?, i?}: `after` is the number of the last one known.
create or replace function public.sync_history(p jsonb) returns jsonb
language sql stable security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
    select case when not exists (select from sync.members m where m.household_id = (p ->> 'hh')::uuid and m.user_id = auth.uid())
        then jsonb_build_object('status', 'notmember')
        else jsonb_build_object('status', 'ok', 'versions', (
            select coalesce(jsonb_agg(jsonb_build_object('n', v.n, 'k', v.kind, 'i', v.row_id, 'field', v.field, 'value', v.value,
                                                         'stamp', v.stamp, 'winner', v.winner) order by v.n), '[]')
            from (select * from sync.history t
                  where t.household_id = (p ->> 'hh')::uuid and t.n > coalesce((p ->> 'after')::bigint, 0)
                    and (p ->> 'k' is null or t.kind = p ->> 'k') and (p ->> 'i' is null or t.row_id = (p ->> 'i')::uuid)
                  order by t.n limit least(greatest(coalesce((p ->> 'lim')::integer, 100), 1), 500)) v))
    end
$$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households() to authenticated;
revoke all on function public.sync_pull(jsonb), public.sync_history(jsonb) from public, anon;
grant execute on function public.sync_pull(jsonb), public.sync_history(jsonb) to authenticated;
