"""Where everything is wired: settings, the home folder, the start of a process."""
