/**
 * The numbered norms of the complaints procedure. `docs/procedure.md` says each in our own words; rules, obligations,
 * letters, screens and tests refer to a norm by this id and nothing else.
 */
export const normIds = [
  'I1',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'V1',
  'V2',
  'A1',
  'A2',
  'A3',
  'B1',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'H7',
  'H8',
  'Z1',
  'Z2',
  'Z3',
  'Z4',
  'Z5',
  'Z6',
  'K1',
  'K2',
  'K3',
  'K4',
  'R1',
  'R2',
  'G1',
  'G2',
  'C1',
] as const;

export type NormId = (typeof normIds)[number];

/**
 * Where a requirement comes from. Only `text` may ever be called late or a breach; `reading` is the sensible meaning of a
 * word in the text, `own` a safeguard of this program, `law` a duty outside the procedure (access to personal data).
 */
export type Basis = 'text' | 'reading' | 'own' | 'law';
