"""A store in S3 or anything that speaks like it, for forces that keep their files in object storage."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import IO, TYPE_CHECKING, Final

import obstore
import structlog
from obstore.exceptions import BaseError
from obstore.store import S3Store as Bucket

from bluelamp.foundation.files.store import CannotStore, Held, NotStored, Stored, measure, path_of, pieces

if TYPE_CHECKING:
    from obstore.store import ClientConfig, S3Config

log = structlog.get_logger(__name__)
SHOWN: Final = "shown/"
PART: Final = 8 * 1024 * 1024


class S3Store:
    """Files as objects under a prefix of a bucket. The credentials are those of the usual `AWS_` environment names."""

    def __init__(self, bucket: str, prefix: str, endpoint: str) -> None:
        config: S3Config = {"checksum_algorithm": "SHA256"}
        if endpoint:
            config |= {"endpoint": endpoint, "virtual_hosted_style_request": False}
        plain: ClientConfig = {"allow_http": endpoint.startswith("http://")}
        self._bucket = Bucket(bucket, prefix=prefix or None, config=config, client_options=plain)

    def put(self, source: IO[bytes]) -> Stored:
        """Keep a content; see `Store`. The object is there whole, with the checksum we sent, or not at all.

        What was there is written over by the same, so that it counts as put now.
        """
        stored = measure(pieces(source))
        path = path_of(stored.sha256)
        try:
            source.seek(0)
            obstore.put(self._bucket, path, source, chunk_size=PART, max_concurrency=2)
        except (BaseError, OSError, ValueError) as error:
            log.exception("a file could not be kept")
            raise CannotStore from error
        return stored

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Yield a content; see `Store`. Each piece is asked for by itself, so that no slow reader holds a line open."""
        path = path_of(sha256)
        size = self._size(path)
        if size is None:
            raise NotStored
        for start in range(0, size, PART):
            yield bytes(obstore.get_range(self._bucket, path, start=start, end=min(start + PART, size)))

    def remove(self, sha256: str, *, before: datetime) -> None:
        """Remove a content; see `Store`. S3 cannot look and delete in one go: a put between the two would be lost."""
        path = path_of(sha256)
        with suppress(FileNotFoundError):
            if obstore.head(self._bucket, path)["last_modified"] < before:
                obstore.delete(self._bucket, path)
                self.forget_copies(sha256)

    def held(self) -> Iterator[Held]:
        """Yield all that is held; see `Store`. S3 lists in the order of names."""
        for page in obstore.list(self._bucket):
            for found in page:
                if not found["path"].startswith(SHOWN):
                    yield Held(found["path"].rpartition("/")[2], found["size"], found["last_modified"])

    def copy_for_showing(self, key: str) -> bytes | None:
        """Return a copy; see `Store`."""
        try:
            return bytes(obstore.get(self._bucket, SHOWN + path_of(key)).bytes())
        except FileNotFoundError:
            return None

    def keep_copy_for_showing(self, key: str, copy: bytes) -> None:
        """Keep a copy; see `Store`."""
        try:
            obstore.put(self._bucket, SHOWN + path_of(key), copy)
        except BaseError as error:
            raise CannotStore from error

    def forget_copies(self, sha256: str) -> None:
        """Remove copies; see `Store`."""
        copies = obstore.list(self._bucket, prefix=f"{SHOWN}{path_of(sha256).rpartition('/')[0]}")
        for copy in (copy for page in copies for copy in page if sha256 in copy["path"]):
            obstore.delete(self._bucket, copy["path"])

    def forget_unfinished(self, *, before: object) -> None:
        """Leave parts of unfinished uploads to the bucket's own life-cycle rule: they are no objects."""

    def _size(self, path: str) -> int | None:
        try:
            return obstore.head(self._bucket, path)["size"]
        except FileNotFoundError:
            return None
