import { describe, expect, it } from 'vitest';
import { createReader } from '../../../electron/reader/reader.ts';
import { eml, msg, rtfInEnvelope, usualHeaders, winmail } from '../../fixtures/mail-kit.ts';

const reader = createReader();
const raw = (text: string, encoding: BufferEncoding = 'latin1') => Uint8Array.from(Buffer.from(text, encoding));

async function read(bytes: Uint8Array) {
  const seen = await reader.inspect(bytes);
  if (!seen.ok) throw new Error(seen.problem);
  if (seen.mail === null) throw new Error(`Seen as ${seen.kind}`);
  return { mail: seen.mail, text: seen.writing?.text ?? '', mime: seen.mime };
}

describe('a message as it travels', () => {
  it('tells sender, receivers, subject, when it was sent and when it arrived', async () => {
    const { mail, text, mime } = await read(eml({ text: 'Geachte directie,\r\n\r\nIk heb een klacht.' }));
    expect(mime).toBe('message/rfc822');
    expect(text).toBe('Geachte directie,\n\nIk heb een klacht.');
    expect(mail).toMatchObject({
      from: { name: 'Noor van Velden', address: 'noor@voorbeeld.example' },
      to: ['Coachpunt De Linde <info@linde.example>'],
      subject: 'Klacht over de begeleiding',
      sentAt: '2026-11-22T22:59:00Z',
      arrivedAt: '2026-11-22T22:59:30Z',
      attachments: [],
    });
  });

  it.each([
    ['ISO-8859-15', 'charset=iso-8859-15', 'Cli\u00ebnt betaalde 20 \u00a4', 'Cliënt betaalde 20 €'],
    ['windows-1252', 'charset="windows-1252"', 'Cli\u00ebnt betaalde 20 \u0080', 'Cliënt betaalde 20 €'],
    ['windows that says UTF-8', 'charset=utf-8', 'Cli\u00ebnt betaalde 20 \u0080', 'Cliënt betaalde 20 €'],
  ])('in %s', async (_name, charset, written, meant) => {
    const head = [...usualHeaders, `Content-Type: text/plain; ${charset}`, 'Content-Transfer-Encoding: 8bit'];
    expect((await read(raw(`${head.join('\r\n')}\r\n\r\n${written}`))).text).toBe(meant);
  });

  it('in HTML only: words and lines, no script, and counts the pictures it did not fetch', async () => {
    const html =
      '<html><head><style>p{}</style><script>alert(1)</script></head><body><p>Eerste &amp; regel</p>' +
      '<div>Tweede<br>Derde</div><ul><li>punt</li></ul><img src="https://volg.example/1.gif">' +
      '<img src="cid:logo"><td background="//x.example/a.png">cel</td></body></html>';
    const { mail, text } = await read(eml({ text: 'Zie HTML', html: `${html}<p>${'Lang verhaal. '.repeat(9)}</p>` }));
    expect(text).toContain('Eerste & regel\n\nTweede\nDerde\n\n- punt');
    expect(text).not.toMatch(/alert|p\{\}|volg\.example/);
    expect(mail.remoteImages).toBe(2);
  });

  it('gives its files with harmless names, and a message inside it as a file', async () => {
    const inner = eml({
      headers: ['From: Bas <bas@x.example>', 'Subject: binnen', 'Date: Mon, 2 Nov 2026 10:00:00 +0100'],
    });
    const file = { type: 'application/pdf', bytes: raw('%PDF-1.4') };
    const bytes = eml({
      parts: [
        { ...file, name: '..\\..\\Users\\x\\evil\u202efdp.exe' },
        { ...file, name: '../../etc/passwd' },
        { type: 'message/rfc822', name: '', bytes: inner },
      ],
    });
    const opened = await reader.open(bytes);
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.mail?.attachments.map(({ name }) => name)).toEqual(['evilfdp.exe', 'passwd', 'bericht 3.eml']);
    expect(opened.writing?.text).toBe('Hallo');
    const last = await reader.attachment(opened.handle, 2);
    if (!last.ok) throw new Error(last.problem);
    expect((await read(last.bytes)).mail).toMatchObject({ from: { address: 'bas@x.example' }, subject: 'binnen' });
    expect(await reader.attachment(opened.handle, 3)).toEqual({ ok: false, problem: 'broken' });
  });

  it('is not every text that has colons', async () => {
    expect(await reader.inspect(raw('Notulen:\nAanwezig: drie\n\nSlot'))).toMatchObject({ kind: 'text' });
    expect(await reader.inspect(raw('From: iemand\nIk schrijf u\nSubject: x\n\nSlot'))).toMatchObject({ kind: 'text' });
  });

  it('with a thousand parts in each other is refused or read, never stuck', async () => {
    const open = Array.from(
      { length: 1000 },
      (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
    );
    const head = [...usualHeaders, 'Content-Type: multipart/mixed; boundary=b0'].join('\r\n');
    expect(await reader.inspect(raw(`${head}\r\n\r\n${open.join('')}`))).toEqual({ ok: false, problem: 'broken' });
  });
});

describe('a message as Outlook saves it', () => {
  it('tells the same, with its files', async () => {
    const bytes = msg(
      { '0037': 'Klacht', '1000': 'Geachte directie,\r\nhierbij.', '0C1A': 'Bas Bos', '5D01': 'bas@x.example' },
      { 57: new Date('2026-11-22T22:59:00Z'), 3590: new Date('2026-11-22T23:01:00Z') },
      [{ name: '..\\brief.pdf', bytes: raw('%PDF-1.4 brief') }],
    );
    const { mail, text, mime } = await read(bytes);
    expect(mime).toBe('application/vnd.ms-outlook');
    expect(text).toBe('Geachte directie,\nhierbij.');
    expect(mail).toMatchObject({
      from: { name: 'Bas Bos', address: 'bas@x.example' },
      subject: 'Klacht',
      sentAt: '2026-11-22T22:59:00Z',
      arrivedAt: '2026-11-22T23:01:00Z',
      attachments: [{ name: 'brief.pdf', size: 14 }],
    });
  });

  it('is refused when there is nothing in it, and when it was cut off', async () => {
    const cfb = raw('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');
    const junk = Buffer.concat([
      cfb,
      Buffer.alloc(2000),
      Buffer.from('__substg1.0_0037001F', 'utf16le'),
      Buffer.alloc(600),
    ]);
    expect(await reader.inspect(Uint8Array.from(junk))).toEqual({ ok: false, problem: 'broken' });
    expect(await reader.inspect(Uint8Array.from(Buffer.concat([cfb, Buffer.alloc(2000)])))).toMatchObject({
      problem: 'foreign',
    });
    const whole = msg({ '0037': 'Klacht', '1000': 'x'.repeat(9000) });
    expect(await reader.inspect(whole.subarray(0, 3000))).toMatchObject({ ok: false });
  });

  it('refuses a container whose chain comes back on itself, on which the parser would take all memory', async () => {
    const looping = Uint8Array.from(msg({ '0037': 'Klacht', '1000': 'x'.repeat(9000) }));
    const view = new DataView(looping.buffer);
    const sectorSize = 1 << view.getUint16(0x1e, true);
    const directory = view.getUint32(0x30, true);
    view.setUint32((view.getUint32(0x4c, true) + 1) * sectorSize + directory * 4, directory, true);
    expect(await reader.inspect(looping)).toEqual({ ok: false, problem: 'broken' });
  });
});

describe('RTF', () => {
  const plain =
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Calibri;}}{\\*\\generator Iets;}\\f0 Geachte directie,\\par\\par Cli\\'ebnt betaalde 20 \\u8364? \\{echt\\}.\\line{\\b Groet}}";
  const words = 'Geachte directie,\n\nCliënt betaalde 20 € {echt}.\nGroet';

  it('as the only body of a message of Outlook is read', async () => {
    const bytes = msg({ '0037': 'Klacht', '0C1A': 'Bas Bos' }, {}, [], { '1009': rtfInEnvelope(plain) });
    expect((await read(bytes)).text).toBe(words);
  });

  it('that wraps HTML gives the HTML, with its pictures from elsewhere counted', async () => {
    const html =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}Ik klaag{\\*\\htmltag72 </p>}{\\*\\htmltag84 <img src="https://volg.example/1.gif">}}';
    const { text, mail } = await read(
      msg({ '0037': 'Klacht', '0C1A': 'Bas' }, {}, [], { '1009': rtfInEnvelope(html) }),
    );
    expect([text, mail.remoteImages]).toEqual(['Ik klaag', 1]);
  });

  it('wrapped for Outlook in winmail.dat, with files, is unwrapped; cut off it stays a file that nobody can read', async () => {
    const dat = winmail(plain, [
      { name: '..\\brief.pdf', bytes: raw('%PDF-1.4 brief') },
      { name: 'foto.jpg', bytes: raw('x') },
    ]);
    const part = { name: 'winmail.dat', type: 'application/ms-tnef' };
    const { text, mail } = await read(eml({ text: '', parts: [{ ...part, bytes: dat }] }));
    expect(text).toBe(words);
    expect(mail.attachments).toEqual([
      { name: 'brief.pdf', size: 14 },
      { name: 'foto.jpg', size: 1 },
    ]);
    const cut = await read(eml({ parts: [{ ...part, bytes: dat.slice(0, dat.length - 8) }] }));
    expect(cut.mail.attachments.map(({ name }) => name)).toEqual(['winmail.dat']);
  });
});
