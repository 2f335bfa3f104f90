"""What tests of files begin with: a store of their own, in a folder or behind a real S3 server."""

import urllib.request
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from moto.server import ThreadedMotoServer
from pytest_django import Settings

from bluelamp.foundation.files.local import LocalStore
from bluelamp.foundation.files.s3 import S3Store
from bluelamp.foundation.files.store import Store
from tests.ports import free_port


@pytest.fixture(autouse=True)
def own_files(tmp_path: Path, settings: Settings) -> Path:
    """The folder of a store of this test's own, which the settings name."""
    settings.FILES = str(tmp_path / "files")
    return tmp_path / "files"


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    """The address of an object store that speaks S3."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=free_port(), verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3_server: str) -> str:
    """The name of an empty bucket."""
    name = f"bucket-{uuid4().hex}"
    urllib.request.urlopen(urllib.request.Request(f"{s3_server}/{name}", method="PUT")).close()
    return name


@pytest.fixture
def s3(s3_server: str, bucket: str, monkeypatch: pytest.MonkeyPatch) -> S3Store:
    """A store in an empty bucket."""
    for name, value in {"ACCESS_KEY_ID": "us", "SECRET_ACCESS_KEY": "secret", "REGION": "us-east-1"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    return S3Store(bucket, "bluelamp/files", s3_server)


@pytest.fixture(params=["local", "s3"])
def store(request: pytest.FixtureRequest, own_files: Path) -> Store:
    """Every kind of store in turn."""
    if request.param == "s3":
        kept_elsewhere: S3Store = request.getfixturevalue("s3")
        return kept_elsewhere
    return LocalStore(own_files)
