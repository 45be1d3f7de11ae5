/** Puts text on the clipboard; where the page may not do so itself, through a copy event. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const onCopy = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData("text/plain", text);
    };
    document.addEventListener("copy", onCopy, { once: true });
    document.execCommand("copy");
  }
}

/** Rows of cells as a spreadsheet pastes them. Tabs and breaks within a cell become spaces. */
export function toTsv(rows: string[][]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}
