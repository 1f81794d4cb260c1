alter table spending alter column interview_id type varchar(36) collate "C";
