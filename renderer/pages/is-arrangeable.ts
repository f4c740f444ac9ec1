import type { DocumentInfo } from '../../shared/contract/cases.ts';

/** Its pages are those of the file itself: no message, no letter of ours. */
export const isArrangeable = ({ mime, pages, source, destroyed }: DocumentInfo): boolean =>
  !destroyed && source !== 'made' && (pages ?? 0) > 0 && /^(?:application\/pdf|image\/)/u.test(mime);
