import { Accordion, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import type { Block, Run } from './blocks.ts';
import { chaptersIn } from './chapters.ts';

/** The manual, one chapter open at a time; `first` is the place of the chapter it opens at. */
export function Manual({ first = 0 }: { readonly first?: number }) {
  const chapters = chaptersIn(useLanguage());
  const [open, setOpen] = useState<string | null>(String(first < chapters.length ? first : 0));
  return (
    <Accordion value={open} onChange={setOpen} order={2} maw={760} variant="separated">
      {chapters.map(({ title, blocks }, index) => (
        // The value becomes part of an id, which may hold no spaces.
        <Accordion.Item key={title} value={String(index)}>
          <Accordion.Control>{title}</Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              {blocks.map((block) => (
                <BlockView key={JSON.stringify(block)} block={block} />
              ))}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Title order={3} size="h4">
          {block.text}
        </Title>
      );
    case 'paragraph':
      return (
        <Text>
          <Runs runs={block.runs} />
        </Text>
      );
    case 'list':
      return (
        <List type={block.ordered ? 'ordered' : 'unordered'} spacing={6} pr="md">
          {block.items.map((runs) => (
            <List.Item key={JSON.stringify(runs)}>
              <Runs runs={runs} />
            </List.Item>
          ))}
        </List>
      );
  }
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>));
}
