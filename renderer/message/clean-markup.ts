/**
 * The second wall around the markup of a message: DOMPurify, in the same engine that will show it, by the reader's own list.
 * It parses in a document that shows and loads nothing, and gives nodes, so that no text becomes markup afterwards.
 */
import DOMPurify, { type Config } from 'dompurify';
import { ownPicture, shownAttributes, shownTags } from '../../shared/mail-markup.ts';

const rules = {
  ALLOWED_TAGS: [...shownTags],
  ALLOWED_ATTR: [...shownAttributes],
  ALLOWED_URI_REGEXP: ownPicture,
  ADD_URI_SAFE_ATTR: shownAttributes.filter((name) => name !== 'src'),
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Else a style sheet that stands first would be lost.
  FORCE_BODY: true,
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config;

// DOMPurify allows any data: address in a picture, whatever the rule above says.
DOMPurify.addHook('uponSanitizeAttribute', (_element, data) => {
  if (data.attrName === 'src' && !ownPicture.test(data.attrValue)) data.keepAttr = false;
});

/** Markup of the reader's making, cleaned once more. */
export const cleanMarkup = (markup: string): DocumentFragment => DOMPurify.sanitize(markup, rules);
