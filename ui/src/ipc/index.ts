export { HostProvider, useHost, useJob, useQueriesHost, useQueryHost, useWrite } from "./context";
export * from "./host";
export * from "./project";
