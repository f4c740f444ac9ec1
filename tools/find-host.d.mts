export function findElectron(): string | null;
export function findBrowser(): string | null;
