-- Requests of protocol 1 as the first released desktop sends them, word for word. They must be answered alike for ever.
begin;
select plan(12);

insert into auth.users (id, email) values ('33333333-0000-4000-8000-000000000001', 'ana3@example.org');
select set_config('request.jwt.claims', '{"sub": "33333333-0000-4000-8000-000000000001", "role": "authenticated"}', true);
set local role authenticated;
create function pg_temp.push(ops jsonb) returns jsonb language sql as $$
    select sync_push('{"proto": 1, "app": "Kecarajocomer/1.0 (linux)", "hh": "cccccccc-0000-4000-8000-000000000001", "epoch": null,
                       "dev": "dddddddd-0000-4000-8000-000000000001"}' || jsonb_build_object('ops', ops)) $$;

select household_create('{"id": "cccccccc-0000-4000-8000-000000000001", "name": "Home"}');
create temporary table answer as select pg_temp.push('[
    {"n": 1, "id": "00000000-0000-4000-8000-000000000001", "rows": [
        {"k": "recipe", "i": "eeeeeeee-0000-4000-8000-000000000001", "f": {"title": "Soup", "rating": 4},
         "c": {"title": "019a3f0000000000a1b2c3d4", "rating": "019a3f0000010000a1b2c3d4"}},
        {"k": "recipe_step", "i": "eeeeeeee-0000-4000-8000-000000000002", "f": {"recipe_id": "eeeeeeee-0000-4000-8000-000000000001", "text": "Boil."},
         "c": {"recipe_id": "019a3f0000000000a1b2c3d4", "text": "019a3f0000000000a1b2c3d4"}}]},
    {"n": 2, "id": "00000000-0000-4000-8000-000000000002", "rows": [
        {"k": "recipe_step", "i": "eeeeeeee-0000-4000-8000-000000000002", "f": {}, "c": {"!del": "019a3f0000020000a1b2c3d4"}}]},
    {"n": 3, "id": "00000000-0000-4000-8000-000000000003", "rows": []},
    {"n": 4, "id": "00000000-0000-4000-8000-000000000004", "rows": [{"k": "recipe", "i": "?", "f": {}, "c": {}}]}]') as a;

select is((select a ->> 'status' from answer), 'ok', 'a push is answered');
select is((select a -> 'head' from answer), '2', 'with the new head');
select is((select a #> '{res,0}' from answer), '{"n": 1, "id": "00000000-0000-4000-8000-000000000001", "st": "ok", "seq": 1, "rows": [
    {"k": "recipe", "i": "eeeeeeee-0000-4000-8000-000000000001", "seq": 1, "f": {"title": "Soup", "rating": 4},
     "c": {"title": "019a3f0000000000a1b2c3d4", "rating": "019a3f0000010000a1b2c3d4"}, "del": null},
    {"k": "recipe_step", "i": "eeeeeeee-0000-4000-8000-000000000002", "seq": 1,
     "f": {"recipe_id": "eeeeeeee-0000-4000-8000-000000000001", "text": "Boil."},
     "c": {"recipe_id": "019a3f0000000000a1b2c3d4", "text": "019a3f0000000000a1b2c3d4"}, "del": null}]}', 'an operation with the rows as they are');
select is((select a #>> '{res,1,rows,0,del}' from answer), '019a3f0000020000a1b2c3d4', 'a deletion');
select is((select a #> '{res,2}' from answer), '{"n": 3, "id": "00000000-0000-4000-8000-000000000003", "st": "ok", "rows": []}', 'one without rows');
select is((select a #> '{res,3}' from answer), '{"n": 4, "id": "00000000-0000-4000-8000-000000000004", "st": "rejected", "code": "invalid", "rows": []}',
          'one that cannot be stored');
select is(pg_temp.push('[{"n": 6, "id": "00000000-0000-4000-8000-000000000006", "rows": []}]') - 'epoch' - 'now',
          '{"status": "gap", "expect": 5, "head": 2, "from": 2, "res": []}', 'a hole in the numbers');
select is(pg_temp.push('[{"n": 1, "id": "00000000-0000-4000-8000-000000000009", "rows": []}]') ->> 'status', 'forked', 'a number used twice');
select is(pg_temp.push('[{"n": 3, "id": "00000000-0000-4000-8000-000000000003", "rows": []}]') #> '{res,0,dup}', 'true', 'a repeat');

select is(sync_pull('{"proto": 1, "hh": "cccccccc-0000-4000-8000-000000000001", "epoch": null, "cur": 0, "lim": 1}') - 'epoch' - 'now' - 'rows',
          '{"status": "ok", "head": 2, "cur": 1, "floor": 0}', 'a page');
select is(sync_pull('{"proto": 1, "hh": "cccccccc-0000-4000-8000-000000000001", "epoch": null, "cur": 1, "lim": 500}') ->> 'hash',
          lpad(to_hex((('x' || left(md5('recipe/eeeeeeee-0000-4000-8000-000000000001/1'), 15))::bit(60)
                     # ('x' || left(md5('recipe_step/eeeeeeee-0000-4000-8000-000000000002/2'), 15))::bit(60))::bigint), 15, '0'), 'the last page has the hash');
select is(sync_pull('{"proto": 1, "hh": "cccccccc-0000-4000-8000-000000000002", "epoch": null, "cur": 0, "lim": 500}') ->> 'status', 'notmember',
          'a household of others');

select * from finish();
rollback;
