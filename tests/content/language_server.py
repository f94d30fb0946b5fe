"""A small editor: it opens a text in a YAML language server and asks what a person would see.

Speaks the Language Server Protocol over the server's standard input and output: JSON-RPC messages,
each with a Content-Length header.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from itertools import count
from pathlib import Path
from typing import Any

VARIABLE = "YAML_LANGUAGE_SERVER"
"""Names the program, or a folder into which npm has installed the package."""

PATIENCE = 60
"""Seconds after which a server that says nothing counts as broken."""


def command() -> list[str] | None:
    """How to start the server, or None where it or node is missing."""
    node = shutil.which("node")
    given = os.environ.get(VARIABLE, "")
    if not given:
        found = shutil.which("yaml-language-server")
        return [found, "--stdio"] if found else None
    inside = Path(given) / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    if inside.is_file():
        return [node, str(inside), "--stdio"] if node else None
    return [given, "--stdio"] if Path(given).is_file() else None


class Editor:
    """One server with the texts that are open in it; use it in a ``with``."""

    def __init__(self, command: list[str], folder: Path):
        self.folder = folder
        self.numbers = count(1)
        self.told: queue.Queue[dict[str, Any]] = queue.Queue()
        self.server = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Editor:
        self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=self.folder.as_uri(),
            capabilities={
                "textDocument": {
                    "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    "hover": {"contentFormat": ["markdown"]},
                },
                "workspace": {"configuration": True},
            },
        )
        self.tell("initialized")
        return self

    def __exit__(self, *_: object) -> None:
        self.server.kill()
        self.server.wait()
        self.server.stdin.close()
        self.server.stdout.close()

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """Open a text as a file of the folder; what is underlined in it, from its top to its end."""
        uri = self.uri(name)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while True:
            said = self._next()
            about = said.get("params", {})
            if "diagnostics" in about and about["uri"] == uri:
                return sorted(about["diagnostics"], key=lambda each: each["range"]["start"]["line"])

    def hover(self, name: str, line: int, column: int) -> str:
        """What is shown where somebody points; lines and columns count from 1."""
        shown = self.ask("textDocument/hover", **self._place(name, line, column))
        contents = shown["contents"] if shown else ""
        return contents["value"] if isinstance(contents, dict) else str(contents)

    def complete(self, name: str, line: int, column: int) -> dict[str, dict[str, Any]]:
        """What is offered to be typed at a place, by its label."""
        offered = self.ask("textDocument/completion", **self._place(name, line, column))
        items = offered["items"] if isinstance(offered, dict) else offered or []
        return {item["label"]: item for item in items}

    def uri(self, name: str) -> str:
        """The address of a file of the folder."""
        return (self.folder / name).as_uri()

    def _place(self, name: str, line: int, column: int) -> dict[str, Any]:
        return {
            "textDocument": {"uri": self.uri(name)},
            "position": {"line": line - 1, "character": column - 1},
        }

    def ask(self, method: str, **params: Any) -> Any:
        """The answer to a request."""
        number = next(self.numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            said = self._next()
            if said.get("id") == number and "method" not in said:
                assert "error" not in said, said
                return said["result"]

    def tell(self, method: str, **params: Any) -> None:
        """A notice, which has no answer."""
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _next(self) -> dict[str, Any]:
        """The next message that is not a question of the server's own; those are answered."""
        while True:
            said = self.told.get(timeout=PATIENCE)
            if "id" not in said or "method" not in said:
                return said
            self._send({"id": said["id"], "result": self._answer(said)})

    def _answer(self, said: dict[str, Any]) -> Any:
        """The settings that the server asks for; nothing is fetched from anywhere."""
        if said["method"] != "workspace/configuration":
            return None
        yaml = {
            "validate": True, "hover": True, "completion": True,
            "schemaStore": {"enable": False}, "schemas": {},
        }  # fmt: skip
        return [yaml if i.get("section") == "yaml" else {} for i in said["params"]["items"]]

    def _listen(self) -> None:
        out = self.server.stdout
        while header := out.readline():
            length = int(header.split(b":")[1])
            while out.readline().strip():
                pass
            self.told.put(json.loads(out.read(length)))
