-- How many interviews of each state there are, counted when it is asked: an embedded database has few enough of them.
create view interview_tally as select status, count(*) as number from interview group by status;
