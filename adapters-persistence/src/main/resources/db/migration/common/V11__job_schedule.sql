-- What is to be begun when, and who is at it: the table of the library that has jobs done, under its names for the columns. Rows are here as long as a job waits or runs; how a job
-- stands is told by the table job. What waits or runs when a server starts and has no row here is given one, so this begins empty.
create table job_schedule (
  task_name varchar(40) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  constraint job_schedule_pk primary key (task_name, task_instance)
);

create index job_schedule_by_time on job_schedule (task_name, execution_time);
create index job_schedule_by_heartbeat on job_schedule (last_heartbeat);
