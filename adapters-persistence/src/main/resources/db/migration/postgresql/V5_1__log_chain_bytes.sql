-- What V1_1 does to keys, for hashes.

alter table log_entry alter column hash type varchar(64) collate "C";
alter table log_head alter column hash type varchar(64) collate "C";
