import { type DocumentForm, ExportBar as Documents } from "../../components";
import { useText } from "../../i18n";

const FORMS: DocumentForm[] = [
  { kind: "specification.docx", label: "spec-word", extension: "docx", main: true },
  { kind: "specification-draft.docx", label: "spec-word-draft", extension: "docx" },
  { kind: "specification.xlsx", label: "spec-excel", extension: "xlsx" },
];

/** Takes the specification away as Word or Excel. */
export function ExportBar() {
  return <Documents forms={FORMS} name={useText()("screen-specification")} />;
}
