-- The assistant's log becomes a chain: each entry gets a number and a hash that ties it to all before. The next step, which is code, gives them to the entries that are there.

alter table log_entry add column number bigint;
alter table log_entry add column hash varchar(64);

-- How far the chain reaches. Its one row is locked while entries are added, so that however many processes write, the chain does not fork.
create table log_head (
  id integer not null,
  number bigint not null,
  hash varchar(64) not null,
  constraint log_head_pk primary key (id)
);

-- Figures count by day, kind and intent, and look for the newest of a kind: from indexes alone.
drop index log_entry_by_creation;
drop index log_entry_by_kind;
create index log_entry_by_creation on log_entry (created_at desc, id desc, kind, intent);
create index log_entry_by_kind on log_entry (kind, created_at desc, id desc);
