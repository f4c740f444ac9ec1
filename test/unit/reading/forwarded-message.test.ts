import { describe, expect, test } from 'vitest';
import { forwardedMessage } from '../../../shared/reading/forwarded-message.ts';

const own = ['info@delinde.example'];
const noor = { fromName: 'Noor van Velden', fromAddress: 'noor@voorbeeld.example', sentOn: '2026-11-22' };

describe('a message that was passed on as text', () => {
  test.each([
    [
      'Outlook',
      'Zie hieronder.\n\nVan: Noor van Velden <noor@voorbeeld.example>\nVerzonden: zondag 22 november 2026 23:59\nAan: Piet Bakker\nOnderwerp: Klacht\n\nGeachte heer,',
      { ...noor, subject: 'Klacht' },
    ],
    [
      'Outlook, old',
      '-----Oorspronkelijk bericht-----\nVan: Noor van Velden [mailto:noor@voorbeeld.example]\nVerzonden: zo 22-11-2026 23:59\nAan: piet@x.example\nOnderwerp: Klacht',
      { ...noor, subject: 'Klacht' },
    ],
    [
      'Gmail',
      '---------- Forwarded message ---------\nVan: *Noor van Velden* <noor@voorbeeld.example>\nDate: zo 22 nov. 2026 om 23:59\nSubject: Klacht over de les\nTo: <piet@x.example>',
      { ...noor, subject: 'Klacht over de les' },
    ],
    [
      'Apple',
      'Begin doorgestuurd bericht:\n\n> Van: Noor van Velden <noor@voorbeeld.example>\n> Onderwerp: Klacht\n> Datum: 22 november 2026 om 23:59:12 CET\n> Aan: piet@x.example',
      { ...noor, subject: 'Klacht' },
    ],
    [
      'English',
      'From: Noor van Velden <Noor@voorbeeld.example>\nSent: Sunday, November 22, 2026 11:59 PM\nTo: Piet\nSubject: Complaint',
      { ...noor, subject: 'Complaint' },
    ],
    [
      'a quotation',
      'Hoi,\n\nOp zo 22 nov 2026 om 23:59 schreef Noor van Velden <noor@voorbeeld.example>:\n\n> Ik heb een klacht.',
      { ...noor, subject: '' },
    ],
    [
      'a quotation over two lines',
      '> Op 22-11-2026 om 23:59 schreef Noor van Velden\n> <noor@voorbeeld.example>:\n>> Ik heb een klacht.',
      { ...noor, subject: '' },
    ],
    [
      'an English quotation',
      'On Sun, 22 Nov 2026 at 23:59, Noor van Velden <noor@voorbeeld.example> wrote:\n> I complain',
      { ...noor, subject: '' },
    ],
  ])('by %s', (_name, text, expected) => {
    expect(forwardedMessage(text, own)).toEqual(expected);
  });

  test('is the newest that the organisation did not write itself', () => {
    const mine = 'Van: De Linde <info@delinde.example>\nVerzonden: 21 november 2026\nAan: Noor\nOnderwerp: Re: les';
    const hers =
      'Van: Noor van Velden <noor@voorbeeld.example>\nVerzonden: 22 november 2026\nAan: info\nOnderwerp: les';
    expect(forwardedMessage(`${mine}\n\n${hers}`, own)).toMatchObject(noor);
    expect(forwardedMessage(mine, own)).toBeNull();
  });

  test.each([
    ['a letter with a sender', 'Van: Noor van Velden\nAan: De Linde\n\nGeachte directie,'],
    ['a day and a name', 'Op 22 november 2026 schreef ik u al.\nVan u hoorde ik niets.'],
    ['nothing', ''],
    ['a very long line', `Op ${'x'.repeat(20_000)}`],
  ])('is not seen in %s', (_name, text) => {
    expect(forwardedMessage(text, own)).toBeNull();
  });
});
