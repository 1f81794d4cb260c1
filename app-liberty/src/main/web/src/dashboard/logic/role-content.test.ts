import {describe, expect, it} from 'vitest';
import type {RoleContent} from '../../shared/api/types.js';
import {changeCriterion, contentOf, flaws, freshId, moved, movedQuestion, withCriterion, withoutCriterion, withQuestion} from './role-content.js';

const start = (): RoleContent => ({title: 'T', language: 'de', job_description: 'J', skills: [], criteria: [], questions: []});
const ids = (list: readonly {id: string}[]) => list.map((one) => one.id);

describe('a role being edited', () => {
  it('gets criteria with five anchors, and questions behind those of the same criterion', () => {
    let role = withCriterion(withCriterion(start()));
    expect(role.criteria.map((one) => [one.id, one.weight, one.anchors.length])).toEqual([['criterion-1', 5, 5], ['criterion-2', 5, 5]]);
    role = withQuestion(withQuestion(withQuestion(role, 'criterion-1'), 'criterion-2'), 'criterion-1');
    expect(role.questions.map((one) => [one.id, one.criterion_id])).toEqual([['question-1', 'criterion-1'], ['question-3', 'criterion-1'], ['question-2', 'criterion-2']]);
  });

  it('loses the questions of a criterion with it, and changes no other', () => {
    const before = withQuestion(withQuestion(withCriterion(withCriterion(start())), 'criterion-1'), 'criterion-2');
    const after = withoutCriterion(before, 'criterion-1');
    expect([ids(after.criteria), ids(after.questions)]).toEqual([['criterion-2'], ['question-2']]);
    expect(before.criteria).toHaveLength(2);
    expect(changeCriterion(before, 'criterion-2', {weight: 9}).criteria.map((one) => one.weight)).toEqual([5, 9]);
  });

  it('never gives a name twice', () => {
    expect(freshId('question', [{id: 'question-2'}])).toBe('question-3');
    expect(freshId('question', [{id: 'question-2'}, {id: 'x'}])).toBe('question-3');
  });

  it('moves within bounds, and a question among its own only', () => {
    const list = [{id: 'a'}, {id: 'b'}, {id: 'c'}];
    expect(ids(moved(list, 'b', -1))).toEqual(['b', 'a', 'c']);
    expect(ids(moved(list, 'c', 1))).toEqual(['a', 'b', 'c']);
    let role = withCriterion(withCriterion(start()));
    for (const criterion of ['criterion-1', 'criterion-2', 'criterion-1']) role = withQuestion(role, criterion);
    role = {...role, questions: [role.questions[0]!, role.questions[2]!, role.questions[1]!]};
    expect(ids(role.questions)).toEqual(['question-1', 'question-2', 'question-3']);
    expect(ids(movedQuestion(role, 'question-3', -1).questions)).toEqual(['question-3', 'question-2', 'question-1']);
    expect(movedQuestion(role, 'question-2', 1)).toBe(role);
  });

  it('says what is missing, with the place', () => {
    const role = withQuestion(withCriterion({...start(), title: ' ', job_description: ''}), 'criterion-1');
    expect(flaws(role).map((one) => one.pointer)).toEqual(['/title', '/job_description', '/criteria/0/name', '/questions/0/text']);
    expect(flaws(start()).map((one) => one.pointer)).toEqual(['/criteria']);
    const named = changeCriterion(withCriterion(start()), 'criterion-1', {name: {de: '', en: 'Craft'}});
    expect(flaws(named)).toEqual([]);
  });

  it('is sent without what the server adds', () => {
    expect(Object.keys(contentOf({...start(), id: 'x', version: 3} as RoleContent))).toEqual(['title', 'language', 'job_description', 'skills', 'criteria', 'questions']);
  });
});
