/** The last page of a letter that asks for an answer: to fill in and send back. Its code is added when it is printed. */
import { z } from 'zod';

export const replySheet = z.object({
  title: z.string().max(120),
  introduction: z.string().max(2000),
  /** Each with a box to tick. */
  choices: z.array(z.string().max(300)).max(20),
  /** Each with a line to write on: name, date, signature. `…` is another line for the one above. */
  fields: z.array(z.string().max(60)).max(20),
});
export type ReplySheet = z.infer<typeof replySheet>;

/** As it is kept and printed: without the blank lines that are left while it is written. */
export function tidySheet({ title, introduction, choices, fields }: ReplySheet): ReplySheet {
  const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
  return { title: title.trim(), introduction: introduction.trim(), choices: filled(choices), fields: filled(fields) };
}
