import { Button, Stack, Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useRouter } from '../app/router.tsx';
import type { CaseView } from '../case/use-case.ts';
import { useNames } from '../case/use-names.ts';
import { Notice } from '../components/notice.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { DocumentViewer } from '../viewer/document-viewer.tsx';
import { sendChannelOf } from './channel.ts';
import { CorrectLetter } from './correct-letter.tsx';
import type { Letter } from './letter-rows.ts';
import { MailLetter } from './mail-letter.tsx';
import { SendLetter } from './send-letter.tsx';

type FinalLetterProps = {
  readonly caseView: CaseView;
  readonly letter: Letter;
  /** Opens another letter of the case. */
  readonly onOpen: (letterId: string) => void;
};

/** A letter that can no longer change: print or save it, and say when it was sent, or that it came back. */
export function FinalLetter({ caseView, letter, onOpen }: FinalLetterProps) {
  const t = useT();
  const words = t.letters;
  const names = useNames(caseView);
  const { go } = useRouter();
  const file = caseView.documents.find(({ documentId }) => documentId === letter.documentId);
  const sendings = caseView.state.sendings.filter(({ letterId }) => letterId === letter.letterId);
  const arrived = sendings.filter(({ returned }) => returned === null);
  const mailed = caseView.exports
    .filter(({ kind, documentId }) => kind === 'mail' && documentId === letter.documentId)
    .map(({ exportedOn }) => names.day(exportedOn));
  const what = t.letterKinds[letter.kind].name;
  return (
    <div className="kluis-letter-columns">
      <Stack gap="md">
        {sendings.length === 0 && (
          <Notice tone="calm" title={words.final.title(what)}>
            {words.final.steps}
          </Notice>
        )}
        {sendings.map((sending) => (
          <Notice key={sending.sendingId} tone={sending.returned === null ? 'done' : 'soon'}>
            <Text fw={600}>
              {sentenceCase(words.sentOn(names.day(sending.on), t.choices.sendChannel[sendChannelOf(sending.channel)]))}
            </Text>
            {sending.replyBy !== null && <Text>{sentenceCase(words.replyUntil(names.day(sending.replyBy)))}</Text>}
            {sending.returned !== null && <Text>{sentenceCase(words.returnedOn(names.day(sending.returned.on)))}</Text>}
          </Notice>
        ))}
        {arrived.map(({ sendingId }) => (
          <Button
            key={sendingId}
            variant="default"
            leftSection={<IconMailOff size={18} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
            onClick={() =>
              go({
                screen: 'case',
                caseId: caseView.caseId,
                tab: 'letters',
                step: { command: 'recordReturned', filled: { sendingId } },
              })
            }
          >
            {words.send.returned}
          </Button>
        ))}
        <Text size="sm">{words.editor.template(letter.template.ownVersion)}</Text>
        <CorrectLetter caseView={caseView} letter={letter} onOpen={onOpen} />
        <MailLetter letter={letter} before={mailed} />
        {arrived.length === 0 && <SendLetter key={sendings.length} caseView={caseView} letter={letter} />}
      </Stack>
      {file !== undefined && (
        <div className="kluis-letter-viewer">
          <DocumentViewer documentId={file.documentId} title={file.title} pages={file.pages ?? 0} mime={file.mime} />
        </div>
      )}
    </div>
  );
}
