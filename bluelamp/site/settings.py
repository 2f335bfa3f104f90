"""Every setting, and the only place that reads the environment; `docs/look-up/settings.md` is the manual."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _
from environs import Env

from bluelamp.foundation.keys.files import read_keys

env = Env(prefix="BLUELAMP_")
PACKAGE: Path = Path(__file__).resolve().parent.parent

# What a force's IT team may set. One line for each name, each with a working default.
DATA: Path = env.path("DATA", PACKAGE.parent / "var").resolve()
KEYS: Path = env.path("KEYS", DATA / "keys").resolve()
DATABASE_URL: str = env.str("DATABASE_URL", f"sqlite:///{DATA}/bluelamp.sqlite3")
DEMONSTRATION: bool = env.bool("DEMONSTRATION", False)
TRAINING: bool = env.bool("TRAINING", False)
ADDRESS: str = env.str("ADDRESS", "http://localhost:8000")
ALLOWED_HOSTS: list[str] = env.list("HOSTS", ["localhost", "127.0.0.1", "[::1]"])
FILES: str = env.str("FILES", str(DATA / "files"))
S3_ENDPOINT: str = env.str("S3_ENDPOINT", "")
LARGEST_FILE: int = env.int("LARGEST_FILE", 100 * 1024 * 1024)
LARGEST_UPLOAD: int = env.int("LARGEST_UPLOAD", 2 * 1024**3)
LARGEST_MATTER: int = env.int("LARGEST_MATTER", 10 * 1024**3)
CLAMAV: str = env.str("CLAMAV", "")
CLAMAV_LARGEST: int = env.int("CLAMAV_LARGEST", 25 * 1024 * 1024)
SMTP_URL: str = env.str("SMTP_URL", "")
SMTP_SENDER: str = env.str("SMTP_SENDER", "no-reply@localhost")
SMTP_DOMAINS: list[str] = env.list("SMTP_DOMAINS", [])
TWILIO_TOKENS: list[str] = env.list("TWILIO_TOKENS", [])
TWILIO_KEYS: dict[str, str] = env.dict("TWILIO_KEYS", {})
TELEPHONY_TOKEN: str = env.str("TELEPHONY_TOKEN", "")
NOTIFY_TOKEN: str = env.str("NOTIFY_TOKEN", "")
TEXTS_BY: list[str] = env.list("TEXTS_BY", [])
TWILIO_URL: str = env.str("TWILIO_URL", "https://api.twilio.com")
TWILIO_ACCOUNT: str = env.str("TWILIO_ACCOUNT", "")
TWILIO_SECRET: str = env.str("TWILIO_SECRET", "")
TWILIO_FROM: str = env.str("TWILIO_FROM", "")
NOTIFY_URL: str = env.str("NOTIFY_URL", "https://api.notifications.service.gov.uk")
NOTIFY_SECRET: str = env.str("NOTIFY_SECRET", "")
NOTIFY_TEMPLATE: str = env.str("NOTIFY_TEMPLATE", "")
NOTIFY_SENDER: str = env.str("NOTIFY_SENDER", "")
LETTERS_BACK_TO: str = env.str("LETTERS_BACK_TO", "PO Box 41, Harrowmere HM1 1AA" if DEMONSTRATION else "")
LMTP: str = env.str("LMTP", "")
LMTP_ADDRESSES: list[str] = env.list("LMTP_ADDRESSES", [])
IMAP_URL: str = env.str("IMAP_URL", "")
IMAP_TAKEN: str = env.str("IMAP_TAKEN", "Taken")
SET_ASIDE_DAYS: int = env.int("SET_ASIDE_DAYS", 90)
MAIL_CHECKED_BY: str = env.str("MAIL_CHECKED_BY", "")
LMTP_LARGEST: int = env.int("LMTP_LARGEST", 50 * 1024 * 1024)
CANARY_FREE_MINUTES: int = env.int("CANARY_FREE_MINUTES", 1)
CANARY_PAID_MINUTES: int = env.int("CANARY_PAID_MINUTES", 60)
CANARY_NUMBER: str = env.str("CANARY_NUMBER", "")
RECORDS_URL: str = env.str("RECORDS_URL", "")
RECORDS_SECRET: str = env.str("RECORDS_SECRET", "")
RECORDS_TRUSTS: str = env.str("RECORDS_TRUSTS", "")
RECORDS_ADAPTER: str = env.str("RECORDS_ADAPTER", "")
GAZETTEER: str = env.str("GAZETTEER", "")
GAZETTEER_URL: str = env.str("GAZETTEER_URL", "")
GAZETTEER_KEY: str = env.str("GAZETTEER_KEY", "")
MAP_TILES: str = env.str("MAP_TILES", "")
MAP_TILES_BY: str = env.str("MAP_TILES_BY", "")
WEBHOOKS_HERE: bool = env.bool("WEBHOOKS_HERE", False)
HEAD_TO: str = env.str("HEAD_TO", "")
CONNECTION_DAYS: int = env.int("CONNECTION_DAYS", 0)
CONFIRMED_MINUTES: int = env.int("CONFIRMED_MINUTES", 60)
LONGER_MONTHS: int = env.int("LONGER_MONTHS", 2)
TOLD_DAYS: int = env.int("TOLD_DAYS", 7)
TOLD_METRES: int = env.int("TOLD_METRES", 50)
TIME_ZONE: str = env.str("TIME_ZONE", "Europe/London")
WORKERS: int = env.int("WORKERS", 1)
THREADS: int = env.int("THREADS", 8)
METRICS_FROM: list[str] = env.list("METRICS_FROM", ["127.0.0.1", "::1"])
LOG_LEVEL: str = env.str("LOG_LEVEL", "INFO")

SECURE = ADDRESS.startswith("https://")
SECRET_KEY, *SECRET_KEY_FALLBACKS = read_keys(KEYS, "session")
DEBUG = False
ROOT_URLCONF = "bluelamp.site.urls"
WSGI_APPLICATION = "bluelamp.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CSRF_TRUSTED_ORIGINS = [ADDRESS]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "bluelamp.site",
    "bluelamp.foundation.design",
    "bluelamp.foundation.ledger",
    "bluelamp.foundation.access",
    "bluelamp.foundation.live",
    "bluelamp.foundation.work",
    "bluelamp.foundation.shutter",
    "bluelamp.foundation.files",
    "bluelamp.foundation.retention",
    "bluelamp.foundation.search",
    "bluelamp.staff",
    "bluelamp.people",
    "bluelamp.tasking",
    "bluelamp.promises",
    "bluelamp.knowledge",
    "bluelamp.contacts",
    "bluelamp.reports",
    "bluelamp.partners",
    "bluelamp.mails",
    "bluelamp.texts",
    "bluelamp.calls",
    "bluelamp.spoken",
    "bluelamp.watch",
    "bluelamp.canary",
    "bluelamp.records",
    "bluelamp.quality",
    "bluelamp.surveys",
    "bluelamp.pulse",
    "bluelamp.training",
    "bluelamp.configuration",
    "bluelamp.channels.email",
    "bluelamp.channels.sms",
    "bluelamp.workspaces.sign_in",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "bluelamp.site.middleware.private_pages",
    "django.middleware.gzip.GZipMiddleware",
    "bluelamp.site.middleware.public_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "bluelamp.site.middleware.staff_pages",
]

# Around the staff's addresses only: the public's pages know no session and nobody who is signed in.
STAFF_ADDRESSES = "/desk/"
STAFF_MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "bluelamp.staff.idle_lock.lock_idle_sessions",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE, PACKAGE / "workspaces/sign_in/templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "bluelamp.staff.context.force_and_account",
                "bluelamp.site.desk.around_staff_pages",
            ],
        },
    }
]

# Database. On SQLite every acknowledged write is on the disk (synchronous FULL) and writers queue for one place.
DATABASES = {"default": env.dj_db_url("DATABASE_URL", DATABASE_URL)}
ON_SQLITE = "sqlite" in DATABASES["default"]["ENGINE"]
if ON_SQLITE:
    DATABASES["default"]["ENGINE"] = "bluelamp.foundation.database.sqlite"
    DATABASES["default"]["CONN_MAX_AGE"] = None
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # A longer log is carried over more seldom, and a page that many reports touched only once.
        # Without recursive triggers, INSERT OR REPLACE would go past those that hold append-only tables.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA recursive_triggers=ON; PRAGMA wal_autocheckpoint=8000;",
    }
else:
    # What the address asks for comes first: TLS, or several servers of which one is the primary.
    DATABASES["default"]["OPTIONS"] = DATABASES["default"].get("OPTIONS", {}) | {
        "pool": {"min_size": 1, "max_size": THREADS + 8},
        "prepare_threshold": None,  # foundation/database/prepared.py prepares what is run often, and nothing else is
        # As long as a writer waits on SQLite: nobody looks at a page that hangs for ever behind someone else's lock.
        "options": "-c lock_timeout=20s",
    }

# Where a demonstration looks places up for which no gazetteer is set.
OWN_GAZETTEER = "bluelamp.site.demonstration.gazetteer.Harrowmere"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

# People and sign-in. Signing in needs a password and a passkey or one-time code; nobody can sign themselves up.
AUTH_USER_MODEL = "staff.Account"
AUTHENTICATION_BACKENDS = ["bluelamp.staff.signed_in.SignedIn"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
ACCOUNT_ADAPTER = "bluelamp.staff.sign_in.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/15m/ip,10/15m/key"}
MFA_ADAPTER = "bluelamp.staff.sign_in.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Bluelamp"
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
IDLE_MINUTES = 30

SESSION_ENGINE = "bluelamp.staff.sessions"
SESSION_COOKIE_NAME = "training_desk" if TRAINING else "desk"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_NAME = "form"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "bluelamp.site.errors.form_not_ours"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# What a browser is told to do and not to do.
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31536000 if SECURE else 0
CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

# A form of words is small; only the address for files takes one file. Bigger bodies are refused before they take a
# thread. Whatever comes in lies on the disk of the data folder until it is dealt with, never in memory.
LARGEST_BODY = 1024 * 1024
SPOOL = DATA / "spool"
ARRIVING = DATA / "arriving"
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_BODY
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_HANDLERS = ["bluelamp.foundation.files.spool.SpooledUpload"]

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", _("English")), ("cy", _("Welsh"))]
LANGUAGE_COOKIE_NAME = "language"
ENGLISH_ADDRESSES = (STAFF_ADDRESSES, "/api/", "/health/", "/metrics")
LOCALE_PATHS = [PACKAGE / "locale"]
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600

LOGGING_CONFIG = None
