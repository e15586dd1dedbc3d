"""The rules of the house that no single room can keep: imports, weight, packaging, what the files may say."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src/blowback"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MODULES = sorted(PACKAGE.rglob("*.py"))
ROOMS = sorted(path for path in PACKAGE.iterdir() if (path / "__init__.py").is_file())
HEAVY = ("spacy", "numpy", "sqlalchemy", "trafilatura", "lxml", "docx", "pypdfium2")
LOCKS = ("requirements.lock", "requirements-dev.lock")
SKIPPED_FOLDERS = {".git", ".venv", "build", "dist", "__pycache__", "out"}


def test_imports_keep_the_contracts() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([script, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_contract_of_layers_is_exhaustive() -> None:
    contracts = {contract["id"]: contract for contract in PROJECT["tool"]["importlinter"]["contracts"]}
    listed = set(re.findall(r"\w+", " ".join(contracts["layers"]["layers"])))
    rooms = {path.stem for path in MODULES if path.parent == PACKAGE} | {path.name for path in ROOMS}
    assert contracts["layers"]["exhaustive"]
    assert listed == rooms - {"__init__"}


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.name)
def test_every_room_says_what_it_is_for(room: Path) -> None:
    assert ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_is_documented_and_of_readable_length(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= 400
    assert "utils" not in path.stem


@pytest.mark.parametrize("statement", ["import blowback", "import blowback.cli"])
def test_import_is_light(statement: str) -> None:
    code = f"{statement}; import sys; print(*[name for name in {HEAVY} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_wheel_holds_the_package_and_its_data(tmp_path: Path) -> None:
    wheel = next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    packed = {name for name in ZipFile(wheel).namelist() if name.startswith("blowback/")}
    files = {path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert packed == {str(path.relative_to(PACKAGE.parent)) for path in files}
    assert {"blowback/py.typed", "blowback/codebook/data/classes.toml"} <= packed


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_pins_every_dependency_by_hash(lock: str) -> None:
    pinned = re.findall(r"^([\w.-]+)==\S+.*\\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)+)",
                        (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)
    wanted = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["build"]
    wanted += PROJECT["dependency-groups"]["dev"] if "dev" in lock else []
    assert {re.split(r"[<>=]", name)[0] for name in wanted} <= {name for name, _ in pinned}


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_place_to_install_from(lock: str) -> None:
    assert not re.search(r"://|^-|index-url|find-links", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)


def test_files_name_no_machine() -> None:
    machine = re.compile(r"(?<![\w.~-])/(?:" + "|".join(["tm" + "p", "ro" + "ot", "op" + "t", "wor" + "k"]) + r")/\w")
    registry = re.compile("pypi" + r"\.org|python" + r"hosted")
    named = [f"{path.relative_to(ROOT)}: {found.group()}" for path in _text_files()
             if (found := machine.search(text := path.read_text(encoding="utf-8"))) or (found := registry.search(text))]
    assert named == []


def _text_files() -> list[Path]:
    endings = {".py", ".md", ".toml", ".gold", ".json", ".jsonl", ".csv", ".txt", ".lock", ""}
    return [path for path in ROOT.rglob("*") if path.is_file() and path.suffix in endings
            and not SKIPPED_FOLDERS & set(path.relative_to(ROOT).parts)
            and not any(part.startswith(".") and part != ".ci" for part in path.relative_to(ROOT).parts)
            and path.relative_to(ROOT).parts[:2] != ("tests", "fixtures")]
