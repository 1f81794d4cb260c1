// Durable work and deliveries of the stand-in server.
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const INTERVIEW = 'i-report';

export function workRoutes(empty, refuse) {
  const job = (kind, subject, about, state, attempts, minutes, last_error = null) => ({kind, subject, about, state, attempts, at: ago(minutes), last_error});
  const jobs = empty
    ? []
    : [
        job('evaluate', INTERVIEW, {what: 'interview', id: INTERVIEW}, 'failed', 8, 40, 'the evaluator or the store failed: UNAVAILABLE'),
        job('ticket-reply', '73/1', {what: 'ticket', id: '73'}, 'failed', 40, 90, 'the mail server refused the recipient'),
        job('hear-again', 'i-decided', {what: 'interview', id: 'i-decided'}, 'running', 1, 2),
        job('index', 'CV c-leyla', {what: 'candidate', id: 'c-leyla'}, 'waiting', 0, 1),
        job('index-all', 'words', null, 'waiting', 2, -3, 'the database did not answer'),
      ];
  const event = (type, state, attempts, last_error = null) => ({
    id: `${type}.${state}`, type, interview_id: INTERVIEW, happened_at: ago(120), state, attempts, due_at: ago(state === 'waiting' ? -5 : 100), last_error,
  });
  const told = empty
    ? []
    : [
        event('interview.completed', 'done', 1),
        event('interview.evaluated', 'failed', 40, 'the receiver of events answered 410'),
        event('interview.completed', 'waiting', 3, 'the receiver of events answered 503'),
      ];
  const count = (kind, state) => jobs.filter((one) => one.kind === kind && one.state === state).length;
  const again = (one) => Object.assign(one, {state: 'waiting', attempts: 0, last_error: null, at: ago(0)});
  return [
    ['GET', '/work', () => ({
      kinds: ['announce', 'evaluate', 'hear-again', 'index', 'index-all', 'retention', 'ticket-reply'].map((kind) => ({
        kind, done_here: kind !== 'announce' || !empty, waiting: count(kind, 'waiting'), running: count(kind, 'running'), done: empty ? 0 : 1234, failed: count(kind, 'failed'),
        waiting_since: jobs.find((one) => one.kind === kind && one.state === 'waiting')?.at ?? null,
      })),
      items: jobs,
    })],
    ['POST', '/work/:id/again', ({id, body}) => {
      const wanted = jobs.filter((one) => one.kind === id && (body.subject ? one.subject === body.subject : one.state === 'failed'));
      if (body.subject && wanted.length === 0) refuse(404, `job ${id} ${body.subject} does not exist`);
      wanted.forEach(again);
      return {jobs: wanted.length};
    }],
    ['GET', '/deliveries', ({query}) => ({listened_to: !empty, items: told.filter((one) => !query.get('state') || one.state === query.get('state'))})],
    ['POST', '/deliveries/:id/replay', ({id}) => Object.assign(told.find((one) => one.id === id) ?? refuse(404, `event ${id} does not exist`), {state: 'waiting', attempts: 0, last_error: null})],
  ];
}
