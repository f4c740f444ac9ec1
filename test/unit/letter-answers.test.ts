import { expect, test } from 'vitest';
import { shippedTemplate } from '../../electron/core/letters/template.ts';
import { letterKinds } from '../../shared/procedure/letter-kind.ts';

/** Letters after which something must come back, on paper when somebody likes that. */
const asking: ReadonlySet<string> = new Set([
  'confirmInWriting',
  'mandateRequest',
  'informationRequest',
  'respondentNotice',
  'confidentialityDeclaration',
  'hearingInvitation',
  'hearingReport',
  'directCommitteeConsent',
  'memberRequest',
  'papersRecall',
]);

test.each(letterKinds)(
  '%s: a sheet for the answer lies with each letter that asks for one, and with no other',
  async (kind) => {
    const { replySheet } = await shippedTemplate(kind);
    expect(replySheet !== null).toBe(asking.has(kind));
    if (replySheet === null) return;
    expect(replySheet.title).not.toBe('');
    expect(replySheet.choices.length + replySheet.fields.length).toBeGreaterThan(0);
    // It names nobody and no complaint: the code on it says only which letter it answers.
    expect(JSON.stringify(replySheet)).not.toContain('{{');
  },
);
