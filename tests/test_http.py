"""The client is paced, bounded, patient with a busy server and quick to give up; nothing leaves the loopback."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from geo._http import Client, Policy
from geo.errors import OnlineError
from tests.gazetteers.servers import Reply, serve

QUICK = Policy(user_agent="strikemap (tests)", timeout_s=30, max_bytes=1000, min_interval_s=0.0, backoff_s=0.0)
HASTY = dataclasses.replace(QUICK, timeout_s=0.4)  # where the server is to be too slow


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def _client(policy: Policy = QUICK) -> tuple[Client, Clock]:
    clock = Clock()
    return Client(policy, clock=clock, sleep=clock.sleep), clock


def test_an_answer_comes_whole_and_the_service_learns_who_asks():
    with serve(lambda *_: Reply(b"hello")) as server:
        assert _client()[0].get(server.url + "/x") == b"hello"
    assert server.asked[0][2]["User-Agent"] == "strikemap (tests)"


def test_requests_are_a_second_apart():
    client, clock = _client(Policy(user_agent="strikemap", min_interval_s=1.0))
    with serve(lambda *_: Reply()) as server:
        for _ in range(3):
            client.get(server.url)
    assert clock.slept == [1.0, 1.0]


def test_a_busy_server_is_asked_again_after_the_wait_it_names():
    replies = itertools.chain(
        [Reply(status=429, headers={"Retry-After": "7"}), Reply(status=503)], itertools.repeat(Reply(b"ok"))
    )
    client, clock = _client()
    with serve(lambda *_: next(replies)) as server:
        assert client.get(server.url) == b"ok"
    assert 7.0 in clock.slept
    assert len(server.asked) == 3


def test_a_server_that_asks_for_an_hour_is_not_waited_for():
    client, clock = _client()
    with (
        serve(lambda *_: Reply(status=429, headers={"Retry-After": "3600"})) as server,
        pytest.raises(OnlineError, match="answered 429"),
    ):
        client.get(server.url)
    assert clock.slept == []
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(status=404), "answered 404 Not Found"),
        (Reply(status=500), "answered 500"),
        (Reply(body=b"x" * 5000), "more than 0.001 MB"),
        (Reply(pause_s=5), "did not answer within 0.4 seconds"),
        (Reply(body=b"half", cut=True), "broke off|cannot be reached|did not"),
    ],
)
def test_a_bad_answer_is_one_sentence(reply, told):
    policy = HASTY if reply.pause_s else QUICK
    with serve(lambda *_: reply) as server, pytest.raises(OnlineError, match=told) as error:
        _client(policy)[0].get(server.url)
    assert "\n" not in str(error.value)


def test_no_network_is_one_sentence():
    with serve(lambda *_: Reply()) as server:
        url = server.url
    with pytest.raises(OnlineError, match=r"127\.0\.0\.1 cannot be reached"):
        _client()[0].get(url)


def test_a_server_that_keeps_failing_is_left_alone_and_asked_again_later():
    well = False
    client, clock = _client()
    with serve(lambda *_: Reply(b"ok") if well else Reply(status=500)) as server:
        for _ in range(3):
            with pytest.raises(OnlineError, match="answered 500"):
                client.get(server.url)
        asked = len(server.asked)
        with pytest.raises(OnlineError, match="not asked again for a while"):
            client.get(server.url)
        assert len(server.asked) == asked
        well = True
        clock.now += QUICK.breaker_rest_s
        assert client.get(server.url) == b"ok"


def test_a_no_does_not_count_as_failing():
    client, _ = _client()
    with serve(lambda *_: Reply(status=404)) as server:
        for _ in range(5):
            with pytest.raises(OnlineError, match="answered 404"):
                client.get(server.url)


@pytest.mark.parametrize("url", ["http://example.org/x", "file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://x", "x"])
def test_only_https_is_asked(url):
    with pytest.raises(OnlineError, match="is not asked"):
        _client()[0].get(url)


def test_a_redirect_leads_nowhere_else():
    with (
        serve(lambda *_: Reply(status=302, headers={"Location": "file:///etc/passwd"})) as server,
        pytest.raises(OnlineError),
    ):
        _client()[0].get(server.url)
    with (
        serve(lambda *_: Reply(status=302, headers={"Location": "http://example.org/"})) as server,
        pytest.raises(OnlineError, match="is not asked"),
    ):
        _client()[0].get(server.url)
