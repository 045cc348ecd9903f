-- The parts of a hosted project that the migrations of sync/supabase meet, for a plain PostgreSQL. Self-contained: run it
-- once on an empty database, as a superuser, before the migrations. It gives:
--   roles        anon, authenticated, service_role (bypasses row security) and authenticator, which may become any of them;
--                project, which is no superuser, to run the migrations as, like the role `postgres` of a hosted project
--   auth         users(id, email, …), uid(), role(), jwt(): the caller is whoever the setting request.jwt.claims names
--   realtime     messages, topic() (setting realtime.topic), send(): a nudge becomes a row of messages
--   storage      buckets, objects, foldername(), with row security on objects
-- To be somebody: set local role authenticated; select set_config('request.jwt.claims', '{"sub":"<uuid>","role":"authenticated"}', true);

do $$
declare
    r text;
begin
    foreach r in array array['anon', 'authenticated', 'service_role', 'authenticator'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I nologin noinherit', r);
        end if;
    end loop;
    if not exists (select from pg_roles where rolname = 'project') then
        create role project login bypassrls;
    end if;
    execute format('grant create on database %I to project', current_database());
    alter role service_role bypassrls;
    alter role authenticator login;
    grant anon, authenticated, service_role to authenticator;
    -- As on the platform: a query of a signed-in person ends after 8 s.
    alter role authenticated set statement_timeout = '8s';
    alter role anon set statement_timeout = '3s';
end
$$;
grant usage on schema public to anon, authenticated, service_role;
grant all on schema public to project;

create schema auth;
grant usage on schema auth to anon, authenticated, service_role, project;
create table auth.users (
    id uuid primary key default gen_random_uuid(),
    email text unique,
    encrypted_password text,
    email_confirmed_at timestamptz,
    raw_app_meta_data jsonb not null default '{}',
    raw_user_meta_data jsonb not null default '{}',
    is_anonymous boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
grant select, references on auth.users to project;
create function auth.jwt() returns jsonb language sql stable
as $$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb $$;
create function auth.uid() returns uuid language sql stable
as $$ select nullif(coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''), auth.jwt() ->> 'sub'), '')::uuid $$;
create function auth.role() returns text language sql stable
as $$ select coalesce(nullif(current_setting('request.jwt.claim.role', true), ''), auth.jwt() ->> 'role') $$;
grant execute on all functions in schema auth to anon, authenticated, service_role, project;

create schema realtime;
grant usage on schema realtime to anon, authenticated, service_role, project;
create table realtime.messages (
    id uuid primary key default gen_random_uuid(),
    topic text not null,
    extension text not null default 'broadcast',
    payload jsonb,
    event text,
    private boolean default false,
    inserted_at timestamp not null default now()
);
alter table realtime.messages enable row level security;
alter table realtime.messages owner to project; -- so that it may make policies
grant select, insert on realtime.messages to anon, authenticated, service_role;
create function realtime.topic() returns text language sql stable
as $$ select nullif(current_setting('realtime.topic', true), '')::text $$;
create function realtime.send(payload jsonb, event text, topic text, private boolean default true) returns void language plpgsql
as $$
begin
    insert into realtime.messages (payload, event, topic, private) values (payload, event, topic, private);
exception when others then
    raise warning 'ErrorSendingBroadcastMessage: %', sqlerrm; -- the platform swallows it as well
end
$$;

create schema storage;
grant usage on schema storage to anon, authenticated, service_role, project;
create table storage.buckets (
    id text primary key,
    name text not null unique,
    owner_id text,
    public boolean default false,
    file_size_limit bigint,
    allowed_mime_types text[],
    created_at timestamptz default now(),
    updated_at timestamptz default now()
);
create table storage.objects (
    id uuid primary key default gen_random_uuid(),
    bucket_id text references storage.buckets (id),
    name text,
    owner_id text,
    metadata jsonb,
    version text,
    created_at timestamptz default now(),
    updated_at timestamptz default now(),
    unique (bucket_id, name)
);
alter table storage.objects enable row level security;
alter table storage.objects owner to project;
alter table storage.buckets owner to project;
alter table storage.buckets enable row level security;
grant all on storage.objects, storage.buckets to anon, authenticated, service_role;
create function storage.foldername(name text) returns text[] language sql immutable
as $$ select (string_to_array(name, '/'))[1 : cardinality(string_to_array(name, '/')) - 1] $$;
