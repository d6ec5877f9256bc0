/**
 * The codes of ISO 4217 (list one) by how many decimals their smallest unit has. Codes for which the standard names no
 * smallest unit, such as those of metals, have none.
 */
const codes: readonly (readonly [decimals: number, codes: string])[] = [
  [
    0,
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XAG XAU XBA XBB XBC XBD XDR XOF XPD XPF XPT ' +
      'XSU XTS XUA XXX',
  ],
  [
    2,
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF ' +
      'CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ ' +
      'GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK ' +
      'MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB ' +
      'SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN ' +
      'UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** Signs by which a currency is known, one mark each; of others the code is written. Some share a sign. */
const signs: Readonly<Record<string, string>> = {
  AMD: '\u058f',
  AZN: '\u20bc',
  BDT: '\u09f3',
  CNY: '\u00a5',
  CRC: '\u20a1',
  EUR: '\u20ac',
  GBP: '\u00a3',
  GEL: '\u20be',
  GHS: '\u20b5',
  ILS: '\u20aa',
  INR: '\u20b9',
  JPY: '\u00a5',
  KRW: '\u20a9',
  KZT: '\u20b8',
  MNT: '\u20ae',
  NGN: '\u20a6',
  PHP: '\u20b1',
  PYG: '\u20b2',
  THB: '\u0e3f',
  TRY: '\u20ba',
  UAH: '\u20b4',
  USD: '$',
  VND: '\u20ab',
};

/** What the amounts of a study are in. */
export interface Currency {
  /** Of ISO 4217: `GBP`. */
  readonly code: string;
  /** Its sign, or its code where it has none. */
  readonly sign: string;
  /** Of its smallest unit: 2 where that is a hundredth, 0 where there is none below it. */
  readonly decimals: number;
}

const currencies: ReadonlyMap<string, Currency> = new Map(
  codes.flatMap(([decimals, list]) =>
    list.split(' ').map((code): [string, Currency] => [code, { code, sign: signs[code] ?? code, decimals }]),
  ),
);

/** All codes there are, in the order of the alphabet. */
export const currencyCodes: readonly string[] = [...currencies.keys()].toSorted();

/** The currency of a code; null where ISO 4217 has none. */
export const currencyOf = (code: string): Currency | null => currencies.get(code) ?? null;

/** The code of the currency that a sign stands for; null where it is none, or that of several. */
export function codeOfSign(sign: string): string | null {
  const [code = null, ...more] = Object.keys(signs).filter((each) => signs[each] === sign);
  return more.length > 0 ? null : code;
}

export const euro: Currency = { code: 'EUR', sign: '\u20ac', decimals: 2 };
