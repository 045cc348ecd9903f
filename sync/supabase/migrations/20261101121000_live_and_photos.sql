-- Rules on what the platform owns: the private channel of a household, and the bucket of its photos. Skipped on a
-- PostgreSQL that has neither.

-- The household in a channel's name, 'household:<uuid>', or in a photo's, 'household/<uuid>/<hash>.<type>'; else null.
create or replace function sync.household_in(name text) returns uuid
language sql immutable set search_path = ''
as $$ select substring(name from '^household[:/]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/[^/]+)?$')::uuid $$;

-- Households whose photos the caller may add to and take from.
create or replace function sync.my_edited_households() returns setof uuid
language sql stable security definer set search_path = ''
as $$ select household_id from sync.members where user_id = (select auth.uid()) and role in ('owner', 'editor') $$;

revoke all on all functions in schema sync from public, anon, authenticated;
grant execute on function sync.my_households(), sync.my_plain_households(), sync.my_edited_households(), sync.household_in(text)
    to authenticated;

do $$
begin
    if to_regclass('realtime.messages') is null then
        return;
    end if;
    execute 'drop policy if exists household_listen on realtime.messages';
    execute 'create policy household_listen on realtime.messages for select to authenticated
             using (sync.household_in((select realtime.topic())) = any (array(select sync.my_households())))';
end
$$;

-- Names are the hash of the content, so a photo never changes: there is no rule for update.
do $$
begin
    if to_regclass('storage.objects') is null then
        return;
    end if;
    insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
    values ('photos', 'photos', false, 10485760, array['image/jpeg', 'image/png', 'image/webp', 'application/octet-stream'])
    on conflict (id) do nothing;
    execute 'drop policy if exists photos_read on storage.objects';
    execute 'create policy photos_read on storage.objects for select to authenticated
             using (bucket_id = ''photos'' and sync.household_in(name) = any (array(select sync.my_households())))';
    execute 'drop policy if exists photos_add on storage.objects';
    execute 'create policy photos_add on storage.objects for insert to authenticated
             with check (bucket_id = ''photos'' and sync.household_in(name) = any (array(select sync.my_edited_households())))';
    execute 'drop policy if exists photos_remove on storage.objects';
    execute 'create policy photos_remove on storage.objects for delete to authenticated
             using (bucket_id = ''photos'' and sync.household_in(name) = any (array(select sync.my_edited_households())))';
end
$$;
