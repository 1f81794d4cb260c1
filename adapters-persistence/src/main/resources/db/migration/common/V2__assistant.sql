-- What the website assistant keeps. Tickets are known by a number of their own, which people say; everything else by its UUID.

create sequence ticket_number start with 1 increment by 1;

create table chat_thread (
  id varchar(36) not null,
  version bigint not null,
  document text not null,
  constraint chat_thread_pk primary key (id)
);

create table chat_message (
  thread_id varchar(36) not null,
  position integer not null,
  document text not null,
  constraint chat_message_pk primary key (thread_id, position)
);

create table ticket (
  number bigint not null,
  version bigint not null,
  status varchar(20) not null,
  category varchar(80) not null,
  search varchar(8000) not null,
  document text not null,
  constraint ticket_pk primary key (number)
);

create index ticket_by_status on ticket (status, category, number desc);
create index ticket_by_category on ticket (category, number desc);

create table feedback (
  id varchar(36) not null,
  created_at bigint not null,
  category varchar(80) not null,
  document text not null,
  constraint feedback_pk primary key (id)
);

create index feedback_by_creation on feedback (created_at desc, id desc);
create index feedback_by_category on feedback (category);

create table log_entry (
  id varchar(36) not null,
  created_at bigint not null,
  kind varchar(40) not null,
  intent varchar(40),
  document text not null,
  constraint log_entry_pk primary key (id)
);

create index log_entry_by_creation on log_entry (created_at desc, id desc);
create index log_entry_by_kind on log_entry (kind, intent);

create table shelf_document (
  id varchar(36) not null,
  created_at bigint not null,
  document text not null,
  constraint shelf_document_pk primary key (id)
);
