/** A Service as a host name says it. Without a namespace the Pod's own is meant. `isCertain`: only a Service can be meant. */
export type ServiceHost = {
  readonly service: string;
  readonly namespace?: string;
  readonly port?: string;
  readonly isCertain: boolean;
};

const label = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
const port = '(?::([0-9]{1,5}))?';
const whole = new RegExp(`(?<![-.\\w])(${label})\\.(${label})\\.svc(?:\\.cluster\\.local)?\\.?${port}(?![-\\w])`, 'g');
const inUrl = new RegExp(`^[a-z][a-z0-9+.-]*://(?:[^@/\\s]*@)?(${label})(?:\\.(${label}))?${port}(?=[/?#]|$)`, 'i');
const withPort = new RegExp(`^(${label})(?:\\.(${label}))?:([0-9]{1,5})$`);
const alone = new RegExp(`^(${label})(?:\\.(${label}))?$`);

/** The names of variables whose value is a host. */
const namesHost = /(?:^|_)(?:HOSTS?|HOSTNAME|ADDR|ADDRESS|URL|URI|ENDPOINT|SERVER|SERVERS|SERVICE|UPSTREAM|BROKERS?)$/i;

/** A longer text is a document, not an address. */
const longest = 2000;

/**
 * The Services that a text may mean: `<service>.<namespace>.svc` anywhere in it; the host of a URL; a host with a port;
 * and a name alone where the variable's own name says that it holds a host.
 * Source: "DNS for Services and Pods" in the Kubernetes documentation.
 */
export function serviceHosts(text: string, variable = ''): readonly ServiceHost[] {
  if (text.length > longest) return [];
  const certain = [...text.matchAll(whole)].map((match) => hostOf(match, true));
  if (certain.length > 0) return certain;
  return text.split(/[\s,;=]+/).flatMap((part) => {
    const match = inUrl.exec(part) ?? withPort.exec(part) ?? (namesHost.test(variable) ? alone.exec(part) : null);
    return match ? [hostOf(match, false)] : [];
  });
}

function hostOf([, service = '', namespace, number]: RegExpExecArray, isCertain: boolean): ServiceHost {
  return { service, isCertain, ...(namespace && { namespace }), ...(number && { port: number }) };
}
