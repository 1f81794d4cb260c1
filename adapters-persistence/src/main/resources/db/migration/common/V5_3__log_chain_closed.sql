-- From here on every entry has its place.

alter table log_entry alter column number set not null;
alter table log_entry alter column hash set not null;
create unique index log_entry_by_number on log_entry (number);
