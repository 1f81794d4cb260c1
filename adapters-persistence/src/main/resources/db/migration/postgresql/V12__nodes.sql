-- The servers that share this database, each with the moment until which it lives when it says nothing more, and which of them holds which live interview.

create table node (
  name varchar(80) collate "C" not null,
  key_print varchar(80) collate "C" not null,
  lives_until bigint not null,
  constraint node_pk primary key (name)
);

create table interview_lease (
  interview_id varchar(36) collate "C" not null,
  node varchar(80) collate "C" not null,
  number bigint not null,
  constraint interview_lease_pk primary key (interview_id)
);

create index interview_lease_by_node on interview_lease (node);
create sequence interview_lease_number;

select interview_separate('node');
select interview_separate('interview_lease');

-- Commands of the hiring team on their way from one server to the one that holds the interview.
create table errand (
  id varchar(36) collate "C" not null,
  interview_id varchar(36) collate "C" not null,
  kind varchar(40) collate "C" not null,
  details jsonb not null,
  given_at bigint not null,
  state varchar(10) collate "C" not null,
  outcome_kind varchar(40) collate "C",
  outcome_text text,
  constraint errand_pk primary key (id)
);

create index errand_by_interview on errand (interview_id) where state = 'WAITING';

-- Tickets for the live socket, by their hashes.
create table pass (
  hash varchar(64) collate "C" not null,
  holder varchar(400) not null,
  expires_at bigint not null,
  constraint pass_pk primary key (hash)
);

select interview_separate('errand');
select interview_separate('pass');
