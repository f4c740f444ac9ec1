import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useT } from '../i18n/language.ts';

type ConfirmButtonProps = ButtonProps & {
  /** Says what the step does: 'Maak brief definitief'. It names the button, the question and the answer alike. */
  readonly label: string;
  /** What will be so afterwards and cannot be undone. */
  readonly consequence: ReactNode;
  readonly onConfirm: () => void;
  /** Red is for what destroys. */
  readonly destroys?: boolean;
};

/** A step that becomes final: asks once, and names what cannot be undone. */
export function ConfirmButton({ label, consequence, onConfirm, destroys = false, ...button }: ConfirmButtonProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const t = useT();
  const colour = destroys ? { color: 'red.9' } : {};
  return (
    <>
      <Button {...button} {...colour} onClick={open}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={label} closeButtonProps={{ 'aria-label': t.common.close }}>
        <Stack>
          <Text component="div">{consequence}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t.common.cancel}
            </Button>
            <Button
              {...colour}
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
