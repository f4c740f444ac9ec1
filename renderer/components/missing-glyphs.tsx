import { useT } from '../i18n/language.ts';
import { Notice } from './notice.tsx';

type MissingGlyphsProps = {
  readonly glyphs: readonly string[];
  /** What can be done about it here. */
  readonly advice: string;
};

/** Says which characters stand as ◊ on what was made. Nothing when there are none. */
export function MissingGlyphs({ glyphs, advice }: MissingGlyphsProps) {
  const words = useT().common;
  if (glyphs.length === 0) return null;
  return (
    <Notice tone="soon" announce>
      {words.missingGlyphs(glyphs.join(' '))} {advice}
    </Notice>
  );
}
