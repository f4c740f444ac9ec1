import { Modal, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useT } from '../i18n/language.ts';
import { useHelpKey } from './use-help-key.ts';

// The first screen must not wait for a manual that is seldom read there.
const Manual = lazy(() => import('./manual.tsx').then((m) => ({ default: m.Manual })));

/** The manual on the screens before the vault is open, by a press or F1. */
export function HelpButton() {
  const t = useT();
  const [opened, { open, close }] = useDisclosure(false);
  useHelpKey(open);
  return (
    <>
      <UnstyledButton
        mih={24}
        fz="sm"
        c="var(--mantine-color-anchor)"
        td="underline"
        aria-keyshortcuts="F1"
        title="F1"
        onClick={open}
      >
        {t.navigation.help}
      </UnstyledButton>
      <Modal
        opened={opened}
        onClose={close}
        title={t.navigation.help}
        size="xl"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Suspense fallback={null}>
          <Manual />
        </Suspense>
      </Modal>
    </>
  );
}
