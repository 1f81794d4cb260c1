import {expect, it} from 'vitest';
import {EventReader} from './sse.js';

it('events cut anywhere are read whole', () => {
  const reader = new EventReader();
  expect([...reader.take('event: a\nda'), ...reader.take('ta: {"x":1}\n'), ...reader.take('\n')]).toEqual([{name: 'a', data: '{"x":1}'}]);
});
