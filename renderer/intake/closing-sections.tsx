import { Checkbox, Group, SimpleGrid } from '@mantine/core';
import { readThemes } from '../../shared/contract/themes.ts';
import { warnings } from '../../shared/procedure/fact.ts';
import { useAsk } from '../client/queries.ts';
import { ChoiceField, TextArea, TextField } from '../components/fields.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { FormSection } from './form-section.tsx';
import { Slot, useIntake } from './intake-context.tsx';

/** The line by which the complaint is found again. */
export function SummarySection() {
  const words = useT().intake.summary;
  const { form, change, problem } = useIntake();
  return (
    <FormSection title={words.title}>
      <Slot field="summary">
        <TextField
          label={words.label}
          help={words.help}
          value={form.summary}
          onChange={(summary) => change({ summary })}
          maxLength={120}
          error={problem('summary')}
        />
      </Slot>
      <ThemeChoice />
    </FormSection>
  );
}

function ThemeChoice() {
  const t = useT();
  const words = t.intake.summary;
  const { form, change } = useIntake();
  const { data } = useAsk(readThemes, {});
  const offered = data?.themes.filter(({ id, inUse }) => inUse || form.themes.includes(id)) ?? [];
  return (
    <Checkbox.Group
      label={`${words.themes} (${t.common.optional})`}
      description={words.themesHelp}
      size="md"
      value={[...form.themes]}
      onChange={(chosen) => change({ themes: offered.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) })}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs" mt={8}>
        {offered.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

/** What cannot wait for the complaint to be handled. */
export function UrgentSection() {
  const { intake, choices } = useT();
  const words = intake.urgent;
  const { form, change } = useIntake();
  return (
    <FormSection title={words.section} intro={words.help}>
      <ChoiceField
        label={words.title}
        help={words.later}
        value={form.urgent}
        onChange={(urgent) => change({ urgent })}
        choices={(['nobody', 'somebody'] as const).map((value) => ({ value, label: words.choices[value] }))}
      />
      {form.urgent === 'somebody' && (
        <>
          <Checkbox.Group
            label={words.whom}
            value={[...form.warned]}
            onChange={(chosen) => change({ warned: warnings.filter((w) => chosen.includes(w)) })}
          >
            <Group gap="xs" mt={8} style={{ flexDirection: 'column', alignItems: 'flex-start' }}>
              {warnings.map((value) => (
                <Checkbox key={value} value={value} label={sentenceCase(choices.warned[value])} />
              ))}
            </Group>
          </Checkbox.Group>
          <TextArea
            label={words.note}
            value={form.urgentNote}
            onChange={(urgentNote) => change({ urgentNote })}
            minRows={2}
            maxLength={20_000}
            optional
          />
        </>
      )}
    </FormSection>
  );
}
