import { label } from '../formats/labels.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import { ipAddress } from '../formats/ip-addresses.ts';
import { between, supported, text } from '../checks.ts';
import { rules } from '../rules.ts';
import { byteLength } from '../../model/byte-length.ts';
import { affinity } from './affinity.ts';
import { containers, ephemeralContainers, initContainers } from './containers.ts';
import { dnsConfig } from './dns-config.ts';
import { fileKeyRefs } from './file-key-ref.ts';
import { hostnameExcludes, hostPortsMatch, hostUsers } from './host-namespaces.ts';
import { hostProcesses } from './host-process.ts';
import { readinessGate, schedulingGates } from './pod-gates.ts';
import { podOs } from './pod-os.ts';
import { overhead, podResources } from './pod-resources.ts';
import { podResourceClaims } from './pod-resource-claims.ts';
import { podSecurityContext, sharesTwice } from './pod-security-context.ts';
import { toleration } from './toleration.ts';
import { topologySpreadConstraint } from './topology-spread.ts';
import { volumes } from './volume.ts';

const hostAlias = rules('core/v1.HostAlias', (r) => [r.always('ip', ipAddress), r.each('hostnames', dnsSubdomain)]);

const longestHostname = 64;

/** Source: `ValidatePodSpec` in pkg/apis/core/validation/validation.go. */
export const podSpec = rules('core/v1.PodSpec', (r) => [
  r.always('volumes', volumes),
  r.since('1.34', r.check(podResourceClaims)),
  r.check(containers),
  r.check(initContainers),
  r.check(ephemeralContainers),
  r.since('1.34', r.check(podResources)),
  r.check(hostPortsMatch),
  r.oneOf('restartPolicy', 'Always', 'OnFailure', 'Never'),
  r.oneOf('dnsPolicy', 'ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'),
  r.map('nodeSelector', label),
  r.pointer('securityContext', podSecurityContext),
  r.since(
    '1.37',
    r.check((spec, report) => {
      sharesTwice(spec, spec, report);
    }),
  ),
  r.pointer('affinity', affinity),
  r.check(dnsConfig),
  r.list('readinessGates', readinessGate),
  r.check(schedulingGates),
  r.list('topologySpreadConstraints', topologySpreadConstraint),
  r.check(hostProcesses),
  r.since('1.33', r.check(hostUsers)),
  r.since(
    '1.35',
    r.optional(
      'hostnameOverride',
      hostnameExcludes,
      (name, report) => {
        if (byteLength(text(name)) <= longestHostname) return;
        const args = { field: 'hostnameOverride', max: longestHostname };
        const says = ['may-not-be-more-bytes', longestHostname] as const;
        report.refuse(name, 'FieldValueTooLong', 'too-long', args, { says });
      },
      dnsSubdomain,
    ),
  ),
  r.unlessZero('serviceAccountName', dnsSubdomain),
  r.unlessZero('nodeName', dnsSubdomain),
  r.optional('activeDeadlineSeconds', between(1, 2147483647)),
  r.unlessZero('hostname', dnsLabel),
  r.unlessZero('subdomain', dnsLabel),
  r.list('tolerations', toleration),
  r.list('hostAliases', hostAlias),
  r.unlessZero('priorityClassName', dnsSubdomain),
  r.optional('runtimeClassName', dnsSubdomain),
  r.optional('preemptionPolicy', supported('PreemptLowerPriority', 'Never')),
  r.check(overhead),
  r.check(podOs),
  r.since('1.34', r.check(fileKeyRefs)),
]);
