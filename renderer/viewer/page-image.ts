import { useEffect, useState } from 'react';

/** Pages that are kept are WebP; a proof of what is being written is PNG. */
type ImageType = 'image/webp' | 'image/png';

/** Milliseconds that an image which had only begun to load when it was scrolled away still finds its address. */
const grace = 5_000;

/** The address of a page image (base64) for an `img`, while the component lives; null in the first moment. */
export function usePageAddress(image: string | null, type: ImageType = 'image/webp'): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (image === null) return;
    const made = pageAddress(image, type);
    setAddress(made);
    return () => {
      setAddress(null);
      window.setTimeout(() => URL.revokeObjectURL(made), grace);
    };
  }, [image, type]);
  return address;
}

/** A blob address; whoever asks for it revokes it. */
export function pageAddress(image: string, type: ImageType = 'image/webp'): string {
  const binary = atob(image);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return URL.createObjectURL(new Blob([bytes], { type }));
}
