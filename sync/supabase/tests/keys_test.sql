-- Wrapped keys: who may store, who may fetch, and that no generation is ever overwritten.
begin;
select plan(18);

insert into auth.users (id, email) values ('22222222-0000-4000-8000-000000000001', 'ana2@example.org'), ('22222222-0000-4000-8000-000000000002', 'ben2@example.org');
create function pg_temp.be(n integer) returns void language sql as $$
    select set_config('request.jwt.claims', format('{"sub": "22222222-0000-4000-8000-00000000000%s", "role": "authenticated"}', n), true) $$;
create function pg_temp.store(gen integer, wrapped text, variadic who integer[]) returns jsonb language sql as $$
    select household_keys_store(jsonb_build_object('hh', 'aaaaaaaa-0000-4000-8000-000000000009', 'gen', gen, 'keys', (
        select jsonb_agg(jsonb_build_object('user', '22222222-0000-4000-8000-00000000000' || n, 'wrapped', wrapped || n)) from unnest(who) n))) $$;
create function pg_temp.fetch() returns jsonb language sql as $$ select household_keys('{"hh": "aaaaaaaa-0000-4000-8000-000000000009"}') $$;
create temporary table code (value text);
grant all on code to authenticated;
set local role authenticated;

select pg_temp.be(1);
select is(identity_fetch('{}') -> 'identity', 'null', 'nobody has a key pair at first');
select is(identity_store('{"public": "A"}') ->> 'status', 'invalid', 'a pair has two halves');
select is(identity_store('{"public": "A", "private": "wa", "recovery": "ra", "params": {"n": 15}}') ->> 'status', 'ok', 'stored');
select is(identity_store('{"public": "A", "private": "wa2"}') ->> 'status', 'ok', 'a new passphrase wraps the same key');
select is(identity_fetch('{}') #>> '{identity,private}', 'wa2', 'and is fetched');
select is(identity_fetch('{}') #>> '{identity,recovery}', 'ra', 'with the recovery code still good');
select is(identity_store('{"public": "B", "private": "wb"}') ->> 'status', 'exists', 'another key is not stored over it by chance');

select is(household_create('{"id": "aaaaaaaa-0000-4000-8000-000000000009", "name": "Home"}') ->> 'status', 'ok', 'a household');
insert into code select household_invite('{"hh": "aaaaaaaa-0000-4000-8000-000000000009"}') ->> 'code';
select is(pg_temp.store(2, 'x', 1) ->> 'status', 'stale', 'generations have no holes');
select is(pg_temp.store(1, 'k', 1) ->> 'status', 'ok', 'the first makes it an encrypted household');
select is(households() #> '{households,0,encrypted}', 'true', 'which shows');
select is(pg_temp.store(1, 'other', 1) ->> 'status', 'stale', 'a generation is made once');

select pg_temp.be(2);
select is(pg_temp.fetch() ->> 'status', 'notmember', 'a stranger gets no keys');
select is(household_join((select jsonb_build_object('code', value) from code)) ->> 'status', 'ok', 'joining');
select is(pg_temp.fetch() -> 'keys', '[]', 'a new member has no key yet');

select pg_temp.be(1);
select is(pg_temp.store(1, 'k', 1, 2) ->> 'status', 'ok', 'until an owner wraps it');
select pg_temp.be(2);
select is(pg_temp.fetch() -> 'keys', '[{"gen": 1, "wrapped": "k2"}]', 'then the own one, and only that');
select is(pg_temp.fetch() #>> '{members,0,public}', 'A', 'public keys are for all members');

select * from finish();
rollback;
