/** Where a figure is written, and when it was read there. */
export type Source = { readonly title: string; readonly url: string; readonly read: string };

/** Memory in MB that is set aside. Without a source it is an assumption. */
export type Figure = { readonly megabytes: number; readonly source?: Source };

export type FigureName = 'service' | 'linux-vm' | 'windows-vm' | 'micro-vm';

/**
 * What the lab reckons with, unless `figures.yaml` says otherwise. A guest is given what its maker names as the least; a
 * service is an assumption, for every program is different. What the host itself needs stands on both sides and is left out.
 */
export const figures: { readonly [F in FigureName]: Figure } = {
  service: { megabytes: 64 },
  'linux-vm': {
    megabytes: 780,
    source: {
      title: 'Debian GNU/Linux Installation Guide, amd64, 2.5',
      url: 'https://d-i.debian.org/manual/en.amd64/ch02s05.html',
      read: '2026-11-21',
    },
  },
  'windows-vm': {
    megabytes: 512,
    source: {
      title: 'Hardware requirements for Windows Server (Server Core)',
      url: 'https://learn.microsoft.com/windows-server/get-started/hardware-requirements',
      read: '2026-11-21',
    },
  },
  // 120 MiB, for the machine and the system in it.
  'micro-vm': {
    megabytes: 126,
    source: {
      title: 'Kubernetes, Pod Overhead (Kata Containers with Firecracker)',
      url: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/',
      read: '2026-11-21',
    },
  },
};

export const figureNames = Object.keys(figures) as readonly FigureName[];

/** What is said of disk and start-up without being reckoned with: room in MB that a guest's maker names, and milliseconds. */
export const cited = {
  linuxDisk: { megabytes: 920, source: figures['linux-vm'].source! },
  image: {
    megabytes: 58.2,
    source: {
      title: 'node:24-alpine, linux/amd64, docker-library/repo-info',
      url: 'https://github.com/docker-library/repo-info/tree/master/repos/node',
      read: '2026-08-03',
    },
  },
  microStart: {
    milliseconds: 125,
    source: {
      title: 'Firecracker specification',
      url: 'https://github.com/firecracker-microvm/firecracker/blob/main/SPECIFICATION.md',
      read: '2026-11-21',
    },
  },
} as const;
