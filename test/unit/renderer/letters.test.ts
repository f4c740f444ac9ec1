/** What the letters of a case show and record: gaps, where each letter stands, what is asked, and the sending. */
import { describe, expect, test } from 'vitest';
import { gapName, gapsOf } from '../../../renderer/letters/gaps.ts';
import { askedLetters, letterRows } from '../../../renderer/letters/letter-rows.ts';
import { kindsOf, moments } from '../../../renderer/letters/moments.ts';
import { letterChoices } from '../../../renderer/letters/new-letter-choices.ts';
import { emptySendForm, invitationsBy, sendCommand } from '../../../renderer/letters/sending.ts';
import type { LetterInfo } from '../../../shared/contract/cases.ts';
import { letterFromText } from '../../../shared/letters/plain-text.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';
import { defaultCasePolicy } from '../../../shared/procedure/policy.ts';
import { caseKitToday, historyAfter, registered, viewOf } from '../../fixtures/case-kit.ts';

const letter = (part: Partial<LetterInfo>): LetterInfo => ({
  corrects: null,
  letterId: 'letter-1',
  kind: 'acknowledgement',
  to: COMPLAINANT,
  about: null,
  state: 'draft',
  number: null,
  documentId: null,
  subject: '',
  template: { ownVersion: null },
  updatedAt: '2026-12-01T09:00:00Z',
  ...part,
});

describe('gaps', () => {
  test('stand in the order of reading, with the place to jump to', () => {
    const content = letterFromText('Op {{hearingOn}} om {{hearingTime}} uur.\n\n- {{ reason }}');
    expect(gapsOf(content)).toEqual([
      { field: 'hearingOn', nth: 0 },
      { field: 'hearingTime', nth: 1 },
      { field: 'reason', nth: 2 },
    ]);
  });

  test('a field that has no words is still a place', () => {
    expect(gapName('toString', { reason: 'de reden' }, 'een plek')).toBe('een plek');
  });
});

describe('where letters stand', () => {
  const view = { ...viewOf(registered), letters: [letter({})] };

  test('a draft that answers to what is asked is taken up again', () => {
    expect(askedLetters(view).find(({ kind }) => kind === 'acknowledgement')?.begun?.letterId).toBe('letter-1');
    const other = { ...view, letters: [letter({ kind: 'closing' })] };
    expect(askedLetters(other).find(({ kind }) => kind === 'acknowledgement')?.begun).toBeNull();
  });

  test('drafts, then finals, then what was sent, also outside this program', () => {
    const sent = viewOf(historyAfter('recordSent:acknowledgement'));
    const rows = letterRows({
      ...sent,
      letters: [
        letter({ letterId: 'final', state: 'final', number: 1 }),
        letter({ letterId: 'draft', kind: 'closing' }),
      ],
    });
    expect(rows.map(({ state, letter: of }) => [state, of?.letterId ?? null])).toEqual([
      ['draft', 'draft'],
      ['final', 'final'],
      ['sent', null],
    ]);
    expect(askedLetters(sent).some(({ kind }) => kind === 'acknowledgement')).toBe(false);
  });

  test('every kind of letter belongs to one moment', () => {
    expect(moments.flatMap(kindsOf).toSorted()).toEqual([...letterKinds].toSorted());
  });

  test('what cannot be sent yet has its reason', () => {
    const choices = letterChoices(view);
    expect(choices.find(({ kind }) => kind === 'acknowledgement')).toMatchObject({ possible: true });
    const ruling = choices.find(({ kind }) => kind === 'ruling');
    expect(ruling?.possible === false && ruling.refusal?.hard).toBe(true);
  });
});

describe('sending', () => {
  const target = { letterId: 'letter-1', kind: 'hearingInvitation' as const, to: COMPLAINANT, about: null };

  test('an invitation asks an answer ten days after the letter was made, as its text says', () => {
    const form = emptySendForm('hearingInvitation', '2026-12-03', '2026-12-01');
    expect(sendCommand(form, target, 'sending-1')).toMatchObject({ happenedOn: '2026-12-03', replyBy: '2026-12-11' });
    expect(sendCommand({ ...form, replyBy: null }, target, 'sending-1')).toBeNull();
    expect(sendCommand({ ...form, on: null }, target, 'sending-1')).toBeNull();
  });

  test('a letter that asks nothing carries no answer date', () => {
    const form = { ...emptySendForm('closing', '2026-12-03', '2026-12-01'), replyBy: '2026-12-20' };
    expect(sendCommand(form, { ...target, kind: 'closing' }, 'sending-1')?.replyBy).toBeNull();
  });

  test('only an acknowledgement starts the term of the invitations (H3)', () => {
    expect(invitationsBy('acknowledgement', '2026-12-01', defaultCasePolicy)).toBe('2026-12-15');
    expect(invitationsBy('admission', caseKitToday, defaultCasePolicy)).toBeNull();
  });
});
