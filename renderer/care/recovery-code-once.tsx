import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type SyntheticEvent, useCallback, useState } from 'react';
import { confirmRecoveryCode } from '../../shared/contract/access.ts';
import { readOrganisation } from '../../shared/contract/settings.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { PrintSheet } from '../components/print-sheet.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { KeySheetText } from './key-sheet.tsx';
import { QrCode } from './qr-code.tsx';

/** Four groups with their dashes: two lines, as on a sheet that is copied by hand. */
const codeWidth = '24.5ch';

/** `keyPart` is null when none could be made. */
type CodeProps = { readonly code: string; readonly createdAt: string; readonly keyPart: string | null };
type RecoveryCodeOnceProps = CodeProps & {
  /** Two groups were typed back rightly. */
  readonly onKept: () => void;
};

/** A new recovery code, once: to be printed or written down, and then read back from paper with the code out of sight. */
export function RecoveryCodeOnce({ code, createdAt, keyPart, onKept }: RecoveryCodeOnceProps) {
  const t = useT();
  const words = t.care.recovery;
  const steps = t.safekeeping.code;
  const [printing, setPrinting] = useState(false);
  const [checking, setChecking] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  if (checking) return <ReadBack code={code} onKept={onKept} onShow={() => setChecking(false)} />;
  return (
    <Stack gap="sm" align="flex-start">
      <Text>
        {words.once} {t.care.clipboard}
      </Text>
      <Text data-testid="recovery-code" ff="monospace" fw={700} fz="lg" maw={codeWidth}>
        {code}
      </Text>
      <Group>
        <Button
          leftSection={<IconPrinter size={20} aria-hidden />}
          loading={printing}
          onClick={() => setPrinting(true)}
        >
          {words.print}
        </Button>
        <Button variant="default" onClick={() => setChecking(true)}>
          {steps.toCheck}
        </Button>
      </Group>
      {printing && <RecoverySheet code={code} createdAt={createdAt} keyPart={keyPart} onDone={printed} />}
    </Stack>
  );
}

/** As it is compared: any case, and the letters that are taken for digits. */
const plain = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** One of each half, so that both lines of the paper are looked at. */
function drawGroups(count: number): readonly [number, number] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint8Array(2));
  const half = count / 2;
  return [first % half, half + (second % half)];
}

function ReadBack({
  code,
  onKept,
  onShow,
}: {
  readonly code: string;
  readonly onKept: () => void;
  readonly onShow: () => void;
}) {
  const t = useT();
  const words = t.safekeeping.code;
  const confirm = useTell(confirmRecoveryCode);
  const groups = code.split('-');
  const [asked] = useState(() => drawGroups(groups.length));
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [judged, setJudged] = useState(false);
  const problem = (at: 0 | 1): string | null => {
    if (plain(typed[at]) === '') return words.missing;
    return plain(typed[at]) === groups[asked[at]] ? null : words.wrong;
  };
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setJudged(true);
    if (problem(0) !== null || problem(1) !== null) return focusFirstProblem(event.currentTarget);
    await confirm.mutateAsync({});
    onKept();
  };
  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      <Stack gap="sm" align="flex-start">
        <Text fw={600}>{words.checkTitle}</Text>
        <Text>
          {words.checkIntro} {words.hidden}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }} w="100%">
          <TextField
            label={words.group(asked[0] + 1)}
            value={typed[0]}
            onChange={(value) => setTyped([value, typed[1]])}
            error={judged ? problem(0) : null}
            maxLength={12}
            autoFocus
          />
          <TextField
            label={words.group(asked[1] + 1)}
            value={typed[1]}
            onChange={(value) => setTyped([typed[0], value])}
            error={judged ? problem(1) : null}
            maxLength={12}
          />
        </SimpleGrid>
        {confirm.error !== null && <ErrorNotice failure={confirm.error.failure} />}
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            {words.confirm}
          </Button>
          <Button variant="default" onClick={onShow} disabled={confirm.isPending}>
            {words.showAgain}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function RecoverySheet({ code, createdAt, keyPart, onDone }: CodeProps & { readonly onDone: () => void }) {
  const t = useT();
  const words = t.care.recovery;
  const { data: organisation } = useAsk(readOrganisation, {});
  if (organisation === undefined) return null;
  return (
    <PrintSheet onDone={onDone}>
      <h1>{words.sheetTitle}</h1>
      <p>{words.sheetFor(organisation.name, momentText(createdAt, t.dates))}</p>
      <p className="code">{code}</p>
      <QrCode text={code} label={words.qr} />
      <p>{words.sheetWhat}</p>
      <ol>
        {words.sheetSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.sheetKeep}</p>
      {keyPart !== null && (
        <>
          <p>{t.keyPart.withCode}</p>
          <section className="next-sheet">
            <KeySheetText keyPart={keyPart} madeAt={createdAt} organisation={organisation.name} />
          </section>
        </>
      )}
    </PrintSheet>
  );
}
