/** What the server warns of in Pods and in what makes them. */
export const podWarningTexts = {
  'name-of-host':
    "metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [{0}]",
  'name-of-host-twice':
    "metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [{0} {1}]",
  'name-of-hosts':
    'metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [{0}]',
  'name-of-hosts-twice':
    'metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [{0} {1}]',
  'label-value-odd': '{0}: {1} is invalid, {2}',
  'selector-matches-nothing': '{0}: a null labelSelector results in matching no pod',
  'annotation-gone': '{0}: non-functional in v{1}+; use the "{2}" field instead',
  'annotation-old': '{0}: deprecated since v{1}; use the "{2}" field instead',
  'git-repo-off': '{0}: deprecated in v1.11, and disabled by default in v1.33+',
  'git-repo-old': '{0}: deprecated in v1.11',
  'paths-overlap': 'volume "{0}" ({1}): overlapping paths: {2} with {3}',
  'projected-empty': 'volume "{0}" (Projected) has no sources provided',
  'ip-twice': '{0}: duplicate ip "{1}"',
  'name-twice': '{0}: duplicate name "{1}"',
  'empty-name': '{0}: invalid empty name ""',
  'variable-hidden': '{0}: hides previous definition of "{1}", which may be dropped when using apply',
  'host-ip-alone': '{0}: hostIP set without hostPort: {1}',
  'port-twice': '{0}: duplicate port definition with {1}',
  'port-overlaps': '{0}: overlapping port definition with {1}',
  'port-ambiguous': '{0}: dangerously ambiguous port definition with {1}',
  'port-name-twice':
    '{0}: duplicate port name "{1}" with {2}, services and probes that select ports by name will use {2}',
  'grace-negative': '{0}: must be >= 0; negative values are invalid and will be treated as 1',
  'many-indexes':
    '{0}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail',
  'history-without-end':
    'spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended',
} as const;
