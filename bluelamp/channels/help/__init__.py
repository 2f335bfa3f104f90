"""The door for a question: answers that are written already, and a person behind them."""
