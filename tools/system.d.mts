export function commandsOf(
  ...groups: readonly ('silence' | 'window' | 'display' | 'documents' | 'recognising')[]
): string[];
export function openDisplay(options?: { readonly own?: boolean }): Promise<Readonly<Record<string, string>>>;
