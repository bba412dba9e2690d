"""The command line: `ringfence`. Commands are imported only when they run."""

import os
import sys
import zoneinfo
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

import click

from ringfence import __version__
from ringfence.interfaces.cli.one_line import one_line

INTERRUPTED = 130

COMMANDS = {
    "ask": (
        "ask_command",
        "ask_command",
        "Ask whether numbers may be called; JSON in, verdicts out.",
    ),
    "breach": ("check_command", "group_for", "Assess a breach: clock, severity, whom to tell."),
    "contract": ("check_command", "group_for", "Check contracts with processors (GDPR 28)."),
    "duty": ("check_command", "group_for", "What is owed: records, assessments, officers."),
    "erasure": ("check_command", "group_for", "Check erasures and what may stay (GDPR 17)."),
    "notice": ("check_command", "group_for", "Check notices to people (GDPR 13, 14)."),
    "rights": ("check_command", "group_for", "Check answers to people's requests (GDPR 15-22)."),
    "transfer": ("check_command", "group_for", "Check transfers to third countries."),
    "consent": (
        "check_command",
        "group_for",
        "Check consents for a use; exchange them as 27560, DPV or receipt.",
    ),
    "deadline": (
        "deadline_command",
        "deadline_command",
        "The last day for an answer to a person, or for a notice, with the steps.",
    ),
    "fine": (
        "fine_command",
        "fine_command",
        "Tier, cap and range of a GDPR fine, with the steps.",
    ),
    "law": ("law_command", "law_group", "Show and compare the rule packs, with their sources."),
    "lia": ("check_command", "group_for", "Check legitimate-interest assessments."),
    "list": ("check_command", "group_for", "Check bought lists before use."),
    "numbers": (
        "numbers_command",
        "numbers_group",
        "Read telephone numbers as people write them.",
    ),
    "screen": ("screen_command", "screen_command", "Screen a list of numbers for a campaign."),
    "verify": ("verify_command", "verify_command", "Check a receipt, offline."),
    "init": (
        "ringfence.site.commands.setting_up",
        "init_command",
        "Set up an installation: folders, keys, tables, an owner.",
    ),
    "migrate": (
        "ringfence.site.commands.setting_up",
        "migrate_command",
        "Bring the tables of an installation up to date.",
    ),
    "controller": (
        "ringfence.site.commands.setting_up",
        "controller_group",
        "Companies on whose behalf calls are made.",
    ),
    "user": ("ringfence.site.commands.setting_up", "user_group", "Staff, and their own keys."),
    "apikey": ("ringfence.site.commands.setting_up", "apikey_group", "Keys for programs."),
    "backup": (
        "ringfence.site.commands.keeping",
        "backup_command",
        "Copy the store while everything goes on.",
    ),
    "restore": (
        "ringfence.site.commands.keeping",
        "restore_command",
        "Put a backup in place, and what was said since.",
    ),
    "key": (
        "ringfence.site.commands.keeping",
        "key_group",
        "Keys: a backup of their own, and new ones.",
    ),
    "worker": (
        "ringfence.site.commands.keeping",
        "worker_command",
        "Do what is due: the log, the epochs of keys.",
    ),
    "doctor": (
        "ringfence.site.commands.keeping",
        "doctor_command",
        "Say what is wrong with this installation.",
    ),
    "objections": (
        "ringfence.site.commands.records",
        "objections_group",
        "Import what people said no to.",
    ),
    "consents": (
        "ringfence.site.commands.records",
        "consents_group",
        "Import consents into the records.",
    ),
    "evidence": (
        "ringfence.site.commands.evidence",
        "evidence_group",
        "The log of what was recorded: integrate, audit.",
    ),
}


class ReaderLeft(Exception):
    """Whoever read the answers has had enough of them: no fault, and nothing to say."""


class LazyGroup(click.Group):
    """A group whose commands live in modules of their own, read when they are first needed."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. Raises ReaderLeft where click itself would end with 1, a refusal."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderLeft from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module_name, attribute, _ = COMMANDS[cmd_name]
        # A dot: the command needs the store, so it lives on the floor above and starts it itself.
        whole = module_name if "." in module_name else f"ringfence.interfaces.cli.{module_name}"
        module = import_module(whole)
        command = getattr(module, attribute)
        if module_name == "check_command":
            command = command(cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for `--help`, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][2]) for name in sorted(COMMANDS)])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 99},
    epilog="Exit status: 0 done; 1 one question was asked and the answer is not permit; "
    "2 wrong usage or unreadable input.",
)
@click.version_option(__version__, prog_name="ringfence")
def cli() -> None:
    """May this number be called, now, for this purpose, in this campaign?

    Ringfence answers permit, defer or refuse, with every reason and the law behind each.

    \b
    Example:
      ringfence ask question.json --explain
    """


def main() -> None:
    """Run the command line; zone data come from the pinned package only.

    Whatever goes wrong ends as one line on standard error and exit status 2.
    """
    zoneinfo.reset_tzpath(to=())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A lone surrogate out of someone's JSON is written as its escape, never a crash.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = cli.main(prog_name="ringfence", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message)
        _end(_place(error), "a command is missing")
    except click.UsageError as error:
        place = _place(error)
        _end(place, f"{error.format_message().rstrip('.')}; see '{place} --help'")
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except (ReaderLeft, BrokenPipeError):
        _drop_output()
        sys.exit(0)
    except OSError as error:
        _drop_output()
        _end("ringfence", f"the answer cannot be written: {error.strerror or 'unknown fault'}")
    except ImportError as error:
        _end("ringfence", f"part of it is not installed ({error.name}); run 'make install'")
    except ValueError as error:
        from ringfence.rulepacks.pack_error import PackError  # noqa: PLC0415

        if not isinstance(error, PackError):
            raise
        _end("ringfence", f"{error}; 'ringfence law check' checks all packs")
    sys.exit(status if isinstance(status, int) else 0)


def _place(error: click.UsageError) -> str:
    return error.ctx.command_path if error.ctx else "ringfence"


def _end(place: str, message: str) -> NoReturn:
    click.echo(f"{place}: {one_line(message)}", err=True)
    sys.exit(2)


def _drop_output() -> None:
    """Nothing more is written, so that the interpreter's own last flush cannot fail."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
