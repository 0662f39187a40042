import { required, supported, text } from '../checks.ts';
import { rules } from '../rules.ts';
import { field } from '../subject.ts';
import { relativePath } from './relative-path.ts';

const known = supported('Localhost', 'RuntimeDefault', 'Unconfined');

/** Source: `validateSeccompProfileField` in pkg/apis/core/validation/validation.go. */
export const seccompProfile = rules('core/v1.SeccompProfile', (r) => [
  r.requiredSaying('type', ['seccomp-type-needed'], known),
  r.check((profile, report) => {
    const path = field(profile, 'localhostProfile');
    if (text(field(profile, 'type')) === 'Localhost') {
      if (path.value) relativePath(path, report);
      else required(path, report, { says: ['seccomp-profile-needed'] });
    } else if (path.value) {
      const args = { field: 'localhostProfile', needs: 'type: Localhost', fault: 'absent' } as const;
      report.refuse(path, 'FieldValueInvalid', 'field-needs-another', args, {
        says: ['seccomp-profile-unused'],
        prints: profile,
      });
    }
  }),
]);
