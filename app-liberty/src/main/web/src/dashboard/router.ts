// Which screen an address shows. Addresses stand behind the `#`, so the server needs to know one page only.

export type InterviewTab = 'overview' | 'conversation' | 'report' | 'questions';
export type Route =
  | {screen: 'home'; status: string[]; roleId: string; text: string}
  | {screen: 'interview'; id: string; tab: InterviewTab | null}
  | {screen: 'sessions'; saved: boolean; text: string}
  | {screen: 'session-new'}
  | {screen: 'session'; id: string}
  | {screen: 'schedule'; roleId: string; candidateId: string}
  | {screen: 'roles'}
  | {screen: 'role'; id: string | null}
  | {screen: 'candidates'; text: string}
  | {screen: 'candidate-new'}
  | {screen: 'candidate-import'}
  | {screen: 'candidate'; id: string}
  | {screen: 'evidence'}
  | {screen: 'accounts'}
  | {screen: 'work'}
  | {screen: 'profile'}
  | {screen: 'website-tickets'; status: '' | 'open' | 'done'; category: string; text: string; owner: string; due: '' | 'overdue' | 'soon'}
  | {screen: 'website-ticket'; id: string}
  | {screen: 'website-threads'; state: '' | 'waiting' | 'person'; text: string}
  | {screen: 'website-thread'; id: string}
  | {screen: 'website-feedback'}
  | {screen: 'website-knowledge'; about: string}
  | {screen: 'website-figures'; days: number}
  | {screen: 'website-log'}
  | {screen: 'not-found'};

export type WebsiteRoute = Extract<Route, {screen: `website-${string}`}>;

/** The whole queue of tickets. */
export const ALL_TICKETS = {screen: 'website-tickets', status: '', category: '', text: '', owner: '', due: ''} as const satisfies Route;
/** For how many days figures are shown; the first unless told. */
export const PERIODS: readonly number[] = [30, 7, 90];

const TABS: readonly string[] = ['overview', 'conversation', 'report', 'questions'];

/** `#/interviews/42/report` → the route; an address nobody knows → `not-found`. */
export function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const query = new URLSearchParams(search);
  const [first = '', second, third, ...rest] = path.split('/').filter(Boolean).map(decode);
  if (rest.length > 0) return {screen: 'not-found'};
  switch (first) {
    case '':
      return {screen: 'home', status: query.getAll('status'), roleId: query.get('role') ?? '', text: query.get('text') ?? ''};
    case 'interviews':
      if (!second || (third && !TABS.includes(third))) return {screen: 'not-found'};
      return {screen: 'interview', id: second, tab: (third as InterviewTab | undefined) ?? null};
    case 'sessions':
      if (third) return {screen: 'not-found'};
      if (second) return second === 'new' ? {screen: 'session-new'} : {screen: 'session', id: second};
      return {screen: 'sessions', saved: query.get('saved') === 'true', text: query.get('text') ?? ''};
    case 'schedule':
      return {screen: 'schedule', roleId: query.get('role') ?? '', candidateId: query.get('candidate') ?? ''};
    case 'roles':
      if (third) return {screen: 'not-found'};
      return second ? {screen: 'role', id: second === 'new' ? null : second} : {screen: 'roles'};
    case 'candidates':
      if (third) return {screen: 'not-found'};
      if (!second) return {screen: 'candidates', text: query.get('text') ?? ''};
      if (second === 'new') return {screen: 'candidate-new'};
      if (second === 'questions') return {screen: 'evidence'};
      if (second === 'import') return {screen: 'candidate-import'};
      return {screen: 'candidate', id: second};
    case 'accounts':
    case 'work':
    case 'profile':
      return second ? {screen: 'not-found'} : {screen: first};
    case 'website':
      return website(second, third, query);
    default:
      return {screen: 'not-found'};
  }
}

function website(part: string | undefined, id: string | undefined, query: URLSearchParams): Route {
  const of = <const T extends string>(name: string, ...allowed: T[]): T | '' => allowed.find((one) => one === query.get(name)) ?? '';
  const text = query.get('text') ?? '';
  if (id) {
    if (part === 'tickets' && /^\d+$/.test(id)) return {screen: 'website-ticket', id};
    return part === 'conversations' ? {screen: 'website-thread', id} : {screen: 'not-found'};
  }
  switch (part) {
    case undefined:
      return {screen: 'website-tickets', status: of('status', 'open', 'done'), category: query.get('category') ?? '', text, owner: query.get('owner') ?? '', due: of('due', 'overdue', 'soon')};
    case 'conversations':
      return {screen: 'website-threads', state: of('state', 'waiting', 'person'), text};
    case 'knowledge':
      return {screen: 'website-knowledge', about: query.get('about') ?? ''};
    case 'figures':
      return {screen: 'website-figures', days: PERIODS.find((days) => days === Number(query.get('days'))) ?? PERIODS[0]!};
    case 'feedback':
    case 'log':
      return {screen: `website-${part}`};
    default:
      return {screen: 'not-found'};
  }
}

/** The address of a route: `parse(format(route))` is the route again. */
export function format(route: Route): string {
  const part = encodeURIComponent;
  switch (route.screen) {
    case 'home':
      return '#/' + search([...route.status.map((status): [string, string] => ['status', status]), ['role', route.roleId], ['text', route.text]]);
    case 'interview':
      return `#/interviews/${part(route.id)}${route.tab ? `/${route.tab}` : ''}`;
    case 'sessions':
      return '#/sessions' + search([['saved', route.saved ? 'true' : ''], ['text', route.text]]);
    case 'session-new':
      return '#/sessions/new';
    case 'session':
      return `#/sessions/${part(route.id)}`;
    case 'schedule':
      return '#/schedule' + search([['role', route.roleId], ['candidate', route.candidateId]]);
    case 'role':
      return `#/roles/${route.id === null ? 'new' : part(route.id)}`;
    case 'candidates':
      return '#/candidates' + search([['text', route.text]]);
    case 'candidate-new':
      return '#/candidates/new';
    case 'candidate-import':
      return '#/candidates/import';
    case 'evidence':
      return '#/candidates/questions';
    case 'candidate':
      return `#/candidates/${part(route.id)}`;
    case 'roles':
    case 'accounts':
    case 'work':
    case 'profile':
      return `#/${route.screen}`;
    case 'website-tickets':
      return '#/website' + search([['status', route.status], ['category', route.category], ['text', route.text], ['owner', route.owner], ['due', route.due]]);
    case 'website-ticket':
      return `#/website/tickets/${part(route.id)}`;
    case 'website-threads':
      return '#/website/conversations' + search([['state', route.state], ['text', route.text]]);
    case 'website-thread':
      return `#/website/conversations/${part(route.id)}`;
    case 'website-knowledge':
      return '#/website/knowledge' + search([['about', route.about]]);
    case 'website-figures':
      return '#/website/figures' + search([['days', route.days === PERIODS[0] ? '' : String(route.days)]]);
    case 'website-feedback':
    case 'website-log':
      return `#/${route.screen.replace('-', '/')}`;
    case 'not-found':
      return '#/not-found';
  }
}

/** Whether two routes show the same screen of the same thing, so that focus and scroll stay where they are. */
export function isSamePlace(a: Route, b: Route): boolean {
  return a.screen === b.screen && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
}

function search(pairs: [string, string][]): string {
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== '')).toString();
  return query ? `?${query}` : '';
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
