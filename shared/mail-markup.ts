/**
 * What of the markup of a message is shown. The reader rebuilds a message from these and nothing else; the frame that shows it
 * cleans what it was given by the same lists once more. No address is among them but that of a picture of our own making.
 */
export const shownTags: readonly string[] = [
  ...[
    'p',
    'div',
    'span',
    'br',
    'hr',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'strike',
    'del',
    'ins',
    'sub',
    'sup',
    'small',
  ],
  ...['big', 'font', 'center', 'blockquote', 'pre', 'code', 'tt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li'],
  ...['dl', 'dt', 'dd', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'img'],
  ...['address', 'abbr', 'q', 'cite', 'figure', 'figcaption', 'section', 'article', 'header', 'footer', 'style'],
];

export const shownAttributes: readonly string[] = [
  ...['style', 'class', 'title', 'dir', 'align', 'valign', 'width', 'height', 'bgcolor', 'color', 'size', 'face'],
  ...['border', 'cellpadding', 'cellspacing', 'colspan', 'rowspan', 'nowrap', 'start', 'type', 'alt', 'src'],
];

/** The only address there may be. */
export const ownPicture = /^data:image\/webp;base64,[A-Za-z0-9+/=]+$/;

/** Characters of the whole, pictures included. */
export const largestMarkup = 3_500_000;
