"""A real IMAP server for tests: Dovecot, with one mailbox on this machine."""

import getpass
import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from tests.ports import free_port

CURE: Final = "sudo apt-get install dovecot-imapd"
PATIENCE_SECONDS: Final = 20
CONFIGURATION: Final = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
mail_location = maildir:{folder}/mailbox
mail_uid = {mail}
mail_gid = {mail_group}
first_valid_uid = 1
first_valid_gid = 1
mail_fsync = always
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={mail} gid={mail_group} home={folder}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
}}
"""


def find_dovecot() -> str | None:
    """Return where Dovecot is, None where the machine has none."""
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


@dataclass
class Mailbox:
    """A mailbox on a server that can be killed and started again."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The mailbox as the setting BLUELAMP_IMAP_URL names it."""
        return f"imap://contact:secret@127.0.0.1:{self.port}/INBOX"

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        (self.folder / "run" / "master.pid").unlink(missing_ok=True)
        command = [str(find_dovecot()), "-F", "-c", str(self.folder / "dovecot.conf")]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        give_up = time.monotonic() + PATIENCE_SECONDS
        while not _answers(self.port):
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < give_up, (self.folder / "log").read_text()
            time.sleep(0.02)

    def kill(self) -> None:
        """Kill the server and all that it started, with no warning."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def deliver(self, content: bytes, name: str) -> None:
        """Put a mail into the mailbox, as a mail server does: written whole before anyone can see it."""
        written = self.place("tmp", f"{name}.here")
        written.write_bytes(content)
        _own(written)
        written.rename(self.place("new", written.name))

    def place(self, *parts: str) -> Path:
        """Return a file of the mailbox."""
        return self.folder.joinpath("mailbox", *parts)

    def waiting(self) -> int:
        """Return how many mails are in the mailbox."""
        return sum(len(list(self.place(part).iterdir())) for part in ("new", "cur"))

    def taken(self) -> int:
        """Return how many mails were moved away."""
        folder = self.place(".Taken")
        return sum(len(list((folder / part).iterdir())) for part in ("new", "cur")) if folder.exists() else 0


@contextmanager
def open_mailbox() -> Iterator[Mailbox]:
    """Run a server with an empty mailbox until the block ends."""
    folder = Path(mkdtemp(prefix="mailbox-"))
    folder.chmod(0o755)
    mailbox = Mailbox(folder, free_port())
    names = _names() | {"folder": str(folder), "port": str(mailbox.port)}
    (folder / "dovecot.conf").write_text(CONFIGURATION.format(**names), encoding="utf-8")
    for part in ("new", "cur", "tmp"):
        mailbox.place(part).mkdir(parents=True)
    for path in (folder, mailbox.place(), *mailbox.place().iterdir()):
        _own(path)
    try:
        mailbox.start()
        yield mailbox
    finally:
        mailbox.kill()
        shutil.rmtree(folder, ignore_errors=True)


def _names() -> dict[str, str]:
    """Return who the server's parts run as: nobody may read mails as root."""
    if os.getuid() == 0:
        internal, login, mail = "dovecot", "dovenull", "mail"
    else:
        internal = login = mail = getpass.getuser()
    group = grp.getgrgid(pwd.getpwnam(internal).pw_gid).gr_name
    mail_group = grp.getgrgid(pwd.getpwnam(mail).pw_gid).gr_name
    return {"internal": internal, "internal_group": group, "login": login, "mail": mail, "mail_group": mail_group}


def _own(path: Path) -> None:
    if os.getuid() == 0:
        shutil.chown(path, "mail", "mail")


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
            return line.recv(100).startswith(b"* OK")
    except OSError:
        return False
