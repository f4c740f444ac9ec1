import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { subjectKinds } from '../../shared/procedure/fact.ts';
import { ChoiceField, TextArea } from '../components/fields.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { chooseSubject, type ElementEntry, emptyElement, removeElement } from './complaint-form.ts';
import { FormSection } from './form-section.tsx';
import { IncidentFields } from './incident-fields.tsx';
import { focusSlot, newId, Slot, useIntake } from './intake-context.tsx';
import { RespondentFields } from './respondent-fields.tsx';

const mostElements = 40;

/** What the complaint is about, part by part, in the complainant's own words. */
export function ElementsSection() {
  const words = useT().intake.element;
  const { form, change } = useIntake();
  const add = () => {
    const added = emptyElement(newId);
    change((old) => ({ ...old, elements: [...old.elements, added] }));
    requestAnimationFrame(() => focusSlot(`${added.elementId}.deviation`));
  };
  return (
    <FormSection title={words.title} intro={words.intro}>
      {form.elements.map((element, index) => (
        <ElementFields key={element.elementId} element={element} place={index + 1} count={form.elements.length} />
      ))}
      {form.elements.length < mostElements && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={add}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.add}
        </Button>
      )}
    </FormSection>
  );
}

type ElementFieldsProps = { readonly element: ElementEntry; readonly place: number; readonly count: number };

function ElementFields({ element, place, count }: ElementFieldsProps) {
  const { intake, choices } = useT();
  const words = intake.element;
  const { change, problem } = useIntake();
  const { elementId } = element;
  const set = (fields: Partial<ElementEntry>) =>
    change((old) => ({
      ...old,
      elements: old.elements.map((e) => (e.elementId === elementId ? { ...e, ...fields } : e)),
    }));
  return (
    <Stack gap="md" {...(count > 1 ? { className: 'kluis-intake-part' } : {})}>
      {count > 1 && (
        <Group justify="space-between">
          <Title order={3}>{words.heading(place, count)}</Title>
          <Button variant="subtle" size="sm" onClick={() => change((old) => removeElement(old, elementId))}>
            {words.remove(place)}
          </Button>
        </Group>
      )}
      <Slot field={`${elementId}.deviation`}>
        <TextArea
          label={words.deviation}
          help={words.deviationHelp}
          value={element.deviation}
          onChange={(deviation) => set({ deviation })}
          maxLength={20_000}
          error={problem(`${elementId}.deviation`)}
        />
      </Slot>
      <TextArea
        label={words.expectation}
        value={element.expectation}
        onChange={(expectation) => set({ expectation })}
        minRows={2}
        maxLength={20_000}
        optional
      />
      <TextArea
        label={words.wish}
        help={words.wishHelp}
        value={element.wish}
        onChange={(wish) => set({ wish })}
        minRows={2}
        maxLength={20_000}
        optional
      />
      <IncidentFields element={element} set={set} />
      <Slot field={`${elementId}.subject`}>
        <ChoiceField
          label={words.subject}
          value={element.subject}
          onChange={(subject) => change((old) => chooseSubject(old, elementId, subject, newId))}
          choices={subjectKinds.map((value) => ({ value, label: sentenceCase(choices.subject[value]) }))}
          error={problem(`${elementId}.subject`)}
        />
      </Slot>
      {element.subject === 'none' ? (
        <Text size="sm" c="dimmed">
          {words.subjectNoneHelp}
        </Text>
      ) : (
        <RespondentFields element={element} />
      )}
    </Stack>
  );
}
