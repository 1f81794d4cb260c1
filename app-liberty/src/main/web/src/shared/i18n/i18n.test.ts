import {afterEach, describe, expect, it} from 'vitest';
import {incomplete} from './complete.js';
import {clockFace, duration, span} from './format.js';
import {lang, messages, onLangChange, setLang, wording} from './i18n.js';
import {t as shared} from './shared-texts.js';
import {t as landing} from '../../landing/texts.js';

afterEach(() => setLang('en'));

const t = messages({hello: 'Hello {name}', left: '{n|one minute|# minutes} left'}, {hello: 'Hallo {name}', left: 'noch {n|eine Minute|# Minuten}'});

describe('texts', () => {
  it('are complete in both languages', () => {
    expect(incomplete(shared)).toEqual([]);
    expect(incomplete(landing)).toEqual([]);
  });

  it('that lack a gap in one language are found', () => {
    const lame = messages({a: 'one {x}', b: 'two'}, {a: 'eins', b: ' '});
    expect(incomplete(lame)).toEqual(['a: gaps x in en,  in de', 'b: empty or missing in de']);
  });

  it('fill their gaps and count in the language of the moment', () => {
    setLang('de');
    expect(t('hello', {name: 'Ada'})).toBe('Hallo Ada');
    expect(t('left', {n: 1})).toBe('noch eine Minute');
    expect(t('left', {n: 1200})).toBe('noch 1.200 Minuten');
    expect(t.in('en', 'left', {n: 5})).toBe('5 minutes left');
  });

  it('show a value as it is, even one that looks like a gap', () => {
    expect(t('hello', {name: '{n}'})).toBe('Hello {n}');
  });
});

describe('the language', () => {
  it('is said in the document, kept, and told to listeners', () => {
    let told = 0;
    const stop = onLangChange(() => told++);
    setLang('de');
    setLang('de');
    stop();
    setLang('en');
    setLang('de');
    expect([told, lang(), document.documentElement.lang, localStorage.getItem('ik.lang')]).toEqual([1, 'de', 'de', 'de']);
  });

  it('of a wording is the other one when its own side is empty', () => {
    setLang('de');
    expect(wording({de: '', en: 'Teamwork'})).toBe('Teamwork');
  });
});

describe('a clock', () => {
  it('shows minutes and seconds, and hours from one on', () => {
    expect([clockFace(5), clockFace(245.9), clockFace(3_845), clockFace(-3)]).toEqual(['0:05', '4:05', '1:04:05', '0:00']);
  });

  it('can be said in words', () => {
    setLang('de');
    expect([span(119), span(5_400), span(86_000), span(172_800)]).toEqual(['119 Sek.', '90 Min.', '24 Std.', '2 Tage']);
    expect([duration(245), duration(300), duration(1)]).toEqual(['4 Minuten 5 Sekunden', '5 Minuten', '1 Sekunde']);
  });
});
