/** The markup of a message rebuilt, so that it can be shown as it was sent: the first of the walls around it. */
import { Parser } from 'htmlparser2';
import { shownAttributes, shownTags } from '../../../shared/mail-markup.ts';
import { renderImage } from '../image.ts';
import type { SentMarkup } from '../protocol.ts';
import type { MailFile } from './message.ts';
import { isRemote, remoteInStyle, remotePictures } from './remote-pictures.ts';
import { cleanDeclarations, cleanSheet } from './sent-style.ts';

/** Of markup that is looked at, of what is made of it without pictures, and of the pictures in it (base64). */
const longestRead = 4_000_000;
const longestMade = 400_000;
const largestPictures = 2_500_000;
const mostPictures = 60;
const deepest = 100;
const widest = 1200;
const longestSheet = 200_000;
const longestTitle = 300;

const tags: ReadonlySet<string> = new Set(shownTags);
const attributeNames: ReadonlySet<string> = new Set(shownAttributes);
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col']);
/** What stands in these is no part of the letter, or was meant for another program. */
const silent: ReadonlySet<string> = new Set([
  ...['script', 'head', 'title', 'template', 'noscript', 'object', 'embed', 'applet', 'iframe', 'frameset', 'noframes'],
  ...['svg', 'math', 'video', 'audio', 'canvas', 'map', 'select', 'datalist', 'xmp', 'noembed'],
]);
/** A link is shown, not followed: its address can be read under the pointer. */
const instead: Readonly<Record<string, string>> = { a: 'span', body: 'div', main: 'div', aside: 'div', nav: 'div' };
const plainAttribute = /^[\w#%.,\s()-]{0,200}$/;

type Picture = { readonly picture: string; readonly before: string; readonly after: string; readonly alt: string };

/** `files` are those that came with the message: a picture among them is shown where the markup names it. */
export async function sentMarkup(html: string, files: readonly MailFile[]): Promise<SentMarkup> {
  const pieces: (string | Picture)[] = [];
  const shown: boolean[] = [];
  let made = 0;
  let depth = 0;
  let cut = html.length > longestRead;
  let skipping = 0;
  let sheet: string | null = null;
  let remoteImages = 0;
  const add = (piece: string | Picture) => {
    made += typeof piece === 'string' ? piece.length : piece.before.length + piece.after.length;
    pieces.push(piece);
  };
  const room = (): boolean => {
    if (made < longestMade) return true;
    cut = true;
    return false;
  };
  const parser = new Parser(
    {
      onopentag: (said, given) => {
        remoteImages += remotePictures(said, given);
        if (silent.has(said)) skipping += 1;
        if (said === 'style') sheet = '';
        const name = instead[said] ?? said;
        const show = said !== 'style' && skipping === 0 && tags.has(name) && depth < deepest && room();
        const opens = show && !empty.has(name);
        shown.push(opens);
        if (opens) depth += 1;
        if (!show) return;
        if (name === 'img') addPicture(given);
        else add(`<${name}${attributes(said, given)}>`);
      },
      ontext: (text) => {
        if (sheet !== null) sheet += text;
        else if (skipping === 0 && room()) add(escaped(text));
      },
      onclosetag: (said) => {
        if (silent.has(said)) skipping -= 1;
        if (said === 'style' && sheet !== null) {
          remoteImages += remoteInStyle(sheet);
          const kept = cleanSheet(sheet.slice(0, longestSheet));
          // Most stand in the head, of which else nothing is shown.
          if (kept !== '' && room()) add(`<style>${kept}</style>`);
          sheet = null;
        }
        if (shown.pop() !== true) return;
        depth -= 1;
        add(`</${instead[said] ?? said}>`);
      },
    },
    { decodeEntities: true },
  );
  const addPicture = (given: Readonly<Record<string, string>>) => {
    const { src = '', alt = '' } = given;
    if (isRemote(src) || src === '') {
      if (alt.trim() !== '') add(describing(alt));
      return;
    }
    add({ picture: src.trim(), before: `<img${attributes('img', given)} src="`, after: '">', alt });
  };
  parser.end(html.slice(0, longestRead));
  return { html: await withPictures(pieces, files), remoteImages, cut };
}

const describing = (alt: string): string => `<span class="kluis-blocked">${escaped(alt)}</span>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function attributes(name: string, given: Readonly<Record<string, string>>): string {
  const kept: string[] = [];
  const keep = (attribute: string, value: string) => kept.push(` ${attribute}="${escaped(value)}"`);
  for (const [attribute, value] of Object.entries(given)) {
    if (!attributeNames.has(attribute) || attribute === 'src' || (attribute === 'title' && name === 'a')) continue;
    if (attribute === 'style') {
      const style = cleanDeclarations(value);
      if (style !== '') keep('style', style);
    } else if (attribute === 'title' || attribute === 'alt') keep(attribute, value.slice(0, longestTitle));
    else if (attribute === 'class')
      keep('class', (name === 'a' ? `kluis-link ${value}` : value).slice(0, longestTitle));
    else if (plainAttribute.test(value)) keep(attribute, value);
  }
  if (name === 'a') {
    if (given['class'] === undefined) keep('class', 'kluis-link');
    if (given['href'] !== undefined) keep('title', given['href'].slice(0, longestTitle));
  }
  return kept.join('');
}

/** Pictures inside the message, decoded and made anew; what cannot be is replaced by its description. */
async function withPictures(pieces: readonly (string | Picture)[], files: readonly MailFile[]): Promise<string> {
  const made = new Map<string, string | null>();
  let size = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string' || made.has(piece.picture)) continue;
    const bytes = made.size < mostPictures && size < largestPictures ? bytesOf(piece.picture, files) : null;
    const picture = bytes === null ? null : await asWebp(bytes);
    const fits = picture !== null && size + picture.length <= largestPictures;
    made.set(piece.picture, fits ? picture : null);
    if (fits) size += picture.length;
  }
  let repeated = 0;
  const text = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const picture = made.get(piece.picture) ?? null;
    repeated += picture?.length ?? 0;
    // One picture named a thousand times is as large as a thousand.
    if (picture === null || repeated > largestPictures) return piece.alt.trim() === '' ? '' : describing(piece.alt);
    return `${piece.before}data:image/webp;base64,${picture}${piece.after}`;
  });
  return text.join('');
}

function bytesOf(address: string, files: readonly MailFile[]): Uint8Array | null {
  const inside = /^cid:(?<id>.+)$/i.exec(address)?.groups?.['id'];
  if (inside !== undefined) return files.find(({ contentId }) => contentId === inside)?.bytes ?? null;
  const written = /^data:image\/(?:png|jpe?g|webp);base64,(?<bytes>[\w+/=\s]+)$/i.exec(address)?.groups?.['bytes'];
  return written === undefined ? null : Buffer.from(written, 'base64');
}

async function asWebp(bytes: Uint8Array): Promise<string | null> {
  try {
    return Buffer.from((await renderImage(bytes, 0, widest)).bytes).toString('base64');
  } catch {
    return null;
  }
}
