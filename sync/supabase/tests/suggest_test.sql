-- The books of the household's assistant, kept by the project alone.
begin;
select plan(19);

insert into auth.users (id, email) values ('11111111-0000-4000-8000-000000000001', 'ana@example.org'), ('11111111-0000-4000-8000-000000000002', 'ben@example.org'),
                                          ('11111111-0000-4000-8000-000000000003', 'eve@example.org');
insert into sync.households (id, name) values ('aaaaaaaa-0000-4000-8000-000000000001', 'Home');
insert into sync.members (household_id, user_id, role) values ('aaaaaaaa-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000001', 'owner'),
                                                              ('aaaaaaaa-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000002', 'viewer');
-- n: whose, k: which question
create function pg_temp.claim(n integer, k integer, more jsonb default '{}') returns jsonb language sql as $$
    select suggest_claim(jsonb_build_object('hh', 'aaaaaaaa-0000-4000-8000-000000000001', 'user', format('11111111-0000-4000-8000-00000000000%s', n),
        'key', format('cccccccc-0000-4000-8000-00000000000%s', k), 'model', 'm', 'reserve', 40, 'per_hour', 3, 'monthly', 100) || more) $$;
create function pg_temp.settle(k integer, more jsonb) returns jsonb language sql as $$
    select suggest_settle(jsonb_build_object('hh', 'aaaaaaaa-0000-4000-8000-000000000001', 'key', format('cccccccc-0000-4000-8000-00000000000%s', k)) || more) $$;

set local role authenticated;
select throws_ok($$ select pg_temp.claim(1, 1) $$, '42501', null, 'people do not claim');
select throws_ok($$ select pg_temp.settle(1, '{"cost": 0}') $$, '42501', null, 'nor settle');
select throws_ok($$ select from sync.suggest_calls $$, '42501', null, 'nor look');
set local role service_role;
select throws_ok($$ select from sync.suggest_calls $$, '42501', null, 'the project goes through the calls as well');
select is(pg_temp.claim(3, 1) ->> 'status', 'notmember', 'a stranger may not spend');
select is(pg_temp.claim(2, 1) ->> 'status', 'forbidden', 'a viewer may not spend');
select throws_ok($$ select pg_temp.claim(1, 1, '{"key": "x"}') $$, 'PT400', null, 'a key is a uuid');
select is(pg_temp.claim(1, 1), '{"status": "ok"}', 'an owner may');
select is(pg_temp.claim(1, 1) ->> 'status', 'repeated', 'once');
select is(pg_temp.claim(1, 2) ->> 'status', 'ok', 'what is open counts with its most');
select is(pg_temp.claim(1, 3) ->> 'status', 'spent', 'until nothing is left');
select is(pg_temp.settle(1, '{"cost": 5, "outcome": "end_turn", "usage": {"out": 1}}') ->> 'status', 'ok', 'a call is settled');
select is(pg_temp.settle(1, '{"cost": 0}') ->> 'status', 'invalid', 'once');
select is(pg_temp.settle(9, '{"cost": 0}') ->> 'status', 'invalid', 'only one that was claimed');
select is(pg_temp.claim(1, 3) ->> 'status', 'ok', 'which frees the rest of what it could have cost');
select is(pg_temp.claim(1, 4, '{"monthly": 1000}') ->> 'status', 'limit', 'three an hour');
select cmp_ok((pg_temp.claim(1, 4, '{"monthly": 1000}') ->> 'retry_after')::integer, '>', 3500, 'and then to wait for an hour');
reset role;
update sync.suggest_calls set at = at - interval '61 minutes' where key = 'cccccccc-0000-4000-8000-000000000001';
select is(pg_temp.claim(1, 4, '{"monthly": 1000}') ->> 'status', 'ok', 'over which there is place again');
update sync.suggest_calls set at = at - interval '1 month' where true;
select is(pg_temp.claim(1, 5) ->> 'status', 'ok', 'a month begins with nothing spent');

select * from finish();
rollback;
