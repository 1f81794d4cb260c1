-- What V1_1 does to the tables of interviews, for those of the website assistant.

alter table chat_thread
  alter column id type varchar(36) collate "C",
  alter column document type jsonb using document::jsonb;

alter table chat_message
  alter column thread_id type varchar(36) collate "C",
  alter column document type jsonb using document::jsonb;

alter table ticket
  alter column status type varchar(20) collate "C",
  alter column category type varchar(80) collate "C",
  alter column search type varchar(8000) collate "C",
  alter column document type jsonb using document::jsonb;

alter table feedback
  alter column id type varchar(36) collate "C",
  alter column category type varchar(80) collate "C",
  alter column document type jsonb using document::jsonb;

alter table log_entry
  alter column id type varchar(36) collate "C",
  alter column kind type varchar(40) collate "C",
  alter column intent type varchar(40) collate "C",
  alter column document type jsonb using document::jsonb;

alter table shelf_document
  alter column id type varchar(36) collate "C",
  alter column document type jsonb using document::jsonb;

create index ticket_by_text on ticket using gin (search gin_trgm_ops);
