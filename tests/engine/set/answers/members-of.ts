import { openDocument } from '../../../../src/engine/document.ts';
import { identityOf } from '../../../../src/engine/model/resource.ts';
import { kindOf } from '../../../../src/engine/schema/lookup.ts';
import { newestVersion } from '../../../../src/engine/schema/versions.ts';
import { indexMembers, member, type Members } from '../../../../src/engine/set/members.ts';
import { splitDocuments } from '../../../../src/engine/yaml/split.ts';
import { get, stringOf } from '../../../../src/engine/yaml/value.ts';

/** The objects of a manifest as the answers see them. */
export function membersOf(text: string): Members {
  const { documents } = splitDocuments(text);
  const all = documents.flatMap((each, document) =>
    openDocument(each.text).roots.map((root) => {
      const apiVersion = stringOf(get(root, 'apiVersion')) ?? '';
      const kind = stringOf(get(root, 'kind')) ?? '';
      const id = identityOf(root, apiVersion, kind, kindOf(apiVersion, kind, newestVersion)?.namespaced);
      return member({ id, apiVersion, root, at: root.at, nameAt: root.at }, 0, document);
    }),
  );
  return indexMembers(all);
}
