"""Answers in the shape that real gazetteers give, with places that are not."""

import json
from typing import Any

OS_PLACES: dict[str, Any] = {
    "header": {
        "uri": "https://api.os.uk/search/places/v1/find?query=12%20lantern&dataset=DPA&output_srs=EPSG%3A4326",
        "query": "query=12 lantern",
        "offset": 0,
        "totalresults": 2,
        "format": "JSON",
        "dataset": "DPA",
        "lr": "EN,CY",
        "maxresults": 10,
        "matchprecision": 1,
        "epoch": "121",
        "lastupdate": "2026-11-20",
        "output_srs": "EPSG:4326",
    },
    "results": [
        {
            "DPA": {
                "UPRN": "200010019924",
                "UDPRN": "52126562",
                "ADDRESS": "12, LANTERN STREET, HARROWMERE, HM1 2AB",
                "BUILDING_NUMBER": "12",
                "THOROUGHFARE_NAME": "LANTERN STREET",
                "POST_TOWN": "HARROWMERE",
                "POSTCODE": "HM1 2AB",
                "X_COORDINATE": -1.1234567,
                "Y_COORDINATE": 51.7654321,
                "LNG": -1.1234567,
                "LAT": 51.7654321,
                "STATUS": "APPROVED",
                "CLASSIFICATION_CODE": "RD04",
                "MATCH": 0.9,
                "MATCH_DESCRIPTION": "GOOD",
            }
        },
        {
            "DPA": {
                "UPRN": "200010019925",
                "ADDRESS": "14, LANTERN STREET, HARROWMERE, HM1 2AB",
                "LNG": -1.1230001,
                "LAT": 51.7650009,
                "MATCH": 0.6,
            }
        },
    ],
}
NOMINATIM: list[dict[str, Any]] = [
    {
        "place_id": 245112301,
        "licence": "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright",
        "osm_type": "way",
        "osm_id": 90394480,
        "lat": "51.7654321",
        "lon": "-1.1234567",
        "category": "highway",
        "type": "residential",
        "place_rank": 26,
        "importance": 0.0533,
        "addresstype": "road",
        "name": "Lantern Street",
        "display_name": "Lantern Street, Harbour, Harrowmere, HM1 2AB, United Kingdom",
        "boundingbox": ["51.7650", "51.7660", "-1.1240", "-1.1230"],
    }
]


def answer(said: object, status: str = "200 OK") -> bytes:
    """Return a whole answer over HTTP."""
    body = json.dumps(said).encode()
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
