"""Makes a safe copy of a picture, as a program of its own: `python -m …picture`, picture in, copy out.

It runs with no secrets, no database and tight limits. Before it touches the picture it gives up the right to open
anything more: no files, no network. Whatever goes wrong, it ends, and the picture counts as one that does not open.
"""

import io
import resource
import sys
import warnings
from typing import Final

from PIL import ExifTags, Image, ImageCms, ImageOps, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, WebPImagePlugin

# Each is loaded now, because soon nothing can be; phones write JPEGs that hold several pictures, which are MPO.
PLUGINS: Final = (JpegImagePlugin, MpoImagePlugin, PngImagePlugin, WebPImagePlugin)
FORMATS: Final = ("JPEG", "PNG", "WEBP")
LONGEST_SIDE: Final = 1600
MOST_PIXELS: Final = 120_000_000
MEBIBYTE: Final = 1024 * 1024
LIMITS: Final = {
    resource.RLIMIT_AS: 768 * MEBIBYTE,
    resource.RLIMIT_CPU: 10,
    resource.RLIMIT_FSIZE: 16 * MEBIBYTE,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_NOFILE: 3,
}


def main() -> None:
    """Read a picture from standard input and write its copy to standard output."""
    _load_all_that_is_needed()
    for limit, most in LIMITS.items():
        resource.setrlimit(limit, (most, most))
    warnings.simplefilter("error")
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with Image.open(sys.stdin.buffer, formats=FORMATS) as picture:
        copy = safe_copy(picture)
    sys.stdout.buffer.write(copy)
    sys.stdout.buffer.flush()


def safe_copy(picture: Image.Image) -> bytes:
    """Return a JPEG, or a PNG where something shines through, that carries colours and nothing else."""
    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    profile = picture.info.get("icc_profile")
    upright = ImageOps.exif_transpose(picture)
    mode = "RGBA" if upright.has_transparency_data else "RGB"
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    pixels = _in_srgb(upright, profile).convert(mode)
    bare = Image.new(mode, pixels.size)
    bare.paste(pixels)
    out = io.BytesIO()
    if mode == "RGBA":
        bare.save(out, "PNG")
    else:
        bare.save(out, "JPEG", quality=85)
    return out.getvalue()


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in the colours that every screen takes for granted; a profile that makes no sense is ignored."""
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
    return turned or picture


def _load_all_that_is_needed() -> None:
    """Open and copy a picture of our own: Pillow loads modules when it first needs them, and soon it cannot."""
    turned = Image.Exif()
    turned[ExifTags.Base.Orientation] = 6
    own = io.BytesIO()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (1, 2)).save(own, "JPEG", exif=turned, icc_profile=srgb)
    with Image.open(own) as picture:
        safe_copy(picture)
    Image.new("RGBA", (1, 1)).save(io.BytesIO(), "PNG")


if __name__ == "__main__":
    main()
