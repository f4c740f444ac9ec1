/**
 * Days equated with a holiday by royal decree (Algemene termijnenwet, article 3(3)). They are decided by people, a few
 * years at a time: facts to be listed, never computed. Years after the last decree simply have none yet.
 */
export type Decree = { readonly decree: string; readonly dates: readonly string[] };

export const decrees: readonly Decree[] = [
  {
    decree: '26-11-2003 nr 03.004876 BWBR0015963',
    dates: ['2005-05-06', '2006-05-26', '2007-05-18', '2007-12-27', '2007-12-28', '2007-12-31'],
  },
  {
    decree: '27-09-2007 nr 07.003139 BWBR0022669',
    dates: ['2007-12-24', '2008-05-02', '2009-01-02', '2009-05-01', '2009-05-04', '2009-05-22', '2010-05-14'],
  },
  {
    decree: '07-06-2010 nr 10.001566 BWBR0027755',
    dates: [
      '2011-05-06',
      '2011-06-03',
      '2012-05-18',
      '2012-12-24',
      '2012-12-31',
      '2013-04-29',
      '2013-05-10',
      '2013-12-27',
    ],
  },
  {
    decree: '17-06-2013 nr 13.001210 BWBR0033679',
    dates: ['2014-05-30', '2015-01-02', '2015-05-04', '2015-05-15', '2016-05-06'],
  },
  {
    decree: '24-10-2016 nr 2016001827 BWBR0038666',
    dates: ['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
  },
  { decree: '20-09-2019 (quoted by legal-support-office.nl)', dates: ['2020-05-22', '2021-05-14', '2022-05-27'] },
  {
    decree: 'decree 2023-2025 (title quoted by sterfgeval.nl 70745)',
    dates: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  },
  {
    decree: 'decree 2026-2028 (title quoted by sterfgeval.nl 70745)',
    dates: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
];
