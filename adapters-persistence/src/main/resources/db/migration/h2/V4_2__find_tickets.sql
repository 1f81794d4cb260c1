-- Lists in their order, highest number first, and the text filter from an index alone, as for interviews.

create index ticket_by_number on ticket (number desc, search);
create index ticket_by_state on ticket (status, number desc, search);
