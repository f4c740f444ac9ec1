/** What is printed above a message, and what the intake form can learn from it. */
import { Temporal } from 'temporal-polyfill';
import type { MailReceipt } from '../../../shared/contract/document-import.ts';
import type { IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import type { MailHead } from '../../reader/protocol.ts';
import { dayOf } from '../context.ts';
import { dayAndDate } from '../letters/dutch.ts';

/** 'zondag 22 november 2026, 23:59' as the clock stood in the Netherlands. */
function clockOf(instant: IsoInstant): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam');
  const two = (part: number) => String(part).padStart(2, '0');
  return `${dayAndDate(dayOf(instant))}, ${two(hour)}:${two(minute)}`;
}

export function mailRows(mail: MailHead): readonly { readonly label: string; readonly value: string }[] {
  const { from, to, cc, subject, sentAt, arrivedAt, attachments, remoteImages } = mail;
  const sender = from === null ? '' : [from.name, from.address === '' ? '' : `<${from.address}>`].join(' ').trim();
  const pictures = remoteImages === 1 ? 'externe afbeelding' : 'externe afbeeldingen';
  const blocked = remoteImages === 0 ? '' : `${remoteImages} ${pictures} geblokkeerd`;
  return [
    { label: 'Van', value: sender },
    { label: 'Aan', value: to.join('\n') },
    { label: 'Kopie aan', value: cc.join('\n') },
    { label: 'Verzonden', value: sentAt === null ? '' : clockOf(sentAt) },
    { label: 'Ontvangen', value: arrivedAt === null ? '' : clockOf(arrivedAt) },
    { label: 'Onderwerp', value: subject },
    { label: 'Bijlagen', value: attachments.map(({ name }) => name).join('\n') },
    { label: 'Afbeeldingen', value: blocked },
  ].filter(({ value }) => value !== '');
}

const day = (instant: IsoInstant | null): IsoDate | null => (instant === null ? null : dayOf(instant));

/** Late on Sunday is Sunday: days are those of the Netherlands. */
export const mailReceipt = ({ from, subject, sentAt, arrivedAt }: MailHead): MailReceipt => ({
  fromName: from?.name ?? '',
  fromAddress: from?.address ?? '',
  subject,
  sentOn: day(sentAt),
  receivedOn: day(arrivedAt),
});
