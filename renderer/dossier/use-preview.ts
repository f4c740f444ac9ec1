import { useEffect, useRef } from 'react';
import { endPreview, previewDossier } from '../../shared/contract/dossier.ts';
import type { InputOf } from '../../shared/contract/endpoint.ts';
import { useTell } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import type { Shown } from './dossier-tab.tsx';

/** Has a version made that is only looked at. `chosen` says of what: with other choices it is an old one. */
export function usePreview(onShow: (shown: Shown) => void) {
  const words = useT().dossier.preview;
  const { mutateAsync, isPending: busy, data, error, reset } = useTell(previewDossier);
  const { mutate: end } = useTell(endPreview);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const make = async (wish: InputOf<typeof previewDossier>, chosen: string) => {
    const made = await mutateAsync(wish);
    if (!made.ok) return;
    const { previewId, version, pages } = made;
    // Whoever went elsewhere meanwhile does not see it any more.
    if (gone.current) end({ previewId });
    else onShow({ documentId: previewId, title: words.title(version), pages, preview: chosen });
  };
  return {
    busy,
    refused: data?.ok === false ? data : null,
    missingGlyphs: data?.ok === true ? data.missingGlyphs : [],
    error,
    reset,
    look: (wish: InputOf<typeof previewDossier>, chosen: string) => void make(wish, chosen).catch(() => undefined),
  };
}

/** Has a preview thrown away as soon as it is no longer shown; `previewId` null when none is. */
export function useEndOfPreview(previewId: string | null): void {
  const { mutate: end } = useTell(endPreview);
  useEffect(() => {
    if (previewId === null) return;
    return () => end({ previewId });
  }, [previewId, end]);
}
