-- What must be so of every object, whoever adds the next one.
begin;
select plan(11);

select is_empty($$ select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = 'sync' and c.relkind = 'r' and not c.relrowsecurity $$, 'every table has row security');
select is_empty($$ select c.relname, p.priv from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                        unnest(array['anon', 'authenticated']) r (name), unnest(array['insert', 'update', 'delete', 'truncate']) p (priv)
                   where n.nspname = 'sync' and c.relkind = 'r' and has_table_privilege(r.name, c.oid, p.priv) $$, 'nobody writes a table directly');
select is_empty($$ select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = 'sync' and c.relkind = 'r' and has_table_privilege('anon', c.oid, 'select') $$, 'nobody unknown reads one');
select is_empty($$ select policyname from pg_policies where schemaname = 'sync' and (cmd <> 'SELECT' or roles <> '{authenticated}') $$,
                'policies let members read, no more');
select ok(not has_schema_privilege('authenticated', 'sync', 'usage') and not has_schema_privilege('anon', 'sync', 'usage'),
          'the schema itself is closed');
select is_empty($$ select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                   where n.nspname = 'sync' and p.prosqlbody is null and not coalesce('search_path=""' = any (p.proconfig), false) $$,
                'every inner function has an empty search path');
select is_empty($$ select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                   where n.nspname = 'public' and p.proname ~ '^(sync_|household|identity_|suggest_)'
                     and not coalesce(p.proconfig @> array['search_path=""', 'lock_timeout=3s', 'statement_timeout=7s'], false) $$,
                'every call has its time limits');
select is_empty($$ select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                   where n.nspname = 'public' and p.proname ~ '^(sync_|household|identity_)'
                     and (has_function_privilege('anon', p.oid, 'execute') or not has_function_privilege('authenticated', p.oid, 'execute')) $$,
                'calls are for signed-in people alone');
select is_empty($$ select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = 'public' and c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)
                     and has_table_privilege('authenticated', c.oid, 'select')
                     and pg_get_viewdef(c.oid) like '%sync.rows%' $$, 'views read with the rights of who asks');
select has_index('sync', 'members', 'members_user', array['user_id'], 'memberships are found by person');
select volatility_is('public', 'sync_pull', array['jsonb'], 'stable', 'a pull sees one snapshot');

select * from finish();
rollback;
