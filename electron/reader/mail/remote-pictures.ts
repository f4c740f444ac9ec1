const elsewhere = /^([a-z][a-z0-9+.-]*:)?\/\//i;
/** Browsers leave such signs out of an address, so they cannot hide one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is being looked for
const ignored = /[\u0000-\u0020]+/g;
const inStyle = /url\(\s*['"]?\s*(https?:)?\/\//gi;

export const isRemote = (address: string | undefined): boolean => elsewhere.test((address ?? '').replace(ignored, ''));

/** How many pictures this tag would have fetched from elsewhere; they tell a sender that, when and where a message was opened. */
export function remotePictures(name: string, attributes: Readonly<Record<string, string>>): number {
  const { src, srcset = '', poster, background, style = '', href } = attributes;
  const own =
    (name === 'img' && (isRemote(src) || srcset.split(',').some(isRemote))) ||
    (name === 'input' && isRemote(src)) ||
    (name === 'video' && isRemote(poster)) ||
    (name === 'image' && (isRemote(href) || isRemote(attributes['xlink:href'])));
  return (own ? 1 : 0) + (isRemote(background) || remoteInStyle(style) > 0 ? 1 : 0);
}

/** The same of a style sheet; style sheets and letters from elsewhere are no pictures. */
export const remoteInStyle = (css: string): number =>
  css.replace(/@import[^;]*;?|@font-face\s*\{[^}]*\}/gi, '').match(inStyle)?.length ?? 0;
