/** How a message looked, rebuilt from what may be shown of it: everything else is left out, and its own pictures are made anew. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../electron/reader/reader.ts';
import { largestMarkup, shownAttributes, shownTags } from '../../../shared/mail-markup.ts';
import { eml, msg, rtfInEnvelope } from '../../fixtures/mail-kit.ts';

const reader = createReader();

async function sent(bytes: Uint8Array) {
  const read = await reader.asSent(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.markup;
}
const made = async (html: string, kit: Parameters<typeof eml>[0] = {}) => {
  const markup = await sent(eml({ ...kit, html }));
  if (markup === null) throw new Error('No markup');
  return markup;
};
const dot = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a03' } })
  .png()
  .toBuffer();

describe('a message as it was sent', () => {
  it('keeps its paragraphs, tables, colours and lists', async () => {
    const { html } = await made(
      '<html><head><style>/* x */ p.hoi, td > b { color: red; margin: 0 } @media print { p { color: blue } }</style></head>' +
        '<body bgcolor="#eef" style="font-family: \'Arial\', sans-serif"><p class="hoi" align="center">Dag <b>directie</b> &lt;3</p>' +
        '<table width="100%"><tr><td style="background-color: rgb(1, 2, 3)">cel</td></tr></table><ul><li>punt</ul>',
    );
    expect(html).toContain('<style>p.hoi, td > b { color: red; margin: 0 }</style>');
    expect(html).toContain('<div bgcolor="#eef" style="font-family: \'Arial\', sans-serif">');
    expect(html).toContain('<p class="hoi" align="center">Dag <b>directie</b> &lt;3</p>');
    expect(html).toContain('<td style="background-color: rgb(1, 2, 3)">cel</td>');
    expect(html).not.toContain('blue');
    expect(html.match(/<li>/g)).toHaveLength(html.match(/<\/li>/g)?.length ?? 0);
  });

  it('shows its own pictures, made anew, and counts those from elsewhere', async () => {
    const head = [
      'Subject: x',
      'MIME-Version: 1.0',
      'From: a@x.example',
      'Content-Type: multipart/related; boundary=r',
    ];
    const page = `<img src="cid:logo@1" alt="logo" width="8"><img src="data:image/png;base64,${dot.toString('base64')}">
      <img src="https://volg.example/1.gif" alt="Onze <actie>"><img src="cid:none"><img src="ht&#10;tps://x.example/y.gif">
      <td background="//x.example/a.png">cel</td><p style="background: url(https://x.example/b.png)">p</p>
      <style>div { background: url("http://x.example/c.png") } @import url(http://x.example/d.css);</style>`;
    const part = `Content-Type: image/png\r\nContent-ID: <logo@1>\r\nContent-Transfer-Encoding: base64\r\n\r\n${dot.toString('base64')}`;
    const bytes = Buffer.from(
      `${head.join('\r\n')}\r\n\r\n--r\r\nContent-Type: text/html\r\n\r\n${page}\r\n--r\r\n${part}\r\n--r--\r\n`,
    );
    const markup = await sent(Uint8Array.from(bytes));
    expect(markup?.html.match(/<img [^>]*src="data:image\/webp;base64,[A-Za-z0-9+/=]+">/g)).toHaveLength(2);
    expect(markup?.html).toContain('<img alt="logo" width="8" src="');
    expect(markup?.html).toContain('<span class="kluis-blocked">Onze &lt;actie&gt;</span>');
    expect(markup?.html).not.toMatch(/volg\.example|x\.example|url\(|@import/);
    expect(markup?.remoteImages).toBe(5);
    // The same number stands above the pages.
    const seen = await reader.inspect(Uint8Array.from(bytes));
    expect(seen.ok && seen.mail?.remoteImages).toBe(5);
  });

  it.each([
    '<script>alert(1)</script>',
    '<ScRiPt src=//x.example/a.js></sCrIpT>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script><image href="https://x.example/i.png"/></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<iframe src="https://x.example" srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="https://x.example"><input name=a><button formaction="https://x.example">ja</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://x.example"><base href="https://x.example/">',
    '<link rel=stylesheet href="https://x.example/a.css"><object data="https://x.example"></object>',
    '<p style="background:url(https://x.example/a)">a</p><p style="width: expression(alert(1))">b</p>',
    '<p style="color:red;behavior:url(#x);position:fixed;background:\\75rl(https://x.example)">c</p>',
    '<style>@import "https://x.example/a.css"; p{background:url(https://x.example/a)} </style><p>d</p>',
    '<style>p{color:red}</style ><style></style><img src=x onerror=alert(1)></style>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<textarea></textarea><img src=x onerror=alert(1)></textarea>',
    '<a href="javascript:alert(1)" onclick="alert(1)" target=_top>klik</a>',
    '<table background="https://x.example/a"><td background=javascript:alert(1)>x</table>',
    '<img src="data:image/svg+xml;base64,PHN2Zy8+"><img src="data:text/html,<script>alert(1)</script>">',
    '<!--[if mso]><script>alert(1)</script><![endif]--><!--><img src=x onerror=alert(1)>-->',
    '<div style="background:ur\nl(https://x.example)" class="a&quot; onload=alert(1)">x</div>',
    '<video poster="https://x.example/p.png"><source src="https://x.example/f.mp4"></video>',
    "<p><b><i><div title='\"><img src=x onerror=alert(1)>'>diep</p>",
  ])('holds nothing that runs, loads or leads away: %s', async (html) => {
    const markup = await made(`${html}<p>slot</p>`);
    for (const [, name = '', attributes = ''] of markup.html.matchAll(/<([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>/g)) {
      expect(shownTags).toContain(name);
      for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        expect(shownAttributes).toContain(attribute);
        if (attribute === 'src') expect(value).toMatch(/^data:image\/webp;base64,/);
        if (attribute !== 'title') expect(value).not.toMatch(/url|x\.example|javascript|expression|position/i);
      }
    }
    // What is left once those are taken away holds no tag at all.
    const rest = markup.html.replace(/<\/?[a-z0-9]+(?: [a-z-]+="[^"]*")*>/g, '');
    expect(rest).not.toContain('<');
    expect(markup.html).toContain('<p>slot</p>');
  });

  it('shows a link without its way out', async () => {
    const { html } = await made('<a href="https://x.example/?a=1&b=2" class="knop">Klik hier</a>');
    expect(html).toContain('<span class="kluis-link knop" title="https://x.example/?a=1&amp;b=2">Klik hier</span>');
  });

  it('stays within its limits, and says that there was more', async () => {
    const long = await made(`<p>${'<b>veel</b> '.repeat(60_000)}</p>`);
    expect(long.cut).toBe(true);
    const deep = await made(`${'<div>'.repeat(5_000)}diep`);
    expect(deep.html.match(/<div>/g)?.length).toBeLessThanOrEqual(100);
    expect(deep.html).toContain('diep');
    const picture = `<img src="data:image/png;base64,${dot.toString('base64')}">`;
    const many = await made(picture.repeat(20_000));
    expect(Math.max(long.html.length, many.html.length)).toBeLessThanOrEqual(largestMarkup);
  });

  it('is not there for a message without markup, nor for another file', async () => {
    expect(await sent(eml({ text: 'Alleen tekst' }))).toBeNull();
    expect(await sent(Uint8Array.from(dot))).toBeNull();
    const rtf = rtfInEnvelope('{\\rtf1\\ansi Alleen woorden}');
    expect(await sent(msg({ '0037': 'x', '0C1A': 'Noor' }, {}, [], { '1009': rtf }))).toBeNull();
  });

  it('is there for a message of Outlook', async () => {
    const html = Uint8Array.from(Buffer.from('<p>Dag <b>directie</b></p><img src="https://x.example/1.gif">'));
    const markup = await sent(msg({ '0037': 'x', '0C1A': 'Noor' }, {}, [], { '1013': html }));
    expect(markup).toMatchObject({ html: '<p>Dag <b>directie</b></p>', remoteImages: 1, cut: false });
  });
});
