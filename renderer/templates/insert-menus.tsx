import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Command } from 'prosemirror-state';
import { useT } from '../i18n/language.ts';
import { chipWords, conditionName } from '../letters/chip-words.ts';
import { insertField, insertPart } from '../writing/commands.ts';
import type { WritingSchema } from '../writing/schema.ts';
import type { TemplateInForce } from './edit-template.tsx';

type InsertMenusProps = {
  readonly inForce: TemplateInForce;
  readonly schema: WritingSchema;
  readonly run: (command: Command) => void;
};

/** What this letter may hold: its places to fill in, and for whom or when a part of it is. */
export function InsertMenus({ inForce, schema, run }: InsertMenusProps) {
  const t = useT();
  const words = t.templates;
  const chips = chipWords(t);
  const target = (label: string) => (
    <Button variant="subtle" size="compact-md" rightSection={<IconChevronDown size={16} aria-hidden />}>
      {label}
    </Button>
  );
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>{target(words.insertField)}</Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {inForce.fields.map((field) => (
            <Menu.Item key={field} onClick={() => run(insertField(schema, field))}>
              {chips.field(field)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start">
        <Menu.Target>{target(words.insertPart)}</Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          <Menu.Label>{words.insertPartHelp}</Menu.Label>
          {inForce.conditions.flatMap((field) =>
            [true, false].map((has) => (
              <Menu.Item key={`${field} ${has}`} onClick={() => run(insertPart(schema, field, has))}>
                {conditionName(field, has, t)}
              </Menu.Item>
            )),
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
