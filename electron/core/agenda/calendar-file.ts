/** Terms as an iCalendar file (RFC 5545) for the director's own agenda: all-day events, never with a name. */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';

export type CalendarEvent = {
  /** Stable, so that a second import replaces the first; it leaves the vault as a digest only. */
  readonly id: string;
  readonly on: IsoDate;
  readonly summary: string;
};

export function calendarFile(events: readonly CalendarEvent[], language: 'nl' | 'en', now: IsoInstant): Uint8Array {
  const stamp = `${now.replace(/\.\d+/u, '').replaceAll(/[-:]/gu, '')}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Klachtenkluis//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    ...events.flatMap(({ id, on, summary }) => [
      'BEGIN:VEVENT',
      `UID:${createHash('sha256').update(id).digest('hex').slice(0, 32)}@klachtenkluis`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(Temporal.PlainDate.from(on).add({ days: 1 }).toString())}`,
      `SUMMARY:${escaped(summary)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return Buffer.from(`${lines.map(folded).join('\r\n')}\r\n`, 'utf8');
}

const compact = (day: IsoDate): string => day.replaceAll('-', '');

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/gu, '\\n');

/** Lines of at most 75 octets; what follows begins with a space. Never within a character. */
function folded(line: string): string {
  let result = '';
  let room = 75;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      result += '\r\n ';
      room = 74;
    }
    result += character;
    room -= size;
  }
  return result;
}
