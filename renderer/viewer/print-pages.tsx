import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import './print-pages.css';

type PrintPagesProps = {
  /** Addresses of page images, one sheet each. */
  readonly addresses: readonly string[];
  readonly onDone: () => void;
};

/** One after the other: a page at printer's density takes 35 MB while it is decoded. */
async function decoded(images: readonly HTMLImageElement[]): Promise<void> {
  for (const image of images) await image.decode().catch(() => undefined);
}

/** Sheets that only the printer sees: prints them as soon as every image can be drawn, and the rest of the window not. */
export function PrintPages({ addresses, onDone }: PrintPagesProps) {
  useEffect(() => {
    let current = true;
    const images = [...document.querySelectorAll<HTMLImageElement>('.kluis-print img')];
    void decoded(images)
      .then(() => (current ? window.kluis.shell.printPages() : false))
      .finally(() => current && onDone());
    return () => {
      current = false;
    };
  }, [onDone]);
  return createPortal(
    <div className="kluis-print" aria-hidden>
      {addresses.map((address) => (
        <img key={address} src={address} alt="" />
      ))}
    </div>,
    document.body,
  );
}
