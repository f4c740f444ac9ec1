import { z } from 'zod';

/** Characters in what was set on pages that our fonts cannot show: ◊ stands in their place, so the maker must be told. */
export const missingGlyphs = z.array(z.string());
