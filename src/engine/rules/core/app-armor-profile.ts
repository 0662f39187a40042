import { byteLength } from '../../model/byte-length.ts';
import { required, text, valueNotSupported } from '../checks.ts';
import { notPadded } from './not-padded.ts';
import type { Report } from '../report.ts';
import { rules } from '../rules.ts';
import { field, type Subject } from '../subject.ts';

const types = ['Localhost', 'RuntimeDefault', 'Unconfined'];
/** The longest path of Linux. */
const longest = 4095;

const bare = notPadded(['not-padded']);

function judgePath(path: Subject, report: Report): void {
  const value = text(path);
  if (!path.value || value === '') {
    required(path, report, { says: ['app-armor-profile-needed'] });
    return;
  }
  bare(path, report);
  if (byteLength(value) > longest) {
    const says = ['may-not-be-more-bytes', longest] as const;
    report.refuse(path, 'FieldValueTooLong', 'too-long', { field: 'localhostProfile', max: longest }, { says });
  }
}

/** Source: `ValidateAppArmorProfileField` in pkg/apis/core/validation/validation.go. */
export const appArmorProfile = rules('core/v1.AppArmorProfile', (r) => [
  r.check((profile, report) => {
    const [type, path] = [field(profile, 'type'), field(profile, 'localhostProfile')];
    switch (text(type)) {
      case 'Localhost':
        judgePath(path, report);
        break;
      case 'RuntimeDefault':
      case 'Unconfined':
        if (path.value) {
          const args = { field: 'localhostProfile', needs: 'type: Localhost', fault: 'absent' } as const;
          const says = ['app-armor-profile-unused'] as const;
          report.refuse(path, 'FieldValueInvalid', 'field-needs-another', args, { says });
        }
        break;
      case '':
        required(type, report, { says: ['app-armor-type-needed'] });
        break;
      default:
        valueNotSupported(type, types, report);
    }
  }),
]);
