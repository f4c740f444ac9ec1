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
  madam: 'mevrouw',
  sir: 'de heer',
};
