/** Maximum length of a request in UTF-16 code units. The field and the background both enforce it. */
export const LONGEST_REQUEST = 200;
