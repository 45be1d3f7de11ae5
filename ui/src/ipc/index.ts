export { HostProvider, useHost, useJob, useQueryHost, useWrite } from "./context";
export * from "./host";
export * from "./project";
