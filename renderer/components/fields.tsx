import { Checkbox, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useT } from '../i18n/language.ts';
import './covered.css';

type FieldProps = {
  readonly label: string;
  /** One short sentence under the label. */
  readonly help?: string;
  readonly error?: string | null;
  readonly optional?: boolean;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
};

/** Few fields are required, so the optional ones say so, in words instead of an asterisk. */
function useLabel(label: string, optional: boolean): string {
  const t = useT();
  return optional ? `${label} (${t.common.optional})` : label;
}

const common = ({ help, error, disabled = false, onBlur }: FieldProps) => ({
  description: help,
  error: error ?? undefined,
  disabled,
  onBlur,
});

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'time';
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
};

/** One line of text, label above, help beneath the label. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', autoFocus = false, maxLength = 500 } = props;
  return (
    <TextInput
      className="kluis-own-words"
      {...common(props)}
      label={useLabel(props.label, props.optional ?? false)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      type={type}
      maxLength={maxLength}
      autoComplete="off"
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
    />
  );
}

type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly minRows?: number;
  readonly maxLength?: number;
};

/** Several lines of text; grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, minRows = 3, maxLength = 50_000 } = props;
  return (
    <Textarea
      className="kluis-own-words"
      {...common(props)}
      label={useLabel(props.label, props.optional ?? false)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      minRows={minRows}
      maxRows={20}
      maxLength={maxLength}
    />
  );
}

export type Choice<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly help?: string;
  readonly disabled?: boolean;
};

type ChoiceFieldProps<V extends string> = FieldProps & {
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly choices: readonly Choice<V>[];
};

/** From how many choices a list that folds out is easier to oversee than buttons. */
const foldFrom = 7;

/** One of several: round buttons, all in view, or a list when there are many. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const { value, onChange, choices } = props;
  const label = useLabel(props.label, props.optional ?? false);
  const choose = (chosen: string | null) => {
    const choice = choices.find((candidate) => candidate.value === chosen);
    if (choice !== undefined) onChange(choice.value);
  };
  if (choices.length >= foldFrom)
    return (
      <Select
        {...common(props)}
        label={label}
        value={value}
        onChange={choose}
        data={choices.map((choice) => ({
          value: choice.value,
          label: choice.label,
          disabled: choice.disabled ?? false,
        }))}
        checkIconPosition="right"
      />
    );
  return (
    <Radio.Group
      {...common(props)}
      label={label}
      value={value}
      onChange={choose}
      size="md"
      styles={{ error: { marginTop: 8 } }}
    >
      <Stack gap="xs" mt={8}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.help}
            disabled={(choice.disabled ?? false) || (props.disabled ?? false)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

type CheckFieldProps = FieldProps & { readonly checked: boolean; readonly onChange: (checked: boolean) => void };

/** A single yes-or-no. */
export function CheckField(props: CheckFieldProps) {
  return (
    <Checkbox
      {...common(props)}
      label={props.label}
      checked={props.checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
