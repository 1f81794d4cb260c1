import {lang} from './i18n.js';

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.ListFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.ListFormat>(kind: string, make: (tag: string) => T): T {
  const tag = lang() === 'de' ? 'de-DE' : 'en-GB';
  const key = `${tag} ${kind}`;
  let found = cache.get(key) as T | undefined;
  if (!found) cache.set(key, (found = make(tag)));
  return found;
}

type When = string | number | Date;

/** 21 November 2026 */
export function date(when: When): string {
  return cached('date', (tag) => new Intl.DateTimeFormat(tag, {dateStyle: 'long'})).format(new Date(when));
}

/** 21 Nov 2026 */
export function shortDate(when: When): string {
  return cached('short', (tag) => new Intl.DateTimeFormat(tag, {day: 'numeric', month: 'short', year: 'numeric'})).format(new Date(when));
}

/** 21 Nov 2026, 14:05 */
export function dateTime(when: When): string {
  return cached('both', (tag) => new Intl.DateTimeFormat(tag, {dateStyle: 'medium', timeStyle: 'short'})).format(new Date(when));
}

/** 14:05 */
export function time(when: When): string {
  return cached('time', (tag) => new Intl.DateTimeFormat(tag, {hour: '2-digit', minute: '2-digit'})).format(new Date(when));
}

/** "in 3 days", "5 minutes ago" */
export function relative(when: When, now: number = Date.now()): string {
  const seconds = (new Date(when).getTime() - now) / 1000;
  const format = cached('relative', (tag) => new Intl.RelativeTimeFormat(tag, {numeric: 'auto'}));
  const units: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60]];
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.round(seconds / length), unit);
  }
  return format.format(Math.round(seconds), 'second');
}

/** A clock's face: 4:05, or 1:04:05 from an hour on. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** "4 minutes 5 seconds", for people who listen. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const unit = (value: number, name: string) =>
    cached(`unit ${name}`, (tag) => new Intl.NumberFormat(tag, {style: 'unit', unit: name, unitDisplay: 'long'})).format(value);
  const parts = [unit(Math.floor(whole / 60), 'minute')];
  if (whole % 60 > 0 || whole < 60) parts.push(unit(whole % 60, 'second'));
  return (whole < 60 ? parts.slice(1) : parts).join(' ');
}

/** "90 min", "24 hrs": whole seconds below two minutes, whole minutes below two hours, whole hours below two days, then days. */
export function span(seconds: number): string {
  const units = [['second', 1, 120], ['minute', 60, 7_200], ['hour', 3_600, 172_800], ['day', 86_400, Infinity]] as const;
  const [unit, length] = units.find(([, , end]) => seconds < end) ?? units[3];
  return cached(`span ${unit}`, (tag) => new Intl.NumberFormat(tag, {style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short', maximumFractionDigits: 0})).format(seconds / length);
}

/** 1,234.5 */
export function number(value: number, digits = 0): string {
  return cached(`number ${digits}`, (tag) => new Intl.NumberFormat(tag, {maximumFractionDigits: digits})).format(value);
}

/** 42 % */
export function percent(share: number): string {
  return cached('percent', (tag) => new Intl.NumberFormat(tag, {style: 'percent', maximumFractionDigits: 0})).format(share);
}

/** 1.2 MB */
export function bytes(size: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(size) / Math.log(1024)));
  const unit = units[step] ?? 'byte';
  return cached(`bytes ${unit}`, (tag) => new Intl.NumberFormat(tag, {style: 'unit', unit, maximumFractionDigits: step > 1 ? 1 : 0})).format(size / 1024 ** step);
}

/** "a, b and c" */
export function list(items: readonly string[]): string {
  return cached('list', (tag) => new Intl.ListFormat(tag, {type: 'conjunction'})).format(items);
}
