"""Django's settings. Everything a machine decides comes from the environment and the home."""

import os

from ringfence.site.database import database_settings
from ringfence.site.home import home_from

HOME = home_from()

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "ringfence.records.accounts",
    "ringfence.records.evidence",
    "ringfence.records.subjects",
    "ringfence.records.consents",
    "ringfence.records.objections",
    "ringfence.records.notices",
]
AUTH_USER_MODEL = "accounts.StaffMember"
DATABASES = {
    "default": database_settings(os.environ.get("DATABASE_URL"), sqlite=HOME.database),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SECRET_KEY = HOME.secret.read_text("ascii").strip() if HOME.secret.is_file() else "not-set-up-yet"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
DEBUG = False
LOGGING_CONFIG = None
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
RINGFENCE_KEYS = HOME.keys
RINGFENCE_JOURNAL = HOME.journal
RINGFENCE_LAW = HOME.law
