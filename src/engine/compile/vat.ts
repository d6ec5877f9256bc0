import type { Study } from '../../model/study/study.ts';

/** Whether VAT is a cost at all: there is some, and the payer cannot get it back. */
export const bearsVat = ({ study: { vat } }: { readonly study: Study }): boolean => vat !== null && !vat.recoverable;
