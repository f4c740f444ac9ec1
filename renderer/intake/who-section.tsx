import { Text, Title } from '@mantine/core';
import { capacities } from '../../shared/procedure/fact.ts';
import { CheckField, ChoiceField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { complainsForAnother, isNamed, isReachable } from './complaint-form.ts';
import { FormSection } from './form-section.tsx';
import { Slot, useIntake } from './intake-context.tsx';
import { PersonFields } from './person-fields.tsx';

const mandates = ['shown', 'awaited', 'notNeeded'] as const;

/** Who complains, for whom, and whether the name may be known. */
export function WhoSection() {
  const { intake, choices } = useT();
  const words = intake.who;
  const { form, change, problem } = useIntake();
  return (
    <FormSection title={words.title}>
      <CheckField
        label={words.anonymous}
        help={words.anonymousHelp}
        checked={form.anonymous}
        onChange={(anonymous) => change({ anonymous })}
      />
      {!form.anonymous && (
        <>
          <Text size="sm" c="dimmed">
            {intake.person.intro}
          </Text>
          <PersonFields
            entry={form.complainant}
            onChange={(complainant) => change({ complainant })}
            field="complainant"
            address
            canBeOrganisation
          />
          {isNamed(form.complainant) && !isReachable(form.complainant) && (
            <Text size="sm" c="dimmed">
              {words.noAddress}
            </Text>
          )}
          <Slot field="capacity">
            <ChoiceField
              label={words.capacity}
              help={words.capacityHelp}
              value={form.capacity}
              onChange={(capacity) => change({ capacity })}
              choices={capacities.map((value) => ({ value, label: sentenceCase(choices.capacity[value]) }))}
              error={problem('capacity')}
            />
          </Slot>
          {complainsForAnother(form) && <ForAnother />}
          <CheckField
            label={words.nameWithheld}
            checked={form.nameWithheld}
            onChange={(nameWithheld) => change({ nameWithheld })}
          />
          {form.nameWithheld && <Notice tone="calm">{words.nameWithheldHelp}</Notice>}
        </>
      )}
    </FormSection>
  );
}

function ForAnother() {
  const words = useT().intake.who;
  const { form, change, problem } = useIntake();
  return (
    <>
      <Title order={3}>{words.client}</Title>
      <PersonFields entry={form.client} onChange={(client) => change({ client })} field="client" address={false} />
      <Slot field="mandate">
        <ChoiceField
          label={words.mandate}
          help={words.mandateHelp}
          value={form.mandate}
          onChange={(mandate) => change({ mandate })}
          choices={mandates.map((value) => ({ value, label: words.mandates[value] }))}
          error={problem('mandate')}
        />
      </Slot>
    </>
  );
}
