-- Households and their members, as the desktop's account page uses them.
begin;
select plan(35);

insert into auth.users (id, email) values ('11111111-0000-4000-8000-000000000001', 'ana@example.org'), ('11111111-0000-4000-8000-000000000002', 'ben@example.org'),
                                          ('11111111-0000-4000-8000-000000000003', 'eve@example.org');
create function pg_temp.be(n integer) returns void language sql as $$
    select set_config('request.jwt.claims', format('{"sub": "11111111-0000-4000-8000-00000000000%s", "role": "authenticated"}', n), true) $$;
create function pg_temp.p(more jsonb default '{}') returns jsonb language sql as $$ select '{"hh": "aaaaaaaa-0000-4000-8000-000000000001"}' || more $$;
create temporary table code (value text);
grant all on code to authenticated;
set local role authenticated;

select pg_temp.be(1);
select is(households() ->> 'status', 'ok', 'a new person may ask');
select is(households() -> 'households', '[]', 'and has none');
select is(household_create('{"id": "aaaaaaaa-0000-4000-8000-000000000001", "name": "  Home "}') #>> '{household,name}', 'Home', 'blanks around a name go');
select is(household_create('{"id": "aaaaaaaa-0000-4000-8000-000000000001", "name": "Home"}') ->> 'status', 'ok', 'creating again is no error');
select is(household_create('{"id": "aaaaaaaa-0000-4000-8000-000000000002", "name": " "}') ->> 'status', 'invalid', 'a household has a name');
select throws_ok($$ select household_create('{"id": "x", "name": "y"}') $$, 'PT400');
select is(households() #>> '{households,0,role}', 'owner', 'who creates owns');
select is(households() #> '{households,0,members}', '1', 'alone at first');
select is(household_rename(pg_temp.p('{"name": "Casa"}')) #>> '{household,name}', 'Casa', 'an owner renames');
select is(household_leave(pg_temp.p()) ->> 'status', 'last_owner', 'the last owner stays');
select is(household_invite(pg_temp.p('{"role": "owner"}')) ->> 'status', 'invalid', 'nobody is invited as an owner');
select is(household_invite(pg_temp.p('{"hours": 0}')) ->> 'status', 'invalid', 'an invitation lasts');
insert into code select household_invite(pg_temp.p('{"role": "viewer", "hours": 1}')) ->> 'code';
select matches((select value from code), '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$', 'codes are readable');
select is(jsonb_array_length(household_invitations(pg_temp.p()) -> 'invitations'), 1, 'an owner sees what is open');
reset role;
select is_empty($$ select from sync.invites i, code c where i::text like '%' || c.value || '%' $$, 'and not stored');
select ok((select expires_at - now() from sync.invites) = interval '1 hour', 'they run out');
set local role authenticated;

select pg_temp.be(2);
select is(household_create('{"id": "aaaaaaaa-0000-4000-8000-000000000001", "name": "Home"}') ->> 'status', 'taken', 'an id belongs to one');
select is(household_members(pg_temp.p()) ->> 'status', 'notmember', 'a stranger does not see members');
select is(household_join('{"code": "0000-0000-0000"}') ->> 'status', 'invalid', 'a wrong code');
select is(household_join('{}') ->> 'status', 'invalid', 'no code');
select is(household_join((select jsonb_build_object('code', ' ' || lower(replace(value, '0', 'o'))) from code)) #>> '{household,role}', 'viewer', 'however it is typed');
select is(household_join((select jsonb_build_object('code', value) from code)) ->> 'status', 'ok', 'joining again is no error');
select is(household_rename(pg_temp.p('{"name": "Mine"}')) ->> 'status', 'forbidden', 'a viewer does not rename');

select pg_temp.be(3);
select is(household_join((select jsonb_build_object('code', value) from code)) ->> 'status', 'invalid', 'a code is for one person');

select pg_temp.be(1);
select is(household_invitations(pg_temp.p()) -> 'invitations', '[]', 'which a used code is not');
select household_invite(pg_temp.p());
select is(household_uninvite(pg_temp.p(jsonb_build_object('id', household_invitations(pg_temp.p()) #>> '{invitations,0,id}'))) ->> 'status', 'ok',
          'a code can be taken back');
select is(household_invitations(pg_temp.p()) -> 'invitations', '[]', 'and is gone then');
select is(household_members(pg_temp.p()) #>> '{members,1,email}', 'ben@example.org', 'members know each other');
select is(household_set_role(pg_temp.p('{"user": "11111111-0000-4000-8000-000000000001", "role": "editor"}')) ->> 'status', 'last_owner', 'one owner remains');
select is(household_set_role(pg_temp.p('{"user": "11111111-0000-4000-8000-000000000003", "role": "owner"}')) ->> 'status', 'invalid', 'roles are for members');
select is(household_set_role(pg_temp.p('{"user": "11111111-0000-4000-8000-000000000002", "role": "owner"}')) ->> 'status', 'ok', 'handing over');
select is(household_leave(pg_temp.p()) ->> 'status', 'ok', 'then one may go');
select is(households() -> 'households', '[]', 'and is gone');

select pg_temp.be(2);
select is(household_delete(pg_temp.p()) ->> 'status', 'ok', 'an owner deletes');
reset role;
select is_empty($$ select household_id from sync.heads where household_id = 'aaaaaaaa-0000-4000-8000-000000000001'
                   union all select household_id from sync.members where household_id = 'aaaaaaaa-0000-4000-8000-000000000001' $$, 'nothing is left');

select * from finish();
rollback;
