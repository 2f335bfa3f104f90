"""How Bluelamp looks: layouts, components, styles and the small scripts behind them."""
