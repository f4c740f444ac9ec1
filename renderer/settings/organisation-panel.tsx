import { SimpleGrid, Stack } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type Organisation, readOrganisation, saveOrganisation } from '../../shared/contract/settings.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { ChoiceField, TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { useT } from '../i18n/language.ts';
import { SaveRow } from './save-row.tsx';
import { SettingsCard } from './settings-card.tsx';

/** Name, address and how to be reached: what stands above every letter. */
export function OrganisationPanel() {
  const t = useT();
  const words = t.settings.organisation;
  const { data, error } = useAsk(readOrganisation, {});
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {error !== null && <ErrorNotice failure={error.failure} />}
      {data !== undefined && <OrganisationForm kept={data} />}
    </SettingsCard>
  );
}

function OrganisationForm({ kept }: { readonly kept: Organisation }) {
  const t = useT();
  const words = t.settings.organisation;
  const [form, setForm] = useState(kept);
  const [left, setLeft] = useState(false);
  const save = useTell(saveOrganisation);
  const nameMissing = form.name.trim() === '';
  const fill = (change: Partial<Organisation>) => {
    save.reset();
    setForm((old) => ({ ...old, ...change }));
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(true);
    if (nameMissing) focusFirstProblem(event.currentTarget);
    else save.mutate(form);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextField
          label={words.name}
          value={form.name}
          onChange={(name) => fill({ name })}
          onBlur={() => setLeft(true)}
          error={left && nameMissing ? words.nameMissing : null}
          maxLength={200}
        />
        <TextField
          label={words.street}
          value={form.street}
          onChange={(street) => fill({ street })}
          maxLength={200}
          optional
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextField
            label={words.postcode}
            value={form.postcode}
            onChange={(postcode) => fill({ postcode })}
            maxLength={200}
            optional
          />
          <TextField
            label={words.city}
            value={form.city}
            onChange={(city) => fill({ city })}
            maxLength={200}
            optional
          />
          <TextField
            label={words.email}
            type="email"
            value={form.email}
            onChange={(email) => fill({ email })}
            maxLength={200}
            optional
          />
          <TextField
            label={words.phone}
            type="tel"
            value={form.phone}
            onChange={(phone) => fill({ phone })}
            maxLength={200}
            optional
          />
        </SimpleGrid>
        <ChoiceField
          label={words.addressWindow}
          help={words.addressWindowHelp}
          value={form.addressWindow}
          onChange={(addressWindow) => fill({ addressWindow })}
          choices={[
            { value: 'left', label: words.addressWindows.left },
            { value: 'right', label: words.addressWindows.right },
          ]}
        />
        <SaveRow label={words.save} busy={save.isPending} saved={save.isSuccess} error={save.error} />
      </Stack>
    </form>
  );
}
