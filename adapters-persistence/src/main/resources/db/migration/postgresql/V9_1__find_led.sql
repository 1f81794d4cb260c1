-- The few interviews that people lead: rows without a value are not in these indexes, so the others cost nothing.

alter table interview
  alter column led_by type varchar(10) collate "C",
  alter column saved type varchar(10) collate "C";

create index interview_by_lead on interview (led_by, created_at desc, id desc) where led_by is not null;
create index interview_by_saved on interview (saved, created_at desc, id desc) where saved is not null;
