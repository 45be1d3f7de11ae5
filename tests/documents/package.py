"""The package test: a file of Office is a zip whose parts, types, relationships, ids and fields must agree."""

import posixpath
import zipfile
from collections import Counter
from urllib.parse import unquote

from lxml import etree

TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def findings(path):
    """Sentences about what is wrong; empty when nothing is."""
    try:
        package = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        return [f"not a package: {error}"]
    with package:
        names = [entry.filename for entry in package.infolist()]
        problems = [f"stored twice: {name}" for name, count in Counter(names).items() if count > 1]
        problems += [f"a folder entry: {name}" for name in names if name.endswith("/")]
        parts, trees = set(names), {}
        for name in parts:
            if name.endswith((".xml", ".rels")):
                try:
                    trees[name] = etree.fromstring(package.read(name))
                except etree.XMLSyntaxError as error:
                    problems.append(f"{name}: not well-formed: {error}")
    for check in (types, relationships, references, ids, fields, axes):
        problems += check(parts, trees)
    return problems


def types(parts, trees):
    tree = trees.get("[Content_Types].xml")
    if tree is None:
        return ["there is no [Content_Types].xml"]
    overrides = Counter(item.get("PartName").lstrip("/") for item in tree.iter(TYPES + "Override"))
    defaults = {item.get("Extension").lower() for item in tree.iter(TYPES + "Default")}
    for name, count in overrides.items():
        if name not in parts:
            yield f"a type is given for a part that is not there: {name}"
        if count > 1:
            yield f"two types for {name}"
    for name in parts - {"[Content_Types].xml"} - set(overrides):
        if name.rpartition(".")[2].lower() not in defaults:
            yield f"no type for {name}"
        elif name.endswith(".xml"):
            yield f"only the default type for {name}"


def owner(rels):
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])


def relationships(parts, trees):
    reached = set()
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        source = owner(name)
        if source and source not in parts:
            yield f"{name} belongs to nothing"
        for count in (item for item in Counter(item.get("Id") for item in tree.iter(RELATION)).items() if item[1] > 1):
            yield f"{name}: {count[0]} is used twice"
        for item in tree.iter(RELATION):
            if item.get("TargetMode") == "External":
                continue
            target = unquote(item.get("Target")).partition("#")[0]
            full = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")
            reached.add(full)
            if full not in parts:
                yield f"{name}: {item.get('Id')} leads to {full}, which is not there"
    for name in parts - reached - {"[Content_Types].xml"}:
        if not name.endswith(".rels"):
            yield f"nothing leads to {name}"


def references(parts, trees):
    """Every r:id of a part stands in its relationships."""
    for name, tree in trees.items():
        if name.endswith(".rels"):
            continue
        folder, base = posixpath.split(name)
        rels = trees.get(posixpath.join(folder, "_rels", base + ".rels"))
        known = {item.get("Id") for item in rels.iter(RELATION)} if rels is not None else set()
        for element in tree.iter(etree.Element):
            for key, value in element.attrib.items():
                if key.startswith(REFERENCE) and value and value not in known:
                    yield f"{name}: {value} is not among its relationships"


def ids(parts, trees):
    watched = [(WORD + "bookmarkStart", WORD + "id"), (WORD + "bookmarkStart", WORD + "name"), (DRAWING + "docPr", "id"),
               (SHEET + "sheet", "sheetId"), (SHEET + "sheet", "name")]
    for name, tree in trees.items():
        for tag, key in watched:
            for value, count in Counter(item.get(key) for item in tree.iter(tag)).items():
                if count > 1:
                    yield f"{name}: {count} × {etree.QName(tag).localname} with {etree.QName(key).localname} {value}"


def fields(parts, trees):
    """begin, separate, text, end in turn; every reference has its bookmark and a value to show."""
    for name, tree in trees.items():
        marks = {item.get(WORD + "name") for item in tree.iter(WORD + "bookmarkStart")}
        for field in tree.iter(WORD + "fldSimple"):
            code = field.get(WORD + "instr").split()
            if not "".join(field.itertext()).strip():
                yield f"{name}: the field {' '.join(code)} shows nothing"
            if code[0] in ("REF", "PAGEREF") and code[1] not in marks:
                yield f"{name}: {' '.join(code)} leads nowhere"
        for link in tree.iter(WORD + "hyperlink"):
            anchor = link.get(WORD + "anchor")
            if anchor is not None and anchor not in marks:
                yield f"{name}: a link to {anchor}, which is not there"
        yield from complex_fields(name, tree)


def complex_fields(name, tree):
    stack = []
    for element in tree.iter(WORD + "fldChar", WORD + "t"):
        if element.tag == WORD + "t":
            for field in stack:
                field["text"] = field["text"] or (field["separate"] and bool(element.text))
            continue
        kind = element.get(WORD + "fldCharType")
        if kind == "begin":
            stack.append({"separate": False, "text": False})
        elif not stack:
            yield f"{name}: a field has {kind} before begin"
        elif kind == "separate":
            stack[-1]["separate"] = True
        elif kind == "end":
            field = stack.pop()
            if not field["separate"] or not field["text"]:
                yield f"{name}: a field without {'a value' if field['separate'] else 'separate'}"
    if stack:
        yield f"{name}: {len(stack)} fields do not end"


def axes(parts, trees):
    """A chart's plots name only axes that are defined, and every axis is named."""
    for name, tree in trees.items():
        defined = {item.find(CHART + "axId").get("val") for item in tree.iter() if str(item.tag).endswith("Ax") and item.find(CHART + "axId") is not None}
        named = {item.get("val") for item in tree.iter(CHART + "axId") if not str(item.getparent().tag).endswith("Ax")}
        if defined != named:
            yield f"{name}: axes {sorted(named)} are named, {sorted(defined)} are defined"
