import { Input } from '@mantine/core';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { TemplateContent } from '../../shared/letters/content.ts';
import { contentOf, documentOf } from './document.ts';
import { type ChipWords, type WritingSchema, writingSchema } from './schema.ts';
import { Toolbar } from './toolbar.tsx';
import { openView, selectField, showWords } from './view.ts';
import './writing.css';

export type WritingHandle = {
  /** Selects the nth open place, from 0. */
  readonly selectField: (nth: number) => void;
  /** Marks words that were looked for and leads to the first; false when none stands here. */
  readonly showWords: (sought: readonly string[]) => boolean;
};

type WritingProps = {
  readonly label: string;
  readonly help: string;
  /** What it begins with; later it is the editor that knows. */
  readonly content: TemplateContent;
  readonly onChange: (content: TemplateContent) => void;
  readonly words: ChipWords;
  readonly handle?: Ref<WritingHandle>;
  readonly tools?: (schema: WritingSchema, run: (command: Command) => void) => ReactNode;
};

/** A text with paragraphs, bold, italic, headings, lists and places to fill in, which are there whole or not at all. */
export function Writing({ label, help, content, onChange, words, handle, tools }: WritingProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [schema] = useState(() => writingSchema(words));
  const [state, setState] = useState<EditorState | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it begins with is taken once
  useEffect(() => {
    if (place.current === null) return;
    const opened = openView(place.current, {
      schema,
      document: documentOf(content, schema),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-help`,
        lang: 'nl',
        spellcheck: 'false',
      },
      onState: (next, isChange) => {
        setState(next);
        if (isChange) changed.current(contentOf(next.doc));
      },
    });
    view.current = opened;
    setState(opened.state);
    return () => {
      view.current = null;
      opened.destroy();
    };
  }, []);

  useImperativeHandle(handle, () => ({
    selectField: (nth) => view.current !== null && selectField(view.current, nth),
    showWords: (sought) => view.current !== null && showWords(view.current, sought),
  }));
  const run = (command: Command) => {
    const { current } = view;
    if (current === null) return;
    command(current.state, current.dispatch, current);
    current.focus();
  };

  return (
    <div>
      <Input.Label id={`${id}-label`} labelElement="div">
        {label}
      </Input.Label>
      <Input.Description id={`${id}-help`} mb={6}>
        {help}
      </Input.Description>
      <div className="kluis-writing">
        {state !== null && (
          <Toolbar state={state} schema={schema} run={run}>
            {tools?.(schema, run)}
          </Toolbar>
        )}
        <div ref={place} />
      </div>
    </div>
  );
}
