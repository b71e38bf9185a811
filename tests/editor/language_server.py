"""A client of rust-analyzer, as an editor is one: it opens one file and asks about places in it."""

import json
import subprocess
import threading
import time
from pathlib import Path

CONTENT_MODIFIED = -32801  # the answer would be out of date: ask again

SETTINGS = {
    "checkOnSave": False,
    "cachePriming": {"enable": False},
    "cargo": {"buildScripts": {"enable": False}},
    "procMacro": {"enable": False},
    "diagnostics": {"experimental": {"enable": True}},
}

CAPABILITIES = {
    "experimental": {"serverStatusNotification": True},
    "general": {"positionEncodings": ["utf-8"]},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": False}},
        "diagnostic": {},
        "hover": {"contentFormat": ["markdown"]},
    },
}


class ServerEnded(Exception):
    pass


class RequestFailed(Exception):
    pass


class LanguageServer:
    """Is killed when the `with` block ends, or the time is over."""

    def __init__(self, command, folder, seconds):
        self.folder = Path(folder)
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.last_request = 0
        self.version = 0  # of the file
        self.is_ready = False
        self.trouble = None
        self.watch = threading.Timer(seconds, self.process.kill)
        self.watch.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.watch.cancel()
        self.process.kill()
        self.process.wait()

    def start(self):
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": self.folder.as_uri(),
                "capabilities": CAPABILITIES,
                "initializationOptions": SETTINGS,
            },
        )
        self.notify("initialized", {})

    def wait_until_ready(self):
        """Until the package and the standard library are read."""
        while not self.is_ready:
            self.handle(self.receive())

    def show(self, path, text):
        """The file as an editor has it, whatever is on the disk."""
        self.version += 1
        document = {"uri": path.as_uri(), "version": self.version}
        if self.version == 1:
            document.update(languageId="rust", text=text)
            self.notify("textDocument/didOpen", {"textDocument": document})
        else:
            changes = {"textDocument": document, "contentChanges": [{"text": text}]}
            self.notify("textDocument/didChange", changes)

    def notify(self, method, parameters):
        self.send({"method": method, "params": parameters})

    def request(self, method, parameters):
        while True:
            answer = self.ask(method, parameters)
            error = answer.get("error")
            if error is None:
                return answer["result"]
            if error["code"] != CONTENT_MODIFIED:
                raise RequestFailed(f"{method}: {error['message']}")
            time.sleep(0.1)

    def ask(self, method, parameters):
        self.last_request += 1
        self.send({"id": self.last_request, "method": method, "params": parameters})
        while True:
            message = self.receive()
            if message.get("id") == self.last_request and "method" not in message:
                return message
            self.handle(message)

    def handle(self, message):
        if message.get("method") == "experimental/serverStatus":
            status = message["params"]
            self.is_ready = status["quiescent"]
            self.trouble = None if status["health"] == "ok" else status.get("message", "trouble")
        elif "id" in message and "method" in message:
            self.send({"id": message["id"], "result": None})

    def send(self, message):
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
            self.process.stdin.flush()
        except BrokenPipeError as error:
            raise ServerEnded from error

    def receive(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        content = self.process.stdout.read(length)
        if not content:
            raise ServerEnded
        return json.loads(content)
