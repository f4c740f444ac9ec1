import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { director } from '../../shared/contract/cases.ts';
import { listDirectors, removeDirector } from '../../shared/contract/settings.ts';
import { sessionMe } from '../../shared/contract/vault.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { PersonName, useNameText } from '../components/person-name.tsx';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { refusalText } from './access-refusal.ts';
import { AddDirector } from './add-director.tsx';
import { RenameMyself } from './rename-myself.tsx';
import { SettingsCard } from './settings-card.tsx';

type Director = z.output<typeof director>;

/** Who holds a passphrase; adding somebody and taking somebody away. */
export function AccessPanel() {
  const t = useT();
  const words = t.settings.access;
  const say = useNameText();
  const { data, error } = useAsk(listDirectors, {});
  const { data: me } = useAsk(sessionMe, {});
  const remove = useTell(removeDirector);
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const [news, setNews] = useState('');
  const refused = remove.data?.ok === false ? remove.data.refusal : null;

  const takeAway = async (who: Director) => {
    setNews('');
    const outcome = await remove.mutateAsync({ actorId: who.actorId });
    if (!outcome.ok) return;
    setNews([words.removed(say(who.name, who.role)), ...(outcome.keyWaits ? [words.keyWaits] : [])].join(' '));
  };

  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {error !== null && <ErrorNotice failure={error.failure} />}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {data?.directors.map((who) => (
          <Group component="li" key={who.actorId} justify="space-between" gap="sm">
            <Group gap="xs">
              <Text component="span" fw={600}>
                <PersonName name={who.name} role={who.role} />
              </Text>
              <Badge variant="light" size="lg">
                {words.roles[who.role]}
              </Badge>
              {who.validUntil !== null && (
                <Text component="span" size="sm">
                  {t.care.access.untilText(longDate(who.validUntil, t.dates))}
                </Text>
              )}
              {who.actorId === me?.actorId && (
                <Text component="span" size="sm" c="dimmed">
                  {words.you}
                </Text>
              )}
            </Group>
            {who.actorId === me?.actorId && !renaming && (
              <Button variant="default" size="sm" onClick={() => setRenaming(true)}>
                {t.care.access.rename}
              </Button>
            )}
            {who.actorId !== me?.actorId && (
              <ConfirmButton
                label={words.remove(say(who.name, who.role))}
                consequence={words.removeConsequence(say(who.name, who.role))}
                variant="default"
                size="sm"
                loading={remove.isPending && remove.variables.actorId === who.actorId}
                onConfirm={() => void takeAway(who).catch(() => undefined)}
              />
            )}
          </Group>
        ))}
      </Stack>
      {refused !== null && (
        <Notice tone="soon" announce>
          {refusalText(refused, t)}
        </Notice>
      )}
      <Text role="status">{remove.isPending ? words.removing : news}</Text>
      {remove.error !== null && <ErrorNotice failure={remove.error.failure} />}
      {renaming && me !== undefined && (
        <RenameMyself
          name={me.name}
          onDone={(done) => {
            setRenaming(false);
            if (done) setNews(t.care.access.renamed);
          }}
        />
      )}
      {adding ? (
        <AddDirector
          onDone={(name, role) => {
            setAdding(false);
            if (name !== null) setNews(words.added(say(name, role)));
          }}
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconUserPlus size={20} aria-hidden />}
          onClick={() => {
            setNews('');
            setAdding(true);
          }}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.add}
        </Button>
      )}
    </SettingsCard>
  );
}
