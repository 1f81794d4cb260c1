alter table second_hearing
  alter column interview_id type varchar(36) collate "C",
  alter column document type jsonb using document::jsonb;
