-- What a list of conversations shows and looks into, beside each of them. Those that are there already are filled in by the step after this one.

alter table chat_thread add column state varchar(10) default 'NONE' not null;
alter table chat_thread add column last_at bigint default 0 not null;
alter table chat_thread add column messages integer default 0 not null;
alter table chat_thread add column last_text varchar(200) default '' not null;
alter table chat_thread add column tickets varchar(220) default '' not null;
alter table chat_thread add column search varchar(2000) default '' not null;

create index chat_thread_by_activity on chat_thread (last_at desc, id desc);
create index chat_thread_by_state on chat_thread (state, last_at desc, id desc);
