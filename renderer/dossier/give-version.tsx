import { Button, Checkbox, Code, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { archiveDossier } from '../../shared/contract/dossier-archive.ts';
import { cancelCopy, giveDossier } from '../../shared/contract/dossier-copies.ts';
import { ProgressLine } from '../care/progress-line.tsx';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { MissingGlyphs } from '../components/missing-glyphs.tsx';
import { Notice } from '../components/notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { useT } from '../i18n/language.ts';

type GiveVersionProps = { readonly versionId: string; readonly version: number; readonly onClose: () => void };

/** Lets a copy of a version out: for whom, closed or not, and where to. A passphrase is shown here and never again. */
export function GiveVersion({ versionId, version, onClose }: GiveVersionProps) {
  const t = useT();
  const words = t.dossier.give;
  const common = t.viewer.save;
  const [receiver, setReceiver] = useState('');
  const [sealed, setSealed] = useState(true);
  const [left, setLeft] = useState(false);
  const [form, setForm] = useState<'pdf' | 'archive'>('pdf');
  const give = useTell(giveDossier);
  const archive = useTell(archiveDossier);
  const cancel = useTell(cancelCopy);
  const made = form === 'archive' ? archive.data : give.data;
  const error = form === 'archive' ? archive.error : give.error;
  const glyphs = made?.ok === true ? made.missingGlyphs : [];
  const passphrase = give.data?.ok === true ? give.data.passphrase : null;

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(true);
    if (receiver.trim() === '') return focusFirstProblem(event.currentTarget);
    const token = await window.kluis.shell.chooseSaveTarget({
      suggestedName: form === 'archive' ? t.dossier.archive.fileName : words.fileName,
      extension: 'pdf',
      title: common.dialogTitle,
      button: t.common.save,
    });
    if (token === null) return;
    const about = { versionId, token, receiver: receiver.trim() };
    const outcome =
      form === 'archive' ? await archive.mutateAsync(about) : await give.mutateAsync({ ...about, sealed });
    if (!outcome.ok || ('passphrase' in outcome && outcome.passphrase !== null)) return;
    sayDone(common.saved);
    if (outcome.missingGlyphs.length === 0) onClose();
  };

  if (passphrase !== null) {
    return (
      // Closing by accident would lose the words for good.
      <Modal
        opened
        onClose={onClose}
        title={words.passphraseTitle}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
      >
        <Stack>
          <Text>{words.passphraseHelp(receiver.trim())}</Text>
          <Code block fz="lg" role="status" className="kluis-passphrase">
            {passphrase}
          </Code>
          <MissingGlyphs glyphs={glyphs} advice={words.glyphAdvice} />
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {words.passphraseNoted}
            </Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  if (archive.isPending || give.isPending) {
    return (
      <Modal
        opened
        onClose={onClose}
        title={words.title(version)}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
      >
        <Stack>
          {archive.isPending ? (
            <ProgressLine work={`archive:${versionId}`} label={t.dossier.archive.busy} />
          ) : (
            <ProgressLine work={`copy:${versionId}`} label={words.busy} />
          )}
          <Group justify="flex-end">
            <Button
              variant="default"
              loading={cancel.isPending}
              onClick={() => void cancel.mutateAsync({ versionId }).catch(() => undefined)}
            >
              {t.dossier.stop}
            </Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  if (glyphs.length > 0) {
    return (
      <Modal opened onClose={onClose} title={words.glyphsTitle} closeButtonProps={{ 'aria-label': t.common.close }}>
        <Stack>
          <MissingGlyphs glyphs={glyphs} advice={words.glyphAdvice} />
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t.common.close}
            </Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={words.title(version)} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack>
          <TextField
            label={common.receiver}
            help={words.receiverHelp}
            value={receiver}
            onChange={setReceiver}
            onBlur={() => receiver !== '' && setLeft(true)}
            error={left && receiver.trim() === '' ? common.receiverMissing : null}
            maxLength={200}
            autoFocus
          />
          <Radio.Group
            label={t.dossier.archive.which}
            value={form}
            onChange={(value) => setForm(value === 'archive' ? 'archive' : 'pdf')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="pdf" label={t.dossier.archive.pdf} description={t.dossier.archive.pdfHelp} />
              <Radio value="archive" label={t.dossier.archive.archive} description={t.dossier.archive.archiveHelp} />
            </Stack>
          </Radio.Group>
          {form === 'pdf' && (
            <Checkbox
              label={words.sealed}
              description={words.sealedHelp}
              checked={sealed}
              onChange={(event) => setSealed(event.currentTarget.checked)}
            />
          )}
          {(form === 'archive' || !sealed) && <Text>{common.warning}</Text>}
          {made?.ok === false && (
            <Notice tone={made.problem === 'cancelled' ? 'done' : 'late'} announce>
              {{ ...t.dossier.problems, ...common.problems, cancelled: words.cancelled }[made.problem]}
            </Notice>
          )}
          {error !== null && <ErrorNotice failure={error.failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit">{common.choose}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
