/** The import rules of docs/architecture.md §2. Each has been seen to fire: build/lint/import-rules.test.ts. */

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-is-a-leaf',
      comment: 'shared may import only itself and pure packages; nothing of the other workspaces.',
      severity: 'error',
      from: { path: '^shared/src' },
      to: { path: '^(gpu-worker|app-main|app-renderer|cloud-backend|build)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared runs in a browser too: no Node built-ins outside its tests.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-looks-inward',
      comment: 'engine, ports and pipelines never import adapters, hosts or Node built-ins: they get ports.',
      severity: 'error',
      from: { path: '^gpu-worker/src/(engine|ports|pipelines)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^gpu-worker/src/(adapters|hosts)/' },
    },
    {
      name: 'engine-is-pure',
      comment: 'engine, ports and pipelines use no Node built-ins: a host gives them what they need.',
      severity: 'error',
      from: { path: '^gpu-worker/src/(engine|ports|pipelines)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ports-are-interfaces',
      comment: 'ports import only shared and other ports.',
      severity: 'error',
      from: { path: '^gpu-worker/src/ports/', pathNot: '\\.test\\.ts$' },
      to: { path: '^gpu-worker/src/(engine|pipelines)/' },
    },
    {
      name: 'pipelines-do-not-import-engine',
      comment: 'the engine runs pipelines, not the other way round.',
      severity: 'error',
      from: { path: '^gpu-worker/src/pipelines/', pathNot: '\\.test\\.ts$' },
      to: { path: '^gpu-worker/src/engine/' },
    },
    {
      name: 'adapters-do-not-import-hosts',
      comment: 'a host composes adapters.',
      severity: 'error',
      from: { path: '^gpu-worker/src/adapters/' },
      to: { path: '^gpu-worker/src/hosts/' },
    },
    {
      name: 'rooms-have-front-doors',
      comment: 'another package enters a room of shared by its index.ts only.',
      severity: 'error',
      from: { path: '^(gpu-worker|app-main|app-renderer|cloud-backend|build)/' },
      to: { path: '^shared/src/[^/]+/', pathNot: '(^shared/src/.+/index\\.ts$|^shared/src/testing/)' },
    },
    {
      name: 'gpu-worker-has-few-callers',
      comment: 'gpu-worker is imported only by the desktop inference host, the bench and the one-machine cloud.',
      severity: 'error',
      from: { pathNot: '^(gpu-worker|app-main/src/inference|build|cloud-backend/src/infra)/' },
      to: { path: '^gpu-worker/' },
    },
    {
      name: 'electron-only-in-desktop',
      comment: 'electron appears only in app-main/src/desktop.',
      severity: 'error',
      from: { pathNot: '^app-main/src/desktop/' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'no-cycles',
      comment: 'a cycle has no reading order.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import must lead somewhere declared in a package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.types|out)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
    parser: 'tsc',
  },
};
