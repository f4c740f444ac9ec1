import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { type Gap, gapName } from './gaps.ts';

type GapsProps = { readonly gaps: readonly Gap[]; readonly onJump: (gap: Gap) => void };

/** The open places of a letter by name; each is a button that leads to its place in the text. */
export function Gaps({ gaps, onJump }: GapsProps) {
  const t = useT();
  const words = t.letters;
  if (gaps.length === 0) return null;
  return (
    <Notice tone="soon" title={words.editor.gapsTitle(gaps.length)} icon={IconPencil}>
      <Text mb="xs">{words.editor.gapsHelp}</Text>
      <ul className="kluis-gaps">
        {gaps.map((gap) => (
          <li key={gap.nth}>
            <Button variant="default" size="compact-md" onClick={() => onJump(gap)}>
              {gapName(gap.field, words.gaps, words.editor.gapFallback)}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
