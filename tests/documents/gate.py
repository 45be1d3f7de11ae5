"""The gate every document passes: gate.py [--pages N] FILE...

Schema and rules of the Open XML SDK, the package test, independent readers; with --pages also LibreOffice and the text of
the pages. Says what is wrong of which file and ends with 1, or names each file that is sound and ends with 0.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import package


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, metavar="N", help="render .docx and .pptx: at least N pages, with Russian text")
    options = parser.parse_args()
    wrong = 0
    for path in options.files:
        problems = check(path, options.pages)
        for problem in problems:
            print(f"{path.name}: {problem}", file=sys.stderr)
        wrong += bool(problems)
        if not problems:
            print(f"{path.name}: sound")
    return 1 if wrong else 0


def check(path, pages):
    if not path.is_file():
        return ["there is no such file"]
    problems = list(package.findings(path))
    if problems and problems[0].startswith("not a package"):
        return problems
    problems += schema(path)
    reader = {".docx": word, ".xlsx": excel, ".pptx": slides}.get(path.suffix.lower())
    if reader is None:
        return problems + ["not a .docx, .xlsx or .pptx"]
    try:
        problems += reader(path)
    except Exception as error:  # a reader may fail in any way on a broken file, and each of them is a finding
        problems.append(f"{reader.__name__} cannot read it: {error!r}")
    if pages and path.suffix.lower() != ".xlsx":
        problems += rendered(path, pages)
    return problems


def schema(path):
    from openxml_audit import OpenXmlValidator

    result = OpenXmlValidator(max_errors=0).validate(path)
    found = [f"schema: {error}" for error in result.errors]
    return found if found or result.is_valid else ["schema: not valid"]


def word(path):
    import docx

    document = docx.Document(str(path))
    headings = [it for it in document.paragraphs if it.style.name.lower().startswith("heading") and it.text.strip()]
    if not headings:
        yield "no headings"
    for number, table in enumerate(document.tables[1:], 1):
        first = table.rows[0]
        if first._tr.trPr is None or not first._tr.trPr.findall(package.WORD + "tblHeader"):
            yield f"table {number}: its header row is not repeated"
        if not any(cell.text.strip() for cell in first.cells):
            yield f"table {number}: an empty header row"
    if "w:updateFields" in document.settings.element.xml:
        yield "asks to update fields at every opening"


def excel(path):
    import openpyxl

    for sheet in openpyxl.load_workbook(path).worksheets:
        if sheet.freeze_panes is None:
            yield f"«{sheet.title}»: the header is not frozen"
        filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        if not filled:
            yield f"«{sheet.title}» is empty"
        # A column with 4.2.17 numbers parts of a document: 5.1 in it is a name too.
        naming = {cell.column for cell in filled if re.fullmatch(r"\d+(\.\d+){2,}", str(cell.value))}
        for cell in filled:
            if cell.data_type == "f":
                yield f"«{sheet.title}»!{cell.coordinate} is a formula: {cell.value}"
            elif cell.column not in naming and isinstance(cell.value, str) and re.fullmatch(r"[−-]?\d+([.,]\d+)?", cell.value):
                yield f"«{sheet.title}»!{cell.coordinate} is a number written as text: {cell.value}"


def slides(path):
    import pptx

    for number, slide in enumerate(pptx.Presentation(str(path)).slides, 1):
        if not any(shape.has_text_frame and shape.text_frame.text.strip() for shape in slide.shapes):
            yield f"slide {number} has no text"


def rendered(path, pages):
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        pdf = Path(folder) / f"{path.stem}.pdf"
        if not pdf.is_file():
            return [f"LibreOffice made no pages of it: {done.stderr.strip()}"]
        text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    problems = []
    count = text.count("\f")
    if count < pages:
        problems.append(f"{count} pages, at least {pages} are wanted")
    if len(re.findall("[а-яё]", text, re.IGNORECASE)) < 200:
        problems.append("its pages have no Russian text")
    if re.search("Error! Reference|Ошибка! ", text):
        problems.append("a page shows a broken reference")
    return problems


if __name__ == "__main__":
    sys.exit(main())
