import {describe, expect, it} from 'vitest';
import type {LedDocument} from '../../shared/api/types.js';
import {beingRead, lacking, settled} from './documents.js';

function one(kind: LedDocument['kind'], state: LedDocument['state']): LedDocument {
  return {kind, file_name: 'a.pdf', handed_in_at: '2026-11-21T09:00:00Z', state, reason: null, trouble: null, pages: null, warnings: [], known_job: false, alike: []};
}

describe('documents of an interview', () => {
  it('tells what is not there from what is being read', () => {
    const session = {missing: ['job_description', 'cv', 'transcript'] as const, documents: [one('cv', 'reading')]};
    expect(lacking({...session, missing: [...session.missing]})).toEqual(['job_description']);
    expect(beingRead({...session, missing: [...session.missing]})).toEqual(['cv']);
  });

  it('counts a file that cannot be read as one that is not there', () => {
    expect(lacking({missing: ['cv'], documents: [one('cv', 'failed')]})).toEqual(['cv']);
    expect(lacking({missing: [], documents: [one('cv', 'failed')]})).toEqual([]);
  });

  it('names what was read or failed meanwhile', () => {
    const before = {missing: [], documents: [one('cv', 'waiting'), one('job_description', 'done')]};
    expect(settled(before, {missing: [], documents: [one('cv', 'failed'), one('job_description', 'done')]}).map((document) => document.kind)).toEqual(['cv']);
    expect(settled(before, {missing: [], documents: [one('cv', 'reading')]})).toEqual([]);
  });
});
