"""Colours by lightness, chroma and hue as the eye sees them (OKLCH), and their contrast.

OKLab: Björn Ottosson, "A perceptual color space for image processing" (2020). Contrast: WCAG 2.2,
"relative luminance" and "contrast ratio".
"""

import math

RGB = tuple[float, float, float]
"""Red, green and blue of sRGB, each in [0, 1]."""


def srgb(lightness: float, chroma: float, hue: float) -> RGB:
    """The sRGB colour of an OKLCH one; `hue` in degrees.

    A colour that a screen cannot show keeps lightness and hue, and loses chroma until it can.
    """
    if _shown(_linear(lightness, chroma, hue)):
        shown = chroma
    else:
        shown, beyond = 0.0, chroma
        for _ in range(16):
            middle = (shown + beyond) / 2
            if _shown(_linear(lightness, middle, hue)):
                shown = middle
            else:
                beyond = middle
    red, green, blue = _linear(lightness, shown, hue)
    return _encode(red), _encode(green), _encode(blue)


def luminance(color: RGB) -> float:
    """The relative luminance of `color`, in [0, 1]."""
    red, green, blue = (decode(part) for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of two colours, in [1, 21]."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def decode(part: float) -> float:
    """A part of an sRGB colour as linear light."""
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def _encode(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return part * 12.92 if part <= 0.0031308 else 1.055 * math.pow(part, 1 / 2.4) - 0.055


def _shown(linear: RGB) -> bool:
    return all(-1e-4 <= part <= 1 + 1e-4 for part in linear)


def _linear(lightness: float, chroma: float, hue: float) -> RGB:
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
