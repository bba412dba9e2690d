"""The `… check` commands: each module says how one input is answered; `check_command` runs it."""
