-- Compared by their bytes, whatever the language of the database.

alter table ticket
  alter column owner type varchar(100) collate "C",
  alter column origin type varchar(60) collate "C";
