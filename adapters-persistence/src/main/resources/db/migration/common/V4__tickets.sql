-- Who looks after a ticket, by when it should be answered, in microseconds since 1970, and which message of which conversation opened it: one message opens one ticket.

alter table ticket add column owner varchar(100);
alter table ticket add column due_at bigint;
alter table ticket add column origin varchar(60);

create index ticket_by_owner on ticket (owner, number desc);
create index ticket_by_due on ticket (status, due_at);
create unique index ticket_by_origin on ticket (origin);
