import { Box, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { previewLetter } from '../../shared/contract/letters.ts';
import type { WireFailure } from '../../shared/contract/wire.ts';
import { call } from '../client/call.ts';
import { RequestFailed } from '../client/port.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { usePageAddress } from '../viewer/page-image.ts';

type Preview = OutputOf<typeof previewLetter>;
type LetterPreviewProps = {
  readonly letterId: string;
  /** Another number: the text that is kept has changed. */
  readonly kept: number;
};

/** The letter as it will print. The former image stays until the new one is there, so that nothing jumps while typing. */
export function LetterPreview({ letterId, kept }: LetterPreviewProps) {
  const t = useT();
  const words = t.letters.editor;
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<WireFailure | null>(null);
  const [loading, setLoading] = useState(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept decides what is printed
  useEffect(() => {
    let current = true;
    setLoading(true);
    call(previewLetter, { letterId })
      .then((made) => {
        if (!current) return;
        setPreview(made);
        setFailure(null);
      })
      .catch((problem: unknown) => {
        if (!(problem instanceof RequestFailed)) throw problem;
        if (current) setFailure(problem.failure);
      })
      .finally(() => current && setLoading(false));
    return () => {
      current = false;
    };
  }, [letterId, kept]);

  const pages = preview?.pages ?? [];
  return (
    <Stack gap="sm" className="kluis-letter-preview">
      <Group gap="sm" mih={28}>
        <Title order={3}>{words.preview}</Title>
        {loading && <Loader size="xs" role="img" aria-label={words.previewLoading} />}
      </Group>
      {failure !== null && <ErrorNotice failure={failure} />}
      {preview !== null && preview.missingGlyphs.length > 0 && (
        <Notice tone="soon" announce>
          {words.glyphs(preview.missingGlyphs.join(' '))}
        </Notice>
      )}
      {/* What scrolls must be reachable by the keyboard. */}
      <Box className="kluis-letter-pages" role="group" aria-label={words.preview} tabIndex={0}>
        {pages.length === 0 && loading && <Text p="lg">{words.previewLoading}</Text>}
        {pages.map((page, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <PreviewPage key={at} {...page} alt={words.previewPage(at + 1, pages.length)} />
        ))}
      </Box>
    </Stack>
  );
}

type PreviewPageProps = Preview['pages'][number] & { readonly alt: string };

function PreviewPage({ image, width, height, alt }: PreviewPageProps) {
  const address = usePageAddress(image);
  // The place is kept while the next image of this page is decoded.
  return (
    <div className="kluis-letter-page" style={{ aspectRatio: `${width} / ${height}` }}>
      {address !== null && <img src={address} alt={alt} width={width} height={height} />}
    </div>
  );
}
