-- Lists in their order, newest first. The text filter looks into the index alone, which is what makes it bearable with a hundred thousand rows; other databases
-- bound the length of what an index may hold, and get theirs in their own folder.

create index candidate_by_creation on candidate (created_at desc, id desc, search);
create index interview_by_creation on interview (created_at desc, id desc, search);
create index interview_by_status on interview (status, created_at desc, id desc, search);
create index interview_by_role on interview (role_id, created_at desc, id desc, status, search);
