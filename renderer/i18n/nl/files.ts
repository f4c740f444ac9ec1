/** Bringing files in. */
export const files = {
  label: 'Bestanden toevoegen',
  drop: 'Sleep scans, bestanden of een hele map hierheen, of plak met Ctrl+V.',
  pick: 'Kies een bestand',
  kinds: 'PDF, scan of foto, e-mail (.eml, .msg), tekst (Word, ODT), geluid of beeld',
  adding: (name: string) => `${name} wordt toegevoegd …`,
  checking: (name: string) => `${name} wordt bekeken …`,
  added: (name: string) => `${name} is toegevoegd.`,
  problem: (name: string) => `${name} is niet toegevoegd.`,
  attachmentProblem: (problem: string) => `${problem} Het zit nog wel in de e-mail waarmee het kwam; die is bewaard.`,
  pasted: 'Geplakte afbeelding',
  present: {
    title: (name: string) => `${name} heeft u al.`,
    case: (number: string) => `Precies hetzelfde bestand zit bij klacht ${number}. Het is niet nog eens toegevoegd.`,
    draft:
      'Precies hetzelfde bestand ligt bij een klacht die nog niet is ingeschreven. Het is niet nog eens toegevoegd.',
    inbox: 'Precies hetzelfde bestand ligt in de Postbak. Het is niet nog eens toegevoegd.',
    here: 'Precies hetzelfde bestand ligt hier al. Het is niet nog eens toegevoegd.',
    open: 'Ga erheen',
    use: 'Gebruik dat stuk',
  },
  problems: {
    empty: 'Het bestand is leeg. Maak de scan opnieuw of vraag het bestand nog eens op.',
    encrypted:
      'Het bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord, of maak een scan van een afdruk.',
    broken: 'Het bestand is beschadigd. Maak de scan opnieuw of vraag het bestand nog eens op.',
    foreign:
      'Dit soort bestand kan dit programma niet lezen. Maak er een PDF van (afdrukken naar PDF) en voeg die toe.',
    tooManyPages: 'Het bestand heeft meer dan 2.000 bladzijden, meer dan dit programma aankan. Splits het in delen.',
    tooManyPixels:
      'De afbeelding heeft meer dan 60 miljoen beeldpunten, meer dan dit programma aankan. Scan met een lagere resolutie (200 dpi is genoeg), of maak de foto kleiner.',
    tooLarge:
      'Het bestand is groter dan 200 MB. Scan met een lagere resolutie (200 dpi is genoeg), of splits het in delen.',
    tooMuchPacked:
      'In dit Word- of ODT-bestand zit meer verpakt dan dit programma uitpakt: een tekst van meer dan 40 MB, of meer dan 5.000 onderdelen. Maak er een PDF van (afdrukken naar PDF) en voeg die toe.',
    tooDeep:
      'Dit zit te diep: in berichten of delen die zelf weer in andere zitten. Open het in uw mailprogramma, sla het apart op of druk het af naar PDF, en voeg dat toe.',
    tooManyFiles:
      'In de e-mail zitten meer dan 100 bestanden; dit bestand en wat erna komt is niet apart opgenomen. Open de e-mail in uw mailprogramma, sla op wat u nodig heeft, en voeg dat toe.',
    timeout: 'Het lezen duurde te lang. Er is niets gewijzigd. Probeer het opnieuw of maak een nieuwe scan.',
    crashed:
      'Het lezen is mislukt: het bestand is beschadigd of vraagt te veel geheugen. Er is niets gewijzigd. Maak een nieuwe scan.',
  },
};
