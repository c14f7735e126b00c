#!/bin/sh
# --8<-- [start:restart]
docker compose restart api
# --8<-- [start:wait]
sleep 5
# ;--8<-- [end:wait]
# --8<-- [end:wait]
# --8<-- [end:restart]
echo done
