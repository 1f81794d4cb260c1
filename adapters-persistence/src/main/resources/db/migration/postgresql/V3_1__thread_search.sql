-- What V2_1 does, for the columns that V3 adds.

alter table chat_thread
  alter column state type varchar(10) collate "C",
  alter column search type varchar(2000) collate "C";

create index chat_thread_by_text on chat_thread using gin (search gin_trgm_ops);
