-- Who leads an interview, nothing when the AI does; and whether the person who leads saved it.

alter table interview add column led_by varchar(10);
alter table interview add column saved varchar(10);
