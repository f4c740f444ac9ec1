import { Text } from '@mantine/core';
import { type PointerEvent, useRef, useState } from 'react';
import { documentPage } from '../../shared/contract/documents.ts';
import type { RedactionBox } from '../../shared/contract/redaction.ts';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { usePageAddress } from '../viewer/page-image.ts';
import type { Mark } from './redact-document.tsx';

type Area = Omit<RedactionBox, 'page'>;
type RedactPageProps = {
  readonly documentId: string;
  readonly title: string;
  readonly page: number;
  readonly marks: readonly Mark[];
  readonly onDraw: (area: Area) => void;
};

const whole = 10_000;
/** A click without a drag is no box. */
const smallest = 40;

/** One page with its boxes on it; dragging over it draws another. */
export function RedactPage({ documentId, title, page, marks, onDraw }: RedactPageProps) {
  const t = useT();
  const { data } = useAsk(documentPage, { documentId, page }, { immutable: true });
  const address = usePageAddress(data?.found === true ? data.image : null);
  const sheet = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<readonly [number, number] | null>(null);
  const [area, setArea] = useState<Area | null>(null);

  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const box = sheet.current?.getBoundingClientRect();
    if (box === undefined) return [0, 0];
    const part = (at: number, start: number, size: number) =>
      Math.round(Math.min(1, Math.max(0, (at - start) / size)) * whole);
    return [part(event.clientX, box.left, box.width), part(event.clientY, box.top, box.height)];
  };
  const end = () => {
    if (area !== null && area.x1 - area.x0 > smallest && area.y1 - area.y0 > smallest) onDraw(area);
    setFrom(null);
    setArea(null);
  };

  return (
    <div
      ref={sheet}
      className="kluis-redact-sheet"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(placeOf(event));
      }}
      onPointerMove={(event) => {
        if (from === null) return;
        const [x, y] = placeOf(event);
        const [x0, y0] = from;
        setArea({ x0: Math.min(x0, x), y0: Math.min(y0, y), x1: Math.max(x0, x), y1: Math.max(y0, y) });
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {address === null ? (
        <Text p="lg" role="status" c="dark">
          {data?.found === false ? t.viewer.pageMissing(page) : t.viewer.pageLoading(page)}
        </Text>
      ) : (
        <img src={address} alt={t.viewer.pageAlt(page, title)} draggable={false} />
      )}
      {marks.map(({ key, box, on }) => (
        <Box key={key} area={box} state={on ? 'on' : 'off'} />
      ))}
      {area !== null && <Box area={area} state="on" />}
    </div>
  );
}

function Box({ area: { x0, y0, x1, y1 }, state }: { readonly area: Area; readonly state: 'on' | 'off' }) {
  const percent = (part: number) => `${part / 100}%`;
  return (
    <div
      className="kluis-redact-box"
      data-state={state}
      style={{ left: percent(x0), top: percent(y0), width: percent(x1 - x0), height: percent(y1 - y0) }}
    />
  );
}
