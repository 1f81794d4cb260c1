-- Where the recording of an interview is, and until when its files are kept, in microseconds since 1970; nothing there once they are deleted.

create table recording (
  interview_id varchar(36) not null,
  kept_until bigint,
  document text not null,
  constraint recording_pk primary key (interview_id)
);

create index recording_by_end on recording (kept_until, interview_id);
