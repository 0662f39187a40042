/** Where the places of the services are written. */
export const placementFile = 'placement.yaml';

/** Places that need no VM of that name. */
export const ownPlaces = ['container', 'micro-vm'] as const;
