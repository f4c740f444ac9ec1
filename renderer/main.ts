/** Sets the rules of the page, and only then loads what must keep to them. */
import './app/page-policy.ts';

void import('./start.tsx');
