-- What was understood when the recording of an interview was heard once more.

create table second_hearing (
  interview_id varchar(36) not null,
  document text not null,
  constraint second_hearing_pk primary key (interview_id)
);
