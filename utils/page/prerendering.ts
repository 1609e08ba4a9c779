/** Whether the browser is loading this page in advance and may never show it. The DOM types do not have this yet. */
export function isPrerendering(): boolean {
  return (document as Document & { prerendering?: boolean }).prerendering === true;
}
