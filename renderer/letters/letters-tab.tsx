import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf } from '../../shared/contract/endpoint.ts';
import { startLetter } from '../../shared/contract/letters.ts';
import { COMPLAINANT } from '../../shared/procedure/fact.ts';
import type { CaseDraft } from '../app/route.ts';
import { useRouter } from '../app/router.tsx';
import type { CaseView } from '../case/use-case.ts';
import { useNames } from '../case/use-names.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useT } from '../i18n/language.ts';
import { AskedLetters } from './asked-letters.tsx';
import { FinalLetter } from './final-letter.tsx';
import { LetterEditor } from './letter-editor.tsx';
import { LetterList } from './letter-list.tsx';
import { lettersOf } from './letter-rows.ts';
import './letters.css';
import { NewLetter } from './new-letter.tsx';

type LettersTabProps = {
  readonly caseView: CaseView;
  /** One that was found by its words. */
  readonly found: CaseDraft | null;
};

/** Brieven: what is asked now, every letter and where it stands, and one letter at a time while it is written and sent. */
export function LettersTab({ caseView, found }: LettersTabProps) {
  const { caseId } = caseView;
  const [openId, setOpenId] = useState<string | null>(found?.letterId ?? null);
  useEffect(() => {
    if (found !== null) setOpenId(found.letterId);
  }, [found]);
  const start = useTell(startLetter);
  const { mutateAsync } = start;
  const make = useCallback(
    async (input: InputOf<typeof startLetter>) => setOpenId((await mutateAsync(input)).letterId),
    [mutateAsync],
  );
  useAskedByRoute(caseId, (input) => void make(input).catch(() => undefined));

  if (openId !== null)
    return (
      <OpenLetter
        key={openId}
        caseView={caseView}
        letterId={openId}
        words={found?.letterId === openId ? found.words : null}
        onOpen={setOpenId}
        onBack={() => setOpenId(null)}
      />
    );
  return (
    <Stack gap="lg" className="kluis-letters">
      {start.error !== null && <ErrorNotice failure={start.error.failure} />}
      <AskedLetters
        caseView={caseView}
        busy={start.isPending}
        onMake={({ kind, to, about }) => void make({ caseId, kind, to, about }).catch(() => undefined)}
        onOpen={setOpenId}
      />
      <LetterList caseView={caseView} onOpen={setOpenId} />
      <NewLetter
        caseView={caseView}
        busy={start.isPending}
        onMake={(kind, { to, about }) => void make({ caseId, kind, to, about }).catch(() => undefined)}
      />
    </Stack>
  );
}

/** Another screen asks for a letter through the route (`finaliseLetter`): it is begun once, and the wish taken off the route. */
function useAskedByRoute(caseId: string, begin: (input: InputOf<typeof startLetter>) => void): void {
  const { route, go } = useRouter();
  const step = route.screen === 'case' && route.tab === 'letters' ? route.step : undefined;
  const taken = useRef<typeof step>(undefined);
  useEffect(() => {
    if (step?.command !== 'finaliseLetter' || step.letter == null || taken.current === step) return;
    taken.current = step;
    begin({ caseId, kind: step.letter, to: step.about ?? COMPLAINANT, about: step.subject ?? null });
    go({ screen: 'case', caseId, tab: 'letters' });
  }, [step, caseId, begin, go]);
}

type OpenLetterProps = {
  readonly caseView: CaseView;
  readonly letterId: string;
  /** That were looked for; null when it was not opened for those. */
  readonly words: readonly string[] | null;
  readonly onOpen: (letterId: string) => void;
  readonly onBack: () => void;
};

function OpenLetter({ caseView, letterId, words: sought, onOpen, onBack }: OpenLetterProps) {
  const t = useT();
  const words = t.letters;
  const names = useNames(caseView);
  const letter = lettersOf(caseView).find((known) => known.letterId === letterId);
  const heading = useRef<HTMLHeadingElement>(null);
  const sent = caseView.state.sendings.filter((sending) => sending.letterId === letterId).length;
  // The button that was pressed is gone, with the list, the editor or the form: the heading takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these take the place of what was focused
  useEffect(() => heading.current?.focus(), [letter?.state, sent]);
  return (
    <Stack gap="md" className="kluis-letters">
      <Group gap="md">
        <Button variant="subtle" size="sm" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
          {words.editor.back}
        </Button>
        <Title order={2} ref={heading} tabIndex={-1} className="kluis-letter-heading">
          {letter === undefined
            ? words.listTitle
            : `${t.letterKinds[letter.kind].name} ${words.to(names.party(letter.to))}`}
        </Title>
      </Group>
      {letter === undefined && <Text role="status">{t.common.loading}</Text>}
      {letter?.state === 'draft' && (
        <LetterEditor caseView={caseView} letterId={letterId} words={sought} onGone={onBack} />
      )}
      {letter?.state === 'final' && <FinalLetter caseView={caseView} letter={letter} onOpen={onOpen} />}
    </Stack>
  );
}
