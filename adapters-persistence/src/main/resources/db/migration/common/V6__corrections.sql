-- what the candidate spoke and was misheard may be put right: a turn of its own, beside the one it corrects
alter table turn add column corrects integer;
