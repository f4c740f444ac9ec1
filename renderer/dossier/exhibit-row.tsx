import { Anchor, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useHideNames } from '../app/hide-names.tsx';
import { TextArea } from '../components/fields.tsx';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Shown } from './dossier-tab.tsx';
import { type PlannedExhibit, wholeExhibit } from './exhibit-copies.ts';

type ExhibitRowProps = {
  readonly exhibit: PlannedExhibit;
  /** Of this version; a supplement has only what is new. */
  readonly included: boolean;
  /** Null while it stays in. */
  readonly reason: string | null;
  readonly judged: boolean;
  /** The copy in its place, or `wholeExhibit`. */
  readonly copy: string;
  readonly onCopy: (copy: string) => void;
  readonly onLeaveOut: (out: boolean) => void;
  readonly onReason: (reason: string) => void;
  readonly onShow: (shown: Shown) => void;
};

/** One exhibit: what it is, a look at it, and the way to leave it out with a reason. */
export function ExhibitRow({
  exhibit,
  included,
  reason,
  judged,
  copy,
  onCopy,
  onLeaveOut,
  onReason,
  onShow,
}: ExhibitRowProps) {
  const t = useT();
  const words = t.dossier;
  const { documentId, number, title, date, pages, fixed, copies } = exhibit;
  const { hidden } = useHideNames();
  const chosen = copies.find((one) => one.documentId === copy);
  return (
    <div className="kluis-exhibit">
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <Group gap="sm" align="flex-start" wrap="nowrap" miw={0}>
          <Text w={84} fw={600} td={reason === null ? 'none' : 'line-through'} style={{ flexShrink: 0 }}>
            {words.exhibit(number)}
          </Text>
          <Stack gap={2} miw={0}>
            {pages === null ? (
              <Text>{title}</Text>
            ) : (
              <Anchor
                component="button"
                type="button"
                ta="start"
                aria-label={words.look(title)}
                onClick={() => onShow({ documentId, title, pages })}
              >
                {title}
              </Anchor>
            )}
            <Text size="sm" c="dimmed">
              {date === null ? words.undated : longDate(date, t.dates)} ·{' '}
              {pages === null ? words.pagesUnknown : words.pages(pages)}
              {fixed && ` · ${words.fixed}`}
            </Text>
          </Stack>
        </Group>
        {included && (
          <Checkbox
            label={words.leaveOutShort}
            aria-label={words.leaveOut(number)}
            checked={reason !== null}
            onChange={(event) => onLeaveOut(event.currentTarget.checked)}
            style={{ flexShrink: 0 }}
          />
        )}
      </Group>
      {included && reason === null && copies.length > 0 && (
        <Select
          label={words.copies.label(number)}
          description={chosen === undefined ? undefined : words.copies.because(chosen.reason)}
          data={[
            { value: wholeExhibit, label: words.copies.whole },
            ...copies.map((one, index) => ({
              value: one.documentId,
              label: words.copies.madeFor(hidden ? `${t.names.roles.other} ${index + 1}` : one.receiver),
            })),
          ]}
          value={copy}
          onChange={(value) => onCopy(value ?? wholeExhibit)}
          allowDeselect={false}
          maw={420}
        />
      )}
      {included && reason !== null && (
        <TextArea
          label={words.reason(number)}
          help={words.reasonHelp}
          value={reason}
          onChange={onReason}
          minRows={2}
          maxLength={2000}
          error={judged && reason.trim() === '' ? words.reasonMissing : null}
        />
      )}
    </div>
  );
}
