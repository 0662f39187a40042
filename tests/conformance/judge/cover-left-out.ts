/** Functions that the creation of a covered kind never calls, by what their name holds, with the reason. */
const rows: readonly (readonly [RegExp, string])[] = [
  [/(?<!Rolling)Update(?!Strategy|PeriodSeconds)|Resize(?!Policy)|Transition|Immutable|NoNewFinalizers/, 'updates'],
  [/[oO]nlyAdded|[oO]nlyDeleted|Unchanged|preexisting|StorageClassUpgrade|resourcesRemoved/, 'updates'],
  [
    /PreexistingExpressions|WebhookMatchConditions|allowRelaxedServiceName|allVersionsSpecify|[sS]chemaHas|specHas|schemaIsNon|hasNonAtomic|hasInvalidMapList/,
    'updates',
  ],
  [/[pP]odLevelResourcesCoverDRA|dropCPUMemory|findVersions|findTooMany|hasAny|hasInvalid.*Existing/, 'updates'],
  [
    /HasUnique|HasNoSideEffects|HasAcceptedAdmission|HasInvalidLabelValue|[aA]llowInvalid|hasValidConversion/,
    'updates',
  ],
  [/^require[A-Z]|UpgradeDowngrade|sameLoadBalancerClass|IsDecremented|OnlyAdditions|getMaskNodeSelector/, 'updates'],
  [/^validateCompletions$|^validatePvNodeAffinity$|^AllowMetadataName/, 'updates'],
  [
    /(?<!has.*)Status(?!es|ForCustom)|HealthCondition|VolumeHealth|PodIPs|HostIPs|validatePodConditions|ValidateConditions?$/,
    'reports of status',
  ],
  [
    /NodeAllocatable(?!UpdatePeriod)|ExtendedResourceClaim|ResourceClaimStatuses|havePod(Group)?Claim|ResourceClaimKey/,
    'reports of status',
  ],
  [/ConditionReason|Validate_Condition|PersistentVolumeClaimResourceKey$/, 'reports of status'],
  [/IsJob|isJob|IsCondition|FailedIndexesNotOverlap/, 'reports of status'],
  [/(?<!Role)Binding$|PodLogOptions|PodExec|Rollback|Scale$|Eviction/, 'subresources'],
  [
    /(Delete|Create|Patch|Table)Options|DryRun|FieldManager$|FieldValidation$|FieldSelectorRequirement$(?<!Node.*)|IgnoreStoreRead/,
    'requests, not objects',
  ],
  [/ControllerRevision|PodTemplate$|Event|^ValidateNode$|NodeResources|AvoidPods|Taint(?!Effect)/, 'kinds not covered'],
  [/NodeSpecificAnnotations|NodeConfigSource|NodeDeclaredFeature|^validateNodeName$/, 'kinds not covered'],
  [/VolumeAttachment|Attachment|CSINode|CSIStorageCapacity|StorageHealth|VolumeError/, 'kinds not covered'],
  [/AdmissionPolicy|ParamKind|ParamRef|Mutation$|ApplyConfiguration|JSONPatch|AuditAnnotation/, 'kinds not covered'],
  [/ValidationActions|validateValidation$|MessageExpression|validateVariable|TypeChecking/, 'kinds not covered'],
  [
    /NamedRuleWith|PolicyPreexisting|validateValidationExpression|ExpressionWarning|validateFieldRef$|MatchResources|NoSubResources|parseGroupVersion|createCompiler|hasNewlines/,
    'kinds not covered',
  ],
  [/IPAddress(Name|$|Parent)|ServiceCIDR|LeaseCandidate|PodGroup|Workload/, 'kinds not covered'],
  [/^ValidateClusterTrustBundle(Spec|$)|SysctlPattern|CoordinatedLease/, 'kinds not covered'],
  [/CEL|TotalCost|ExpressionCost|TypeInfo|multiplyWith|zeroIfNegative/, 'CEL, which is never evaluated'],
  [/ForStaticSuffix$(?<!Validate.*)/, 'kinds not covered'],
  [/DeepCopy|KubeOpenAPI|^\*?Structural\.Strip|isitor/, 'copies of schemas'],
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
