#!/bin/sh
# Adds pgvector to an unpacked PostgreSQL 17: compiles Debian's source package against Debian's headers. Installs nothing and needs no right but to write there.
# usage: pgvector.sh POSTGRES_DIRECTORY WORK_DIRECTORY
set -eu
postgres=$1
work=$2
release=trixie

for tool in apt-get dpkg gcc tar; do
  command -v "$tool" >/dev/null || { echo "pgvector for the tests is compiled from Debian's source and needs the program $tool: install it (Debian: gcc libc6-dev)"; exit 1; }
done

cd "$work"
# the mirror this computer uses anyway
mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -m 1 -E '/debian/?$' || true)
[ -n "$mirror" ] || { echo "pgvector for the tests comes from Debian, and no Debian mirror is set up for apt here"; exit 1; }
mkdir -p state/lists/partial cache/archives/partial
: >status
for kind in deb deb-src; do
  echo "$kind [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $release main"
done >sources.list

own_apt() {
  apt-get -q -o Dir::State="$work/state" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=- \
    -o Acquire::Languages=none -o APT::Sandbox::User=root "$@"
}
own_apt update
own_apt source --download-only pgvector
own_apt download postgresql-server-dev-17

dpkg -x postgresql-server-dev-17_*.deb headers
mkdir source
tar -x -f pgvector_*.orig.tar.gz -C source --strip-components=1
# not for the very processor at hand, as its own Makefile would: what is kept may be used on another one
gcc -shared -o vector.so -O2 -ftree-vectorize -fassociative-math -fno-signed-zeros -fno-trapping-math -fno-math-errno -fPIC -fwrapv -fno-strict-aliasing \
  -Iheaders/usr/include/postgresql/17/server source/src/*.c -lm

version=$(sed -n "s/^default_version = '\(.*\)'/\1/p" source/vector.control)
extensions=$postgres/share/postgresql/extension
install -m 755 vector.so "$postgres/lib/postgresql/vector.so"
install -m 644 source/sql/vector--*.sql "$extensions"
install -m 644 source/sql/vector.sql "$extensions/vector--$version.sql"
# last: with it the extension is there
install -m 644 source/vector.control "$extensions/vector.control.new"
mv "$extensions/vector.control.new" "$extensions/vector.control"
