"""Figures as ratios against a raw limit or a peer, measured in the same run; `script/bench` prints them."""
