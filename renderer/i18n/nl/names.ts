/** Roles that stand in for names while names are hidden. */
export const names = {
  roles: {
    complainant: 'de indiener',
    representative: 'de gemachtigde',
    respondent: 'de persoon over wie de klacht gaat',
    companion: 'wie een partij bijstaat',
    witness: 'een getuige',
    expert: 'een deskundige',
    director: 'een directielid',
    deputy: 'de waarnemer',
    committeeMember: 'een commissielid',
    chair: 'de voorzitter',
    other: 'een betrokkene',
  },
  /** Said when names were hidden just now. */
  nowHidden:
    'Namen zijn vervangen door rollen. Bladzijden en brieven zijn afgedekt; wat u in een veld typt, is alleen te lezen zolang u in dat veld staat.',
  coveredTitle: 'Afgedekt',
  covered:
    'Hier kunnen namen staan die het programma niet kan vervangen. Zolang namen verborgen zijn, is dit afgedekt.',
  showOnce: 'Toch tonen',
  madam: 'mevrouw',
  sir: 'de heer',
};
