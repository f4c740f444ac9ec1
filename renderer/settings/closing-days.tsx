import { ActionIcon, Button, Group, Input, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { DateField } from '../components/date-field.tsx';
import { dayWithWeekday } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';

type ClosingDaysProps = { readonly days: readonly string[]; readonly onChange: (days: string[]) => void };

/** Days on which the organisation itself is closed, kept in order. */
export function ClosingDays({ days, onChange }: ClosingDaysProps) {
  const t = useT();
  const words = t.settings.policy;
  const [next, setNext] = useState<string | null>(null);
  const add = () => {
    if (next === null) return;
    onChange([...new Set([...days, next])].toSorted());
    setNext(null);
  };
  return (
    <Input.Wrapper
      component="fieldset"
      label={words.closingDays}
      labelElement="div"
      description={words.closingDaysHelp}
      style={{ border: 0, padding: 0, margin: 0 }}
      aria-label={words.closingDays}
      size="md"
    >
      <Stack gap="sm" mt="xs">
        {days.length === 0 ? (
          <Text c="dimmed">{words.noClosingDays}</Text>
        ) : (
          <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
            {days.map((day) => (
              <Group component="li" key={day} gap="xs">
                <Text component="span">{dayWithWeekday(day, t.dates)}</Text>
                <ActionIcon
                  variant="subtle"
                  size={30}
                  aria-label={words.removeClosingDay(dayWithWeekday(day, t.dates))}
                  onClick={() => onChange(days.filter((other) => other !== day))}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
          </Stack>
        )}
        <Group align="flex-end" gap="sm">
          <DateField label={words.newClosingDay} value={next} onChange={setNext} optional />
          <Button variant="default" onClick={add} disabled={next === null} mb={24}>
            {words.addClosingDay}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
