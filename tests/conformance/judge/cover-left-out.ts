/** Functions that the creation of a covered kind never calls, by what their name holds, with the reason. */
const rows: readonly (readonly [RegExp, string])[] = [
  [/Update|Resize(?!Policy)|Transition|Immutable|onlyAdded|onlyDeleted|NoNewFinalizers/i, 'updates'],
  [/Unchanged|preexisting|StorageClassUpgrade|resourcesRemoved|podLevelResourcesCoverDRA/i, 'updates'],
  [/isDataSourceEqual|dropCPUMemory|findVersions|findTooMany|hasAny|hasInvalid.*Existing/i, 'updates'],
  [
    /HasUnique|HasNoSideEffects|HasAcceptedAdmission|HasInvalidLabelValue|[aA]llowInvalid|hasValidConversion/,
    'updates',
  ],
  [/^require[A-Z]|UpgradeDowngrade|sameLoadBalancerClass|IsDecremented|OnlyAdditions|getMaskNodeSelector/, 'updates'],
  [
    /Status(?!es)|HealthCondition|VolumeHealth|PodIPs|HostIPs|StoredVersions|validatePodConditions/,
    'reports of status',
  ],
  [
    /NodeAllocatable(?!UpdatePeriod)|ExtendedResourceClaim|ResourceClaimStatuses|havePod(Group)?Claim/,
    'reports of status',
  ],
  [/IsJob|isJob|IsCondition|FailedIndexesNotOverlap|IndexesFormat|parseIndexInterval/, 'reports of status'],
  [/Binding(?=$)(?<!RoleBinding)|EphemeralContainers|PodLogOptions|PodExec|Rollback|Scale$|Eviction/, 'subresources'],
  [
    /(Delete|Create|Patch|Update|Table)Options|DryRun|FieldManager|IgnoreStoreRead|FieldSelector/,
    'requests, not objects',
  ],
  [/ControllerRevision|PodTemplate$|Event|^ValidateNode$|NodeResources|AvoidPods|Taint(?!Effect)/, 'kinds not covered'],
  [/NodeSpecificAnnotations|NodeConfigSource|NodeDeclaredFeature/, 'kinds not covered'],
  [/VolumeAttachment|Attachment|CSINode|CSIStorageCapacity|StorageHealth|VolumeError/, 'kinds not covered'],
  [/AdmissionPolicy|ParamKind|ParamRef|Mutation$|ApplyConfiguration|JSONPatch|AuditAnnotation/, 'kinds not covered'],
  [/ValidationActions|validateValidation$|MessageExpression|validateVariable|TypeChecking/, 'kinds not covered'],
  [/Warning(s)?$(?<!Deprecation.*)|FieldRef$|NamedRuleWith|MatchResources/, 'kinds not covered'],
  [/IPAddress|ServiceCIDR|LeaseCandidate|PodGroup|Workload|ClusterTrustBundle|SignerName/, 'kinds not covered'],
  [
    /CEL|Expression|TotalCost|Cost|TypeInfo|multiplyWith|zeroIfNegative|MatchCondition/,
    'CEL, which is never evaluated',
  ],
  [
    /Restricted_1_(19|22)|Baseline_1_0|Escalation_1_8|procMount_1_0|runAsNonRoot1_0|runAsUser1_23|seLinuxOptions1_0/,
    'Pod Security of pinned older versions',
  ],
  [/sysctlsV1Dot(0|27|29|32)$|ExperimentalChecks/, 'Pod Security of pinned older versions'],
];

/** Whether a function is left out of the count. */
export function leftOut(file: string, name: string): boolean {
  const isPolicy = file.includes('/pod-security-admission/');
  return rows.some(([form, reason]) => form.test(name) && isPolicy === reason.startsWith('Pod Security'));
}
