#!/usr/bin/python3
"""Runs one service of compose.yaml from the mounted image, as an engine would: in mount and process spaces of its own,
with a read-only root, its tmpfs, volumes and secrets, as its user, without capabilities. Takes this process's place.
Usage: node.py [--env NAME=VALUE]… WORK SERVICE [ARGUMENT…], under: unshare --mount --pid --fork"""
import json, os, shutil, subprocess, sys
import yaml


def mount(*words):
    subprocess.run(["mount", *words], check=True)


def bind(source, target, *, read_only=False):
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    elif not os.path.exists(target):
        open(target, "w").close()
    mount("--bind", source, target)
    if read_only:
        mount("-o", "remount,bind,ro", target)


def tmpfs(target, options):
    # What an engine adds to every tmpfs.
    mount("-t", "tmpfs", "-o", "noexec,nosuid,nodev" + ("," + options if options else ""), "tmpfs", target)


def volume(work, root, name, target):
    folder = f"{work}/volumes/{name}"
    if not os.path.exists(folder):  # a new volume takes content and owner from the image
        os.makedirs(f"{work}/volumes", exist_ok=True)
        subprocess.run(["cp", "-a", root + target, folder], check=True)
    bind(folder, root + target)


words = sys.argv[1:]
changed = {}
while words[0] == "--env":
    name, changed[name] = words[1].split("=", 1)[0], words[1].split("=", 1)[1]
    words = words[2:]
work, service, *arguments = words
compose = yaml.safe_load(open(f"{work}/compose.yaml"))
image = json.load(open(f"{work}/image.json"))["Docker"]["config"]
asked = compose["services"][service]
root = f"{work}/root-{service}"

mount("--make-rprivate", "/")
os.makedirs(root, exist_ok=True)
mount("--bind", open(f"{work}/image.mount").read().strip(), root)
if asked.get("read_only"):
    mount("-o", "remount,bind,ro", root)
mount("-t", "proc", "proc", f"{root}/proc")
mount("-t", "tmpfs", "-o", "mode=0755,nosuid", "dev", f"{root}/dev")
for device in ("null", "zero", "random", "urandom"):
    bind(f"/dev/{device}", f"{root}/dev/{device}")
os.symlink("/proc/self/fd", f"{root}/dev/fd")
bind(f"{work}/hosts", f"{root}/etc/hosts", read_only=True)
tmpfs(f"{root}/run", "mode=0755")
os.makedirs(f"{root}/run/secrets")
for secret in asked.get("secrets", []):
    name = secret["source"] if isinstance(secret, dict) else secret
    file = compose["secrets"][name]["file"]
    if os.path.exists(file):
        bind(file, f"{root}/run/secrets/{name}", read_only=True)
mount("-o", "remount,ro", f"{root}/run")
for wanted in asked.get("tmpfs", []):
    path, _, options = wanted.partition(":")
    tmpfs(root + path, options)
for wanted in sorted(asked.get("volumes", []), key=lambda v: v["target"] if isinstance(v, dict) else v.split(":")[1]):
    source, target = (wanted["source"], wanted["target"]) if isinstance(wanted, dict) else wanted.split(":")[:2]
    volume(work, root, source, target)

environment = dict(line.split("=", 1) for line in image["Env"])
environment |= {name: str(value) for name, value in asked["environment"].items()} | changed
user = asked.get("user", image["User"]).split(":")
command = ["setpriv", "--reuid", user[0], "--regid", user[1], "--clear-groups"]
if "ALL" in asked.get("cap_drop", []):
    command += ["--bounding-set", "-all", "--inh-caps", "-all"]
if "no-new-privileges:true" in asked.get("security_opt", []):
    command += ["--no-new-privs"]
os.chroot(root)
os.chdir(image["WorkingDir"])
setpriv = shutil.which("setpriv", path="/usr/bin:/bin")
os.execve(setpriv, command + image["Entrypoint"] + arguments, environment)
