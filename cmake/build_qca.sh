#!/usr/bin/env bash
# Debian 12 has no QCA for Qt 6. Builds it once from Debian 13's source package into a cache outside the repository.
# The archive's address comes from this machine's own apt configuration; apt checks the index's signature, and the
# tarball's checksum comes from that signed index.
# Prints the install prefix on standard output; everything else goes to standard error.
set -euo pipefail

version=2.3.10
qt=$(pkg-config --modversion Qt6Core 2>/dev/null || qmake6 -query QT_VERSION)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/countersign"
prefix="$cache/qca-$version-qt$qt"
if [ -f "$prefix/.complete" ]; then echo "$prefix"; exit 0; fi

mkdir -p "$cache"
exec 9>"$cache/qca.lock"
flock 9
if [ -f "$prefix/.complete" ]; then echo "$prefix"; exit 0; fi
echo "Building QCA $version for Qt $qt (once, about two minutes)…" >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
site=$(apt-get indextargets --format '$(SITE) $(LABEL) $(ORIGIN)' 'Created-By: Packages' |
       awk '/Debian/ && !/security/ {print $1; exit}')
[ -n "$site" ] || { echo "No Debian archive is configured for apt; run 'apt-get update' first." >&2; exit 1; }
keyring=$(ls /usr/share/keyrings/debian-archive-keyring.* | head -1)

mkdir -p "$work/apt/lists/partial"
echo "deb-src [signed-by=$keyring] $site trixie main" > "$work/apt/sources.list"
private=(-o "Dir::Etc::sourcelist=$work/apt/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$work/apt/lists"
         -o "Dir::Cache::pkgcache=" -o "Dir::Cache::srcpkgcache=")
[ "$(id -u)" = 0 ] && private+=(-o APT::Sandbox::User=root)
apt-get "${private[@]}" update >&2
read -r uri file sum < <(cd "$work" && apt-get "${private[@]}" source --print-uris --download-only qca2 |
  awk -v v="$version" '$2 ~ ("^qca2_" v "\\.orig\\.tar") && $2 !~ /asc$/ {gsub(/\x27/, "", $1); print $1, $2, $NF; exit}')
[ -n "${sum:-}" ] || { echo "Debian 13's index names no qca2 $version." >&2; exit 1; }
case "$sum" in SHA256:*|SHA512:*) ;; *) echo "No strong checksum for $file." >&2; exit 1 ;; esac
/usr/lib/apt/apt-helper "${private[@]}" download-file "$uri" "$work/$file" "$sum" >&2

mkdir "$work/source"
tar -xf "$work/$file" -C "$work/source" --strip-components=1
cmake -S "$work/source" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_WITH_QT6=ON \
      -DBUILD_PLUGINS="ossl;softstore;pkcs11" -DBUILD_TESTS=OFF -DBUILD_TOOLS=OFF \
      -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib -DQCA_PLUGINS_INSTALL_DIR="$prefix/lib/qca-qt6/plugins" >&2
cmake --build "$work/build" >&2
rm -rf "$prefix"
cmake --install "$work/build" >&2
touch "$prefix/.complete"
echo "$prefix"
