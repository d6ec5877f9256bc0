/** The same of parts that are to be put together. */
export const partMeanings: Readonly<Record<string, string>> = {
  'not-a-part':
    'A file is no part that `samen simulate --part` or `samen explain --part` wrote, or not any more: it was cut off, or changed by hand. A part says of itself what it is, and has a hash of all that it says.',
  'not-one-run':
    'Parts that are to be put together must be all parts of one result: of the same study, with the same options, made by the same version of samen, each once.',
};
