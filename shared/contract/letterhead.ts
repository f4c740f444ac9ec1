/** How letters look at the top: the organisation's colour and its logo. */
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** `#rrggbb`, small letters. */
export const colour = z
  .string()
  .max(7)
  .regex(/^#[0-9a-f]{6}$/u);
export const defaultColour = '#0b5a5f';

/** Contrast with white paper after WCAG, 1 to 21: text in a colour below 4.5 is hard to read. */
export function contrastOnWhite(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05);
}
export const leastContrast = 4.5;

const logo = z.object({
  /** WebP of our own making, base64. */
  image: z.string(),
  width: z.number(),
  height: z.number(),
});
export const letterhead = z.object({ colour, logo: logo.nullable() });
export type Letterhead = z.infer<typeof letterhead>;

export const readLetterhead = endpoint({
  name: 'settings.letterhead',
  kind: 'query',
  input: z.strictObject({}),
  output: letterhead,
});

/** `tooLight`: text in this colour would be hard to read on paper. */
export const saveColour = endpoint({
  name: 'settings.saveColour',
  kind: 'command',
  input: z.strictObject({ colour }),
  output: z.object({ kind: z.enum(['saved', 'tooLight']) }),
});

/** Takes a picture that was uploaded as logo; only a drawing of it is kept. `notAPicture`: anything but an image. */
export const saveLogo = endpoint({
  name: 'settings.saveLogo',
  kind: 'command',
  input: z.strictObject({ uploadId: z.string().min(1).max(64) }),
  output: z.object({ kind: z.enum(['saved', 'notAPicture']) }),
});

export const removeLogo = endpoint({
  name: 'settings.removeLogo',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({}),
});
