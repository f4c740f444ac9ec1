import { Accordion, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../components/page.tsx';
import { useLanguage, useT } from '../i18n/language.ts';
import type { Block, Run } from './blocks.ts';
import { chaptersIn } from './chapters.ts';

/** The manual, one chapter open at a time. */
export function HelpScreen() {
  const t = useT();
  const chapters = chaptersIn(useLanguage());
  const [open, setOpen] = useState<string | null>(chapters[0]?.title ?? null);
  return (
    <Page title={t.navigation.help}>
      <Accordion value={open} onChange={setOpen} order={2} maw={760} variant="separated">
        {chapters.map(({ title, blocks }) => (
          <Accordion.Item key={title} value={title}>
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
    </Page>
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
