alter table recording
  alter column interview_id type varchar(36) collate "C",
  alter column document type jsonb using document::jsonb;
