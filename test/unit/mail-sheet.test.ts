import { expect, test } from 'vitest';
import { mailRows } from '../../electron/core/documents/mail-sheet.ts';

const head = {
  from: null,
  to: [],
  cc: [],
  subject: 'Klacht',
  sentAt: null,
  arrivedAt: null,
  attachments: [],
  leftOut: null,
};

test('above a message stands how many pictures from elsewhere were blocked', () => {
  const said = (remoteImages: number) => mailRows({ ...head, remoteImages }).map(({ value }) => value);
  expect(said(0)).toEqual(['Klacht']);
  expect(said(1)).toEqual(['Klacht', '1 externe afbeelding geblokkeerd']);
  expect(said(12)).toEqual(['Klacht', '12 externe afbeeldingen geblokkeerd']);
});
