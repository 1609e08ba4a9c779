/** Whether the browser loads this page ahead of the reader, who may never open it. Not yet among TypeScript's DOM types. */
export function isPrerendering(): boolean {
  return (document as Document & { prerendering?: boolean }).prerendering === true;
}
