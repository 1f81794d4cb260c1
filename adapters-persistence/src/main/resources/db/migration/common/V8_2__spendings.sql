-- How many tokens models read and wrote for an interview.

create table spending (
  interview_id varchar(36) not null,
  tokens_read bigint not null,
  tokens_written bigint not null,
  constraint spending_pk primary key (interview_id)
);
