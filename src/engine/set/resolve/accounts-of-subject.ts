import { get, stringOf } from '../../yaml/value.ts';
import { homeOf } from '../members.ts';
import { join } from '../walk.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

/**
 * The ServiceAccounts that a User or a Group means: each is the user `system:serviceaccount:<namespace>:<name>` and in the
 * groups of all accounts, of its namespace's accounts, and of all who are known.
 * Source: k8s.io/apiserver/pkg/authentication/serviceaccount.
 */
export const accountsOfSubject: Resolve = (row, place, context) => {
  const named = get(place.value, 'name');
  const name = stringOf(named);
  if (!named || !name) return [];
  const { from, members, chooser } = context;
  const at = { value: named, at: named.at, path: join(place.path, 'name') };
  const [system, who, namespace, account, ...more] = name.split(':');
  if (system !== 'system' || more.length > 0) return [];
  if (who === 'serviceaccount' && namespace && account) {
    return [toObject(row, at, context, { group: '', kind: 'ServiceAccount', namespace, name: account }, 'no-effect')];
  }
  const isOfAll = (who === 'serviceaccounts' || who === 'authenticated') && namespace === undefined;
  const isOfOne = who === 'serviceaccounts' && namespace !== undefined && account === undefined;
  const accounts = members.ofKind('/ServiceAccount').all;
  if ((!isOfAll && !isOfOne) || !chooser.mayCompare(accounts.length)) return [];
  const meant = isOfAll ? accounts : accounts.filter((each) => homeOf(each) === namespace);
  return [{ by: 'many', row, from, at: at.at, path: at.path, ...chooser.first(meant) }];
};
