-- One SQL for every database: varchar, text, bigint, integer. Identifiers are UUIDs in their text form, which sorts as a number would.
-- Instants that are compared or sorted by are whole microseconds since 1970-01-01T00:00Z: a timestamp passes through the time zone of whoever writes it.
-- "document" is the whole value as JSON; the columns beside it are what is searched, sorted or compared by.

create table role (
  id varchar(36) not null,
  version bigint not null,
  created_at bigint not null,
  document text not null,
  constraint role_pk primary key (id)
);

create table candidate (
  id varchar(36) not null,
  version bigint not null,
  created_at bigint not null,
  search varchar(2000) not null,
  document text not null,
  constraint candidate_pk primary key (id)
);

create table interview (
  id varchar(36) not null,
  version bigint not null,
  status varchar(20) not null,
  role_id varchar(36) not null,
  created_at bigint not null,
  search varchar(2000) not null,
  invitation varchar(64),
  summary varchar(4000) not null,
  document text not null,
  constraint interview_pk primary key (id),
  constraint interview_invitation unique (invitation)
);

create table turn (
  interview_id varchar(36) not null,
  position integer not null,
  said_at bigint not null,
  speaker varchar(20) not null,
  kind varchar(20) not null,
  content varchar(8000) not null,
  move varchar(30),
  question_id varchar(64),
  client_id varchar(64),
  constraint turn_pk primary key (interview_id, position)
);

create table supervision (
  interview_id varchar(36) not null,
  number integer not null,
  document text not null,
  constraint supervision_pk primary key (interview_id, number)
);

create table evaluation (
  interview_id varchar(36) not null,
  document text not null,
  constraint evaluation_pk primary key (interview_id)
);

create table account (
  username varchar(100) not null,
  document text not null,
  constraint account_pk primary key (username)
);

create table job (
  kind varchar(40) not null,
  subject varchar(100) not null,
  state varchar(20) not null,
  attempts integer not null,
  due_at bigint not null,
  last_error varchar(500),
  constraint job_pk primary key (kind, subject)
);

create index job_by_due on job (kind, state, due_at, subject);
create index job_by_state on job (state, due_at);
