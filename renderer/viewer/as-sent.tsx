import { SegmentedControl, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { messageAsSent } from '../../shared/contract/documents.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { isMailType } from '../../shared/mail-markup.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { cleanMarkup } from './clean-markup.ts';
import { sentPage } from './sent-page.ts';

export type Sent = NonNullable<OutputOf<typeof messageAsSent>['sent']>;
export type View = 'pages' | 'sent';

/** How this document looked as a message; null while that is not known, and for all that has no markup of its own. */
export function useSent(documentId: string, mime: string | undefined): Sent | null {
  // Where the type is not at hand the core says what it is.
  const enabled = mime === undefined || isMailType(mime);
  return useAsk(messageAsSent, { documentId }, { enabled, immutable: true }).data?.sent ?? null;
}

/** Between the pages that are printed and kept in the dossier, and the message with its own colours and pictures. */
export function ViewChoice({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
  const words = useT().viewer.asSent;
  return (
    <div className="kluis-viewer-choice">
      <SegmentedControl
        size="sm"
        aria-label={words.choice}
        value={view}
        data={[
          { value: 'pages', label: words.pages },
          { value: 'sent', label: words.sent },
        ]}
        onChange={(next) => onChange(next === 'sent' ? 'sent' : 'pages')}
      />
    </div>
  );
}

/** The message in a frame in which nothing runs, loads or leads away. */
export function AsSent({ sent, title }: { readonly sent: Sent; readonly title: string }) {
  const words = useT().viewer.asSent;
  const { hidden } = useHideNames();
  const name = words.frame(title);
  const address = useFrameAddress(hidden ? null : sent.markup, name);
  return (
    <div className="kluis-viewer-sent">
      <Text size="sm" px="sm" py={6} role="status">
        {hidden ? words.namesHidden : words.about}
        {!hidden && sent.remoteImages > 0 && <strong> {words.blocked(sent.remoteImages)}.</strong>}
        {!hidden && sent.cut && ` ${words.cut}`}
      </Text>
      {address !== null && (
        // Without a word in it, a sandbox allows nothing.
        <iframe className="kluis-viewer-frame" title={name} sandbox="" referrerPolicy="no-referrer" src={address} />
      )}
    </div>
  );
}

/** Cleans the markup and puts it ready for one frame; null until then, and when there is nothing to show. */
function useFrameAddress(markup: string | null, name: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    setAddress(null);
    if (markup === null) return;
    let current = true;
    window.kluis.shell.offerMail(sentPage(cleanMarkup(markup), name)).then(
      (given) => current && setAddress(given),
      // Refused while the window is being locked: it ends.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [markup, name]);
  return address;
}
