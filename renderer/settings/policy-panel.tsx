import { Box, NumberInput, Stack } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { readPolicy, savePolicy } from '../../shared/contract/settings.ts';
import type { CasePolicy } from '../../shared/procedure/policy.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { CheckField, ChoiceField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';
import { ClosingDays } from './closing-days.tsx';
import { SaveRow } from './save-row.tsx';
import { SettingsCard } from './settings-card.tsx';

/** The choices the procedure leaves open. They are stored with each new case and move no running term. */
export function PolicyPanel() {
  const t = useT();
  const words = t.settings.policy;
  const { data, error } = useAsk(readPolicy, {});
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {error !== null && <ErrorNotice failure={error.failure} />}
      {data !== undefined && <PolicyForm kept={data} />}
    </SettingsCard>
  );
}

function PolicyForm({ kept }: { readonly kept: CasePolicy }) {
  const t = useT();
  const words = t.settings.policy;
  const [form, setForm] = useState(kept);
  const save = useTell(savePolicy);
  const fill = (change: Partial<CasePolicy>) => {
    save.reset();
    setForm((old) => ({ ...old, ...change }));
  };
  const fillCalendar = (change: Partial<CasePolicy['calendar']>) => fill({ calendar: { ...form.calendar, ...change } });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(form);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <CheckField
          label={words.goodFriday}
          help={words.goodFridayHelp}
          checked={form.calendar.goodFriday}
          onChange={(goodFriday) => fillCalendar({ goodFriday })}
        />
        <ChoiceField
          label={words.liberationDay}
          help={words.liberationDayHelp}
          value={form.calendar.liberationDay}
          onChange={(liberationDay) => fillCalendar({ liberationDay })}
          choices={(['always', 'lustrum', 'never'] as const).map((value) => ({
            value,
            label: words.liberationDays[value],
          }))}
        />
        <CheckField
          label={words.decreeDays}
          help={words.decreeDaysHelp}
          checked={form.calendar.decreeDays}
          onChange={(decreeDays) => fillCalendar({ decreeDays })}
        />
        <ClosingDays days={form.calendar.closingDays} onChange={(closingDays) => fillCalendar({ closingDays })} />
        <ChoiceField
          label={words.targetStart}
          help={words.targetStartHelp}
          value={form.targetStart}
          onChange={(targetStart) => fill({ targetStart })}
          choices={(['receipt', 'acknowledgement', 'admission'] as const).map((value) => ({
            value,
            label: words.targetStarts[value],
          }))}
        />
        <CheckField
          label={words.rollTarget}
          help={words.rollTargetHelp}
          checked={form.rollTarget}
          onChange={(rollTarget) => fill({ rollTarget })}
        />
        <CheckField
          label={words.rollClientMonth}
          help={words.rollClientMonthHelp}
          checked={form.rollClientMonth}
          onChange={(rollClientMonth) => fill({ rollClientMonth })}
        />
        <CheckField
          label={words.dispatchRule}
          help={words.dispatchRuleHelp}
          checked={form.dispatchRule}
          onChange={(dispatchRule) => fill({ dispatchRule })}
        />
        <NumberInput
          label={words.retentionYears}
          description={words.retentionYearsHelp}
          value={form.retentionYears}
          onChange={(value) => typeof value === 'number' && fill({ retentionYears: value })}
          min={2}
          max={20}
          clampBehavior="strict"
          allowDecimal={false}
          suffix={` ${words.yearsUnit}`}
          inputContainer={(input) => <Box maw={160}>{input}</Box>}
        />
        <SaveRow label={words.save} busy={save.isPending} saved={save.isSuccess} error={save.error} />
      </Stack>
    </form>
  );
}
