/** The files of a study that have a schema: `study.yaml` of a folder, a scenario's own file, all in one file, its figures. */
export const schemaNames = ['study', 'scenario', 'file', 'figures'] as const;
export type SchemaName = (typeof schemaNames)[number];
