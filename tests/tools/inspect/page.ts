export function inspectPage(_document: unknown, _url: string, id: string): object {
  return { id };
}
