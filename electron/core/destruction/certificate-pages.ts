import { Temporal } from 'temporal-polyfill';
import type { Json } from '../../../shared/json.ts';
import type { ActorId } from '../../../shared/procedure/id.ts';
import { dayOf } from '../context.ts';
import { closingWords, longDate, subjectWords } from '../letters/dutch.ts';
import type { DestructionCertificate, OutsideCopy } from './certificate.ts';

const inWords = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? '';

function moment(at: string): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Amsterdam');
  const two = (part: number) => String(part).padStart(2, '0');
  return `${longDate(dayOf(at))}, ${two(hour)}:${two(minute)}`;
}

function outsideWords({ what, version }: OutsideCopy): string {
  if (what === 'wholeCase') return 'de hele klacht, als afgesloten bestand';
  if (what === 'document') return 'een stuk, als bestand';
  return version === null ? 'het dossier' : `dossier, versie ${version}`;
}

const paperWords: Readonly<Record<NonNullable<OutsideCopy['papers']>, string>> = {
  none: 'geen papieren',
  has: 'niet teruggegeven',
  returned: 'teruggegeven',
  destroyed: 'vernietigd',
  notReturned: 'niet teruggegeven',
};
const stateWords = ({ papers }: OutsideCopy): string =>
  papers === null ? 'bestand, niet terug te halen' : paperWords[papers];

/** What `resources/typst/certificate.typ` prints: a document in Dutch, without any name but those who decided. */
export function certificatePages(
  certificate: DestructionCertificate,
  organisation: string,
  nameOf: (id: ActorId) => string,
): Json {
  const { cases, destroyedAt, decidedBy, confirmedBy, keyId, pagesChecked, documentsChecked, backups } = certificate;
  return {
    organisation,
    destroyedOn: dayOf(destroyedAt),
    facts: [
      { label: 'Vernietigd op', value: moment(destroyedAt) },
      { label: 'Besloten door', value: nameOf(decidedBy) },
      ...(confirmedBy === null ? [] : [{ label: 'Meegekeken door', value: nameOf(confirmedBy) }]),
      {
        label: 'Nieuwe sleutel',
        value: keyId === '' ? 'nog niet: het oude bestand wordt bij de volgende gelegenheid vervangen' : keyId,
      },
      ...(keyId === ''
        ? []
        : [
            {
              label: 'Nagekeken',
              value: `${pagesChecked} bladzijden en ${documentsChecked} documenten van het nieuwe bestand`,
            },
          ]),
      { label: 'Kenmerk', value: certificate.certificateId },
    ],
    cases: cases.map(({ number, closedOn, subjectKinds, outcome }) => ({
      number,
      closedOn: closedOn === null ? '' : longDate(closedOn),
      about: subjectKinds.map((kind) => inWords(subjectWords, kind)).join(', '),
      outcome: inWords(closingWords, outcome),
    })),
    outside: cases.flatMap(({ number, outside = [] }) =>
      outside.map((copy) => ({ number, what: outsideWords(copy), on: longDate(copy.on), state: stateWords(copy) })),
    ),
    backups: backups.map(({ createdAt, expiresOn }) => ({ made: moment(createdAt), until: longDate(expiresOn) })),
    goneOn: certificate.goneFromBackupsOn === null ? '' : longDate(certificate.goneFromBackupsOn),
  };
}
