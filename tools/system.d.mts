export function commandsOf(
  ...groups: readonly ('silence' | 'window' | 'display' | 'documents' | 'recognising')[]
): string[];
