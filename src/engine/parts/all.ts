/** All parts at once: for doors that judge without waiting. */
import './answers.ts';
import './cluster.ts';
import './extension.ts';
import './network.ts';
import './pod-security.ts';
import './pods.ts';
import './practice.ts';
import './set.ts';
