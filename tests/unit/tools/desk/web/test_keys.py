"""The secrets of one run."""

from tools.desk.web.keys import Keys, same


def test_a_key_works_once():
    """Whoever sees the address later gets nothing."""
    keys = Keys(8000)
    one, other = keys.new_key(), keys.new_key()

    assert not keys.use("")
    assert not keys.use(one + "x")
    assert keys.use(one)
    assert not keys.use(one)
    assert keys.use(other)


def test_every_secret_is_its_own():
    """None can be told from another, and a new run has new ones."""
    first, second = Keys(8000), Keys(8000)
    secrets = [first.token, first.cookie, first.new_key()]
    secrets += [second.token, second.cookie, second.new_key()]

    assert len({*secrets}) == 6
    assert min(map(len, secrets)) >= 43  # 256 bits


def test_a_proof():
    """Only who knows the token can give it, and of one number nothing is learnt of another."""
    keys = Keys(8000)
    keys.token = "key"
    told = keys.proof("The quick brown fox jumps over the lazy dog")

    # A well-known example of HMAC-SHA-256.
    assert told == "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"
    assert keys.proof("1") != keys.proof("2")
    assert Keys(8000).proof("1") != keys.proof("1")
    assert keys.token not in told


def test_the_cookie_is_named_by_the_port():
    """Two desks on one machine do not take each other's."""
    assert Keys(8000).cookie_name != Keys(8002).cookie_name


def test_same():
    """Whatever is sent can be compared."""
    assert same("å", "å")
    assert not same("å", "\udce5")
    assert not same("", "a")
