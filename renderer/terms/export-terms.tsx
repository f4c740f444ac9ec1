import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { exportTerms } from '../../shared/contract/agenda.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useLanguage, useT } from '../i18n/language.ts';

/** Puts the running terms in a calendar file, after saying what is in it and what not. */
export function ExportTerms({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const words = t.terms.export;
  const save = useTell(exportTerms);
  const [choosing, setChoosing] = useState(false);
  const outcome = save.data;

  const choose = async () => {
    setChoosing(true);
    try {
      const token = await window.kluis.shell.chooseSaveTarget({
        suggestedName: words.file,
        extension: 'ics',
        title: words.title,
        button: words.save,
      });
      if (token !== null) await save.mutateAsync({ token, language, titles: t.termTitles });
    } finally {
      setChoosing(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title={words.button} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        <Text>{words.explanation}</Text>
        {outcome?.ok === true && (
          <Notice tone="done" announce>
            {words.done(outcome.count)}
          </Notice>
        )}
        {outcome?.ok === false && (
          <Notice tone="late" announce>
            {words.problems[outcome.problem]}
          </Notice>
        )}
        {save.error !== null && <ErrorNotice failure={save.error.failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {outcome?.ok === true ? t.common.close : t.common.cancel}
          </Button>
          {outcome?.ok !== true && (
            <Button loading={choosing} data-autofocus onClick={() => void choose().catch(() => undefined)}>
              {words.choose}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
