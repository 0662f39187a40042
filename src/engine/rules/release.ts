/** Rules speak of releases in the words of the schema. */
export { isSince, type Release } from '../schema/release.ts';
