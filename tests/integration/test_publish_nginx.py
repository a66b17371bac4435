"""Readers at a real nginx while releases come and go.  Skipped where there is no nginx."""

import http.client
import os
import random
import re
import shutil
import socket
import subprocess
import threading
from contextlib import contextmanager

import pytest

from tests.places import folder_place, publish

NGINX = shutil.which("nginx", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="no nginx on this computer")

CONFIG = """
{user}
daemon off; master_process on; worker_processes 1;
pid {folder}/nginx.pid; error_log stderr warn;
events {{ worker_connections 256; }}
http {{
  access_log off; root {root};
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  types {{ text/html html; text/css css; }}
  server {{ listen 127.0.0.1:{port}; location / {{ try_files $uri $uri/index.html =404; }} }}
}}
"""
PAGES, READERS, RELEASES = 60, 4, 7


def site(number):
    """Give release *number*: each page asks for a style of its release; some pages come and go."""
    style = f"stil.{number}.css"
    stays = [f"2026/sida-{page}/index.html" for page in range(PAGES)]
    comes = [f"2026/ny-{number}-{page}/index.html" for page in range(5)]
    filling = "x" * 20_000
    page = f'<link href="/{style}">{filling}{number}</html>'
    return {"index.html": page, **dict.fromkeys([*stays, *comes], page), style: f"{number}"}


@contextmanager
def nginx(folder, root):
    """Run nginx; give its port."""
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    config = folder / "nginx.conf"
    user = "" if os.geteuid() else "user root;"
    config.write_text(CONFIG.format(folder=folder, root=root, port=port, user=user))
    process = subprocess.Popen([NGINX, "-p", folder, "-c", config, "-e", "stderr"],
                               stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)  # fmt: skip
    try:
        while process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
            except ConnectionRefusedError:
                continue
            break
        else:
            pytest.skip("nginx does not start here")
        yield port
    finally:
        process.terminate()
        process.wait()


class Reader(threading.Thread):
    """Loads pages and what they ask for, until told to stop and so many have been loaded."""

    def __init__(self, port, seed, enough, stop):
        super().__init__()
        self.port, self.random, self.enough, self.stop = port, random.Random(seed), enough, stop
        self.loaded, self.broken, self.lost, self.versions = 0, [], [], set()

    def run(self):
        """Read."""
        server = http.client.HTTPConnection("127.0.0.1", self.port)
        while not self.stop.is_set() or self.loaded < self.enough:
            path = f"/2026/sida-{self.random.randrange(PAGES)}/"
            status, text = self.get(server, path)
            self.loaded += 1
            found = re.match(r'<link href="(/stil\.(\d+)\.css)">x+(\d+)</html>$', text)
            if status != 200 or not found or found[2] != found[3]:
                self.broken.append((path, status, text[:60]))
                continue
            self.versions.add(found[2])
            if self.get(server, found[1])[0] != 200:
                self.lost.append((path, found[1]))
        server.close()

    @staticmethod
    def get(server, path):
        """Ask for an address; give the status and the text."""
        server.request("GET", path)
        answer = server.getresponse()
        return answer.status, answer.read().decode()


@pytest.mark.parametrize("switch", ["link", "files"])
@pytest.mark.parametrize(
    "requests", [1000, pytest.param(20_000, marks=pytest.mark.long)], ids=["some", "many"]
)
def test_no_reader_sees_a_broken_site(tmp_path, switch, requests):
    """No page is broken, and none has lost its style, while seven releases come."""
    place = folder_place(tmp_path, switch=switch)
    publish(place, 0, site(0))
    root = place.folder / "live" if switch == "link" else place.folder
    stop = threading.Event()
    with nginx(tmp_path / "nginx", root) as port:
        readers = [Reader(port, seed, requests // READERS, stop) for seed in range(READERS)]
        for reader in readers:
            reader.start()
        for number in range(1, RELEASES + 1):
            while sum(reader.loaded for reader in readers) < requests * number / (RELEASES + 1):
                stop.wait(0.001)
            publish(place, number, site(number), [f"stil.{number - 1}.css"])
        stop.set()
        for reader in readers:
            reader.join()
        server = http.client.HTTPConnection("127.0.0.1", port)
        gone = [Reader.get(server, f"/2026/ny-{n}-0/")[0] for n in range(RELEASES + 1)]
        server.close()

    assert [found for reader in readers for found in reader.broken] == []
    assert [found for reader in readers for found in reader.lost] == []
    assert len(set.union(*(reader.versions for reader in readers))) > RELEASES // 2
    assert gone == [404] * RELEASES + [200]
