import {describe, expect, it, vi} from 'vitest';
import {incomplete} from '../shared/i18n/complete.js';
import {format, isSamePlace, parse, type Route} from './router.js';
import {renewalDelay, SessionKeeper} from './session.js';

describe('addresses', () => {
  const routes: Route[] = [
    {screen: 'home', status: [], roleId: '', text: ''},
    {screen: 'home', status: ['invited', 'paused'], roleId: 'r/1', text: 'Ä & b'},
    {screen: 'interview', id: 'a/b ü', tab: null},
    {screen: 'interview', id: '42', tab: 'report'},
    {screen: 'schedule', roleId: 'r', candidateId: ''},
    {screen: 'sessions', saved: false, text: ''},
    {screen: 'sessions', saved: true, text: 'mül'},
    {screen: 'session-new'},
    {screen: 'session', id: 's/1'},
    {screen: 'roles'},
    {screen: 'role', id: null},
    {screen: 'role', id: 'x'},
    {screen: 'candidates', text: 'mül'},
    {screen: 'candidate-new'},
    {screen: 'candidate-import'},
    {screen: 'candidate', id: 'c'},
    {screen: 'evidence'},
    {screen: 'accounts'},
    {screen: 'work'},
    {screen: 'profile'},
    {screen: 'website-tickets', status: '', category: '', text: '', owner: '', due: ''},
    {screen: 'website-tickets', status: 'open', category: 'Technisches Problem', text: 'Ä & b', owner: 'me', due: 'overdue'},
    {screen: 'website-ticket', id: '73'},
    {screen: 'website-feedback'},
    {screen: 'website-threads', state: '', text: ''},
    {screen: 'website-threads', state: 'waiting', text: 'ü'},
    {screen: 'website-thread', id: 't/1'},
    {screen: 'website-knowledge', about: ''},
    {screen: 'website-knowledge', about: 'Versand Österreich'},
    {screen: 'website-figures', days: 30},
    {screen: 'website-figures', days: 7},
    {screen: 'website-log'},
    {screen: 'not-found'},
  ];
  it.each(routes.map((route) => [format(route), route] as const))('%s leads to its screen', (address, route) => {
    expect(parse(address)).toEqual(route);
  });

  it.each(['#/nowhere', '#/interviews', '#/interviews/1/secret', '#/roles/1/2', '#/sessions/1/2', '#/profile/1', '#/candidates/a/b', '#/interviews/1/report/2', '#/website/tickets', '#/website/tickets/x', '#/website/figures/1', '#/website/else'])('%s leads nowhere', (address) => {
    expect(parse(address)).toEqual({screen: 'not-found'});
  });

  it('do not break on a damaged escape', () => {
    expect(parse('#/roles/%E0%A4%A')).toEqual({screen: 'role', id: '%E0%A4%A'});
    expect(parse('')).toEqual({screen: 'home', status: [], roleId: '', text: ''});
  });

  it('know when only the view of a place changes', () => {
    expect(isSamePlace(parse('#/interviews/1/report'), parse('#/interviews/1/overview'))).toBe(true);
    expect(isSamePlace(parse('#/interviews/1'), parse('#/interviews/2'))).toBe(false);
    expect(isSamePlace(parse('#/?text=a'), parse('#/'))).toBe(true);
    expect(isSamePlace(parse('#/roles'), parse('#/roles/1'))).toBe(false);
  });
});

describe('the session', () => {
  const account = {username: 'a', display_name: 'A', role: 'admin' as const, active: true, created_at: '2026-01-01T00:00:00Z'};
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  const storage = () => {
    const kept = new Map<string, string>();
    return {getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key)};
  };

  it('outlives a reload of the tab, but not its own end', () => {
    vi.useFakeTimers();
    const tab = storage();
    new SessionKeeper(tab).begin({token: 't', expires_at: inSeconds(60), account});
    const reloaded = new SessionKeeper(tab);
    expect([reloaded.token, reloaded.account]).toEqual(['t', account]);
    vi.setSystemTime(Date.now() + 61_000);
    expect(reloaded.token).toBeUndefined();
    expect(new SessionKeeper(tab).account).toBeUndefined();
    vi.useRealTimers();
  });

  it('is renewed before it ends, and again after that', async () => {
    vi.useFakeTimers();
    const keeper = new SessionKeeper(storage());
    let renewals = 0;
    keeper.renew = async () => ({token: `t${++renewals}`, expires_at: inSeconds(100), account});
    keeper.begin({token: 't0', expires_at: inSeconds(100), account});
    await vi.advanceTimersByTimeAsync(74_000);
    expect(keeper.token).toBe('t0');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.token).toBe('t1');
    await vi.advanceTimersByTimeAsync(76_000);
    expect(keeper.token).toBe('t2');
    keeper.end('signed_out');
    await vi.advanceTimersByTimeAsync(200_000);
    expect([renewals, keeper.account, keeper.ended]).toEqual([2, undefined, 'signed_out']);
    vi.useRealTimers();
  });

  it('tries again while the server is away, and ends as expired when the time is up', async () => {
    vi.useFakeTimers();
    const keeper = new SessionKeeper(storage());
    keeper.renew = () => Promise.reject(new Error('away'));
    keeper.begin({token: 't', expires_at: inSeconds(100), account});
    await vi.advanceTimersByTimeAsync(95_000);
    expect(keeper.account).toEqual(account);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([keeper.account, keeper.ended]).toEqual([undefined, 'expired']);
    vi.useRealTimers();
  });

  it('waits three quarters of its life', () => {
    expect(renewalDelay(new Date(3_600_000).toISOString(), 0)).toBe(2_700_000);
    expect(renewalDelay('no date', 0)).toBe(60_000);
    expect(renewalDelay(new Date(0).toISOString(), 5_000)).toBe(1_000);
  });
});

describe('the texts', () => {
  const dictionaries = import.meta.glob<{t: Parameters<typeof incomplete>[0]}>('./texts/*.ts', {eager: true});
  it.each(Object.entries(dictionaries))('of %s are complete in both languages', (_, {t}) => {
    expect(incomplete(t)).toEqual([]);
  });
});
