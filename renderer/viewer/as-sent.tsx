import { SegmentedControl, Text } from '@mantine/core';
import { messageAsSent } from '../../shared/contract/documents.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { isMailType } from '../../shared/mail-type.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { MessageFrame } from './message-frame.tsx';

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

/** What a message looked like, and what is left out of it. */
export function AsSent({ sent, title }: { readonly sent: Sent; readonly title: string }) {
  const words = useT().viewer.asSent;
  const { hidden } = useHideNames();
  return (
    <div className="kluis-viewer-sent">
      <Text size="sm" px="sm" py={6} role="status">
        {hidden ? words.namesHidden : words.about}
        {!hidden && sent.remoteImages > 0 && <strong> {words.blocked(sent.remoteImages)}.</strong>}
        {!hidden && sent.cut && ` ${words.cut}`}
      </Text>
      {!hidden && <MessageFrame markup={sent.markup} name={words.frame(title)} />}
    </div>
  );
}
