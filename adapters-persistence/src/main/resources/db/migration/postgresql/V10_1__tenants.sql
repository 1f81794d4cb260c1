-- Whose each row is. A session says for whom it works with "set interview.tenant"; one that does not works for the tenant "default". The server's connections say it when they are
-- opened. From then on the database itself shows no row of another tenant and takes none, whatever a statement says: superusers and roles with BYPASSRLS alone pass.

create function interview_tenant() returns text
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('interview.tenant', true), ''), 'default') $$;

-- What each table needs; a later migration that adds one calls this as well. Rows that are there become those of whoever brings the schema up to date.
create function interview_separate(name regclass) returns void
  language plpgsql
  as $$
  begin
    execute format('alter table %s add column tenant varchar(60) collate "C" default interview_tenant() not null', name);
    execute format('alter table %s enable row level security', name);
    -- the owner is the server itself
    execute format('alter table %s force row level security', name);
    -- the sub-select is worked out once a statement, not once a row
    execute format('create policy of_tenant on %s using (tenant = (select interview_tenant())) with check (tenant = (select interview_tenant()))', name);
  end
  $$;

do $$
declare
  name text;
begin
  foreach name in array array[
    'role', 'candidate', 'interview', 'turn', 'supervision', 'evaluation', 'recording', 'account', 'job',
    'chat_thread', 'chat_message', 'ticket', 'feedback', 'log_entry', 'log_head', 'shelf_document', 'second_hearing', 'spending']
  loop
    if to_regclass(name) is not null then
      perform interview_separate(name::regclass);
    end if;
  end loop;
end
$$;

-- What people or the program name, rather than chance, may be named by each tenant. The tenant stands last, so that these serve those who pass as well.
alter table account drop constraint account_pk, add constraint account_pk primary key (username, tenant);
alter table job drop constraint job_pk, add constraint job_pk primary key (kind, subject, tenant);
alter table log_head drop constraint log_head_pk, add constraint log_head_pk primary key (id, tenant);
drop index log_entry_by_number;
create unique index log_entry_by_number on log_entry (number, tenant);
