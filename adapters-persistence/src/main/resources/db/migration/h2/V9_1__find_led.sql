create index interview_by_lead on interview (led_by, created_at desc, id desc, search);
create index interview_by_saved on interview (saved, created_at desc, id desc, search);
