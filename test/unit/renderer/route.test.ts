import { describe, expect, test } from 'vitest';
import {
  currentRoute,
  menuScreen,
  type Route,
  type RouteStep,
  startHistory,
  stepHistory,
} from '../../../renderer/app/route.ts';

const go = (to: Route): RouteStep => ({ kind: 'go', to });
const walk = (...steps: readonly RouteStep[]) => steps.reduce(stepHistory, startHistory({ screen: 'today' }));
const caseTab = (tab: 'course' | 'letters'): Route => ({ screen: 'case', caseId: 'c', tab });

describe('going through the screens', () => {
  test('back and forward, and no further than there is', () => {
    const there = walk(go({ screen: 'cases' }), go({ screen: 'terms' }));
    const back = stepHistory(there, { kind: 'back' });
    expect(currentRoute(back)).toEqual({ screen: 'cases' });
    expect(currentRoute(stepHistory(back, { kind: 'forward' }))).toEqual({ screen: 'terms' });
    expect(currentRoute(walk({ kind: 'back' }))).toEqual({ screen: 'today' });
    expect(currentRoute(walk({ kind: 'forward' }))).toEqual({ screen: 'today' });
  });
  test('going somewhere new forgets what lay ahead', () => {
    const gone = walk(go({ screen: 'cases' }), { kind: 'back' }, go({ screen: 'terms' }), { kind: 'forward' });
    expect(gone.routes).toEqual([{ screen: 'today' }, { screen: 'terms' }]);
  });
  test('going where one is changes nothing', () => {
    const here = walk(go({ screen: 'cases' }));
    expect(stepHistory(here, go({ screen: 'cases' }))).toBe(here);
  });
  test('a place that was found is gone to again, since one may have looked elsewhere there', () => {
    const found = (): Route => ({
      screen: 'case',
      caseId: 'c',
      tab: 'documents',
      spot: { documentId: 'd', page: 3, words: ['x'] },
    });
    const here = walk(go({ screen: 'cases' }), go(found()));
    const again = found();
    const there = stepHistory(here, go(again));
    expect(currentRoute(there)).toBe(again);
    expect(there.routes).toHaveLength(here.routes.length);
    expect(currentRoute(stepHistory(there, { kind: 'back' }))).toEqual({ screen: 'cases' });
  });
  test('back leaves a case, whatever tabs were looked at', () => {
    const inCase = walk(go({ screen: 'cases' }), go(caseTab('course')), go(caseTab('letters')));
    expect(currentRoute(inCase)).toEqual(caseTab('letters'));
    expect(currentRoute(stepHistory(inCase, { kind: 'back' }))).toEqual({ screen: 'cases' });
  });
  test('a form lies on top of its case: back leads to the case, and so does having handed it in', () => {
    const form: Route = { screen: 'case', caseId: 'c', tab: 'course', step: { command: 'withdraw' } };
    const inForm = walk(go({ screen: 'cases' }), go(caseTab('letters')), go(form));
    expect(currentRoute(stepHistory(inForm, { kind: 'back' }))).toEqual(caseTab('letters'));
    const done = stepHistory(inForm, go(caseTab('course')));
    expect(currentRoute(done)).toEqual(caseTab('course'));
    expect(currentRoute(stepHistory(done, { kind: 'back' }))).toEqual({ screen: 'cases' });
    const fromToday = walk(go(form), go(caseTab('course')));
    expect(currentRoute(stepHistory(fromToday, { kind: 'back' }))).toEqual({ screen: 'today' });
  });
  test('a new complaint that gets its draft is the same place: back leads to where it was begun', () => {
    const begun = walk(go({ screen: 'cases' }), go({ screen: 'intake' }), go({ screen: 'intake', draftId: 'd' }));
    expect(currentRoute(begun)).toEqual({ screen: 'intake', draftId: 'd' });
    expect(currentRoute(stepHistory(begun, { kind: 'back' }))).toEqual({ screen: 'cases' });
    const another = stepHistory(begun, go({ screen: 'intake', draftId: 'e' }));
    expect(currentRoute(stepHistory(another, { kind: 'back' }))).toEqual({ screen: 'intake', draftId: 'd' });
  });
  test('a long day does not grow without end', () => {
    const steps = Array.from({ length: 500 }, (_, i) => go({ screen: 'case', caseId: `${i}`, tab: 'course' }));
    const history = walk(...steps);
    expect(history.routes.length).toBe(100);
    expect(currentRoute(history)).toEqual({ screen: 'case', caseId: '499', tab: 'course' });
  });
});

test('a case and the form for a new one belong to the register in the menu', () => {
  expect(menuScreen(caseTab('course'))).toBe('cases');
  expect(menuScreen({ screen: 'intake' })).toBe('cases');
  expect(menuScreen({ screen: 'terms' })).toBe('terms');
});
