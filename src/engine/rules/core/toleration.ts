import { supported, text, valueNotSupported } from '../checks.ts';
import { labelValueFaults, refuseKey } from '../formats/labels.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field, type Subject } from '../subject.ts';
import type { TolerationFault } from '../codes.ts';

function refuse(
  subject: Subject,
  value: string,
  fault: TolerationFault,
  says: ServerSaying,
  report: Report,
  at?: Subject,
): void {
  const extras = { value, says, ...(at?.value && { at: at.at }) };
  report.refuse(subject, 'FieldValueInvalid', 'toleration-wrong', { value, fault }, extras);
}

const knownOperator = supported('Equal', 'Exists');

/** The server names the operator where the value does not fit it. */
const valueFitsOperator: Check = (toleration, report) => {
  const [operator, value] = [field(toleration, 'operator'), field(toleration, 'value')];
  switch (text(operator)) {
    case '':
    case 'Equal': {
      const [problem] = labelValueFaults(text(value), report.kubernetes);
      if (problem) refuse(operator, text(value), 'value-no-label', problem.says, report, value);
      break;
    }
    case 'Exists':
      if (!isZero(value)) refuse(operator, text(value), 'value-with-exists', ['value-with-exists'], report, value);
      break;
    case 'Lt':
    case 'Gt':
      // Since 1.35 the server knows operators that compare numbers, and names them, but does not allow them yet.
      if (isSince(report.kubernetes, '1.35')) valueNotSupported(operator, ['Equal', 'Exists', 'Lt', 'Gt'], report);
      else knownOperator(operator, report);
      break;
    default:
      knownOperator(operator, report);
  }
};

/** Source: `ValidateTolerations` in pkg/apis/core/validation/validation.go, without the comparison operators. */
export const toleration = rules('core/v1.Toleration', (r) => [
  r.unlessZero('key', (key, report) => {
    refuseKey(key, text(key), {}, report);
  }),
  r.check((subject, report) => {
    const operator = field(subject, 'operator');
    if (!isZero(field(subject, 'key')) || text(operator) === 'Exists') return;
    refuse(operator, text(operator), 'key-needed', ['toleration-exists'], report);
  }),
  r.check((subject, report) => {
    const effect = field(subject, 'effect');
    if (!field(subject, 'tolerationSeconds').value || text(effect) === 'NoExecute') return;
    refuse(effect, text(effect), 'seconds-need-no-execute', ['toleration-no-execute'], report);
  }),
  r.check(valueFitsOperator),
  r.unlessZero('effect', supported('NoSchedule', 'PreferNoSchedule', 'NoExecute')),
]);
