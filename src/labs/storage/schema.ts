import { z } from 'astro/zod';
import { closed, oneOf } from '../../lessons/schema/closed.ts';
import type { WantedBound, WantedData, WantedPhase, WantedRuns } from './goals.ts';
import { eventOf } from './event-text.ts';
import { eventNames, type Driver, type EventForm, type StorageConfig } from './shapes.ts';

const name = z.string().min(1);
const after = z.int().min(0).optional();

const event = closed({
  ...Object.fromEntries(eventNames.map((each) => [each, name.optional()])),
  zone: name.optional(),
})
  .refine((form) => eventOf(form as EventForm) !== undefined, 'Expected one event, and what it happens to.')
  .transform((form) => form as EventForm);

const driver: z.ZodType<Driver> = closed({
  provisioner: name,
  reach: oneOf(['zone', 'cluster', 'node']),
  zone: name.optional(),
}) as z.ZodType<Driver>;

export const configSchema = closed({
  nodes: z
    .array(closed({ name, zone: name }))
    .min(1)
    .max(4),
  drivers: z.array(driver),
  events: z.array(event).optional(),
  offers: z.array(event).optional(),
}) as z.ZodType<StorageConfig>;

const object = z
  .string()
  .regex(/^(PersistentVolume|PersistentVolumeClaim|StorageClass|Pod)\/.+$/, 'Expected Kind/name.');

export const rowSchemas = {
  phase: closed({
    of: object,
    is: oneOf(['Pending', 'Bound', 'Available', 'Released', 'Failed', 'Running', 'there', 'gone', 'absent']),
    after,
  }) as z.ZodType<WantedPhase>,
  data: closed({
    of: object,
    mount: name.optional(),
    is: oneOf(['kept', 'lost', 'none']),
    after,
  }) as z.ZodType<WantedData>,
  bound: closed({
    claim: name,
    volume: name.optional(),
    class: name.optional(),
    policy: name.optional(),
    zone: name.optional(),
    after,
  }) as z.ZodType<WantedBound>,
  runs: closed({ pod: name, zone: name.optional(), after }) as z.ZodType<WantedRuns>,
  accepted: z.boolean(),
};
