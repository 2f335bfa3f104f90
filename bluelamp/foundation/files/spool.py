"""Where files lie on the disk while they come in or are opened: without a name, so that even a crash leaves nothing."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


def spool_folder() -> Path:
    """Return the folder, made if need be, that only we can open."""
    folder: Path = settings.SPOOL
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def spooled() -> Iterator[IO[bytes]]:
    """Open a file on the disk that is gone when the block ends."""
    with tempfile.TemporaryFile(dir=spool_folder()) as file:
        yield file


class SpooledUpload(FileUploadHandler):
    """Writes the files of a form to the disk as they are parsed, never to memory."""

    _begun: Any = None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self._begun = tempfile.TemporaryFile(dir=spool_folder())  # noqa: SIM115 the request closes it

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 Django's own name
        """Write what came."""
        self._begun.write(raw_data)

    def file_complete(self, file_size: int) -> "UploadedFile[bytes]":
        """Hand over the file."""
        file, self._begun = self._begun, None
        file.seek(0)
        return UploadedFile(file, self.file_name, self.content_type, file_size, self.charset, self.content_type_extra)

    def __del__(self) -> None:
        """Close a file whose rest never came: Django forgets some of them."""
        if self._begun is not None:
            self._begun.close()
