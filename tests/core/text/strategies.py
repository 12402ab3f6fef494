"""Text as hypothesis should try it: Persian above all, and everything that Unicode allows."""

from hypothesis import strategies as st

PERSIAN = "ابپتجچحدرزسعفقکگلمنوهیيكىةۀأإآؤئءﻻﷲ"
INVISIBLE = "\u200c\u200d\u200e\u200f\u202b\u2069\ufeff\u00ad\u0640\u064e\u0651\u0301\u200b"
SPACES = " \u00a0\t\r\n\u2028\u3000\x85\x1c"
MARKS = "،؛؟.!?:»«()[]\"',;٪%/\\–…#@_"
DIGITS = "0۱۲٣٤5"
OTHER = "aBİßéﬁK\x00\ud800\udc00😀👩‍👩‍👧🇮🇷"

persian_text = st.text(
    st.one_of(
        st.sampled_from(PERSIAN),
        st.sampled_from(SPACES + INVISIBLE),
        st.sampled_from(MARKS + DIGITS + OTHER),
    ),
    max_size=60,
)
any_text = st.one_of(persian_text, st.text(st.characters(codec=None), max_size=60))
