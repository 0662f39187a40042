import type { SetCheck } from './finding.ts';
import { allocationFails } from './findings/allocation-fails.ts';
import { autoscalerCannotScale } from './findings/autoscaler-cannot-scale.ts';
import { budgetLeavesNoRoom } from './findings/budget-leaves-no-room.ts';
import { budgetsOverlap } from './findings/budgets-overlap.ts';
import { claimFindsNoVolume } from './findings/claim-finds-no-volume.ts';
import { dnsEgressMissing } from './findings/dns-egress-missing.ts';
import { hostPortClash } from './findings/host-port-clash.ts';
import { ingressToHeadless } from './findings/ingress-to-headless.ts';
import { mountNeverUpdates } from './findings/mount-never-updates.ts';
import { namespaceMissing } from './findings/namespace-missing.ts';
import { objectUnused } from './findings/object-unused.ts';
import { partNotDeclared } from './findings/part-not-declared.ts';
import { podsRefused } from './findings/pods-refused.ts';
import { policyBlocksConnection } from './findings/policy-blocks-connection.ts';
import { probePortNotDeclared } from './findings/probe-port-not-declared.ts';
import { referenceKeyMissing } from './findings/reference-key-missing.ts';
import { referenceTargetMissing } from './findings/reference-target-missing.ts';
import { replicasSetTwice } from './findings/replicas-set-twice.ts';
import { rightsReachNobody } from './findings/rights-reach-nobody.ts';
import { routeTakenTwice } from './findings/route-taken-twice.ts';
import { ruleGrantsNothing } from './findings/rule-grants-nothing.ts';
import { sameObjectTwice } from './findings/same-object-twice.ts';
import { secretValueOdd } from './findings/secret-value-odd.ts';
import { selectorFindsNoPod } from './findings/selector-finds-no-pod.ts';
import { selectorsOverlap } from './findings/selectors-overlap.ts';
import { serviceHasNoSuchPort } from './findings/service-has-no-such-port.ts';
import { serviceMixesWorkloads } from './findings/service-mixes-workloads.ts';
import { servicePortNameUnknown } from './findings/service-port-name-unknown.ts';
import { serviceSelectsNoPod } from './findings/service-selects-no-pod.ts';
import { severalDefaults } from './findings/several-defaults.ts';
import { statefulNamesMissing } from './findings/stateful-names-missing.ts';
import { tlsHostsDiffer } from './findings/tls-hosts-differ.ts';
import { tlsSecretUnfit } from './findings/tls-secret-unfit.ts';
import { tooManyChosen } from './findings/too-many-chosen.ts';
import { variableNotKnown } from './findings/variable-not-known.ts';
import { volumeNotShared } from './findings/volume-not-shared.ts';

/** Every check across objects. */
export const setChecks: readonly SetCheck[] = [
  sameObjectTwice,
  allocationFails,
  serviceSelectsNoPod,
  servicePortNameUnknown,
  serviceHasNoSuchPort,
  referenceTargetMissing,
  referenceKeyMissing,
  partNotDeclared,
  namespaceMissing,
  selectorsOverlap,
  serviceMixesWorkloads,
  autoscalerCannotScale,
  replicasSetTwice,
  volumeNotShared,
  hostPortClash,
  statefulNamesMissing,
  probePortNotDeclared,
  ingressToHeadless,
  mountNeverUpdates,
  secretValueOdd,
  variableNotKnown,
  selectorFindsNoPod,
  policyBlocksConnection,
  dnsEgressMissing,
  budgetLeavesNoRoom,
  budgetsOverlap,
  podsRefused,
  ruleGrantsNothing,
  rightsReachNobody,
  objectUnused,
  tlsHostsDiffer,
  tlsSecretUnfit,
  routeTakenTwice,
  severalDefaults,
  claimFindsNoVolume,
  tooManyChosen,
];
