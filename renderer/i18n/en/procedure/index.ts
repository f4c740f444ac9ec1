export { procedure } from '../../nl/procedure/index.ts';
