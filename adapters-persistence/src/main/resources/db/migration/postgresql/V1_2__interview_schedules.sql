-- Interviews under the names that reports of the older system know. Read only, and worked out when it is read: a column that is not asked for costs nothing.

-- Declared immutable because documents hold moments in UTC with their Z: no time zone of a session changes what they mean. Only so can an index hold them.
create function interview_moment(moment text) returns timestamptz
  language sql immutable strict parallel safe
  as 'select moment::timestamptz';

create function interview_lines(texts jsonb, language text) returns text
  language sql immutable parallel safe
  as $$ select string_agg('- ' || (one.value #>> array['text', language]), e'\n' order by one.ordinality) from jsonb_array_elements(texts) with ordinality one $$;

create index interview_by_start on interview (interview_moment(document #>> '{content,timeline,startedAt}'));

create view interview_schedules as
select
  i.id::uuid as id,
  -- an application is a candidate and a role here, both below; it has no number of its own
  null::uuid as job_application_id,
  case
    when i.status in ('SCHEDULED', 'INVITED', 'CONSENTED') then 'scheduled'
    when i.status in ('IN_PROGRESS', 'PAUSED', 'CONCLUDING') then 'in_progress'
    when i.status in ('COMPLETED', 'EVALUATED', 'DECIDED') then 'completed'
    else lower(i.status)
  end as status,
  interview_moment(i.document #>> '{content,timeline,scheduledFor}') as scheduled_at,
  interview_moment(i.document #>> '{content,timeline,startedAt}') as started_at,
  interview_moment(i.document #>> '{content,timeline,endedAt}') as ended_at,
  -- what the supervisor did and why
  coalesce(
    (select jsonb_agg(s.document -> 'content' order by s.number) from supervision s where s.interview_id = i.id),
    '[]'::jsonb) as conversation_log,
  coalesce(
    (
      select
        jsonb_agg(
          jsonb_build_object(
            'timestamp', to_char((timestamptz 'epoch' + t.said_at * interval '1 microsecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'speaker', lower(t.speaker),
            'content', t.content,
            'type', lower(t.kind),
            'session_id', t.interview_id)
          order by t.position)
      from turn t
      where t.interview_id = i.id),
    '[]'::jsonb) as live_transcript,
  (
    select
      concat_ws(
        e'\n',
        e.document #>> '{content,recommendation}',
        interview_lines(e.document #> '{content,strengths}', lower(i.document #>> '{content,engagement,language}')),
        interview_lines(e.document #> '{content,concerns}', lower(i.document #>> '{content,engagement,language}')))
    from evaluation e
    where e.interview_id = i.id) as final_ai_review,
  (select e.document -> 'content' from evaluation e where e.interview_id = i.id) as ai_review,
  (select (e.document #>> '{content,overall,value}')::numeric from evaluation e where e.interview_id = i.id) as final_ai_evaluation_score,
  i.role_id::uuid as role_id,
  (i.document #>> '{content,engagement,candidateId,value}')::uuid as candidate_id
from interview i;
