import {describe, expect, it} from 'vitest';
import {setLang} from '../../shared/i18n/i18n.js';
import {kindName, pageOf, whatOf} from './work.js';

describe('work', () => {
  it('leads to the page of what it is about', () => {
    expect(pageOf({about: {what: 'interview', id: 'i/1'}})).toBe('#/interviews/i%2F1');
    expect(pageOf({about: {what: 'ticket', id: '73'}})).toBe('#/website/tickets/73');
    expect(pageOf({about: {what: 'candidate', id: 'c'}})).toBe('#/candidates/c');
    expect(pageOf({about: {what: 'role', id: 'r'}})).toBe('#/roles/r');
    expect(pageOf({about: null})).toBeUndefined();
  });

  it('has a name, and one that nobody gave words to keeps its own', () => {
    setLang('de', false);
    expect(kindName('evaluate')).toBe('Auswertungen');
    expect(kindName('brew-tea')).toBe('brew-tea');
    expect(whatOf({about: {what: 'ticket', id: '73'}, subject: '73/2'})).toBe('Ticket 73');
    expect(whatOf({about: null, subject: 'words'})).toBe('words');
    expect(whatOf({about: null, subject: 'what-is-due'})).toBe('sieht nach, was fällig ist');
  });
});
