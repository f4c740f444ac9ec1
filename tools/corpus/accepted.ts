/**
 * Differences of the odd PDFs, each looked at with its source beside it (`--look`) on 29 November 2026, and why they may be. What
 * no longer differs must go from this list: the run fails otherwise.
 */
export type Difference =
  /** qpdf puts it together; the dossier has a page that says what it is. */
  | 'refused'
  | 'pages'
  | 'leaks'
  | 'stopped'
  /** The first page looks otherwise in poppler than its source does. */
  | 'looks'
  /** It looks as our engine draws the source, which poppler draws otherwise. */
  | 'engine'
  /** poppler draws nothing of the source, so that there is nothing to compare. */
  | 'undrawn';

type Accepted = { readonly file: string; readonly difference: Difference; readonly why: string };

const edges = 'all is there, letters or lines a fraction of a pixel elsewhere';
const marks =
  'notes, fields or borders of links: our engine, with which everybody looks here, draws them in its own way';
const picture = 'a picture of the page with all that is on it; poppler draws its lines and letters a little otherwise';
const colours = 'calibrated colours, a shade apart';
const blank = 'poppler draws nothing of this source';

const all = (why: string, difference: Difference, files: readonly string[]): readonly Accepted[] =>
  files.map((name) => ({ file: `${name}.pdf`, difference, why }));

export const accepted: readonly Accepted[] = [
  ...all(blank, 'undrawn', [
    'issue9418',
    'poppler-67295-0',
    'poppler-85140-0',
    'poppler-91414-0-53',
    'poppler-91414-0-54',
    'poppler-937-0-fuzzed',
  ]),
  ...all(colours, 'looks', ['calgray', 'calrgb']),
  ...all(edges, 'engine', ['bug1175962', 'endchar', 'issue5475', 'issue5567', 'Test-plusminus', 'vertical']),
  ...all(edges, 'looks', [
    'bug1721218_reduced',
    'bug1743245',
    'bug911034',
    'bug946506',
    'issue10084_reduced',
    'issue1055r',
    'issue10665_reduced',
    'issue12810',
    'issue14297',
    'issue1512r',
    'issue5677',
    'issue5994',
    'issue7891_bc1',
    'issue7901',
    'issue8570',
    'issue8823',
    'issue9291',
  ]),
  ...all(marks, 'engine', [
    'annotation-border-styles',
    'annotation-choice-widget',
    'annotation-text-widget',
    'issue13003',
    'issue6179_reduced',
    'issue6204',
    'quadpoints',
    'rc_annotation',
  ]),
  ...all(marks, 'looks', ['160F-2019', 'bug1552113', 'bug886717', 'issue12337', 'issue13447', 'resetform']),
  ...all(picture, 'engine', ['bug1669099', 'issue6151', 'tiling-pattern-large-steps', 'visibility_expressions']),
  ...all(picture, 'looks', [
    'bug1650302_reduced',
    'bug766086',
    'file_url_link',
    'issue14802',
    'issue269_1',
    'issue269_2',
    'issue6127',
    'issue7115',
    'issue7446',
    'prefilled_f1040',
  ]),
];
