/** What problems of units, and of amounts in a field, mean, by code. */
export const unitMeanings: Readonly<Record<string, string>> = {
  'bad-unit-word':
    'What is counted has a word of its own in `units`, with its plural. It means nothing else in a quantity: it is no unit of ours, no currency, and no word of another unit. Choose another word.',
  'bad-unit-words':
    'What is counted may be shown by another name in a language: by one word for one of it, and one for several. Write both, in this order.',
  'misplaced-estimate':
    'A field has one number; what is uncertain has a name, a unit and a reason of its own. Write the estimate as the value of an assumption, and `$name` in the field. The discount rate, the indexation and the VAT rate are the same in every draw and are no estimates.',
  'other-currency':
    'All amounts of a study are in one currency. Nothing is converted: at which rate, and of which day, is for the study to say. Convert the amount, or correct the currency of the study.',
  'unknown-unit':
    'A unit is one of the list, a product or quotient of such, or a word that the study declares in `units` for what it counts. Correct it, or declare it.',
  'payments-sum':
    'A cost that is paid in parts is paid as a whole: the shares of its payments add up to 100%. Correct a share, or add the payment that is missing.',
};
