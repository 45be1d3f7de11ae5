"""The gate must refuse broken files: test_gate.py SOUND.docx SOUND.xlsx breaks copies of them one way at a time."""

import re
import sys
import tempfile
import zipfile
from pathlib import Path

import gate


def rewrite(source, target, part, change):
    """Copies a package; the bytes of one part go through `change`, which gives None to leave the part out."""
    touched = False
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if re.fullmatch(part, name):
                changed = change(data)
                touched, data = touched or changed != data, changed
            if data is not None:
                new.writestr(name, data)
    assert touched, f"{part} of {source} stayed as it was"


def swap(old, new, count=1):
    return lambda data: data.replace(old.encode(), new.encode(), count)


DOCUMENT = r"word/document\.xml"
BREAKS = [
    (".docx", "leads to", r"word/media/.*\.png", lambda data: None),
    (".docx", "do not end", DOCUMENT, lambda data: re.sub(rb'<w:fldChar w:fldCharType="end"/>', b"", data, count=1)),
    (".docx", "leads nowhere", DOCUMENT, swap("REF _Ref1 ", "REF _Gone ", -1)),
    (".docx", "shows nothing", DOCUMENT, lambda data: re.sub(rb'(<w:fldSimple [^>]*SEQ[^>]*>)<w:r>.*?</w:r>', rb"\1", data, count=1)),
    (".docx", "not repeated", DOCUMENT, lambda data: re.sub(rb"<w:tblHeader[^>]*/>", b"", data)),
    (".docx", "schema", DOCUMENT, swap("<w:pPr>", "<w:pPr><w:nonsense/>")),
    (".docx", "not well-formed", DOCUMENT, swap("</w:body>", "")),
    (".docx", "only the default type", r"\[Content_Types\]\.xml", lambda data: re.sub(rb'<Override [^>]*PartName="/word/styles\.xml"[^>]*/>', b"", data)),
    (".xlsx", "leads to", r"xl/worksheets/sheet2\.xml", lambda data: None),
    (".xlsx", "is a formula", r"xl/worksheets/sheet1\.xml", lambda data: re.sub(rb"<v>7</v>", b"<f>1+6</f><v>7</v>", data, count=1)),
    (".xlsx", "not frozen", r"xl/worksheets/sheet1\.xml", lambda data: re.sub(rb"<pane [^>]*/>", b"", data)),
]


def main():
    sound = {Path(name).suffix: Path(name) for name in sys.argv[1:]}
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, (suffix, finding, part, change) in enumerate(BREAKS):
            broken = Path(folder) / f"{number}{suffix}"
            rewrite(sound[suffix], broken, part, change)
            problems = gate.check(broken, None)
            if not any(finding in problem for problem in problems):
                failed += 1
                print(f"not found: «{finding}» in {part}; found {problems[:3]}", file=sys.stderr)
        cut = Path(folder) / "cut.docx"
        cut.write_bytes(sound[".docx"].read_bytes()[:2000])
        if not gate.check(cut, None):
            failed += 1
            print("a cut file passes", file=sys.stderr)
    print(f"{len(BREAKS) + 1 - failed} of {len(BREAKS) + 1} breaks found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
