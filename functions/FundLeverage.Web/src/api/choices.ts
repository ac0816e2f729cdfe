import type { Schemas } from './client';

// What the API chooses from, in the order in which people read it; a name that the document does not have does not compile.
export const LEVELS = ['national', 'province', 'city', 'district', 'county'] as const satisfies readonly Schemas['GovernmentLevel'][];
export const PROJECT_KINDS = ['enterprise', 'fund', 'holdingPlatform', 'fundManager'] as const satisfies readonly Schemas['ProjectKind'][];
export const STAGES = ['pipeline', 'negotiating', 'signed', 'landed', 'underConstruction', 'inProduction', 'withdrawn'] as const satisfies readonly Schemas['ProjectStage'][];
