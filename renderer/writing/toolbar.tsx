import { ActionIcon, Group, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconHeading,
  IconItalic,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import type { ReactNode } from 'react';
import { useT } from '../i18n/language.ts';
import { hasLook, shapeAt, shapeInto, toggleLook } from './commands.ts';
import type { WritingSchema } from './schema.ts';

type ToolbarProps = {
  readonly state: EditorState;
  readonly schema: WritingSchema;
  readonly run: (command: Command) => void;
  /** More buttons, after the usual ones. */
  readonly children?: ReactNode;
};

/** Bold, italic, heading, lists, and a step back: what a letter needs and no more. */
export function Toolbar({ state, schema, run, children }: ToolbarProps) {
  const words = useT().writing;
  const shape = shapeAt(state);
  const button = (label: string, icon: ReactNode, command: Command, pressed?: boolean) => (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        {...(pressed === true ? {} : { color: 'gray' })}
        size={34}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        disabled={pressed !== true && !command(state)}
        // The selection in the text must stay.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(command)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  const size = 20;
  return (
    <Group gap={2} role="group" aria-label={words.toolbar} className="kluis-writing-toolbar">
      {button(words.strong, <IconBold size={size} />, toggleLook(schema, 'strong'), hasLook(state, schema, 'strong'))}
      {button(
        words.emphasis,
        <IconItalic size={size} />,
        toggleLook(schema, 'emphasis'),
        hasLook(state, schema, 'emphasis'),
      )}
      {button(words.heading, <IconHeading size={size} />, shapeInto(schema, 'heading'), shape === 'heading')}
      {button(words.bullets, <IconList size={size} />, shapeInto(schema, 'bullets'), shape === 'bullets')}
      {button(words.numbers, <IconListNumbers size={size} />, shapeInto(schema, 'numbers'), shape === 'numbers')}
      {button(words.undo, <IconArrowBackUp size={size} />, undo)}
      {button(words.redo, <IconArrowForwardUp size={size} />, redo)}
      {children}
    </Group>
  );
}
