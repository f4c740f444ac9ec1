import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { onClosed } from '../client/port.ts';
import { useT } from '../i18n/language.ts';

/** Says that the vault process has ended, over whatever is on screen: nothing that is typed from here on is kept. */
export function CoreGone() {
  const [gone, setGone] = useState(false);
  const t = useT();
  useEffect(() => onClosed(() => setGone(true)), []);
  return (
    <Modal opened={gone} onClose={() => undefined} withCloseButton={false} title={t.navigation.coreGoneTitle}>
      <Text role="alert">{t.navigation.coreGone}</Text>
    </Modal>
  );
}
