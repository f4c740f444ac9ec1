import { Box, Group, Loader, Stack, Text, Title } from '@mantine/core';
import type { z } from 'zod';
import type { letterPages } from '../../shared/contract/letters.ts';
import { Covered } from '../components/covered.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { MissingGlyphs } from '../components/missing-glyphs.tsx';
import { useT } from '../i18n/language.ts';
import { usePageAddress } from '../viewer/page-image.ts';
import { useLatest } from './use-latest.ts';

type Pages = z.infer<typeof letterPages>;

/** A letter as it will print. The former image stays until the new one is there, so that nothing jumps while typing. */
export function PagesPreview({ draw }: { readonly draw: () => Promise<Pages | null> }) {
  const t = useT();
  const words = t.letters.editor;
  const { made, failure, busy } = useLatest(draw);
  const pages = made?.pages ?? [];
  return (
    <Stack gap="sm" className="kluis-letter-preview">
      <Group gap="sm" mih={28}>
        <Title order={3}>{words.preview}</Title>
        {busy && <Loader size="xs" role="img" aria-label={words.previewLoading} />}
      </Group>
      {failure !== null && <ErrorNotice failure={failure} />}
      {made !== null && <MissingGlyphs glyphs={made.missingGlyphs} advice={words.glyphAdvice} />}
      {/* What scrolls must be reachable by the keyboard. */}
      <Covered>
        <Box className="kluis-letter-pages" role="group" aria-label={words.preview} tabIndex={0}>
          {pages.length === 0 && busy && <Text p="lg">{words.previewLoading}</Text>}
          {pages.map((page, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <PreviewPage key={at} {...page} alt={words.previewPage(at + 1, pages.length)} />
          ))}
        </Box>
      </Covered>
    </Stack>
  );
}

type PreviewPageProps = Pages['pages'][number] & { readonly alt: string };

function PreviewPage({ image, width, height, alt }: PreviewPageProps) {
  const address = usePageAddress(image, 'image/png');
  // The place is kept while the next image of this page is decoded.
  return (
    <div className="kluis-letter-page" style={{ aspectRatio: `${width} / ${height}` }}>
      {address !== null && <img src={address} alt={alt} width={width} height={height} />}
    </div>
  );
}
