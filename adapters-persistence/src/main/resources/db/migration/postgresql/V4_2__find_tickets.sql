-- The tickets of one state in their order, highest number first.

create index ticket_by_state on ticket (status, number desc);
