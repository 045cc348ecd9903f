-- What the function `suggest` may spend for a household: it claims a place before it asks a model and settles afterwards
-- what that cost. Only the project itself (role service_role) may do either; a member who could would settle for nothing.

create table if not exists sync.suggest_calls (
    household_id uuid not null references sync.households (id) on delete cascade,
    key uuid not null, -- the client's, new for every question: a repeat is known by it
    user_id uuid references auth.users (id) on delete set null,
    at timestamptz not null default clock_timestamp(),
    model text not null,
    reserved bigint not null check (reserved >= 0), -- the most it could cost, in billionths of a US dollar
    cost bigint check (cost >= 0), -- what it did cost; null until settled, and counts as the most until then
    outcome text,
    usage jsonb,
    primary key (household_id, key)
);
create index if not exists suggest_calls_at on sync.suggest_calls (household_id, at);
alter table sync.suggest_calls enable row level security;
revoke all on sync.suggest_calls from public, anon, authenticated;

-- Whether one question more is too many: null, or {status: 'spent'} or
-- {status: 'limit', retry_after: seconds}. Months are counted in UTC.
create or replace function sync.suggest_obstacle(hh uuid, reserve bigint, per_hour integer, monthly bigint) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
    now constant timestamptz := clock_timestamp();
    month constant timestamptz := date_trunc('month', now at time zone 'UTC') at time zone 'UTC';
    spent bigint;
    frees timestamptz;
begin
    select coalesce(sum(coalesce(c.cost, c.reserved)), 0) into spent
    from sync.suggest_calls c where c.household_id = hh and c.at >= month;
    if spent + reserve > monthly then
        return jsonb_build_object('status', 'spent');
    end if;
    -- The call whose hour must be over before there are fewer than `per_hour` again.
    select c.at + interval '1 hour' into frees
    from sync.suggest_calls c where c.household_id = hh and c.at > now - interval '1 hour' order by c.at desc offset per_hour - 1 limit 1;
    if found then
        return jsonb_build_object('status', 'limit', 'retry_after', greatest(1, ceil(extract(epoch from frees - now))::integer));
    end if;
    return null;
end
$$;

-- p {hh, user, key, model, reserve, per_hour, monthly}: 'ok', 'notmember', 'forbidden' (a viewer), 'repeated', 'spent', or
-- 'limit' with `retry_after` in seconds. Money is in billionths of a US dollar.
create or replace function public.suggest_claim(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    who constant uuid := sync.uuid_of(p, 'user');
    k constant uuid := sync.uuid_of(p, 'key');
    reserve constant bigint := greatest(0, (p ->> 'reserve')::bigint);
    role text;
    obstacle jsonb;
begin
    perform pg_advisory_xact_lock(hashtextextended('suggest ' || hh::text, 0));
    role := sync.role_of(hh, who);
    if role is null or role = 'viewer' then
        return sync.refusal(role);
    elsif exists (select from sync.suggest_calls c where c.household_id = hh and c.key = k) then
        return jsonb_build_object('status', 'repeated');
    end if;
    obstacle := sync.suggest_obstacle(hh, reserve, greatest(1, (p ->> 'per_hour')::integer), (p ->> 'monthly')::bigint);
    if obstacle is not null then
        return obstacle;
    end if;
    delete from sync.suggest_calls c where c.household_id = hh and c.at < clock_timestamp() - interval '62 days';
    insert into sync.suggest_calls (household_id, key, user_id, model, reserved) values (hh, k, who, p ->> 'model', reserve);
    return jsonb_build_object('status', 'ok');
end
$$;

-- p {hh, key, cost, outcome, usage}: 'ok', or 'invalid' for a call that is not open.
create or replace function public.suggest_settle(p jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set lock_timeout = '3s' set statement_timeout = '7s'
as $$
declare
    hh constant uuid := sync.uuid_of(p, 'hh');
    k constant uuid := sync.uuid_of(p, 'key');
begin
    update sync.suggest_calls c set cost = greatest(0, (p ->> 'cost')::bigint), outcome = left(p ->> 'outcome', 60), usage = p -> 'usage'
    where c.household_id = hh and c.key = k and c.cost is null and p ->> 'cost' is not null;
    return jsonb_build_object('status', case when found then 'ok' else 'invalid' end);
end
$$;

revoke all on function sync.suggest_obstacle(uuid, bigint, integer, bigint) from public, anon, authenticated;
revoke all on function public.suggest_claim(jsonb), public.suggest_settle(jsonb) from public, anon, authenticated;
grant execute on function public.suggest_claim(jsonb), public.suggest_settle(jsonb) to service_role;
