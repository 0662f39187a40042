import { podSecurityPlugin } from '../admission/late-plugins.ts';
import { podSecurity } from '../admission/pod-security/pod-security.ts';

podSecurityPlugin.fill(podSecurity);
