"""The folder of keys: the root, epochs, token keys, the register's key, the log's seed."""
