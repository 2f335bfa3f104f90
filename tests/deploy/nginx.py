"""Runs a real nginx with the configuration we give out, on ports and with a certificate of its own."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.needs import ROOT, nginx

GIVEN_OUT = ROOT / "deploy/nginx.conf"
AROUND = """
pid {folder}/nginx.pid; error_log {folder}/error.log; daemon off; worker_processes 1;
events {{ worker_connections 8192; }}
http {{
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/bluelamp.conf;
}}
"""


@contextmanager
def in_front_of(port: int, folder: Path, *, plain: int, secure: int) -> Iterator[Path]:
    """Serve what listens on a port through nginx, on a plain and a secure port; give the file of its log."""
    program = nginx()
    changes = {
        "server 127.0.0.1:8000;": f"server 127.0.0.1:{port};",
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl;": f"listen 127.0.0.1:{secure} ssl;",
        "report.example.police.uk;": "localhost;",
        "https://$host$request_uri": f"https://$host:{secure}$request_uri",
        "/etc/ssl/bluelamp/certificate.pem": f"{folder}/certificate.pem",
        "/etc/ssl/bluelamp/key.pem": f"{folder}/key.pem",
    }
    text = GIVEN_OUT.read_text()
    for given, ours in changes.items():
        assert given in text, f"{GIVEN_OUT} no longer says {given}: change this list with it."
        text = text.replace(given, ours)
    (folder / "bluelamp.conf").write_text(text)
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder))
    _make_certificate(folder)
    process = subprocess.Popen([program, "-c", str(folder / "nginx.conf"), "-p", str(folder)])
    try:
        _wait_for(folder / "nginx.pid", process)
        yield folder / "error.log"
    finally:
        process.terminate()
        process.wait()


def _make_certificate(folder: Path) -> None:
    subject = ["-subj", "/CN=localhost", "-days", "2", "-nodes"]
    where = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", *subject, *where], check=True, capture_output=True
    )


def _wait_for(file: Path, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + 20
    while not file.exists():
        assert process.poll() is None, "nginx did not start: see what it printed above."
        assert time.monotonic() < give_up, "nginx did not start within 20 seconds."
        time.sleep(0.05)
