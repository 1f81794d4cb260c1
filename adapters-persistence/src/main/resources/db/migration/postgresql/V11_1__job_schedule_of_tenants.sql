select interview_separate('job_schedule');

alter table job_schedule drop constraint job_schedule_pk, add constraint job_schedule_pk primary key (task_name, task_instance, tenant);
