import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { problemOf, rulesOf } from '../../../electron/core/letters/own-template.ts';
import { fillTemplate, parseTemplate, shippedTemplate } from '../../../electron/core/letters/template.ts';
import { resourcePath } from '../../../electron/core/resource-path.ts';
import { openFields, plainText, type TemplateBlock } from '../../../shared/letters/content.ts';
import { type MergeValues, mergeFields } from '../../../shared/letters/merge-field.ts';
import { letterFromText } from '../../../shared/letters/plain-text.ts';
import { type LetterKind, letterKinds } from '../../../shared/procedure/letter-kind.ts';

const everything = (receiver: 'forComplainant' | 'forRespondent' | 'forOther'): MergeValues => {
  const others = new Set(['forComplainant', 'forRespondent', 'forOther'].filter((flag) => flag !== receiver));
  return Object.fromEntries(mergeFields.filter((field) => !others.has(field)).map((field) => [field, `<${field}>`]));
};

async function written(kind: LetterKind, values: MergeValues) {
  const { subject, content, missing } = fillTemplate(await shippedTemplate(kind), values);
  return { subject, body: plainText(content), open: openFields(content), missing };
}

describe('the letter templates', () => {
  it('are one per kind, no more', async () => {
    const files = (await readdir(resourcePath('letters'))).sort();
    expect(files).toEqual(letterKinds.map((kind) => `${kind}.md`).sort());
  });

  it.each(letterKinds)('%s fills without a gap and says what it misses', async (kind) => {
    for (const receiver of ['forComplainant', 'forRespondent', 'forOther'] as const) {
      const letter = await written(kind, everything(receiver));
      expect(letter.missing).toEqual([]);
      expect(`${letter.subject} ${letter.body}`).not.toMatch(/[{}]/u);
      expect(letter.body).toContain('<caseNumber>');
      // U-form, and never a word that sounds like a court.
      expect(letter.body).not.toMatch(/\b(je|jij|jouw|jullie|ontvankelijk|beklaagde|rechtsmiddel|zij-hij)\b/iu);
    }
    const bare = await written(kind, {});
    expect(bare.missing).toContain('caseNumber');
    expect(bare.missing).toContain('salutation');
    expect(bare.open).toEqual(bare.missing);
  });

  it('names the way to the committee wherever the complainant can take it (Z1)', async () => {
    for (const kind of ['nonAdmission', 'ruling'] as const) {
      expect((await written(kind, everything('forComplainant'))).body).toMatch(/klachtencommissie/u);
    }
    expect((await written('ruling', everything('forRespondent'))).body).not.toMatch(/Een brief of e-mail/u);
  });

  it('tells each receiver what is theirs: a ruling to both sides, an invitation apart or together', async () => {
    const [own, other] = [
      (await written('ruling', everything('forComplainant'))).body,
      (await written('ruling', everything('forRespondent'))).body,
    ];
    expect(own).toMatch(/over uw klacht met nummer[\s\S]*Bent u het er niet mee eens/u);
    expect(other).toMatch(
      /over de klacht van <complainantForRespondent>[\s\S]*De indiener kan de klacht nog voorleggen/u,
    );
    expect(other).not.toMatch(/Bent u het er niet mee eens/u);
    const invitation = async (hearingTogether: string) =>
      (await written('hearingInvitation', { ...everything('forRespondent'), hearingTogether })).body;
    expect(await invitation('ja')).toMatch(/samen te horen[\s\S]*dan horen wij u apart/u);
    expect(await invitation('')).toMatch(/Wij spreken u apart/u);
    expect(await invitation('')).not.toMatch(/samen te horen/u);
  });

  it('calls a committee ruling binding within this procedure, and never says that no court is open (K3)', async () => {
    const merits = await written('committeeRuling', { ...everything('forComplainant'), backToManagement: '' });
    expect(merits.body).toMatch(/bindend binnen deze procedure/u);
    expect(merits.body).not.toMatch(/rechter/u);
    const overturned = await written('committeeRuling', everything('forComplainant'));
    expect(overturned.body).not.toMatch(/bindend/u);
  });

  it('knows one field with the complainant in it, the one that can be withheld from a respondent (G2)', async () => {
    expect(mergeFields.filter((field) => /complainant/iu.test(field))).toEqual([
      'forComplainant',
      'complainantForRespondent',
    ]);
    const { body } = await written('respondentNotice', {
      ...everything('forRespondent'),
      complainantForRespondent: 'een cliënt',
    });
    expect(body).toContain('een klacht ontvangen van een cliënt.');
  });

  it('asks a future member without naming anybody (Z2)', async () => {
    const { body } = await written('memberRequest', everything('forOther'));
    expect(body).not.toMatch(/<(respondentName|complainant\w*|memberNames|complaintSummary|elements)>/u);
  });
});

describe('filling', () => {
  const template = (body: string) => parseTemplate(`---\nsubject: Over de klacht\n---\n${body}\n`);

  it('takes values as text: braces, dashes and bold in them are nothing special to the template', () => {
    const { content } = fillTemplate(template('A {{reason}} z'), {
      caseNumber: '1',
      reason: '{{caseNumber}} **vet** - x',
    });
    expect(content).toEqual([{ kind: 'text', pieces: [{ kind: 'text', text: 'A {{caseNumber}} **vet** - x z' }] }]);
  });

  it('makes an item per line, and leaves out what has no value', () => {
    const { content } = fillTemplate(
      template('{{#measure}}M: {{measure}}\n\n{{/measure}}- {{elements}}\n\n{{^measure}}geen{{/measure}}'),
      { elements: 'een\ntwee' },
    );
    expect(content).toEqual([
      { kind: 'list', numbered: false, items: [[{ kind: 'text', text: 'een' }], [{ kind: 'text', text: 'twee' }]] },
      { kind: 'text', pieces: [{ kind: 'text', text: 'geen' }] },
    ]);
  });

  it('keeps what is bold, and opens a part whose own field is still to be filled in', () => {
    const own = {
      subject: 's',
      replySheet: null,
      content: [
        {
          kind: 'text' as const,
          pieces: [
            { kind: 'text' as const, text: 'Vet', strong: true },
            { kind: 'field' as const, field: 'reason' },
            { kind: 'when' as const, field: 'reason', has: true },
            { kind: 'text' as const, text: ' erbij' },
            { kind: 'end' as const },
          ],
        },
      ],
    };
    expect(fillTemplate(own, {})).toMatchObject({
      content: [
        {
          pieces: [
            { text: 'Vet', strong: true },
            { kind: 'field', field: 'reason' },
            { kind: 'text', text: ' erbij' },
          ],
        },
      ],
      missing: ['reason'],
    });
  });

  it('reads an edited text of before as plain text', () => {
    expect(letterFromText('## Kop\r\n\r\n- a\n- b\n\n#niet *vet* $x$\n{{ reason }}')).toEqual([
      { kind: 'heading', pieces: [{ kind: 'text', text: 'Kop' }] },
      { kind: 'list', numbered: false, items: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]] },
      {
        kind: 'text',
        pieces: [
          { kind: 'text', text: '#niet *vet* $x$\n' },
          { kind: 'field', field: 'reason' },
        ],
      },
    ]);
  });

  it('throws on a field nobody knows', () => {
    expect(() => fillTemplate(template('{{nonsense}}'), {})).toThrow(/nonsense/u);
  });
});

describe("a text of one's own", () => {
  it.each(letterKinds)('%s as shipped keeps its own rules', async (kind) => {
    const { subject, content } = await shippedTemplate(kind);
    expect(problemOf(subject, content, rulesOf(content))).toBeNull();
  });

  it('is refused with what must be in it, what may not, and a part that does not end', async () => {
    const { subject, content } = await shippedTemplate('memberRequest');
    const rules = rulesOf(content);
    const refused = (block: TemplateBlock) => problemOf(subject, [...content, block], rules);
    expect(problemOf(subject, content.slice(1), rules)).toEqual({ code: 'fieldMissing', fields: ['salutation'] });
    expect(problemOf(' ', content, rules)).toEqual({ code: 'subjectMissing', fields: [] });
    // A future member reads no name before secrecy is promised (Z2).
    expect(refused({ kind: 'text', pieces: [{ kind: 'field', field: 'respondentName' }] })).toEqual({
      code: 'unknownField',
      fields: ['respondentName'],
    });
    expect(refused({ kind: 'text', pieces: [{ kind: 'field', field: 'verzonnen' }] })?.code).toBe('unknownField');
    expect(refused({ kind: 'text', pieces: [{ kind: 'when', field: 'forOther', has: true }] })?.code).toBe(
      'partNotClosed',
    );
    expect(refused({ kind: 'text', pieces: [{ kind: 'end' }] })?.code).toBe('partNotClosed');
  });
});
