import { numberOf } from '../../yaml/value.ts';
import { required, text, valueNotSupported } from '../checks.ts';
import { dnsLabel, pathSegment } from '../formats/names.ts';
import { containerResourceName } from '../formats/resource-names.ts';
import { applyRules, rules, type Check, type RuleSet } from '../rules.ts';
import { field, items } from '../subject.ts';
import { eitherIsSet, metricTarget, notBoth } from './metric-target.ts';
import { describedObject } from './target-reference.ts';

/** Source: `validateMetricIdentifier` in pkg/apis/autoscaling/validation/validation.go. */
const identifier = rules('autoscaling/v2.MetricIdentifier', (r) => [
  r.requiredSaying('name', ['metric-name-needed'], pathSegment),
]);

const rawAndShare: Check = (source, report) => {
  const target = field(source, 'target');
  eitherIsSet(target, 'averageValue', 'averageUtilization', ['target-raw-or-utilization'], report);
  notBoth(target, 'averageUtilization', 'averageValue', ['target-raw-and-utilization'], report);
};

const object = rules('autoscaling/v2.ObjectMetricSource', (r) => [
  r.struct('describedObject', describedObject),
  r.struct('metric', identifier),
  r.struct('target', metricTarget),
  r.check((source, report) => {
    eitherIsSet(field(source, 'target'), 'value', 'averageValue', ['target-value-or-average'], report);
  }),
]);

const external = rules('autoscaling/v2.ExternalMetricSource', (r) => [
  r.struct('metric', identifier),
  r.struct('target', metricTarget),
  r.check((source, report) => {
    const target = field(source, 'target');
    eitherIsSet(target, 'value', 'averageValue', ['target-value-or-per-pod'], report);
    notBoth(target, 'averageValue', 'value', ['target-value-and-per-pod'], report);
  }),
]);

const pods = rules('autoscaling/v2.PodsMetricSource', (r) => [
  r.struct('metric', identifier),
  r.struct('target', metricTarget),
  r.check((source, report) => {
    const average = field(field(source, 'target'), 'averageValue');
    if (!average.value) required(average, report, { says: ['target-average-needed'] });
  }),
]);

const resource = rules('autoscaling/v2.ResourceMetricSource', (r) => [
  r.requiredSaying('name', ['metric-resource-needed']),
  r.struct('target', metricTarget),
  r.check(rawAndShare),
]);

const containerResource = rules('autoscaling/v2.ContainerResourceMetricSource', (r) => [
  r.requiredSaying('name', ['metric-resource-needed'], (name, report) => {
    containerResourceName({ key: text(name), keyAt: name.at, subject: name }, report);
  }),
  r.requiredSaying('container', ['metric-container-needed'], dnsLabel),
  r.struct('target', metricTarget),
  r.check(rawAndShare),
]);

/** Where a metric comes from, in the order in which the server looks. It judges only the first that is written. */
const sources: readonly { type: string; name: string; rules: RuleSet }[] = [
  { type: 'Object', name: 'object', rules: object },
  { type: 'External', name: 'external', rules: external },
  { type: 'Pods', name: 'pods', rules: pods },
  { type: 'Resource', name: 'resource', rules: resource },
  { type: 'ContainerResource', name: 'containerResource', rules: containerResource },
];
const types = sources.map(({ type }) => type).sort();

/** Source: `validateMetricSpec`, same file. */
const metric = rules('autoscaling/v2.MetricSpec', (r) => [
  r.check((spec, report) => {
    const type = field(spec, 'type');
    const expected = sources.find((source) => source.type === text(type));
    const says = ['supported-values', ...types] as const;
    if (text(type) === '') {
      required(type, report, { says: ['metric-type-needed'] });
      report.echo(type, 'FieldValueNotSupported', { value: '', says });
    } else if (!expected) valueNotSupported(type, types, report);
    const written = sources.filter(({ name }) => field(spec, name).value);
    const [first] = written;
    if (first) applyRules(first.rules, field(spec, first.name), report);
    if (expected && !written.includes(expected)) {
      required(field(spec, expected.name), report, { says: ['metric-needed'] });
    }
    if (!expected) report.echo(type, 'FieldValueNotSupported', { value: text(type), says });
    if (written.length === 1) return;
    for (const { name } of written.filter((each) => each !== expected)) {
      const args = { first: expected?.name ?? first!.name, second: name };
      const extras = { says: ['metric-only'] } as const;
      report.refuse(field(spec, name), 'FieldValueForbidden', 'fields-exclude-each-other', args, extras);
    }
  }),
]);

/** What `minReplicas: 0` needs: something that can be counted while no Pod is there. */
const canCountFromZero: Check = (spec, report) => {
  const min = field(spec, 'minReplicas');
  const metrics = field(spec, 'metrics');
  if (!min.value || (numberOf(min.value) ?? 0) !== 0) return;
  if (items(metrics).some((each) => ['Object', 'External'].includes(text(field(each, 'type'))))) return;
  report.refuse(
    metrics,
    'FieldValueForbidden',
    'scale-to-zero-needs-metric',
    {},
    { at: min.at, says: ['scale-to-zero'] },
  );
};

/** Source: `validateMetrics`, same file. */
export const metrics: Check = (spec, report) => {
  for (const each of items(field(spec, 'metrics'))) applyRules(metric, each, report);
  canCountFromZero(spec, report);
};
