/**
 * What others call the same fault: Docker's build checks, and hadolint where no build check says it. Only the names are
 * theirs. Source: https://docs.docker.com/reference/build-checks/ and https://github.com/hadolint/hadolint#rules
 */
export const faultIds: Readonly<Record<string, string>> = {
  'stage-name-casing': 'StageNameCasing',
  'from-as-casing': 'FromAsCasing',
  'empty-continuation': 'NoEmptyContinuation',
  'instruction-casing': 'ConsistentInstructionCasing',
  'stage-twice': 'DuplicateStageName',
  'stage-reserved': 'ReservedStageName',
  'json-args': 'JSONArgsRecommended',
  'json-quotes': 'JSONArgsRecommended',
  maintainer: 'MaintainerDeprecated',
  'from-arg-undefined': 'UndefinedArgInFrom',
  'variable-undefined': 'UndefinedVar',
  'workdir-relative': 'WorkdirRelativePath',
  'said-twice': 'MultipleInstructionsDisallowed',
  'secret-visible': 'SecretsUsedInArgOrEnv',
  'legacy-pair': 'LegacyKeyValueFormat',
  'platform-constant': 'FromPlatformFlagConstDisallowed',
  'platform-redundant': 'RedundantTargetPlatform',
  'from-arg-empty': 'InvalidDefaultArgInFrom',
  'copy-ignored': 'CopyIgnoredFile',
  'protocol-casing': 'ExposeProtoCasing',
  'expose-mapping': 'ExposeInvalidFormat',
  'base-untagged': 'DL3006',
  'base-latest': 'DL3007',
};
