import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type MergeValues, mergeFields } from '../../../electron/core/letters/merge-field.ts';
import { fill, fillTemplate, paragraphsOf, unfilled } from '../../../electron/core/letters/template.ts';
import { resourcePath } from '../../../electron/core/resource-path.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';

const everything = (receiver: 'forComplainant' | 'forRespondent' | 'forOther'): MergeValues => {
  const others = new Set(['forComplainant', 'forRespondent', 'forOther'].filter((flag) => flag !== receiver));
  return Object.fromEntries(mergeFields.filter((field) => !others.has(field)).map((field) => [field, `<${field}>`]));
};

describe('the letter templates', () => {
  it('are one per kind, no more', async () => {
    const files = (await readdir(resourcePath('letters'))).sort();
    expect(files).toEqual(letterKinds.map((kind) => `${kind}.md`).sort());
  });

  it.each(letterKinds)('%s fills without a gap and says what it misses', async (kind) => {
    for (const receiver of ['forComplainant', 'forRespondent', 'forOther'] as const) {
      const letter = await fillTemplate(kind, everything(receiver));
      expect(letter.missing).toEqual([]);
      expect(`${letter.subject} ${letter.body}`).not.toMatch(/[{}]|\[nog/u);
      expect(letter.body).toContain('<caseNumber>');
      // U-form, and never a word that sounds like a court.
      expect(letter.body).not.toMatch(/\b(je|jij|jouw|jullie|ontvankelijk|beklaagde|rechtsmiddel|zij-hij)\b/iu);
    }
    const bare = await fillTemplate(kind, {});
    expect(bare.missing).toContain('caseNumber');
    expect(bare.missing).toContain('salutation');
    expect(bare.body).toContain(unfilled);
  });

  it('names the way to the committee wherever the complainant can take it (Z1)', async () => {
    for (const kind of ['nonAdmission', 'ruling'] as const) {
      expect((await fillTemplate(kind, everything('forComplainant'))).body).toMatch(/klachtencommissie/u);
    }
    expect((await fillTemplate('ruling', everything('forRespondent'))).body).not.toMatch(/Een brief of e-mail/u);
  });

  it('calls a committee ruling binding within this procedure, and never says that no court is open (K3)', async () => {
    const merits = await fillTemplate('committeeRuling', { ...everything('forComplainant'), backToManagement: '' });
    expect(merits.body).toMatch(/bindend binnen deze procedure/u);
    expect(merits.body).not.toMatch(/rechter/u);
    const overturned = await fillTemplate('committeeRuling', everything('forComplainant'));
    expect(overturned.body).not.toMatch(/bindend/u);
  });

  it('knows one field with the complainant in it, the one that can be withheld from a respondent (G2)', async () => {
    expect(mergeFields.filter((field) => /complainant/iu.test(field))).toEqual([
      'forComplainant',
      'complainantForRespondent',
    ]);
    const { body } = await fillTemplate('respondentNotice', {
      ...everything('forRespondent'),
      complainantForRespondent: 'een cliënt',
    });
    expect(body).toContain('een klacht ontvangen van een cliënt.');
  });

  it('asks a future member without naming anybody (Z2)', async () => {
    const { body } = await fillTemplate('memberRequest', everything('forOther'));
    expect(body).not.toMatch(/<(respondentName|complainant\w*|memberNames|complaintSummary|elements)>/u);
  });
});

describe('filling', () => {
  const template = (body: string) => `---\nsubject: Over {{caseNumber}}\n---\n${body}\n`;

  it('takes values as text: braces, dashes and blank lines in them are nothing special to the template', () => {
    const letter = fill(template('A {{reason}} z'), { caseNumber: '1', reason: '{{caseNumber}} {{#elements}}' });
    expect(letter).toMatchObject({ subject: 'Over 1', body: 'A {{caseNumber}} {{#elements}} z', missing: [] });
  });

  it('makes an item per line, and leaves out what has no value', () => {
    const letter = fill(
      template('{{#measure}}M: {{measure}}\n\n{{/measure}}- {{elements}}\n\n{{^measure}}geen{{/measure}}'),
      {
        caseNumber: '1',
        elements: 'een\ntwee',
      },
    );
    expect(letter.paragraphs).toEqual([
      { kind: 'list', items: ['een', 'twee'] },
      { kind: 'text', runs: [{ text: 'geen' }] },
    ]);
  });

  it('reads an edited text as plain text', () => {
    expect(paragraphsOf('## Kop\r\n\r\n- a\n- b\n\n#niet *vet* $x$\nregel')).toEqual([
      { kind: 'heading', text: 'Kop' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'text', runs: [{ text: '#niet *vet* $x$\nregel' }] },
    ]);
  });

  it('throws on a field nobody knows', () => {
    expect(() => fill(template('{{nonsense}}'), {})).toThrow(/nonsense/u);
  });
});
