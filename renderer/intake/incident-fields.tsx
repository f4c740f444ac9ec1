import { DateField } from '../components/date-field.tsx';
import { ChoiceField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';
import type { ElementEntry } from './complaint-form.ts';
import { Slot, useIntake } from './intake-context.tsx';

const kinds = ['date', 'period', 'approximate', 'unknown'] as const;

type IncidentFieldsProps = {
  readonly element: ElementEntry;
  readonly set: (fields: Partial<ElementEntry>) => void;
};

/** When it happened: a day, a period, around a day, or not said. Its last day starts the complainant's month. */
export function IncidentFields({ element, set }: IncidentFieldsProps) {
  const words = useT().intake.element;
  const { problem } = useIntake();
  const { elementId, incidentKind: kind } = element;
  const field = (name: string) => `${elementId}.${name}`;
  return (
    <>
      <Slot field={field('incident')}>
        <ChoiceField
          label={words.incident}
          help={words.incidentHelp}
          value={kind}
          onChange={(incidentKind) => set({ incidentKind })}
          choices={kinds.map((value) => ({ value, label: words.incidents[value] }))}
          error={problem(field('incident'))}
        />
      </Slot>
      {kind === 'period' && (
        <Slot field={field('incidentFrom')}>
          <DateField
            label={words.periodFrom}
            value={element.incidentFrom}
            onChange={(incidentFrom) => set({ incidentFrom })}
            past
            error={problem(field('incidentFrom'))}
          />
        </Slot>
      )}
      {kind !== null && kind !== 'unknown' && (
        <Slot field={field('incidentOn')}>
          <DateField
            label={
              kind === 'period' ? words.periodOn : kind === 'approximate' ? words.incidentAround : words.incidentOn
            }
            {...(kind === 'period' ? { help: words.periodOnHelp } : {})}
            value={element.incidentOn}
            onChange={(incidentOn) => set({ incidentOn })}
            past
            error={problem(field('incidentOn'))}
          />
        </Slot>
      )}
    </>
  );
}
