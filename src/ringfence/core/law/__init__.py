"""The law: a question about a call goes in, a verdict that carries its reasons comes out."""
