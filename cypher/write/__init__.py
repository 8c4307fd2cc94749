"""The statements that write, each from one kind of row."""
