-- How many interviews of each state there are, so that nobody counts a million of them for a list. The number is the sum over the slots: each connection writes to one of sixteen, so that
-- two who change interviews at the same moment seldom wait for each other. One slot alone may stand below zero.

create table interview_tally (
  status varchar(20) collate "C" not null,
  slot integer not null,
  number bigint not null,
  constraint interview_tally_pk primary key (status, slot)
) with (fillfactor = 50);

select interview_separate('interview_tally');
alter table interview_tally drop constraint interview_tally_pk, add constraint interview_tally_pk primary key (status, slot, tenant);

-- Of all tenants, whoever brings the schema up to date. Nobody else changes an interview before this is through.
alter table interview no force row level security;
alter table interview_tally no force row level security;
insert into interview_tally (status, slot, number, tenant) select status, 0, count(*), tenant from interview group by status, tenant;
alter table interview force row level security;
alter table interview_tally force row level security;

-- Once a statement, in its transaction, whoever makes it. In one order, so that two of them never wait for each other both ways.
create function interview_tally_follow() returns trigger
  language plpgsql
  as $$
  begin
    if tg_op = 'TRUNCATE' then
      truncate interview_tally;
    elsif tg_op = 'INSERT' then
      insert into interview_tally as t (status, slot, number, tenant)
        select status, mod(pg_backend_pid(), 16), count(*), tenant from added group by status, tenant order by tenant, status
        on conflict (status, slot, tenant) do update set number = t.number + excluded.number;
    elsif tg_op = 'DELETE' then
      insert into interview_tally as t (status, slot, number, tenant)
        select status, mod(pg_backend_pid(), 16), -count(*), tenant from gone group by status, tenant order by tenant, status
        on conflict (status, slot, tenant) do update set number = t.number + excluded.number;
    else
      insert into interview_tally as t (status, slot, number, tenant)
        select status, mod(pg_backend_pid(), 16), sum(step), tenant
        from (select status, tenant, 1 as step from added union all select status, tenant, -1 from gone) change
        group by status, tenant having sum(step) <> 0 order by tenant, status
        on conflict (status, slot, tenant) do update set number = t.number + excluded.number;
    end if;
    return null;
  end
  $$;

create trigger interview_tally_added after insert on interview referencing new table as added for each statement execute function interview_tally_follow();
create trigger interview_tally_gone after delete on interview referencing old table as gone for each statement execute function interview_tally_follow();
create trigger interview_tally_changed after update on interview referencing old table as gone new table as added for each statement execute function interview_tally_follow();
create trigger interview_tally_emptied after truncate on interview for each statement execute function interview_tally_follow();
