import { channels } from '../../shared/procedure/fact.ts';
import { DateField } from '../components/date-field.tsx';
import { ChoiceField, TextField } from '../components/fields.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { FormSection } from './form-section.tsx';
import { Slot, useIntake } from './intake-context.tsx';

const postmarks = ['date', 'illegible', 'none'] as const;

/** How and when the complaint came in: letter date, postmark and receipt are three different days. */
export function ArrivalSection() {
  const { intake, choices } = useT();
  const words = intake.arrival;
  const { form, change, problem } = useIntake();
  const { channel } = form;
  const help = words.receivedHelp[channel === 'post' || channel === 'email' ? channel : 'other'];
  const onPaper = channel !== 'email' && channel !== 'telephone';
  return (
    <FormSection title={words.title}>
      <Slot field="channel">
        <ChoiceField
          label={words.channel}
          value={channel}
          onChange={(chosen) => change({ channel: chosen })}
          choices={channels.map((value) => ({ value, label: sentenceCase(choices.channel[value]) }))}
          error={problem('channel')}
        />
      </Slot>
      <Slot field="receivedOn">
        <DateField
          label={words.receivedOn}
          help={help}
          value={form.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          past
          error={problem('receivedOn')}
        />
      </Slot>
      {channel !== 'telephone' && (
        <DateField
          label={words.datedOn}
          help={words.datedHelp}
          value={form.datedOn}
          onChange={(datedOn) => change({ datedOn })}
          past
          optional
        />
      )}
      {channel === 'post' && (
        <Slot field="postmark">
          <ChoiceField
            label={words.postmark}
            help={words.postmarkHelp}
            value={form.postmark}
            onChange={(postmark) => change({ postmark })}
            choices={postmarks.map((value) => ({ value, label: words.postmarks[value] }))}
            error={problem('postmark')}
          />
        </Slot>
      )}
      {channel === 'post' && form.postmark === 'date' && (
        <Slot field="postmarkOn">
          <DateField
            label={words.postmarkOn}
            value={form.postmarkOn}
            onChange={(postmarkOn) => change({ postmarkOn })}
            past
            error={problem('postmarkOn')}
          />
        </Slot>
      )}
      {channel !== null && channel !== 'post' && (
        <DateField
          label={words.reachedManagementOn}
          help={words.reachedManagementHelp}
          value={form.reachedManagementOn}
          onChange={(reachedManagementOn) => change({ reachedManagementOn })}
          past
          optional
        />
      )}
      {channel !== null && onPaper && (
        <TextField
          label={words.originalLocation}
          help={words.originalHelp}
          value={form.originalLocation}
          onChange={(originalLocation) => change({ originalLocation })}
          optional
        />
      )}
    </FormSection>
  );
}
