#!/bin/sh
# Lock the dependencies for every platform, with hashes and without the address of any index.
# locks/run.lock is what a machine needs that only answers and screens; locks/server.lock adds what
# keeps records; locks/dev.lock adds the tools, and never differs from them in a version. Arguments go to uv, for example --upgrade.
set -eu
cd "$(dirname "$0")/.."

lock() {
    file=$1
    shift
    .venv/bin/uv pip compile pyproject.toml --quiet --universal --no-header --generate-hashes \
        --no-emit-index-url --system-certs --output-file "$file" "$@" >/dev/null
    echo "$file: $(grep -c '==' "$file") packages"
}

lock locks/run.lock --extra screen --group build "$@"
lock locks/server.lock --extra screen --extra server --extra postgres --group build \
    --constraint locks/run.lock "$@"
lock locks/dev.lock --extra screen --extra server --extra postgres --group dev \
    --constraint locks/server.lock "$@"
