/** One line of the table. Without `holds` it says something beside the claims, or that nothing could be measured. */
export type Row = { readonly claim: string; readonly figure: string; readonly holds?: boolean };

/** What a peer could not be measured for, so that its rows say so. */
export const notMeasured = (claim: string, reason: string): Row => ({ claim, figure: `not measured: ${reason}` });
