import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { checkDossier } from '../../shared/contract/dossier-copies.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { RequestFailed } from '../client/port.ts';
import { useTell } from '../client/queries.ts';
import { send } from '../client/upload.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import '../components/file-drop.css';
import { Notice } from '../components/notice.tsx';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';

/** Drop a PDF: is it a dossier of this vault, which version, unchanged, and to whom was it given. Nothing of it is kept. */
export function CheckDossier() {
  const t = useT();
  const words = t.dossier.check;
  const { hidden } = useHideNames();
  const check = useTell(checkDossier);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);

  const look = async (file: File | undefined) => {
    if (file === undefined || busy) return;
    setBusy(true);
    setProblem(null);
    check.reset();
    try {
      const about = { title: words.title, caseId: null, source: 'picked', toCheck: true } as const;
      const sent = await send({ ...about, file, onSent: () => undefined });
      if (sent.ok) await check.mutateAsync({ uploadId: sent.uploadId });
      else setProblem(t.files.problems[sent.problem]);
    } catch (thrown) {
      if (!(thrown instanceof RequestFailed)) throw thrown;
    } finally {
      setBusy(false);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void look(event.dataTransfer.files[0]);
  };
  const found = busy ? undefined : check.data;

  return (
    <section aria-labelledby="dossier-check">
      <Stack gap="sm">
        <Title order={2} id="dossier-check">
          {words.title}
        </Title>
        <Text>{words.intro}</Text>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same from the keyboard */}
        <div
          className="kluis-drop"
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <Group gap="sm">
            <Button
              variant="default"
              loading={busy}
              leftSection={<IconFileCheck size={20} aria-hidden />}
              onClick={() => input.current?.click()}
            >
              {words.choose}
            </Button>
            <Text size="sm">{words.drop}</Text>
          </Group>
          <input
            ref={input}
            type="file"
            accept=".pdf"
            className="kluis-drop-input"
            tabIndex={-1}
            aria-label={words.choose}
            onChange={(event) => {
              void look(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </div>
        {problem !== null && (
          <Notice tone="late" announce>
            {problem}
          </Notice>
        )}
        {check.error !== null && <ErrorNotice failure={check.error.failure} />}
        {found?.kind === 'same' && (
          <Notice tone="done" title={words.same(found.number, found.version)} announce>
            {found.given.length === 0 ? (
              <Text>{words.own}</Text>
            ) : (
              found.given.map(({ receiver, on, sealed }) => (
                <Text key={`${receiver} ${on}`}>
                  {words.given(hidden ? t.names.roles.other : receiver, longDate(on, t.dates), sealed)}
                </Text>
              ))
            )}
          </Notice>
        )}
        {found?.kind === 'changed' && (
          <Notice tone="late" title={words.changedTitle} announce>
            {words.changed(found.number, found.version)}
          </Notice>
        )}
        {found?.kind === 'closed' && (
          <Notice tone="soon" title={words.closedTitle} announce>
            {words.closed}
          </Notice>
        )}
        {found?.kind === 'unknown' && (
          <Notice tone="soon" title={words.unknownTitle} announce>
            {words.unknown}
          </Notice>
        )}
      </Stack>
    </section>
  );
}
