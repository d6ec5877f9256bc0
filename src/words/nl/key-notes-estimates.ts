/** What each part of an estimate means, in Dutch. */
export const estimateKeys = {
  low: 'Het minste dat mogelijk wordt geacht',
  mode: 'De waarschijnlijkste waarde, die het plan aanhoudt',
  high: 'Het meeste dat mogelijk wordt geacht',
  min: 'Het minste: alle waarden van hier tot max zijn even waarschijnlijk',
  max: 'Het meeste: alle waarden van min tot hier zijn even waarschijnlijk',
  p10: 'De waarde waar het met een kans van 10% onder blijft',
  p50: 'De waarde waar het met een kans van 50% onder blijft, die het plan aanhoudt',
  p90: 'De waarde waar het met een kans van 90% onder blijft',
  shape: 'De verdeling door deze getallen, waar een andere dan de gewone is bedoeld',
  'any-of': 'Waarden waarvan er één uitkomt, elk met een eigen kans: samen 100%',
  value: 'Een van de waarden',
  probability: 'De kans op deze waarde',
};
