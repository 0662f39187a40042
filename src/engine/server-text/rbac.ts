/** What the server says of Roles and their bindings. */
export const rbacTexts = {
  'verbs-needed': 'verbs must contain at least one value',
  'namespaced-rule-has-urls': 'namespaced rules cannot apply to non-resource URLs',
  'rule-mixes-urls': 'rules cannot apply to both regular resources and non-resource URLs',
  'api-groups-needed': 'resource rules must supply at least one api group',
  'resources-needed': 'resource rules must supply at least one resource',
  'aggregation-needs-selector': 'at least one clusterRoleSelector required if aggregationRule is non-nil',
  'invalid-label-selector': 'invalid label selector.',
} as const;
