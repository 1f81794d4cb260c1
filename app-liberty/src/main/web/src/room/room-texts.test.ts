import {expect, it} from 'vitest';
import {incomplete} from '../shared/i18n/complete.js';
import {t} from './texts.js';

it('The room’s texts are complete in both languages', () => {
  expect(incomplete(t)).toEqual([]);
});
