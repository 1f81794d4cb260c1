-- Documents as jsonb, so that reports can look into them, and keys in the order of their bytes, whatever the language of the database.

alter table role
  alter column id type varchar(36) collate "C",
  alter column document type jsonb using document::jsonb;

alter table candidate
  alter column id type varchar(36) collate "C",
  alter column search type varchar(2000) collate "C",
  alter column document type jsonb using document::jsonb;

alter table interview
  alter column id type varchar(36) collate "C",
  alter column status type varchar(20) collate "C",
  alter column role_id type varchar(36) collate "C",
  alter column search type varchar(2000) collate "C",
  alter column summary type jsonb using summary::jsonb,
  alter column document type jsonb using document::jsonb;

alter table turn
  alter column interview_id type varchar(36) collate "C";

alter table supervision
  alter column interview_id type varchar(36) collate "C",
  alter column document type jsonb using document::jsonb;

alter table evaluation
  alter column interview_id type varchar(36) collate "C",
  alter column document type jsonb using document::jsonb;

alter table account
  alter column username type varchar(100) collate "C",
  alter column document type jsonb using document::jsonb;

alter table job
  alter column kind type varchar(40) collate "C",
  alter column subject type varchar(100) collate "C",
  alter column state type varchar(20) collate "C";

-- Lists in their order, newest first; a text that stands somewhere in a name is found by its groups of three letters.

create index candidate_by_creation on candidate (created_at desc, id desc);
create index interview_by_creation on interview (created_at desc, id desc);
create index interview_by_status on interview (status, created_at desc, id desc);
create index interview_by_role on interview (role_id, created_at desc, id desc);
create index interview_by_role_and_status on interview (role_id, status, created_at desc, id desc);
create index candidate_by_text on candidate using gin (search gin_trgm_ops);
create index interview_by_text on interview using gin (search gin_trgm_ops);
