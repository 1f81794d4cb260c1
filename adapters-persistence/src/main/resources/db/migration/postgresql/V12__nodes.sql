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
