/** So many Pods are drawn, and no more. */
export const mostReplicas = 12;
