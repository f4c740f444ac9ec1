import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { cancelOpenExport, exportOpenly, openExportWork } from '../../shared/contract/open-export.ts';
import { ProgressLine } from '../care/progress-line.tsx';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import './dossier.css';

/** A button, and behind it: for whom, where to, how far it is, and the passphrase once. `caseId` null: the whole register. */
export function OpenExport({ caseId }: { readonly caseId: string | null }) {
  const t = useT();
  const words = t.openExport;
  const save = t.viewer.save;
  const [open, setOpen] = useState(false);
  const [receiver, setReceiver] = useState('');
  const [left, setLeft] = useState(false);
  const write = useTell(exportOpenly);
  const cancel = useTell(cancelOpenExport);
  const passphrase = write.data?.ok === true ? write.data.passphrase : null;
  const missing = receiver.trim() === '';

  const close = () => {
    setOpen(false);
    setLeft(false);
    write.reset();
  };
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(true);
    if (missing) return focusFirstProblem(event.currentTarget);
    const token = await window.kluis.shell.chooseSaveTarget({
      suggestedName: caseId === null ? words.registerFile : words.caseFile,
      extension: 'zip',
      title: words.dialogTitle,
      button: t.common.save,
    });
    if (token !== null) await write.mutateAsync({ caseId, token, receiver: receiver.trim() });
  };
  // While it is written, and while the words stand there, nothing closes by accident.
  const firm = write.isPending || passphrase !== null;

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPackageExport size={18} aria-hidden />}
        onClick={() => setOpen(true)}
        style={{ alignSelf: 'flex-start' }}
      >
        {words.button}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={passphrase === null ? words.button : t.dossier.give.passphraseTitle}
        withCloseButton={!firm}
        closeOnClickOutside={!firm}
        closeOnEscape={!firm}
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        {passphrase !== null ? (
          <Stack>
            <Text>{t.dossier.give.passphraseHelp(receiver.trim())}</Text>
            <Code block fz="lg" role="status" className="kluis-passphrase">
              {passphrase}
            </Code>
            <Text>{words.howToOpen}</Text>
            <Group justify="flex-end">
              <Button onClick={close} data-autofocus>
                {t.dossier.give.passphraseNoted}
              </Button>
            </Group>
          </Stack>
        ) : write.isPending ? (
          <Stack>
            <ProgressLine work={openExportWork} label={words.busy} />
            <Group justify="flex-end">
              <Button
                variant="default"
                loading={cancel.isPending}
                onClick={() => void cancel.mutateAsync({}).catch(() => undefined)}
              >
                {words.stop}
              </Button>
            </Group>
          </Stack>
        ) : (
          <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
            <Stack>
              <Text>{words.warning}</Text>
              <TextField
                label={words.receiver}
                help={words.receiverHelp}
                value={receiver}
                onChange={setReceiver}
                onBlur={() => receiver !== '' && setLeft(true)}
                error={left && missing ? words.receiverMissing : null}
                maxLength={200}
                autoFocus
              />
              {write.data?.ok === false && (
                <Notice tone={write.data.problem === 'cancelled' ? 'done' : 'late'} announce>
                  {{ ...save.problems, ...words.problems }[write.data.problem]}
                </Notice>
              )}
              {write.error !== null && <ErrorNotice failure={write.error.failure} />}
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {t.common.cancel}
                </Button>
                <Button type="submit">{save.choose}</Button>
              </Group>
            </Stack>
          </form>
        )}
      </Modal>
    </>
  );
}
