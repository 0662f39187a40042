/** The doors that are open, as they stand in the address after the language. Each has the strings `door.<id>`. */
export const doors = ['learn', 'playground'] as const;
export type Door = (typeof doors)[number];
