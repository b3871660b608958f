#!/usr/bin/env sh
# Fetches the front-end packages named in vendor-assets.lock from the npm registry that this machine is set up with,
# checks each against its sha512, and writes what pages need to src/main/resources/static/vendor. What it writes is
# committed: neither the build nor the running program needs node. Raising a version: change the lock, run, look, commit.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
out=$root/src/main/resources/static/vendor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

while read -r name version sha512; do
  case $name in ''|\#*) continue ;; esac
  tarball=$(npm pack --silent "$name@$version")
  found=$(openssl dgst -sha512 -binary "$tarball" | openssl base64 -A)
  if [ "$found" != "$sha512" ]; then
    echo "$name $version: sha512 is $found, the lock says $sha512: nothing was changed." >&2
    exit 1
  fi
  mkdir -p "node_modules/$name"
  tar xzf "$tarball" -C "node_modules/$name" --strip-components=1
done < "$root/tools/vendor-assets.lock"

version() { sed -n "s|^$1 \([^ ]*\) .*|\1|p" "$root/tools/vendor-assets.lock"; }
govuk=$out/govuk-frontend-$(version govuk-frontend)
moj=$out/moj-frontend-$(version @ministryofjustice/frontend)
rm -rf "$out"
mkdir -p "$govuk" "$moj"

# The packages carry no licence file, only "MIT" in package.json; the notice itself stands beside this script.
cp "$root/tools/licences/govuk-frontend.txt" "$govuk/LICENSE"
cp "$root/tools/licences/moj-frontend.txt" "$moj/LICENSE"
cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js "$govuk/"
sed -i '/^\/\/# sourceMappingURL/d' "$govuk/govuk-frontend.min.js"
cp "$root/tools/vendor-assets.scss" all.scss
sed -i "s|\"moj/\"|\"moj-frontend-$(version @ministryofjustice/frontend)/images/\"|" all.scss
node node_modules/sass/sass.js --no-source-map --style=compressed --quiet-deps --load-path=. all.scss "$out/govuk-moj.css"

# The icons that the chosen components draw with, and no others.
mkdir -p "$moj/images"
for icon in $(grep -o 'url([^)]*images/[^)]*)' "$out/govuk-moj.css" | tr -d '"()' | sed 's|.*/||' | sort -u); do
  cp "node_modules/@ministryofjustice/frontend/moj/assets/images/$icon" "$moj/images/"
done

for forbidden in 'font-face' 'GDS Transport' 'govuk-header__logotype' 'crown' 'crest'; do
  if grep -q "$forbidden" "$out/govuk-moj.css"; then
    echo "The stylesheet holds \"$forbidden\", which only gov.uk services may use." >&2
    exit 1
  fi
done
ls -l "$out" "$govuk" "$moj"
