import { Anchor, Text } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useT } from '../i18n/language.ts';

type Part = { readonly key: string; readonly title: string };

/** Where a part of the settings stands on the page. */
export const placeOf = (key: string): string => `settings-${key}`;

/** The parts of the settings by name, so that nobody has to search a long page. A press leads to the heading itself. */
export function SettingsContents({ parts }: { readonly parts: readonly Part[] }) {
  const words = useT().settings;
  const show = (event: MouseEvent, key: string) => {
    // The window has no addresses: the page stays, and moves.
    event.preventDefault();
    const part = document.getElementById(placeOf(key));
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  };
  return (
    <nav className="kluis-settings-contents" aria-label={words.contents}>
      <Text fw={600} size="sm">
        {words.contents}
      </Text>
      <ul>
        {parts.map(({ key, title }) => (
          <li key={key}>
            <Anchor href={`#${placeOf(key)}`} size="sm" onClick={(event) => show(event, key)}>
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
