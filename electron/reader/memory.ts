const gibibyte = 1024 ** 3;

/**
 * How much memory the reader may take, in bytes, on a computer with so much: half of it, so that a bomb of a file ends the reader
 * and not the computer. Never less than the largest picture that is accepted needs (60 million pixels, several times over), and
 * never more than three gibibytes. A dossier is in it whole only to draw pages of a small one.
 */
export const memoryFor = (total: number): number => Math.min(3 * gibibyte, Math.max(1.5 * gibibyte, total / 2));
