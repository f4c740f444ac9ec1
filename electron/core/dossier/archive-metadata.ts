import type { IsoInstant } from '../../../shared/procedure/id.ts';

export type ArchiveFacts = {
  readonly title: string;
  /** Who made it. */
  readonly organisation: string;
  readonly madeAt: IsoInstant;
};

const quoted = (text: string): string =>
  text
    .normalize('NFC')
    // XML has no place for these, not even quoted.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it takes out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** The metadata by which a file says that it is PDF/A-2b, as XMP in UTF-8. */
export function archiveMetadata({ title, organisation, madeAt }: ArchiveFacts): Uint8Array {
  // Spelt out: not every reader of dates knows that Z stands for it.
  const at = madeAt.replace(/(\.\d+)?Z$/u, '+00:00');
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${quoted(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${quoted(organisation)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
<xmp:MetadataDate>${at}</xmp:MetadataDate>
<xmp:CreatorTool>Klachtenkluis</xmp:CreatorTool>
<pdf:Producer>Klachtenkluis</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
${`${' '.repeat(100)}\n`.repeat(20)}<?xpacket end="w"?>`);
}
