"""The sections of the screening report, one module each, from a summary to markup."""
